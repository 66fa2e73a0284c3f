import { expect, test } from 'vitest'
import { agreedEntries, comparePasses, readingOf } from '#core/election/compare-passes.ts'
import { agreedTotals, compareTotals } from '#core/election/compare-totals.ts'

const read = (number: number, struck: number[], invalid: string | null = null) => ({
  ...{ number, struck, invalid },
})

const NONE = { struck: [], invalid: null }
const between = (first: number[] | null, second: number[] | null) => ({
  between: [first, second].map((struck) =>
    readingOf(struck === null ? null : { ...NONE, struck }),
  ) as [string | null, string | null],
})

test('every ballot of the box is read alike twice, or stands as a difference with the names in question', () => {
  const compared = comparePasses({
    first: [read(1, [1, 2]), read(2, [7, 20]), read(3, [], 'rách'), read(4, [3]), read(7, [1])],
    second: [read(1, [1, 2]), read(2, [7, 21]), read(3, [1]), read(5, [4]), read(7, [1])],
    settled: [],
    collected: 6,
  })
  expect(compared.same).toEqual([read(1, [1, 2])])
  expect(compared.differences).toEqual([
    {
      number: 2,
      first: read(2, [7, 20]),
      second: read(2, [7, 21]),
      names: [20, 21],
      settled: null,
    },
    { number: 3, first: read(3, [], 'rách'), second: read(3, [1]), names: [], settled: null },
    { number: 4, first: read(4, [3]), second: null, names: [], settled: null },
    { number: 5, first: null, second: read(5, [4]), names: [], settled: null },
    { number: 6, first: null, second: null, names: [], settled: null },
  ])
  expect(agreedEntries(compared)).toBe(null)
})

test('an invalid ballot of the second pass alone is a difference of the whole ballot', () => {
  const [one] = comparePasses({
    ...{ first: [read(1, [1])], second: [read(1, [], 'rách')], settled: [], collected: 1 },
  }).differences
  expect(one?.names).toEqual([])
})

test('names come in the order of the ballot, whichever pass struck them', () => {
  const [one] = comparePasses({
    ...{ first: [read(1, [5, 9])], second: [read(1, [2, 7])], settled: [], collected: 1 },
  }).differences
  expect(one?.names).toEqual([2, 5, 7, 9])
})

test('what a third person has read stands for both, and all ballots count once nothing is open', () => {
  const passes = {
    first: [read(1, [1]), read(2, [2]), read(3, [3])],
    second: [read(1, [1]), read(2, [4]), read(3, [5])],
    collected: 3,
  }
  const half = comparePasses({ ...passes, settled: [{ ...read(2, [2]), ...between([2], [4]) }] })
  expect(agreedEntries(half)).toBe(null)
  const settled = [
    { ...read(2, [2]), ...between([2], [4]) },
    { ...read(3, [], 'rách'), ...between([3], [5]) },
  ]
  const whole = comparePasses({ ...passes, settled })
  expect(agreedEntries(whole)).toEqual([read(1, [1]), read(2, [2]), read(3, [], 'rách')])
})

test('ballots that were read alike stand before those that were settled only by their number', () => {
  const compared = comparePasses({
    first: [read(1, [1]), read(2, [2])],
    second: [read(1, [3]), read(2, [2])],
    settled: [{ ...read(1, [3]), ...between([1], [3]) }],
    collected: 2,
  })
  expect(agreedEntries(compared)?.map(({ number }) => number)).toEqual([1, 2])
})

test.each([
  ['the first reading is another', [7, 8], [4]],
  ['the second reading is another', [2], [9, 10]],
  ['a pass no longer has the ballot', null, [4]],
])('a settlement does not decide once %s', (_, first, second) => {
  const there = (struck: number[] | null) => (struck === null ? [] : [read(1, struck)])
  const compared = comparePasses({
    ...{ first: there(first), second: there(second), collected: 1 },
    settled: [{ ...read(1, [5, 6]), ...between([2], [4]) }],
  })
  expect(compared.differences).toMatchObject([{ number: 1, settled: null }])
  expect(agreedEntries(compared)).toBe(null)
})

test('totals are compared figure by figure; one that nobody told is open too', () => {
  const totals = {
    items: ['valid', 'invalid', 'name:a', 'name:b'],
    first: [
      { item: 'valid', value: 5 },
      { item: 'invalid', value: 0 },
      { item: 'name:a', value: 3 },
    ],
    second: [
      { item: 'valid', value: 5 },
      { item: 'invalid', value: 0 },
      { item: 'name:a', value: 4 },
    ],
  }
  const open = compareTotals({
    ...totals,
    settled: [{ item: 'name:a', value: 4, between: [3, 4] }],
  })
  expect(open).toEqual({
    same: [
      { item: 'valid', value: 5 },
      { item: 'invalid', value: 0 },
    ],
    differences: [
      { item: 'name:a', first: 3, second: 4, settled: 4 },
      { item: 'name:b', first: null, second: null, settled: null },
    ],
  })
  expect(agreedTotals(open)).toBe(null)
  const settled = [
    { item: 'name:a', value: 4, between: [3, 4] as const },
    { item: 'name:b', value: 0, between: [null, null] as const },
  ]
  const decided = settled.map(({ item, value }) => ({ item, value }))
  expect(agreedTotals(compareTotals({ ...totals, settled }))).toEqual([...open.same, ...decided])
  for (const moved of [
    [2, 4],
    [3, 5],
  ] as const) {
    const stale = settled.map((one) => (one.item === 'name:a' ? { ...one, between: moved } : one))
    expect(agreedTotals(compareTotals({ ...totals, settled: stale }))).toBe(null)
  }
})
