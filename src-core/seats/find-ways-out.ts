import type { AskSolver, BinaryModel, Term } from './binary-model.ts'
import { repairList } from './repair-list.ts'
import { makeModel, wholeParts } from './repair-model.ts'
import { changeTo, countOf, countSwaps } from './repair-problem.ts'
import type { Demand, RepairProblem } from './repair-problem.ts'

/** A limit that, moved this far and no further, makes an impossible problem possible. */
export interface WayOut {
  readonly requirement: string
  readonly limit: 'min' | 'max'
  readonly from: number
  readonly to: number
  /** Swaps needed then; null: not found in time. */
  readonly swaps: number | null
}

/** For each limit of the clash by itself the smallest step that ends it; a limit that cannot do it alone is left out. */
export async function findWaysOut(
  problem: RepairProblem,
  conflict: readonly string[],
  ask: AskSolver,
): Promise<WayOut[]> {
  const ways: WayOut[] = []
  for (const demand of problem.demands.filter(({ id }) => conflict.includes(id))) {
    for (const limit of ['min', 'max'] as const) {
      const way = await loosen(problem, { demand, limit }, ask)
      if (way !== null) ways.push(way)
    }
  }
  return ways
}

interface Loosened {
  readonly demand: Demand
  readonly limit: 'min' | 'max'
}

async function loosen(
  problem: RepairProblem,
  { demand, limit }: Loosened,
  ask: AskSolver,
): Promise<WayOut | null> {
  const from = demand[limit]
  if (from === null) return null
  const free = replaceDemand(problem, { ...demand, [limit]: null })
  const counted = limit === 'min' ? demand.sure : demand.possible
  const model: BinaryModel = {
    ...makeModel(free, wholeParts(free)),
    maximize: [...counted].map((variable): Term => ({
      variable,
      weight: limit === 'min' ? 1 : -1,
    })),
  }
  const answer = await ask(model, 'conflict')
  if (answer.kind !== 'optimal') return null
  const to = countOf(counted, answer.chosen)
  const eased = replaceDemand(problem, { ...demand, [limit]: to })
  const outcome = await repairList(eased, ask, 1)
  const swaps = outcome.kind === 'optimal' ? countSwaps(changeTo(eased, outcome.lists[0])) : null
  return { requirement: demand.id, limit, from, to, swaps }
}

function replaceDemand(problem: RepairProblem, demand: Demand): RepairProblem {
  return {
    ...problem,
    demands: problem.demands.map((one) => (one.id === demand.id ? demand : one)),
  }
}
