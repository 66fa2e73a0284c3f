import { expect, test } from 'vitest'
import type { AskSolver, RepairStage } from '#core/seats/binary-model.ts'
import { makeModel, wholeParts } from '#core/seats/repair-model.ts'
import { smallestByNumber } from '#core/seats/smallest-by-number.ts'
import { aRepairQuestion } from '#test/bench/a-repair-question.ts'
import { aProblem, answerTo, askHere } from './a-repair.ts'

const people = (count: number) => Array.from({ length: count }, (_, at) => ({ id: at + 1 }))
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)

/** The real solver, noting what it was asked for. */
function noting(): { readonly ask: AskSolver; readonly stages: RepairStage[] } {
  const stages: RepairStage[] = []
  return {
    stages,
    ask: (model, stage) => {
      stages.push(stage)
      return askHere(model, stage)
    },
  }
}

test('where everybody is on the list there is nothing to choose among equals', async () => {
  const { ask, stages } = noting()
  const answer = await answerTo({ people: people(3), list: [1, 2, 3], size: 3 }, ask)
  expect(answer).toEqual({ status: 'optimal', swaps: 0, out: [], in: [], others: [], conflict: [] })
  expect(stages).toEqual(['fewest-swaps', 'other-answers'])
})

test('of people all alike the smallest numbers stay, in one solve for the first twenty', async () => {
  const { ask, stages } = noting()
  const answer = await answerTo({ people: people(45), list: numbers(1, 45), size: 43 }, ask)
  expect([answer.status, answer.swaps, answer.out, answer.in]).toEqual(['optimal', 2, [44, 45], []])
  expect(stages.filter((stage) => stage === 'first-answer').length).toBeLessThanOrEqual(3)
})

test('people who differ in a requirement are decided one group of twenty after the other', async () => {
  const everybody = people(44).map(({ id }) => ({ id, tags: id % 2 === 0 ? ['even'] : [] }))
  const answer = await answerTo({
    people: everybody,
    list: numbers(1, 44),
    size: 40,
    require: [{ id: 'E', tag: 'even', max: 20 }],
  })
  // At least two even ones must go; of all lists of 40 the one with the smallest numbers loses the last four.
  expect([answer.out, answer.in]).toEqual([[41, 42, 43, 44], []])
})

test('a list that has the smallest numbers already is not asked for again', async () => {
  const problem = aProblem({ people: people(3), list: [1, 2, 3], size: 3 })
  const list = [true, true, true]
  const model = makeModel(problem, wholeParts(problem))
  const search = () => Promise.reject(new Error('the solver was asked'))
  expect(await smallestByNumber({ search, problem, model, list })).toEqual({
    kind: 'optimal',
    chosen: list,
  })
})

test('prices save solves and change nothing in the first answer', async () => {
  const priced = noting()
  const bare = noting()
  const withoutPrices: AskSolver = (model, stage) => bare.ask({ ...model, priced: false }, stage)
  const question = aRepairQuestion(80, 20)
  const left = await answerTo(question, priced.ask)
  const right = await answerTo(question, withoutPrices)
  expect([left.status, left.out, left.in]).toEqual([right.status, right.out, right.in])
  expect(priced.stages.length).toBeLessThan(bare.stages.length)
})

test('who comes in because nobody else is left is not asked about', async () => {
  const { ask, stages } = noting()
  const answer = await answerTo({ people: people(2), list: [], size: 2 }, ask)
  expect([answer.status, answer.in]).toEqual(['optimal', [1, 2]])
  expect(stages).toEqual(['fewest-swaps', 'other-answers'])
})
