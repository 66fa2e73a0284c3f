import { invariant, present } from '../base/invariant.ts'
import type { BinaryModel, Stopped } from './binary-model.ts'
import type { Chosen, RepairProblem } from './repair-problem.ts'
import type { Search } from './repair-search.ts'

/** People decided in one solve; the weights 1, 2, 4 ... stay far below what a solver can tell apart. */
const AT_A_TIME = 20

interface Wanted {
  readonly search: Search
  readonly problem: RepairProblem
  /** Every list of it is as good as `list`, and none is cut off: people alike in everything can change places. */
  readonly model: BinaryModel
  readonly list: Chosen
}

/** Of all lists of the model the one whose sorted numbers are the smallest. */
export async function smallestByNumber(
  wanted: Wanted,
): Promise<{ readonly kind: 'optimal'; readonly chosen: Chosen } | Stopped> {
  const { search, problem, model } = wanted
  let list = wanted.list
  const decided = startDecided(problem, model)
  const groups = groupAlike(problem)
  for (;;) {
    const open = problem.people.flatMap((_, place) => (decided.has(place) ? [] : [place]))
    const next = open.slice(0, AT_A_TIME)
    if (next.length === 0) return { kind: 'optimal', chosen: list }
    if (next.some((place) => !list[place])) {
      const answer = await search(
        { ...model, ...aim(next), ...fixed(model, decided) },
        'first-answer',
      )
      if (answer.kind === 'stopped') return answer
      invariant(answer.kind === 'optimal', 'the list at hand was lost among equals')
      list = answer.chosen
    }
    for (const place of next) decide(decided, { place, yes: list[place] === true, groups })
  }
}

function startDecided(problem: RepairProblem, model: BinaryModel): Map<number, boolean> {
  const kept = problem.people.flatMap((person, place) => (person.kept ? [place] : []))
  return new Map([
    ...model.never.map((place) => [place, false] as const),
    ...[...model.always, ...kept].map((place) => [place, true] as const),
  ])
}

function aim(places: readonly number[]): Pick<BinaryModel, 'maximize'> {
  return {
    maximize: places.map((variable, at) => ({ variable, weight: 2 ** (places.length - 1 - at) })),
  }
}

function fixed(
  model: BinaryModel,
  decided: ReadonlyMap<number, boolean>,
): Pick<BinaryModel, 'never' | 'always'> {
  const places = (yes: boolean) =>
    [...decided].flatMap(([place, is]) => (is === yes ? [place] : []))
  return {
    never: [...new Set([...model.never, ...places(false)])],
    always: [...new Set([...model.always, ...places(true)])],
  }
}

interface Decision {
  readonly place: number
  readonly yes: boolean
  readonly groups: Groups
}

/** Who is left out takes everybody alike with a larger number along. */
function decide(decided: Map<number, boolean>, { place, yes, groups }: Decision): void {
  if (decided.has(place)) return
  decided.set(place, yes)
  if (yes) return
  for (const other of present(groups[place], 'everybody is alike to somebody')) {
    if (other > place) decided.set(other, false)
  }
}

/** For each place all places alike, itself among them. */
type Groups = readonly (readonly number[])[]

/** People alike in everything the model can see. */
function groupAlike(problem: RepairProblem): Groups {
  const keys = problem.people.map(({ onList, kept, barred, reElected }, place) =>
    [
      onList,
      kept,
      barred,
      reElected,
      ...problem.demands.flatMap(({ sure, possible }) => [sure.has(place), possible.has(place)]),
    ]
      .map(Number)
      .join(''),
  )
  const alike = Map.groupBy(keys.keys(), (place) => keys[place])
  return keys.map((key) => present(alike.get(key), 'every key was grouped'))
}
