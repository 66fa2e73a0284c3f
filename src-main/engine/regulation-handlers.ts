import type { PlainDate } from '#core/base/plain-date.ts'
import { listLimits, listRules } from '#core/checks/catalogue.ts'
import { checkDate } from '#core/checks/usual-day.ts'
import type { Catalogue } from '#core/contract/regulation-values.ts'
import type { Pack, Rule } from '#core/regulation/pack-shape.ts'
import { stringify } from 'yaml'
import type { EngineApi } from './api.ts'
import { requireDossier } from './failures.ts'
import { changeOverlay, keepOverlay, removeOverlay, requireOverlay } from './overlay-changes.ts'
import { describeOverlay, previewOverlay } from './overlay-preview.ts'
import { dayWithin, newestPackId, requirePack, requirePackById } from './pack-in-use.ts'
import type { EngineParts } from './parts.ts'

export function regulationHandlers(api: EngineApi, parts: EngineParts) {
  return {
    regulations: {
      catalogue: api.regulations.catalogue.handler(({ input }) => catalogue(parts, input)),
      previewOverlay: api.regulations.previewOverlay.handler(({ input }) =>
        previewOverlay(parts, input),
      ),
      changeOverlay: api.regulations.changeOverlay.handler(({ input }) =>
        changeOverlay(parts, input.change),
      ),
      overlay: api.regulations.overlay.handler(({ input }) => ({
        file: requireOverlay(parts, input.id).file,
        bundled: !parts.overlays.current().own.has(input.id),
      })),
      saveOverlay: api.regulations.saveOverlay.handler(({ input: { overlay } }) =>
        keepOverlay(parts, { fileName: `${overlay.overlay.id}.yaml`, text: stringify(overlay) }),
      ),
      exportOverlay: api.regulations.exportOverlay.handler(({ input }) => {
        const overlay = requireOverlay(parts, input.id)
        return { fileName: `${input.id}.yaml`, text: overlay.text }
      }),
      importOverlay: api.regulations.importOverlay.handler(({ input }) =>
        keepOverlay(parts, input),
      ),
      removeOverlay: api.regulations.removeOverlay.handler(({ input }) =>
        removeOverlay(parts, input.id),
      ),
    },
  }
}

/** The oldest pack of the lineage in which the rule already stood as it does now. */
function writerOf(parts: EngineParts, pack: Pack, rule: Rule | undefined): string {
  const asNow = JSON.stringify(rule)
  const writer = pack.lineage.find((id) =>
    parts.packs.get(id)?.rules.some((one) => one.id === rule?.id && JSON.stringify(one) === asNow),
  )
  return writer ?? pack.header.id
}

interface Asked {
  readonly packId: string | null
  readonly dossierId: string | null
  readonly asOf: PlainDate | null
}

function catalogue(parts: EngineParts, asked: Asked): Catalogue {
  const { pack, asOf } = findAsked(parts, asked)
  const { overlays, own, faults } = parts.overlays.current()
  const applied = new Set(pack.overlays.map(({ id }) => id))
  const rules = listRules(pack).map((rule, index) => ({
    ...rule,
    setBy: writerOf(parts, pack, pack.rules[index]),
  }))
  const examples = rules.flatMap((rule) => rule.examples)
  return {
    packs: [...parts.packs.values()].map(describePack),
    overlays: overlays.map((overlay) => {
      const { id } = overlay.file.overlay
      return describeOverlay(overlay, { bundled: !own.has(id), applied: applied.has(id) })
    }),
    faults: [...faults],
    packId: pack.header.id,
    hash: pack.hash,
    asOf,
    documents: [...pack.documents.values()].map(({ id, symbol, title, date }) => ({
      id,
      symbol,
      title,
      date,
    })),
    parameters: listLimits(pack, asOf),
    rules,
    examples: {
      run: examples.length,
      failed: examples.filter(({ expected, came }) => expected !== came).length,
    },
    basis: [...pack.basis],
    daysOff: [...pack.daysOff],
  }
}

function findAsked(
  parts: EngineParts,
  { packId, dossierId, asOf }: Asked,
): { pack: Pack; asOf: PlainDate } {
  const today = parts.today()
  if (dossierId !== null) {
    const dossier = requireDossier(parts, dossierId)
    const pack = requirePack(parts, dossier, packId ?? dossier.packId)
    const usual = checkDate(pack, dossier, today)
    // Another pack is looked at inside its own days.
    const isOwn = packId === null || packId === dossier.packId
    return { pack, asOf: asOf ?? (isOwn ? usual : dayWithin(pack, usual)) }
  }
  const pack = requirePackById(parts, packId ?? newestPackId(parts))
  return { pack, asOf: asOf ?? dayWithin(pack, today) }
}

function describePack({ header, lineage }: Pack): Catalogue['packs'][number] {
  const { id, title, version, inForce, changelog, awaits = null } = header
  return { id, title, version, lineage: [...lineage], inForce, awaits, changelog }
}
