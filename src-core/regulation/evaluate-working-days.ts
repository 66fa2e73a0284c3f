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
  const start = readOperand(from, scope)
  const end = readOperand(to, scope)
  const limit = readOperand(atMost, scope)
  const text = `Số ngày làm việc sau ${start.against} đến ${end.against} không quá ${limit.against}`
  const counted = countBetween([start, end, limit], scope)
  if (!counted.ok) return leftOpen(text, [`calendar.${counted.error.year}`])
  return decide([start, end, limit], text, ([, , most]) => ({
    holds: counted.value <= Number(most),
    gap: Math.abs(counted.value - Number(most)),
  }))
}

/** Nothing is counted, and no calendar is asked for, while a side is missing. */
function countBetween(
  sides: readonly ReadOperand[],
  { pack }: Scope,
): ReturnType<typeof countWorkingDays> {
  const [start, end] = sides.map(({ fact }) => (fact.kind === 'known' ? String(fact.value) : ''))
  const isReady = sides.every(({ fact }) => fact.kind === 'known')
  return isReady && start && end
    ? countWorkingDays(pack.calendar, start, end)
    : { ok: true, value: 0 }
}
