import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { capOf } from './apportionment-claims.ts'
import type { SeatSums } from './apportionment-claims.ts'
import type { ApportionmentFailure } from './apportionment-failure.ts'
import type {
  ApportionmentQuestion,
  ApportionmentUnit,
  Rounding,
  WorkingStep,
} from './apportionment.ts'
import type { SeatId } from './seat-id.ts'

/** The two methods that do not start from the number of seats and may therefore miss it. */

interface FreelyCounted {
  readonly elected: ReadonlyMap<SeatId, number>
  readonly open: null
  readonly working: readonly WorkingStep[]
}

type Outcome = Result<FreelyCounted, ApportionmentFailure>

/** One delegate for every N members, at least the base and at most the cap. */
export function countPerMembers(question: ApportionmentQuestion, sums: SeatSums): Outcome {
  const { membersPerDelegate, rounding, base, units } = question
  if (membersPerDelegate === null) return failed({ kind: 'no-members-per-delegate' })
  const narrow = units.find((unit) => capOf(unit) < unit.exOfficio + base)
  if (narrow) {
    const { name, exOfficio } = narrow
    const cap = capOf(narrow)
    return failed({ kind: 'cap-below-minimum', unit: name, cap, minimum: exOfficio + base })
  }
  const rows = units.map((unit) => {
    const { id, members } = unit
    const whole = Math.floor(members / membersPerDelegate)
    const remainder = members % membersPerDelegate
    const counted = whole + roundUp(remainder, membersPerDelegate, rounding)
    const elected = Math.min(Math.max(counted, base), capOf(unit) - unit.exOfficio)
    return { id, members, whole, remainder, elected }
  })
  const elected = new Map(rows.map((row) => [row.id, row.elected]))
  const step: WorkingStep = { step: 'per-members', membersPerDelegate, rounding, rows }
  return ok({ elected, open: null, working: [step, difference(elected, sums)] })
}

function roundUp(remainder: number, of: number, rounding: Rounding): 0 | 1 {
  if (rounding === 'down' || remainder === 0) return 0
  // Twice a safe integer may be unsafe, so the half is compared by subtraction.
  return rounding === 'up' || remainder >= of - remainder ? 1 : 0
}

/** The figures a person wrote, with what in them leaves the bounds. */
export function countByHand(question: ApportionmentQuestion, sums: SeatSums): Outcome {
  const elected = new Map<SeatId, number>()
  const overCap: SeatId[] = []
  const belowBase: SeatId[] = []
  for (const unit of question.units) {
    if (unit.elected === null) return failed({ kind: 'no-hand-figure', unit: unit.name })
    elected.set(unit.id, unit.elected)
    if (isOverCap(unit, unit.elected)) overCap.push(unit.id)
    if (unit.elected < question.base) belowBase.push(unit.id)
  }
  const step: WorkingStep = { step: 'by-hand', overCap, belowBase }
  return ok({ elected, open: null, working: [step, difference(elected, sums)] })
}

function isOverCap(unit: ApportionmentUnit, elected: number): boolean {
  return elected + unit.exOfficio > capOf(unit)
}

function difference(elected: ReadonlyMap<SeatId, number>, sums: SeatSums): WorkingStep {
  const given = [...elected.values()].reduce((sum, count) => sum + count, 0)
  return { step: 'difference', wanted: sums.elected, given }
}
