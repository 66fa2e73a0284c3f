import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { ApportionmentQuestion, ApportionmentUnit } from './apportionment.ts'
import type { ApportionmentFailure } from './apportionment-failure.ts'
import type { Claim } from './share-by-remainder.ts'

/** The sums a question rests on. */
export interface SeatSums {
  readonly exOfficio: number
  /** seats - exOfficio - appointed */
  readonly elected: number
}

type Checked<T> = Result<T, ApportionmentFailure>

/** Ids, sums and the elected seats; every method needs them. */
export function sumSeats(question: ApportionmentQuestion): Checked<SeatSums> {
  const { units, seats, appointed } = question
  const seen = new Set<string>()
  for (const { id } of units) {
    if (seen.has(`${typeof id}${id}`)) return failed({ kind: 'same-id', id: String(id) })
    seen.add(`${typeof id}${id}`)
  }
  const members = units.reduce((sum, unit) => sum + unit.members, 0)
  if (!Number.isSafeInteger(members)) return failed({ kind: 'members-too-many' })
  const exOfficio = units.reduce((sum, unit) => sum + unit.exOfficio, 0)
  const taken = exOfficio + appointed
  if (taken > seats) return failed({ kind: 'no-elected-seats', seats, taken })
  return ok({ exOfficio, elected: seats - taken })
}

/** Seats to share and who may claim how many; `give` adds to every share what the unit has beside it. */
export interface SharePlan {
  readonly seats: number
  readonly claims: readonly Claim[]
  /** From the share of the plan to the unit's elected delegates. */
  readonly electedFrom: (share: number, unit: ApportionmentUnit) => number
}

/**
 * A: base for everybody, the other elected seats by members. B: all elected seats by members, at least the base.
 * C: like A over elected and ex-officio seats together, nobody below the ex-officio delegates it has.
 */
export function planShares(question: ApportionmentQuestion, sums: SeatSums): Checked<SharePlan> {
  const { base, units } = question
  const bases = base * units.length
  switch (question.method) {
    case 'A':
      return settlePlan(question, {
        seats: sums.elected - bases,
        bounds: (unit) => ({ min: 0, max: capOf(unit) - unit.exOfficio - base }),
        electedFrom: (share) => share + base,
        beside: bases,
      })
    case 'C':
      return settlePlan(question, {
        seats: sums.elected + sums.exOfficio - bases,
        bounds: (unit) => ({ min: Math.max(0, unit.exOfficio - base), max: capOf(unit) - base }),
        electedFrom: (share, unit) => share + base - unit.exOfficio,
        beside: bases,
      })
    default:
      return settlePlan(question, {
        seats: sums.elected,
        bounds: (unit) => ({ min: base, max: capOf(unit) - unit.exOfficio }),
        electedFrom: (share) => share,
        beside: 0,
      })
  }
}

/** Most delegates of a unit in all. */
export function capOf(unit: ApportionmentUnit): number {
  return unit.cap ?? Infinity
}

interface PlanParts {
  readonly seats: number
  readonly bounds: (unit: ApportionmentUnit) => { readonly min: number; readonly max: number }
  readonly electedFrom: SharePlan['electedFrom']
  /** Seats every unit has outside the sharing, for the sentences. */
  readonly beside: number
}

/** Refuses bounds that nothing can keep; a unit without members gets its minimum and claims no more. */
function settlePlan(question: ApportionmentQuestion, parts: PlanParts): Checked<SharePlan> {
  const { seats, electedFrom, beside } = parts
  const claims: Claim[] = []
  for (const unit of question.units) {
    const { min, max } = parts.bounds(unit)
    if (max < min) {
      const cap = capOf(unit)
      const minimum = cap - max + min
      return failed({ kind: 'cap-below-minimum', unit: unit.name, cap, minimum })
    }
    const { id, members } = unit
    claims.push({ id, members, min, max: members === 0 ? min : max })
  }
  const needed = claims.reduce((sum, { min }) => sum + min, 0)
  if (needed > seats) {
    return failed({ kind: 'too-few-seats', seats: seats + beside, needed: needed + beside })
  }
  const room = claims.reduce((sum, { max }) => sum + max, 0)
  if (room < seats) {
    return failed({ kind: 'caps-too-low', seats: seats + beside, room: room + beside })
  }
  return ok({ seats, claims, electedFrom })
}
