import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { apportion } from '#core/seats/apportion.ts'
import { describeApportionmentFailure } from '#core/seats/apportionment-failure.ts'
import type { ApportionmentMethod, ApportionmentQuestion } from '#core/seats/apportionment.ts'
import { compareApportionments } from '#core/seats/compare-apportionments.ts'
import { SAMPLES, truthOf } from '../intake/intake-files.ts'
import { aQuestion, aUnit, answerOf, electedOf } from './an-apportionment.ts'

const planTruth = z.object({
  don_vi: z.array(
    z.object({
      stt: z.number(),
      ten: z.string(),
      doan_vien: z.number(),
      dai_bieu: z.number(),
      duong_nhiem: z.number(),
      bau: z.number(),
      chi_dinh: z.number(),
    }),
  ),
})

test('method A gives the 95 elected of the sample: 62 units one each, 33 by members', () => {
  const { don_vi } = planTruth.parse(truthOf(SAMPLES.plan))
  const units = don_vi.map((unit) => ({
    ...aUnit(String(unit.stt), unit.doan_vien, { exOfficio: unit.duong_nhiem }),
  }))
  const answer = answerOf(aQuestion({ seats: 117, appointed: 4, base: 1, units }))
  expect(answer.allocations).toEqual(
    don_vi.map((unit) => ({
      id: String(unit.stt),
      elected: unit.bau,
      exOfficio: unit.duong_nhiem,
      total: unit.dai_bieu - unit.chi_dinh,
    })),
  )
  expect(answer.ties).toEqual([])
  expect(answer.working.slice(0, 2)).toEqual([
    { step: 'seats', seats: 117, appointed: 4, exOfficio: 18, elected: 95 },
    { step: 'base', base: 1, units: 62, seats: 62, left: 33 },
  ])
})

/** Four unions of 600, 300, 90 and 10 members; 12 delegates. */
const FOUR = [aUnit('a', 600), aUnit('b', 300), aUnit('c', 90), aUnit('d', 10)]

describe('tables by hand', () => {
  test.each<[ApportionmentMethod, Partial<ApportionmentQuestion>, number[]]>([
    // 8 left: 4,8 2,4 0,72 0,08: the two remaining seats go to a (,8) and c (,72).
    ['A', { base: 1 }, [6, 3, 2, 1]],
    // 12: 7,2 3,6 1,08 0,12: one remaining seat goes to b; d is lifted to 1; then 11 among 990: 6,67 3,33 1.
    ['B', { base: 1 }, [7, 3, 1, 1]],
    ['A', { base: 0 }, [7, 4, 1, 0]],
    ['B', { base: 0 }, [7, 4, 1, 0]],
    // 600 300 300 200 150 150 120 100 100 90 86 75 75: with 12 the last would be a tie of a and b.
    ['dhondt', { base: 0, seats: 13 }, [8, 4, 1, 0]],
    ['dhondt', { base: 1 }, [7, 3, 1, 1]],
    // 600 300 200 120 100 90 85,7 66,7 60 54,5 46,2 42,9 40
    ['sainte-lague', { base: 0 }, [7, 4, 1, 0]],
    ['sainte-lague', { base: 1 }, [7, 3, 1, 1]],
  ])('12 delegates (or as said) by %s with %o', (method, more, expected) => {
    const answer = answerOf(aQuestion({ seats: 12, units: FOUR, method, ...more }))
    expect([electedOf(answer), answer.ties]).toEqual([expected, []])
  })

  test('method C counts ex-officio delegates into the share, and nobody falls below those it has', () => {
    const units = [
      aUnit('a', 600, { exOfficio: 2 }),
      aUnit('b', 300),
      aUnit('c', 100, { exOfficio: 5 }),
    ]
    // 20 in all. 17 beside the base: 10,2 5,1 1,7; c has 5, so it stays at 5 and 13 go to a and b: 8,67 4,33.
    const answer = answerOf(aQuestion({ seats: 20, units, method: 'C', base: 1 }))
    expect(answer.allocations).toEqual([
      { id: 'a', elected: 8, exOfficio: 2, total: 10 },
      { id: 'b', elected: 5, exOfficio: 0, total: 5 },
      { id: 'c', elected: 0, exOfficio: 5, total: 5 },
    ])
  })

  test('in method A ex-officio delegates come on top', () => {
    const units = [aUnit('a', 500, { exOfficio: 3 }), aUnit('b', 500)]
    const answer = answerOf(aQuestion({ seats: 11, appointed: 0, units, base: 1 }))
    expect(answer.allocations.map(({ total }) => total)).toEqual([7, 4])
  })

  test('a cap holds elected and ex-officio together, and what it turns away goes to the others', () => {
    const units = [aUnit('a', 900, { cap: 4, exOfficio: 1 }), aUnit('b', 60), aUnit('c', 40)]
    const answer = answerOf(aQuestion({ seats: 11, units }))
    expect(answer.allocations.map(({ total }) => total)).toEqual([4, 4, 3])
    expect(answer.working.flatMap((step) => (step.step === 'round' ? [step.rows] : []))).toEqual([
      [
        { id: 'a', members: 900, whole: 9, remainder: 0, extra: 0, fixed: 'cap', fixedAt: 3 },
        { id: 'b', members: 60, whole: 0, remainder: 600, extra: 1, fixed: null, fixedAt: null },
        { id: 'c', members: 40, whole: 0, remainder: 400, extra: 0, fixed: null, fixedAt: null },
      ],
      [
        { id: 'b', members: 60, whole: 4, remainder: 20, extra: 0, fixed: null, fixedAt: null },
        { id: 'c', members: 40, whole: 2, remainder: 80, extra: 1, fixed: null, fixedAt: null },
      ],
    ])
  })

  test.each<[ApportionmentQuestion['rounding'], number[]]>([
    ['down', [1, 1, 2, 3]],
    ['half', [1, 2, 2, 3]],
    ['up', [1, 2, 3, 3]],
  ])(
    'one for every 100 members, rounded %s, at least one and at most the cap',
    (rounding, expected) => {
      const units = [aUnit('a', 20), aUnit('b', 150), aUnit('c', 249), aUnit('d', 900, { cap: 3 })]
      const more = { method: 'per-members', membersPerDelegate: 100, rounding, base: 1 } as const
      const answer = answerOf(aQuestion({ seats: 9, units, ...more }))
      expect(electedOf(answer)).toEqual(expected)
      const given = expected.reduce((sum, count) => sum + count, 0)
      expect(answer.working.at(-1)).toEqual({ step: 'difference', wanted: 9, given })
    },
  )

  test('figures by hand stay as they are; what leaves the bounds or misses the sum is said', () => {
    const units = [aUnit('a', 20, { elected: 0 }), aUnit('b', 150, { elected: 5, cap: 4 })]
    const answer = answerOf(aQuestion({ seats: 6, units, method: 'by-hand', base: 1 }))
    expect([electedOf(answer), answer.working.slice(1)]).toEqual([
      [0, 5],
      [
        { step: 'by-hand', overCap: ['b'], belowBase: ['a'] },
        { step: 'difference', wanted: 6, given: 5 },
      ],
    ])
  })
})

