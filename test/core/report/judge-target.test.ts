import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divideRounded, formatDecimal, sumExactly } from '#core/base/decimal.ts'
import { judgeTarget } from '#core/report/judge-target.ts'
import type { TargetQuestion } from '#core/report/judge-target.ts'

function question(
  method: TargetQuestion['method'],
  target: number | null,
  values: readonly (number | null)[],
): TargetQuestion {
  const years = values.map((value, place) => ({ year: 2018 + place, value }))
  const blank = { start: null, part: null, whole: null, cut: 'full' as const, plannedYears: 5 }
  return { ...blank, method, target, years }
}
const verdict = (...given: Parameters<typeof question>) => judgeTarget(question(...given)).verdict

describe('verdicts at below, exact, above', () => {
  test.each([
    ['annualMin', 100, [102.1, 101.4, 98.7, 103.2, 105], 'missed'],
    ['annualMin', 100, [100, 101], 'met'],
    ['annualMin', 100, [100.1, 101], 'over'],
    ['annualAvg', 0.2, [0.1, 0.3], 'met'],
    ['annualAvg', 33.33, [33, 33, 34], 'over'],
    ['annualMax', 2, [1, 2, 1], 'met'],
    ['annualMax', 2, [1, 0, 1], 'over'],
    ['annualMax', 2, [3, 0, 1], 'missed'],
    ['annualMax', 0, [0, 0], 'met'],
    ['cumulative', 0.3, [0.1, 0.2], 'met'],
    ['cumulative', 5, [1, 1, 0, 1, 1], 'missed'],
    ['endValue', 3500, [1, 3647], 'over'],
    ['endValue', 75, [null, 66.7], 'missed'],
    ['endValue', null, [3], null],
    ['cumulative', 5, [5, null], null],
    ['qualitative', 5, [5], null],
  ] as const)('%s %s of %j: %s', (method, target, values, expected) => {
    expect(verdict(method, target, values)).toBe(expected)
  })

  test('a share is judged by its two figures, not by the rounded percentage', () => {
    const base = question('ratioEnd', 66.67, [66.7])
    expect(judgeTarget({ ...base, part: 2, whole: 3 })).toMatchObject({
      verdict: 'missed',
      result: 66.67,
    })
    expect(judgeTarget({ ...base, target: 75, part: 3, whole: 4 }).verdict).toBe('met')
  })

  test('growth is counted from the start; without a start it cannot be told', () => {
    const base = question('growth', 10, [105, 110])
    expect(judgeTarget({ ...base, start: 100 })).toMatchObject({ verdict: 'met', result: 10 })
    expect(judgeTarget(base).verdict).toBeNull()
  })

  test('a term cut short: against the whole target, or its share of the years, as chosen', () => {
    const base = question('cumulative', 10, [3, 3])
    expect(judgeTarget(base).verdict).toBe('missed')
    const toDate = judgeTarget({ ...base, cut: 'to-date' })
    expect(toDate).toMatchObject({ verdict: 'over', against: 4 })
    const stock = { ...question('endValue', 10, [3, 6]), cut: 'to-date' as const }
    expect(judgeTarget(stock)).toMatchObject({ verdict: 'missed', against: 10 })
  })

  test('years that miss and years that failed are named', () => {
    expect(judgeTarget(question('annualMin', 80, [81, null, 84])).missing).toEqual([2019])
    expect(judgeTarget(question('annualMin', 100, [102.1, 98.7])).failed).toEqual([2019])
  })
})

const tenths = fc.integer({ min: 0, max: 100_000 }).map((value) => value / 10)

test('laws: raising a year never worsens what should be high; a cumulative target met is the exact sum', () => {
  fc.assert(
    fc.property(fc.array(tenths, { minLength: 1, maxLength: 6 }), tenths, (values, target) => {
      const rank = { missed: 0, met: 1, over: 2 }
      for (const method of ['annualMin', 'annualAvg', 'cumulative', 'endValue'] as const) {
        const before = judgeTarget(question(method, target, values)).verdict ?? 'missed'
        const raised = values.map((value) => value + 1)
        const after = judgeTarget(question(method, target, raised)).verdict ?? 'missed'
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before])
      }
      const whole = values.reduce((sum, value) => sum + Math.round(value * 10), 0)
      expect(verdict('cumulative', whole / 10, values)).toBe('met')
    }),
  )
})

test('decimals are added, divided and written as an office does', () => {
  expect(sumExactly([0.1, 0.2])).toBe(0.3)
  expect([divideRounded(453.7, 5, 1), divideRounded(1, 8, 2), divideRounded(-1, 8, 2)]).toEqual([
    90.7, 0.13, -0.13,
  ])
  expect([90.7, 3647, 1234567.25, 0, -0.5, 1e-7, 2e15].map(formatDecimal)).toEqual([
    '90,7',
    '3.647',
    '1.234.567,25',
    '0',
    '-0,5',
    '0',
    '2.000.000.000.000.000',
  ])
})
