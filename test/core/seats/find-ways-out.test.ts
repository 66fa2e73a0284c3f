import { describe, expect, test } from 'vitest'
import { findWaysOut } from '#core/seats/find-ways-out.ts'
import { aProblem, askHere } from './a-repair.ts'

const person = (id: number, ...tags: string[]) => ({ id, tags })

/** Of four people two are women; a list of two. */
const FOUR = {
  people: [person(1), person(2), person(3, 'woman', 'young'), person(4, 'woman')],
  list: [1, 2],
  size: 2,
}

describe('a way out of a clash', () => {
  test('is the smallest step of one limit that ends it, with the swaps it then costs', async () => {
    const problem = aProblem({
      ...FOUR,
      require: [
        { id: 'W', tag: 'woman', min: 2 },
        { id: 'Y', tag: 'young', max: 0 },
      ],
    })
    expect(await findWaysOut(problem, ['W', 'Y'], askHere)).toEqual([
      { requirement: 'W', limit: 'min', from: 2, to: 1, swaps: 1 },
      { requirement: 'Y', limit: 'max', from: 0, to: 1, swaps: 2 },
    ])
  })

  test('goes no further than it must, towards most and towards fewest', async () => {
    const people = [1, 2, 3, 4, 5, 6].map((id) => person(id, id > 3 ? 'woman' : 'man'))
    const ways = (require: { id: string; tag: string; min?: number; max?: number }[]) =>
      findWaysOut(aProblem({ people, list: [1, 2, 3], size: 4, require }), ['W'], askHere)
    expect(await ways([{ id: 'W', tag: 'woman', min: 4 }])).toEqual([
      { requirement: 'W', limit: 'min', from: 4, to: 3, swaps: 3 },
    ])
    expect(await ways([{ id: 'W', tag: 'woman', max: 0 }])).toEqual([
      { requirement: 'W', limit: 'max', from: 0, to: 1, swaps: 1 },
    ])
    expect(
      await ways([
        { id: 'W', tag: 'woman', min: 4 },
        { id: 'M', tag: 'man', min: 1, max: 3 },
      ]),
    ).toEqual([{ requirement: 'W', limit: 'min', from: 4, to: 3, swaps: 3 }])
  })

  test('is looked for at both limits of a requirement, and one that cannot help alone is left out', async () => {
    const problem = aProblem({
      ...FOUR,
      require: [
        { id: 'W', tag: 'woman', min: 3, max: 3 },
        { id: 'M', tag: 'nobody', min: 0, max: 1 },
      ],
    })
    // The other requirement does not stand in the conflict, so it is not asked.
    expect(await findWaysOut(problem, ['W'], askHere)).toEqual([
      { requirement: 'W', limit: 'min', from: 3, to: 2, swaps: 2 },
    ])
  })

  test('counts those of whom nothing is known against a maximum only', async () => {
    const problem = aProblem({
      people: [
        { id: 1, unclearTags: ['old'] },
        { id: 2, unclearTags: ['old'] },
        { id: 3, tags: ['old'] },
      ],
      list: [1, 2],
      size: 2,
      require: [{ id: 'O', tag: 'old', min: 2, max: 0 }],
    })
    // Neither limit ends the clash alone: without the minimum two of three still count as possibly old.
    expect(await findWaysOut(problem, ['O'], askHere)).toEqual([])
    const lifted = aProblem({
      people: problem.people.map(({ id }) =>
        id === 3 ? { id, tags: ['old'] } : { id, unclearTags: ['old'] },
      ),
      list: [1, 2],
      size: 2,
      require: [{ id: 'O', tag: 'old', max: 0 }],
    })
    expect(await findWaysOut(lifted, ['O'], askHere)).toEqual([
      { requirement: 'O', limit: 'max', from: 0, to: 2, swaps: 0 },
    ])
  })

  test('whose list is not found in time is told without its swaps', async () => {
    const problem = aProblem({ ...FOUR, require: [{ id: 'W', tag: 'woman', min: 3 }] })
    const ways = await findWaysOut(problem, ['W'], (model, stage) =>
      stage === 'conflict'
        ? askHere(model, stage)
        : Promise.resolve({ kind: 'stopped', why: 'time-limit', chosen: null }),
    )
    expect(ways).toEqual([{ requirement: 'W', limit: 'min', from: 3, to: 2, swaps: null }])
  })
})