describe('ties', () => {
  const units = [aUnit('a', 100), aUnit('b', 100), aUnit('c', 100), aUnit('d', 300)]

  test('the next quotients 600/8 and 300/4 are equal: D’Hondt leaves the twelfth seat open', () => {
    const answer = answerOf(aQuestion({ seats: 12, units: FOUR, method: 'dhondt' }))
    expect([electedOf(answer), answer.ties]).toEqual([
      [7, 3, 1, 0],
      [{ seat: 12, units: ['a', 'b'] }],
    ])
  })

  test('equal remainders at the last seats leave them open, with everybody who claims them', () => {
    // 8 seats: 1,33 1,33 1,33 4: one remaining seat and three equal claims.
    const answer = answerOf(aQuestion({ seats: 8, units }))
    expect([electedOf(answer), answer.ties]).toEqual([
      [1, 1, 1, 4],
      [{ seat: 8, units: ['a', 'b', 'c'] }],
    ])
  })

  test('a decision on record settles a tie and stands in the working', () => {
    const settled = [{ unit: 'b', record: 'Nghị quyết số 05 ngày 02/3/2023' }]
    const answer = answerOf(aQuestion({ seats: 8, units, settled }))
    expect([electedOf(answer), answer.ties, answer.working.at(-1)]).toEqual([
      [1, 2, 1, 4],
      [],
      { step: 'settled', seats: [{ seat: 8, ...settled[0] }] },
    ])
  })

  test('two open seats: the one settled is gone, the other still open among the rest', () => {
    // 10 seats: 1,67 1,67 1,67 5: two remaining seats, three equal claims.
    const settled = [{ unit: 'c', record: 'Biên bản hội nghị BCH' }]
    const answer = answerOf(aQuestion({ seats: 10, units, settled }))
    expect([electedOf(answer), answer.ties]).toEqual([
      [1, 1, 2, 5],
      [{ seat: 10, units: ['a', 'b'] }],
    ])
  })

  test.each(['dhondt', 'sainte-lague'] as const)('%s leaves the last seat open too', (method) => {
    const answer = answerOf(aQuestion({ seats: 2, units: units.slice(0, 3), method }))
    expect([electedOf(answer), answer.ties]).toEqual([
      [0, 0, 0],
      [
        { seat: 1, units: ['a', 'b', 'c'] },
        { seat: 2, units: ['a', 'b', 'c'] },
      ],
    ])
  })

  test('units that would be lifted anyway are no tie', () => {
    // 6 seats: 5,0 0,5 0,5: b and c would tie for the last; below the minimum without it both are lifted.
    const answer = answerOf(
      aQuestion({
        seats: 6,
        units: [aUnit('a', 100), aUnit('b', 10), aUnit('c', 10)],
        method: 'B',
        base: 1,
      }),
    )
    expect([electedOf(answer), answer.ties]).toEqual([[4, 1, 1], []])
  })
})

