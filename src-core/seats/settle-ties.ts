import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { SettledSeat, TiedSeat, WorkingStep } from './apportionment.ts'
import type { SeatId } from './seat-id.ts'
import type { OpenSeats } from './share-by-remainder.ts'

export interface Settled {
  /** Seats still open, each with the units that may still get it. */
  readonly ties: readonly TiedSeat[]
  readonly given: ReadonlySet<SeatId>
  readonly step: readonly WorkingStep[]
}

const NO_SEATS: OpenSeats = { seats: 0, units: [] }

/** Gives open seats to the units a decision names; the error is a named unit that is not tied or named twice. */
export function settleTies(
  open: OpenSeats | null,
  settled: readonly SettledSeat[],
  lastSeat: number,
): Result<Settled, SeatId> {
  const { seats, units } = open ?? NO_SEATS
  const given = new Set<SeatId>()
  for (const { unit } of settled) {
    const mayHave = units.includes(unit) && !given.has(unit) && given.size < seats
    if (!mayHave) return failed(unit)
    given.add(unit)
  }
  const firstOpen = lastSeat - seats + 1
  const rivals = units.filter((unit) => !given.has(unit))
  const ties = Array.from({ length: seats - given.size }, (_, at) => ({
    seat: firstOpen + given.size + at,
    units: rivals,
  }))
  const named = settled.map(({ unit, record }, at) => ({ seat: firstOpen + at, unit, record }))
  return ok({ ties, given, step: named.length > 0 ? [{ step: 'settled', seats: named }] : [] })
}
