import { describe, expect, test } from 'vitest'
import { pairSwaps } from '#core/seats/pair-swaps.ts'
import { aProblem } from './a-repair.ts'

const problem = aProblem({
  people: [
    { id: 1, tags: ['woman', 'young'] },
    { id: 2, tags: [] },
    { id: 3, tags: ['woman'] },
    { id: 4, tags: ['woman', 'young'] },
    { id: 5, tags: ['young'], unclearTags: ['woman'] },
  ],
  list: [1, 2],
  size: 2,
  require: [
    { id: 'W', tag: 'woman' },
    { id: 'Y', tag: 'young' },
  ],
})

describe('a change of the list in pairs', () => {
  test('puts together those most alike, and says what each exchange does', () => {
    expect(pairSwaps(problem, { out: [1, 2], in: [3, 4] })).toEqual([
      { out: 1, in: 4, effects: [] },
      { out: 2, in: 3, effects: [{ requirement: 'W', change: 1 }] },
    ])
  })

  test('counts a loss as such, and of whom nothing is known as not having it', () => {
    expect(pairSwaps(problem, { out: [1], in: [5] })).toEqual([
      { out: 1, in: 5, effects: [{ requirement: 'W', change: -1 }] },
    ])
    expect(pairSwaps(problem, { out: [2], in: [4] })).toEqual([
      {
        out: 2,
        in: 4,
        effects: [
          { requirement: 'W', change: 1 },
          { requirement: 'Y', change: 1 },
        ],
      },
    ])
  })

  test('leaves over those a growing or a shrinking list adds or takes alone', () => {
    expect(pairSwaps(problem, { out: [2], in: [3, 4] })).toEqual([
      { out: 2, in: 3, effects: [{ requirement: 'W', change: 1 }] },
      {
        out: null,
        in: 4,
        effects: [
          { requirement: 'W', change: 1 },
          { requirement: 'Y', change: 1 },
        ],
      },
    ])
    expect(pairSwaps(problem, { out: [1, 2], in: [] })).toEqual([
      {
        out: 1,
        in: null,
        effects: [
          { requirement: 'W', change: -1 },
          { requirement: 'Y', change: -1 },
        ],
      },
      { out: 2, in: null, effects: [] },
    ])
  })

  test('keeps the order of the change among pairs equally alike', () => {
    expect(
      pairSwaps(problem, { out: [3, 4], in: [1, 2] }).map((pair) => [pair.out, pair.in]),
    ).toEqual([
      [4, 1],
      [3, 2],
    ])
    expect(pairSwaps(problem, { out: [], in: [] })).toEqual([])
  })
})
