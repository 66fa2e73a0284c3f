import { expect, test } from 'vitest'
import type { ApportionmentQuestion } from '#core/seats/apportionment.ts'
import { readUnitShares } from '#core/seats/unit-shares.ts'
import type { UnitShare } from '#core/seats/unit-shares.ts'
import { aQuestion, aUnit, answerOf } from './an-apportionment.ts'

/** The figures a signed annex shows beside every unit, all of them and by every method. */

const NOTHING = {
  exact: null,
  whole: null,
  remainder: null,
  rank: null,
  extra: null,
  bound: null,
  tied: false,
  record: null,
}

function sharesOf(question: Parameters<typeof aQuestion>[0]): readonly UnitShare[] {
  const asked: ApportionmentQuestion = aQuestion(question)
  return readUnitShares(asked, answerOf(asked))
}

/** Unions of 600, 300, 90 and 10 members. */
const FOUR = [aUnit('a', 600), aUnit('b', 300), aUnit('c', 90), aUnit('d', 10)]

test('by remainders: the exact share of the 8 seats left, and the places of the remainders', () => {
  const row = { ...NOTHING, bound: null }
  expect(sharesOf({ seats: 12, base: 1, units: FOUR })).toEqual([
    { ...row, id: 'a', exact: '4,8000', whole: 4, remainder: 800, rank: 1, extra: 1 },
    { ...row, id: 'b', exact: '2,4000', whole: 2, remainder: 400, rank: 3, extra: 0 },
    { ...row, id: 'c', exact: '0,7200', whole: 0, remainder: 720, rank: 2, extra: 1 },
    { ...row, id: 'd', exact: '0,0800', whole: 0, remainder: 80, rank: 4, extra: 0 },
  ])
})

test('a unit at its cap keeps the round that took it out, the others have the last one', () => {
  const units = [aUnit('a', 900, { cap: 4, exOfficio: 1 }), aUnit('b', 60), aUnit('c', 40)]
  const capped = { exact: '9,0000', whole: 9, remainder: 0, rank: 3, extra: null, bound: 'cap' }
  expect(sharesOf({ seats: 11, units })).toEqual([
    { ...NOTHING, id: 'a', ...capped },
    { ...NOTHING, id: 'b', exact: '4,2000', whole: 4, remainder: 20, rank: 2, extra: 0 },
    { ...NOTHING, id: 'c', exact: '2,8000', whole: 2, remainder: 80, rank: 1, extra: 1 },
  ])
})

test('a unit lifted to its minimum says so', () => {
  const lifted = { exact: '0,1200', whole: 0, remainder: 120, rank: 3, extra: null }
  expect(sharesOf({ seats: 12, base: 1, method: 'B', units: FOUR })).toEqual([
    { ...NOTHING, id: 'a', exact: '6,6667', whole: 6, remainder: 660, rank: 1, extra: 1 },
    { ...NOTHING, id: 'b', exact: '3,3333', whole: 3, remainder: 330, rank: 2, extra: 0 },
    { ...NOTHING, id: 'c', exact: '1,0000', whole: 1, remainder: 0, rank: 3, extra: 0 },
    { ...NOTHING, id: 'd', ...lifted, bound: 'minimum' },
  ])
})

test('equal remainders have one place, and a decision stands with the unit it was taken for', () => {
  const units = [aUnit('a', 100), aUnit('b', 300), aUnit('c', 100), aUnit('d', 100)]
  const equal = { ...NOTHING, exact: '1,6667', whole: 1, remainder: 400, rank: 1, extra: 0 }
  const settled = [{ unit: 'c', record: 'Biên bản số 5' }]
  expect(sharesOf({ seats: 10, units, settled })).toEqual([
    { ...equal, id: 'a', tied: true },
    { ...NOTHING, id: 'b', exact: '5,0000', whole: 5, remainder: 0, rank: 4, extra: 0 },
    { ...equal, id: 'c', record: 'Biên bản số 5' },
    { ...equal, id: 'd', tied: true },
  ])
})

test('by quotients: seats won, the quotient and the place of the last one; none for who won none', () => {
  // 600 300 300 200 150 150 120 100 100 90 86 75 75
  expect(sharesOf({ seats: 13, method: 'dhondt', units: FOUR })).toEqual([
    { ...NOTHING, id: 'a', exact: '75,0000', whole: 8, rank: 12 },
    { ...NOTHING, id: 'b', exact: '75,0000', whole: 4, rank: 13 },
    { ...NOTHING, id: 'c', exact: '90,0000', whole: 1, rank: 10 },
    { ...NOTHING, id: 'd' },
  ])
})

test('one for every 100 members: what rounding and the base add; a cap takes away, it adds nothing', () => {
  const units = [aUnit('a', 20), aUnit('b', 150), aUnit('c', 249), aUnit('d', 900, { cap: 3 })]
  const more = { method: 'per-members', membersPerDelegate: 100, base: 1 } as const
  expect(sharesOf({ seats: 9, units, ...more })).toEqual([
    { ...NOTHING, id: 'a', exact: '0,2000', whole: 0, remainder: 20, extra: 1 },
    { ...NOTHING, id: 'b', exact: '1,5000', whole: 1, remainder: 50, extra: 1 },
    { ...NOTHING, id: 'c', exact: '2,4900', whole: 2, remainder: 49, extra: 0 },
    { ...NOTHING, id: 'd', exact: '9,0000', whole: 9, remainder: 0, extra: 0 },
  ])
})

test('figures by hand have no working', () => {
  const units = [aUnit('a', 20, { elected: 3 })]
  expect(sharesOf({ seats: 3, method: 'by-hand', units })).toEqual([{ ...NOTHING, id: 'a' }])
})
