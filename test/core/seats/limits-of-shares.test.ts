import { describe, expect, test } from 'vitest'
import { apportion } from '#core/seats/apportion.ts'
import { describeApportionmentFailure } from '#core/seats/apportionment-failure.ts'
import { compareApportionments } from '#core/seats/compare-apportionments.ts'
import { aQuestion, aUnit, answerOf, electedOf } from './an-apportionment.ts'

/** Every bound below, at and above it, and what the working says of it. */

function outcomeOf(question: Parameters<typeof aQuestion>[0]): number[] | string {
  const outcome = apportion(aQuestion(question))
  return outcome.ok ? electedOf(outcome.value) : describeApportionmentFailure(outcome.error)
}

const FOUR = [aUnit('a', 600), aUnit('b', 300), aUnit('c', 90), aUnit('d', 10)]

describe('one for every N members', () => {
  const by = { method: 'per-members', membersPerDelegate: 100, base: 1 } as const

  test('a cap may be exactly what the unit has for sure', () => {
    const unit = (cap: number) => [aUnit('a', 900, { exOfficio: 2, cap })]
    expect([2, 3, 4].map((cap) => outcomeOf({ seats: 9, units: unit(cap), ...by }))).toEqual([
      'CĐCS a: mức tối đa 2 nhỏ hơn số đại biểu chắc chắn có là 3: nâng mức tối đa của đơn vị này.',
      [1],
      [2],
    ])
  })

  test('rounded up a whole number stays, one member more is one delegate more', () => {
    const units = [aUnit('a', 199), aUnit('b', 200), aUnit('c', 201)]
    expect(outcomeOf({ seats: 9, units, ...by, rounding: 'up' })).toEqual([2, 2, 3])
  })
})

describe('bounds of the shares', () => {
  test('a cap may be exactly base and ex-officio delegates together', () => {
    const units = (cap: number) => [aUnit('a', 600, { exOfficio: 2, cap }), aUnit('b', 400)]
    expect([2, 3, 4].map((cap) => outcomeOf({ seats: 10, base: 1, units: units(cap) }))).toEqual([
      'CĐCS a: mức tối đa 2 nhỏ hơn số đại biểu chắc chắn có là 3: nâng mức tối đa của đơn vị này.',
      [1, 7],
      [2, 6],
    ])
  })

  test('by C the minimum is what the unit has ex officio', () => {
    const units = (cap: number) => [aUnit('a', 10, { exOfficio: 3, cap }), aUnit('b', 990)]
    const by = { seats: 9, base: 1, method: 'C' } as const
    expect([2, 3].map((cap) => outcomeOf({ ...by, units: units(cap) }))).toEqual([
      'CĐCS a: mức tối đa 2 nhỏ hơn số đại biểu chắc chắn có là 3: nâng mức tối đa của đơn vị này.',
      [0, 6],
    ])
  })

  test('all caps together may be exactly the seats there are', () => {
    const units = [aUnit('a', 600, { cap: 3 }), aUnit('b', 400, { cap: 2 })]
    expect([4, 5, 6].map((seats) => outcomeOf({ seats, units }))).toEqual([
      [2, 2],
      [3, 2],
      'Có 6 đại biểu để chia mà các mức tối đa chỉ nhận 5: nâng mức tối đa hoặc giảm tổng số đại biểu.',
    ])
  })

  test('an exact share that just meets the cap takes nobody out of the sharing', () => {
    const units = [aUnit('a', 600, { cap: 6 }), aUnit('b', 400)]
    const rounds = answerOf(aQuestion({ seats: 10, units })).working.filter(
      ({ step }) => step === 'round',
    )
    expect(rounds).toEqual([
      {
        step: 'round',
        round: 1,
        seats: 10,
        members: 1000,
        rows: [
          { id: 'a', members: 600, whole: 6, remainder: 0, extra: 0, fixed: null, fixedAt: null },
          { id: 'b', members: 400, whole: 4, remainder: 0, extra: 0, fixed: null, fixedAt: null },
        ],
        order: [],
      },
    ])
  })

  test('of caps and minimums in one round those that miss more go first, so that both can be kept', () => {
    // 8,8 0,6 0,6: b and c miss 2,8 together, a is 0,8 over. With a fixed at 8 there would be 2 seats for 4.
    const units = [aUnit('a', 88, { cap: 8 }), aUnit('b', 6), aUnit('c', 6)]
    expect(outcomeOf({ seats: 10, base: 2, method: 'B', units })).toEqual([6, 2, 2])
  })
})

describe('the working', () => {
  const steps = (more: Partial<Parameters<typeof aQuestion>[0]>) =>
    answerOf(aQuestion({ seats: 12, base: 1, units: FOUR, ...more })).working

  test('tells of the base where the base comes first', () => {
    const base = { step: 'base', base: 1, units: 4, seats: 4, left: 8 }
    expect(steps({})[1]).toEqual(base)
    expect(steps({ method: 'dhondt' })[1]).toEqual(base)
    expect(steps({ method: 'B' })[1]).toMatchObject({ step: 'round', round: 1, seats: 12 })
  })

  test('names those who have the seats left, the largest remainder first', () => {
    expect(steps({})[2]).toMatchObject({ step: 'round', order: ['a', 'c'] })
  })
})

describe('decisions on a tie', () => {
  // 10 seats: 1,67 1,67 1,67 5: two remaining seats, three equal claims.
  const units = [aUnit('a', 100), aUnit('b', 100), aUnit('c', 100), aUnit('d', 300)]
  const decided = (...ids: string[]) => {
    const settled = ids.map((unit) => ({ unit, record: `NQ ${unit}` }))
    return aQuestion({ seats: 10, units, settled })
  }

  test('give their seats in the order in which they were taken', () => {
    const answer = answerOf(decided('c', 'a'))
    expect([electedOf(answer), answer.ties, answer.working.at(-1)]).toEqual([
      [2, 1, 2, 5],
      [],
      {
        step: 'settled',
        seats: [
          { seat: 9, unit: 'c', record: 'NQ c' },
          { seat: 10, unit: 'a', record: 'NQ a' },
        ],
      },
    ])
  })

  test.each([
    ['for one unit twice', ['a', 'a'], 'a'],
    ['for more units than there are seats', ['a', 'b', 'c'], 'c'],
    ['for a unit beside the tie', ['a', 'd'], 'd'],
  ] as const)('%s are refused', (_, ids, refused) => {
    const outcome = apportion(decided(...ids))
    expect(outcome).toEqual({ ok: false, error: { kind: 'not-tied', unit: `CĐCS ${refused}` } })
  })

  test('count only for the method they were taken for', () => {
    const { methods } = compareApportionments(decided('c'), ['A', 'B'])
    expect(methods.map(({ answer }) => answer?.ties.length)).toEqual([1, 2])
  })
})
