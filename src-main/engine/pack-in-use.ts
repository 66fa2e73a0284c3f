import type { PlainDate } from '#core/base/plain-date.ts'
import { checkDate } from '#core/checks/usual-day.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { applyOverlays, selectOverlays } from '#core/regulation/apply-overlays.ts'
import type { CongressNames } from '#core/regulation/overlay-names.ts'
import type { Overlay } from '#core/regulation/overlay-shape.ts'
import { isInForce, spanOf } from '#core/regulation/pack-shape.ts'
import type { Pack } from '#core/regulation/pack-shape.ts'
import { unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'

/** A pack of the program by its id. */
export function requirePackById(parts: EngineParts, packId: string): Pack {
  const pack = parts.packs.get(packId)
  if (!pack) {
    throw unusable(
      `Chương trình không có bộ quy định ${packId}. Chọn bộ khác ở Kiểm tra, phần So sánh, đổi bộ quy định.`,
      'packId',
    )
  }
  return pack
}

/** Packs with overlays already laid over them; the same object again lets the checks keep their findings. */
const laidOver = new WeakMap<readonly Overlay[], Map<string, Pack>>()

/** The pack that judges a dossier (or another one), with every overlay that holds for it. */
export function requirePack(parts: EngineParts, dossier: Dossier, packId = dossier.packId): Pack {
  const pack = requirePackById(parts, packId)
  const { overlays } = parts.overlays.current()
  const selected = selectOverlays(overlays, pack, namesOf(dossier))
  if (selected.length === 0) return pack
  const kept = laidOver.get(overlays) ?? new Map<string, Pack>()
  laidOver.set(overlays, kept)
  const key = [packId, ...selected.map(({ file }) => file.overlay.id)].join('\n')
  const before = kept.get(key)
  if (before !== undefined) return before
  const applied = applyOverlays(pack, selected)
  kept.set(key, applied)
  return applied
}

/** The pack of a dossier as other overlays than those at hand would make it. */
export function packUnder(
  overlays: readonly Overlay[],
  parts: EngineParts,
  dossier: Dossier,
): Pack {
  const pack = requirePackById(parts, dossier.packId)
  return applyOverlays(pack, selectOverlays(overlays, pack, namesOf(dossier)))
}

/** By which names overlays are found to hold for a dossier. */
export function namesOf({ congress, plan }: Dossier): CongressNames {
  const { unionName, superiorName } = congress
  return { unionName, superiorName, planIssuer: plan.issuer }
}

/** The newest pack that has rules already. */
export function newestPackId(parts: EngineParts): string {
  const written = [...parts.packs.values()].filter(({ rules }) => rules.length > 0)
  return written.at(-1)?.header.id ?? ''
}

/** The newest pack with rules that is in force on a day; null where none is. */
export function packIdInForce(parts: EngineParts, day: PlainDate): string | null {
  const there = [...parts.packs.values()].filter(({ header, rules }) => {
    const span = spanOf(header)
    return rules.length > 0 && span !== null && isInForce(span, day)
  })
  return there.at(-1)?.header.id ?? null
}

/**
 * The day that every limit of a dossier is read on, the same for checks, papers, the hall and the count: its first day,
 * else what stands for it. A dossier of a pack this program lacks has its first day, or today.
 */
export function dayOfRules(parts: EngineParts, dossier: Dossier): PlainDate {
  const pack = parts.packs.get(dossier.packId)
  if (pack !== undefined) return checkDate(pack, dossier, parts.today())
  return dossier.congress.startDate ?? parts.today()
}

/** Today, kept inside the days of the pack. */
export function dayWithin({ header }: Pack, today: PlainDate): PlainDate {
  const span = spanOf(header)
  if (span === null) return today
  const isInside = today >= span.from && (span.until === null || today < span.until)
  return isInside ? today : span.from
}
