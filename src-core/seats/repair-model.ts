import type { BinaryModel, ModelRow, Term } from './binary-model.ts'
import type { Chosen, Demand, RepairProblem } from './repair-problem.ts'

/** The rows a repair is made of. One variable per person, in the order of the problem. */

/** What no answer may leave out of account; `demands` and `kept` can be thinned to find a clash. */
export interface ModelParts {
  readonly demands: readonly Demand[]
  readonly kept: readonly number[]
}

export function wholeParts(problem: RepairProblem): ModelParts {
  return {
    demands: problem.demands.filter(({ mandatory }) => mandatory),
    kept: placesOf(problem, ({ kept }) => kept),
  }
}

export function makeModel(problem: RepairProblem, parts: ModelParts): BinaryModel {
  return {
    variables: problem.people.length,
    maximize: keepMost(problem),
    rows: [
      exactly(everybody(problem), problem.size),
      ...parts.kept.map((place) => atLeast([place], 1)),
      ...parts.demands.flatMap(demandRows),
    ],
    never: placesOf(problem, ({ barred }) => barred),
    always: [],
    priced: false,
  }
}

export function withRows(model: BinaryModel, rows: readonly ModelRow[]): BinaryModel {
  return { ...model, rows: [...model.rows, ...rows] }
}

export function demandRows({ min, max, sure, possible }: Demand): ModelRow[] {
  return [
    ...(min === null ? [] : [atLeast([...sure], min)]),
    ...(max === null ? [] : [{ terms: ones([...possible]), atLeast: null, atMost: max }]),
  ]
}

/** Fewest swaps first: one who stays weighs more than all who stand for re-election together. */
function keepMost(problem: RepairProblem): Term[] {
  return problem.people.map(({ onList, reElected }, variable) => ({
    variable,
    weight: (onList ? weightOfStaying(problem) : 0) + (reElected ? 1 : 0),
  }))
}

function weightOfStaying({ people }: RepairProblem): number {
  return people.length + 1
}

/** What every list with as few swaps as `chosen` is worth in the model, at least. */
export function worthOfSwaps(problem: RepairProblem, chosen: Chosen): number {
  const staying = problem.people.filter(({ onList }, place) => onList && chosen[place])
  return staying.length * weightOfStaying(problem)
}

export function reElected(problem: RepairProblem): Term[] {
  return ones(placesOf(problem, (person) => person.reElected))
}

/** As many of the list as `chosen` keeps. */
export function sameSwaps(problem: RepairProblem, chosen: Chosen): ModelRow {
  return sameCount(
    placesOf(problem, ({ onList }) => onList),
    chosen,
  )
}

export function sameReElected(problem: RepairProblem, chosen: Chosen): ModelRow {
  return sameCount(
    placesOf(problem, (person) => person.reElected),
    chosen,
  )
}

/** Cuts off one list and nothing else; all lists have the same size. */
export function otherThan(chosen: Chosen): ModelRow {
  const places = chosen.flatMap((yes, place) => (yes ? [place] : []))
  return { terms: ones(places), atLeast: null, atMost: places.length - 1 }
}

function sameCount(places: readonly number[], chosen: Chosen): ModelRow {
  return exactly(places, places.filter((place) => chosen[place]).length)
}

function exactly(places: readonly number[], count: number): ModelRow {
  return { terms: ones(places), atLeast: count, atMost: count }
}

function atLeast(places: readonly number[], count: number): ModelRow {
  return { terms: ones(places), atLeast: count, atMost: null }
}

function ones(places: readonly number[]): Term[] {
  return places.map((variable) => ({ variable, weight: 1 }))
}

function everybody({ people }: RepairProblem): number[] {
  return people.map((_, place) => place)
}

export function placesOf(
  { people }: RepairProblem,
  test: (person: RepairProblem['people'][number]) => boolean,
): number[] {
  return people.flatMap((person, place) => (test(person) ? [place] : []))
}
