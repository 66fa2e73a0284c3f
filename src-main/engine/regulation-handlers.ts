import { stringify } from 'yaml'
import type { PlainDate } from '#core/base/plain-date.ts'
import { listLimits, listRules } from '#core/checks/catalogue.ts'
import { checkDate } from '#core/checks/run-checks.ts'
import type { Catalogue, SavedOverlay } from '#core/contract/regulation-values.ts'
import type { Overlay } from '#core/regulation/overlay-shape.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import { spanOf } from '#core/regulation/pack-shape.ts'
import type { EngineApi } from './api.ts'
import { notFound, requireDossier, storeFailed, takeOrRefuse, unusable } from './failures.ts'
import { requirePack, requirePackById } from './pack-in-use.ts'
import type { EngineParts } from './parts.ts'

export function regulationHandlers(api: EngineApi, parts: EngineParts) {
  return {
    regulations: {
      catalogue: api.regulations.catalogue.handler(({ input }) => catalogue(parts, input)),
      saveOverlay: api.regulations.saveOverlay.handler(({ input: { overlay } }) =>
        keep(parts, { fileName: `${overlay.overlay.id}.yaml`, text: stringify(overlay) }),
      ),
      exportOverlay: api.regulations.exportOverlay.handler(({ input }) => {
        const overlay = requireOverlay(parts, input.id)
        return { fileName: `${input.id}.yaml`, text: overlay.text }
      }),
      importOverlay: api.regulations.importOverlay.handler(({ input }) => keep(parts, input)),
      removeOverlay: api.regulations.removeOverlay.handler(({ input }) => {
        const { file } = requireOverlay(parts, input.id)
        const removed = guardFiles(() => parts.overlays.remove(input.id))
        if (!removed) {
          throw unusable('Quy định riêng này đi kèm chương trình nên không xóa được.', 'id')
        }
        return { label: `Đã bỏ quy định riêng “${file.overlay.title}”` }
      }),
    },
  }
}

function requireOverlay(parts: EngineParts, id: string): Overlay {
  const found = parts.overlays.current().overlays.find(({ file }) => file.overlay.id === id)
  if (!found) throw notFound(`Không có quy định riêng mã “${id}”. Mở lại trang Quy định.`)
  return found
}

function keep(
  parts: EngineParts,
  { fileName, text }: { readonly fileName: string; readonly text: string },
): SavedOverlay {
  const overlay = takeOrRefuse(parts.overlays.parse({ path: fileName, text }), (faults) =>
    ['Chưa dùng được quy định riêng này; sửa các chỗ sau rồi đưa vào lại:', ...faults].join('\n'),
  )
  const { id, title } = overlay.file.overlay
  const replaced = parts.overlays.current().own.has(id)
  const saved = guardFiles(() => parts.overlays.save(overlay))
  const label = `${replaced ? 'Đã thay' : 'Đã thêm'} quy định riêng “${title}”`
  return { id, title, replaced, fileName: saved, label }
}

/** A disk that refuses becomes a sentence. */
function guardFiles<T>(body: () => T): T {
  try {
    return body()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    if (code === null) throw error
    throw storeFailed(
      `Không ghi được vào thư mục quy định riêng (${code}). Kiểm tra ổ đĩa còn chỗ và quyền ghi rồi làm lại.`,
    )
  }
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
  const rules = listRules(pack)
  const examples = rules.flatMap((rule) => rule.examples)
  return {
    packs: [...parts.packs.values()].map(describePack),
    overlays: overlays.map(({ file: { overlay }, hash }) => {
      const { id, title, version, scope, over, appliesTo, inForce } = overlay
      const marks = { hash, bundled: !own.has(id), applied: applied.has(id) }
      return { id, title, version, scope, over, appliesTo, inForce, ...marks }
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
    return { pack, asOf: asOf ?? checkDate(pack, dossier, today) }
  }
  const newest = [...parts.packs.values()].filter(({ rules }) => rules.length > 0).at(-1)
  const pack = requirePackById(parts, packId ?? newest?.header.id ?? '')
  return { pack, asOf: asOf ?? dayWithin(pack, today) }
}

/** Today, kept inside the days of the pack. */
function dayWithin({ header }: Pack, today: PlainDate): PlainDate {
  const span = spanOf(header)
  if (span === null) return today
  const isInside = today >= span.from && (span.until === null || today < span.until)
  return isInside ? today : span.from
}

function describePack({ header, lineage }: Pack): Catalogue['packs'][number] {
  const { id, title, version, inForce, changelog, awaits = null } = header
  return { id, title, version, lineage: [...lineage], inForce, awaits, changelog }
}
