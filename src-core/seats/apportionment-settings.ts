import { z } from 'zod'
import { shareBasis } from '../vocabulary/terms.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { apportionmentMethod, rounding, settledSeat } from './apportionment.ts'

/** How the units of a dossier are apportioned; units are named by their row. */
export const apportionmentSettings = z.object({
  method: apportionmentMethod,
  /** Whom the sharing counts in a unit. */
  basis: shareBasis,
  base: z.number().int().min(0),
  membersPerDelegate: z.number().int().min(1).nullable(),
  rounding,
  /** Most delegates of a unit in all; units left out have no cap. */
  caps: z.record(z.string(), z.number().int().min(0)),
  /** Elected delegates by hand; units left out keep those of the plan. */
  byHand: z.record(z.string(), z.number().int().min(0)),
  settled: z.array(settledSeat),
})
export type ApportionmentSettings = z.infer<typeof apportionmentSettings>

/** What the office has chosen, the usual way where it has not; no tie is settled yet. */
export function settingsOf({ congress, units }: Dossier): ApportionmentSettings {
  const perUnit = (field: 'delegatesCap' | 'delegatesByHand') =>
    Object.fromEntries(
      units.flatMap((unit) => (unit[field] === null ? [] : [[unit.id, unit[field]]])),
    )
  return {
    method: congress.shareMethod ?? 'A',
    basis: congress.shareBasis ?? 'members',
    base: congress.shareBase ?? 1,
    membersPerDelegate: congress.membersPerDelegate,
    rounding: congress.shareRounding ?? 'half',
    caps: perUnit('delegatesCap'),
    byHand: perUnit('delegatesByHand'),
    settled: [],
  }
}
