import type { RepairOutcome } from './repair-list.ts'
import { changeTo, countSwaps } from './repair-problem.ts'
import type { RepairProblem } from './repair-problem.ts'
import type { RepairAnswer } from './repair-question.ts'

const NOTHING = { swaps: null, out: [], in: [], others: [], conflict: [] } as const

/** The answer as it crosses; a search that was stopped shows the best list it had. */
export function toRepairAnswer(problem: RepairProblem, outcome: RepairOutcome): RepairAnswer {
  switch (outcome.kind) {
    case 'impossible':
      return {
        ...NOTHING,
        out: [],
        in: [],
        others: [],
        status: 'impossible',
        conflict: [...outcome.conflict],
      }
    case 'optimal': {
      const [first, ...others] = outcome.lists
      const change = changeTo(problem, first)
      return {
        status: 'optimal',
        swaps: countSwaps(change),
        ...change,
        others: others.map((list) => changeTo(problem, list)),
        conflict: [],
      }
    }
    case 'stopped': {
      const change = outcome.best === null ? { out: [], in: [] } : changeTo(problem, outcome.best)
      const swaps = outcome.best === null ? null : countSwaps(change)
      return { status: 'time-limit', swaps, ...change, others: [], conflict: [] }
    }
  }
}
