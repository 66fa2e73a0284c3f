import { present } from '../base/invariant.ts'
import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { planShares, sumSeats } from './apportionment-claims.ts'
import type { SeatSums, SharePlan } from './apportionment-claims.ts'
import type { ApportionmentFailure } from './apportionment-failure.ts'
import type { Apportionment, ApportionmentQuestion, WorkingStep } from './apportionment.ts'
import { countByHand, countPerMembers } from './apportion-freely.ts'
import type { SeatId } from './seat-id.ts'
import { settleTies } from './settle-ties.ts'
import { DIVISORS, shareByDivisor } from './share-by-divisor.ts'
import { shareByRemainder } from './share-by-remainder.ts'
import type { OpenSeats } from './share-by-remainder.ts'

const EVERY_UNIT = 'a method has left out a unit of the question'

/** What a method found, before ties are settled. */
interface Counted {
  readonly elected: ReadonlyMap<SeatId, number>
  readonly open: OpenSeats | null
  readonly working: readonly WorkingStep[]
}

/**
 * Shares the delegates of a congress among its units by one method, exactly and independent of the order of the
 * units. A tie for the last seats leaves them open until `settled` names the units.
 */
export function apportion(
  question: ApportionmentQuestion,
): Result<Apportionment, ApportionmentFailure> {
  const sums = sumSeats(question)
  if (!sums.ok) return sums
  const counted = countElected(question, sums.value)
  if (!counted.ok) return counted
  const { seats, appointed } = question
  const first: WorkingStep = { step: 'seats', seats, appointed, ...sums.value }
  const settled = settleTies(counted.value.open, question.settled, sums.value.elected)
  if (!settled.ok) {
    const unit = question.units.find(({ id }) => id === settled.error)?.name
    return failed({ kind: 'not-tied', unit: unit ?? String(settled.error) })
  }
  const { ties, given, step } = settled.value
  return ok({
    method: question.method,
    allocations: question.units.map(({ id, exOfficio }) => {
      const elected = present(counted.value.elected.get(id), EVERY_UNIT) + (given.has(id) ? 1 : 0)
      return { id, elected, exOfficio, total: elected + exOfficio }
    }),
    ties: [...ties],
    working: [first, ...counted.value.working, ...step],
  })
}

function countElected(
  question: ApportionmentQuestion,
  sums: SeatSums,
): Result<Counted, ApportionmentFailure> {
  switch (question.method) {
    case 'per-members':
      return countPerMembers(question, sums)
    case 'by-hand':
      return countByHand(question, sums)
    default: {
      const plan = planShares(question, sums)
      return plan.ok ? ok(countShares(question, plan.value)) : plan
    }
  }
}

function countShares(question: ApportionmentQuestion, plan: SharePlan): Counted {
  const { method, base, units } = question
  const byDivisor = method === 'dhondt' || method === 'sainte-lague'
  const shared = byDivisor
    ? fromDivisor(plan, DIVISORS[method])
    : fromRemainder(shareByRemainder(plan.seats, plan.claims))
  const first: WorkingStep[] =
    method === 'B'
      ? []
      : [
          {
            step: 'base',
            base,
            units: units.length,
            seats: base * units.length,
            left: byDivisor ? plan.seats - base * units.length : plan.seats,
          },
        ]
  const elected = new Map(
    units.map((unit) => {
      const share = present(shared.shares.get(unit.id), EVERY_UNIT)
      return [unit.id, plan.electedFrom(share, unit)]
    }),
  )
  return { elected, open: shared.open, working: [...first, ...shared.working] }
}

interface SharedWorking {
  readonly shares: ReadonlyMap<SeatId, number>
  readonly open: OpenSeats | null
  readonly working: readonly WorkingStep[]
}

function fromRemainder(shared: ReturnType<typeof shareByRemainder>): SharedWorking {
  return { shares: shared.shares, open: shared.open, working: shared.rounds }
}

function fromDivisor(plan: SharePlan, divisorAfter: (held: number) => number): SharedWorking {
  const { shares, open, awards } = shareByDivisor(plan.seats, plan.claims, divisorAfter)
  return { shares, open, working: [{ step: 'awards', awards: [...awards] }] }
}
