import type { AskSolver, Stopped } from './binary-model.ts'
import { makeModel, wholeParts } from './repair-model.ts'
import type { ModelParts } from './repair-model.ts'
import type { RepairProblem } from './repair-problem.ts'

/** One thing that may be given up to make the impossible possible. */
type Item =
  | { readonly kind: 'demand'; readonly demand: ModelParts['demands'][number] }
  | { readonly kind: 'keep'; readonly place: number }

/**
 * A minimal clashing set of an impossible problem: drops one thing after the other, those kept first, then the
 * requirements from the last to the first, and takes back only what makes it possible. Eligibility stays.
 */
export async function findConflict(
  problem: RepairProblem,
  ask: AskSolver,
): Promise<{ readonly kind: 'conflict'; readonly conflict: readonly string[] } | Stopped> {
  const eligible = problem.people.filter(({ barred }) => !barred).length
  if (eligible < problem.size) return { kind: 'conflict', conflict: ['size'] }
  let kept = listItems(problem)
  for (const item of kept.toReversed()) {
    const rest = kept.filter((other) => other !== item)
    const answer = await ask(makeModel(problem, partsOf(rest)), 'conflict')
    if (answer.kind === 'stopped') return answer
    if (answer.kind === 'impossible') kept = rest
  }
  return { kind: 'conflict', conflict: kept.map((item) => nameOf(item, problem)) }
}

function listItems(problem: RepairProblem): Item[] {
  const { demands, kept } = wholeParts(problem)
  return [
    ...demands.map((demand): Item => ({ kind: 'demand', demand })),
    ...kept.map((place): Item => ({ kind: 'keep', place })),
  ]
}

function partsOf(items: readonly Item[]): ModelParts {
  return {
    demands: items.flatMap((item) => (item.kind === 'demand' ? [item.demand] : [])),
    kept: items.flatMap((item) => (item.kind === 'keep' ? [item.place] : [])),
  }
}

function nameOf(item: Item, problem: RepairProblem): string {
  return item.kind === 'demand' ? item.demand.id : `keep:${problem.people[item.place]?.id}`
}
