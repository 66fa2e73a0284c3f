import type { PlainDate } from '#core/base/plain-date.ts'
import { listLimits } from '#core/checks/catalogue.ts'
import type { CatalogueParameter } from '#core/checks/catalogue.ts'
import { compareReports } from '#core/checks/compare-reports.ts'
import { runChecks } from '#core/checks/run-checks.ts'
import { checkDate } from '#core/checks/usual-day.ts'
import type { Catalogue, OverlayChange, OverlayPreview } from '#core/contract/regulation-values.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { findClashes, whyNotHolding } from '#core/regulation/overlay-fit.ts'
import type { Overlay } from '#core/regulation/overlay-shape.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import { requireDossier } from './failures.ts'
import { planChange } from './overlay-changes.ts'
import { namesOf, packUnder } from './pack-in-use.ts'
import type { EngineParts } from './parts.ts'

interface Asked {
  readonly id: string
  readonly change: OverlayChange
  readonly asOf: PlainDate | null
}

const NOTHING: OverlayPreview = {
  refusals: [],
  overlay: null,
  replaces: null,
  notHolding: null,
  clashes: [],
  limits: [],
  comparison: null,
}

/** What a change of the own overlays would do to a dossier; a file that does not fit says why. */
export function previewOverlay(parts: EngineParts, { id, change, asOf }: Asked): OverlayPreview {
  const dossier = requireDossier(parts, id)
  const planned = planChange(parts, change)
  if (planned.kind === 'remove') {
    const { overlay } = planned
    return compareUnder(parts, { dossier, asOf, overlay, next: without(parts, overlay) })
  }
  const { fileName, text } = planned
  const parsed = parts.overlays.parse({ path: fileName, text })
  if (!parsed.ok) return { ...NOTHING, refusals: [...parsed.error] }
  const overlay = parsed.value
  const next = [...without(parts, overlay), overlay]
  return compareUnder(parts, { dossier, asOf, overlay, next })
}

function without(parts: EngineParts, overlay: Overlay): Overlay[] {
  const { id } = overlay.file.overlay
  return parts.overlays.current().overlays.filter(({ file }) => file.overlay.id !== id)
}

interface Compared {
  readonly dossier: Dossier
  readonly asOf: PlainDate | null
  readonly overlay: Overlay
  /** The overlays as they would be. */
  readonly next: readonly Overlay[]
}

function compareUnder(
  parts: EngineParts,
  { dossier, asOf, overlay, next }: Compared,
): OverlayPreview {
  const { overlays } = parts.overlays.current()
  const before = packUnder(overlays, parts, dossier)
  const after = packUnder(next, parts, dossier)
  const day = asOf ?? checkDate(before, dossier, parts.today())
  const { id } = overlay.file.overlay
  const replaced = overlays.find(({ file }) => file.overlay.id === id)
  const isKept = next.includes(overlay)
  const others = next.filter((one) => one !== overlay).map(({ file }) => file)
  return {
    refusals: [],
    overlay: describeOverlay(overlay, {
      bundled: false,
      applied: after.overlays.some((one) => one.id === id),
    }),
    replaces:
      replaced && isKept
        ? { title: replaced.file.overlay.title, version: replaced.file.overlay.version }
        : null,
    notHolding: whyNotHolding(overlay, { pack: before, names: namesOf(dossier), asOf: day }),
    clashes: isKept ? findClashes(overlay.file, others) : [],
    limits: changedLimits(overlay, { before, after, day }),
    comparison: compareReports(runChecks(before, dossier, day), runChecks(after, dossier, day)),
  }
}

interface Sides {
  readonly before: Pack
  readonly after: Pack
  readonly day: PlainDate
}

function changedLimits(overlay: Overlay, { before, after, day }: Sides): OverlayPreview['limits'] {
  const left = new Map(listLimits(before, day).map((one) => [one.id, one]))
  const right = new Map(listLimits(after, day).map((one) => [one.id, one]))
  return overlay.file.parameters.map((source) => {
    const known = right.get(source.id) ?? left.get(source.id)
    return {
      id: source.id,
      label: known?.label ?? source.label ?? source.id,
      kind: known?.kind ?? source.kind ?? 'number',
      unit: known?.unit ?? source.unit ?? '',
      before: currentOf(left.get(source.id)),
      after: currentOf(right.get(source.id)),
    }
  })
}

function currentOf(
  limit: CatalogueParameter | undefined,
): CatalogueParameter['values'][number] | null {
  return limit?.values.find(({ current }) => current) ?? null
}

/** An overlay as the screens list it. */
export function describeOverlay(
  { file: { overlay }, hash }: Overlay,
  marks: { readonly bundled: boolean; readonly applied: boolean },
): Catalogue['overlays'][number] {
  const { id, title, version, scope, over, appliesTo, inForce } = overlay
  return { id, title, version, scope, over, appliesTo, inForce, hash, ...marks }
}