describe('what has no answer', () => {
  test.each<[string, Parameters<typeof aQuestion>[0], RegExp]>([
    ['ids twice', { seats: 5, units: [aUnit('a', 1), aUnit('a', 2)] }, /cùng mã a/],
    [
      'more members than can be counted',
      { seats: 5, units: [aUnit('a', Number.MAX_SAFE_INTEGER), aUnit('b', 1)] },
      /quá lớn/,
    ],
    [
      'more ex-officio and appointed than seats',
      { seats: 5, appointed: 3, units: [aUnit('a', 1, { exOfficio: 3 })] },
      /đã là 6 đại biểu, nhiều hơn tổng số 5/,
    ],
    [
      'fewer seats than bases',
      { seats: 1, base: 1, units: [aUnit('a', 1), aUnit('b', 1)] },
      /Chỉ có 1 đại biểu để chia mà các mức tối thiểu cần 2/,
    ],
    [
      'caps that take fewer than there are',
      { seats: 9, base: 1, units: [aUnit('a', 1, { cap: 3 }), aUnit('b', 0)] },
      /Có 9 đại biểu để chia mà các mức tối đa chỉ nhận 4/,
    ],
    [
      'a cap below what the unit has for sure',
      { seats: 9, base: 1, units: [aUnit('a', 1, { cap: 3, exOfficio: 3 })] },
      /CĐCS a: mức tối đa 3 nhỏ hơn số đại biểu chắc chắn có là 4/,
    ],
    [
      'a cap below what the unit has for sure, one per N',
      {
        seats: 9,
        base: 1,
        method: 'per-members',
        membersPerDelegate: 5,
        units: [aUnit('a', 1, { cap: 3, exOfficio: 3 })],
      },
      /CĐCS a: mức tối đa 3 nhỏ hơn số đại biểu chắc chắn có là 4/,
    ],
    [
      'no N',
      { seats: 9, method: 'per-members', units: [aUnit('a', 1)] },
      /số đoàn viên cho một đại biểu/,
    ],
    ['no figure', { seats: 9, method: 'by-hand', units: [aUnit('a', 1)] }, /CĐCS a: chưa có số/],
    [
      'a decision about a unit that is not tied',
      { seats: 1, units: [aUnit('a', 1)], settled: [{ unit: 'a', record: 'NQ' }] },
      /CĐCS a không nằm trong các đơn vị đang bằng nhau/,
    ],
    [
      'a decision about a unit that does not exist',
      { seats: 1, units: [aUnit('a', 1)], settled: [{ unit: 'x', record: 'NQ' }] },
      /Đơn vị x không nằm/,
    ],
  ])('%s is refused with a sentence', (_title, question, sentence) => {
    const outcome = apportion(aQuestion(question))
    expect(outcome.ok ? '' : describeApportionmentFailure(outcome.error)).toMatch(sentence)
  })
})

test('methods side by side: totals per unit, the largest difference, and why a method has no answer', () => {
  const question = aQuestion({ seats: 12, units: FOUR, base: 1 })
  const { methods, units } = compareApportionments(question, ['A', 'B', 'per-members'])
  expect(methods.map(({ method, answer, refused }) => [method, answer !== null, refused])).toEqual([
    ['A', true, null],
    ['B', true, null],
    ['per-members', false, expect.stringMatching(/membersPerDelegate/)],
  ])
  expect(units).toEqual([
    { id: 'a', name: 'CĐCS a', members: 600, totals: [6, 7, null], spread: 1 },
    { id: 'b', name: 'CĐCS b', members: 300, totals: [3, 3, null], spread: 0 },
    { id: 'c', name: 'CĐCS c', members: 90, totals: [2, 1, null], spread: 1 },
    { id: 'd', name: 'CĐCS d', members: 10, totals: [1, 1, null], spread: 0 },
  ])
})
