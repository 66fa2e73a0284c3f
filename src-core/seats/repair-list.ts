import { invariant } from '../base/invariant.ts'
import type { AskSolver, BinaryModel, Stopped } from './binary-model.ts'
import { findConflict } from './find-conflict.ts'
import { fixByPrices } from './fix-by-prices.ts'
import {
  demandRows,
  makeModel,
  otherThan,
  reElected,
  sameReElected,
  sameSwaps,
  wholeParts,
  withRows,
  worthOfSwaps,
} from './repair-model.ts'
import { isSatisfied } from './repair-problem.ts'
import type { Chosen, RepairProblem } from './repair-problem.ts'
import { openSearch } from './repair-search.ts'
import type { Search } from './repair-search.ts'
import { smallestByNumber } from './smallest-by-number.ts'

/** How many answers with as few swaps are shown. */
export const MOST_ANSWERS = 5

export type RepairOutcome =
  | {
      readonly kind: 'optimal'
      /** The one to show first, then others with as few swaps; never empty. */
      readonly lists: readonly [Chosen, ...Chosen[]]
      /** Desirable requirements that no list can meet beside the earlier ones. */
      readonly unmetWishes: readonly string[]
    }
  | { readonly kind: 'impossible'; readonly conflict: readonly string[] }
  /** `best` is lawful but not proven to be the smallest change; null: none was found in time. */
  | { readonly kind: 'stopped'; readonly why: Stopped['why']; readonly best: Chosen | null }

/**
 * The smallest change that makes a list lawful: mandatory requirements hold, desirable ones in their order as far as
 * possible, fewest swaps, most re-elected, smallest list numbers. Every list is counted again before it is believed.
 */
export async function repairList(
  problem: RepairProblem,
  ask: AskSolver,
  answers: number = MOST_ANSWERS,
): Promise<RepairOutcome> {
  const search = openSearch(problem, ask)
  const model = makeModel(problem, wholeParts(problem))
  const first = await search({ ...model, priced: true }, 'fewest-swaps')
  if (first.kind === 'stopped') return stopped(first, first.chosen)
  if (first.kind === 'impossible') return explain(problem, ask)
  const wished = await grantWishes(search, problem, { model, ...first })
  if (wished.kind === 'stopped') return stopped(wished, wished.best)
  const equals = keepEquals(problem, wished)
  const best = await chooseFirst(search, problem, { model: equals, list: wished.chosen })
  if (best.kind === 'stopped') return stopped(best, wished.chosen)
  const others = await listOthers(search, problem, { model: equals, list: best.chosen, answers })
  return {
    kind: 'optimal',
    lists: [best.chosen, ...others],
    unmetWishes: wished.unmet,
  }
}

async function explain(problem: RepairProblem, ask: AskSolver): Promise<RepairOutcome> {
  const found = await findConflict(problem, ask)
  return found.kind === 'stopped'
    ? stopped(found, null)
    : { kind: 'impossible', conflict: found.conflict }
}

function stopped({ why }: { readonly why: Stopped['why'] }, best: Chosen | null): RepairOutcome {
  return { kind: 'stopped', why, best }
}

/** The model with every desirable requirement that can be met, and the best list in it. */
interface Wished extends Granted {
  readonly kind: 'wished'
  readonly unmet: readonly string[]
}

interface Granted {
  readonly model: BinaryModel
  readonly chosen: Chosen
  /** Of the first rows of the model; those that came later have none. */
  readonly prices: readonly number[]
}

/** A wish the best list meets already costs nothing; any other is tried as if it were mandatory. */
async function grantWishes(
  search: Search,
  problem: RepairProblem,
  start: Granted,
): Promise<Wished | (Stopped & { readonly best: Chosen })> {
  let { model, chosen, prices } = start
  const unmet: string[] = []
  for (const wish of problem.demands.filter(({ mandatory }) => !mandatory)) {
    const tighter = withRows(model, demandRows(wish))
    if (!isSatisfied(wish, chosen)) {
      const answer = await search({ ...tighter, priced: true }, 'wishes')
      if (answer.kind === 'stopped') return { ...answer, best: chosen }
      if (answer.kind === 'impossible') {
        unmet.push(wish.id)
        continue
      }
      ;({ chosen, prices } = answer)
      invariant(isSatisfied(wish, chosen), `the solver gave a list that does not meet ${wish.id}`)
    }
    model = tighter
  }
  return { kind: 'wished', model, chosen, prices, unmet }
}

/** The model of all lists with as few swaps; who is the same in each of them is fixed, mostly nearly everybody. */
function keepEquals(problem: RepairProblem, { model, chosen, prices }: Granted): BinaryModel {
  const narrow = fixByPrices(model, { floor: worthOfSwaps(problem, chosen), prices })
  return withRows(narrow, [sameSwaps(problem, chosen)])
}

interface Start {
  readonly model: BinaryModel
  readonly list: Chosen
}

function chooseFirst(search: Search, problem: RepairProblem, { model, list }: Start) {
  return smallestByNumber({
    search,
    problem,
    model: withRows(model, [sameReElected(problem, list)]),
    list,
  })
}

interface Rest extends Start {
  readonly answers: number
}

/** Further lists with as few swaps, those that keep most re-elected first; as many as the time allows. */
async function listOthers(
  search: Search,
  problem: RepairProblem,
  { model, list, answers }: Rest,
): Promise<Chosen[]> {
  const found: Chosen[] = []
  const same = { ...model, maximize: reElected(problem) }
  while (found.length + 1 < answers) {
    const next = await search(withRows(same, [list, ...found].map(otherThan)), 'other-answers')
    if (next.kind !== 'optimal') break
    found.push(next.chosen)
  }
  return found
}
