import { countWorkingDays } from '../base/working-days.ts'
import type { Condition } from './condition.ts'
import { decide, leftOpen } from './evaluation.ts'
import type { Evaluation } from './evaluation.ts'
import { readOperand } from './operand.ts'
import type { ReadOperand, Scope } from './operand.ts'

/** Counts by the pack's calendar; a year whose holidays it does not know leaves the answer open. */
export function evaluateWorkingDays(
  { from, to, atMost }: Extract<Condition, { workingDays: unknown }>['workingDays'],
  scope: Scope,
): Evaluation {
  const sides = [from, to, atMost].map((operand) => readOperand(operand, scope))
  const text = `Số ngày làm việc sau ${sides[0]?.against} đến ${sides[1]?.against} không quá ${sides[2]?.against}`
  const [start, end] = sides.map(dayOf)
  const hasLimit = sides[2]?.fact.kind === 'known'
  const counted =
    start && end && hasLimit ? countWorkingDays(scope.pack.calendar, start, end) : null
  if (counted !== null && !counted.ok) return leftOpen(text, [`calendar.${counted.error.year}`])
  const days = counted === null ? 0 : counted.value
  return decide(sides, text, ([, , limit]) => ({
    holds: days <= Number(limit),
    gap: Math.abs(days - Number(limit)),
  }))
}

function dayOf({ fact }: ReadOperand): string | null {
  return fact.kind === 'known' && typeof fact.value === 'string' ? fact.value : null
}
