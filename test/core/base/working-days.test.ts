import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#core/base/plain-date.ts'
import { addWorkingDays, countWorkingDays, isWorkingDay } from '#core/base/working-days.ts'
import { bundledPack } from '#test/regulations/bundled-packs.ts'

const { calendar } = bundledPack('2025-2030')

describe('a working day', () => {
  test.each([
    ['2025-11-03', true, 'a Monday'],
    ['2025-11-08', false, 'a Saturday'],
    ['2025-11-09', false, 'a Sunday'],
    ['2026-02-16', false, 'the eve of Tết'],
    ['2026-02-23', true, 'the Monday after Tết'],
    ['2025-04-26', true, 'a Saturday worked instead of 2 May'],
    ['2025-05-02', false, 'the day it is worked for'],
    ['2025-09-02', false, 'National Day'],
  ])('%s: %s, %s', (day, works) => {
    expect(isWorkingDay(calendar, day)).toEqual({ ok: true, value: works })
  })
})

test('a term begins on the day after and ends on a working day', () => {
  expect(addWorkingDays(calendar, '2025-11-03', 10)).toEqual({ ok: true, value: '2025-11-17' })
  expect(addWorkingDays(calendar, '2026-02-06', 10)).toEqual({ ok: true, value: '2026-02-27' })
  expect(addWorkingDays(calendar, '2025-11-03', 0)).toEqual({ ok: true, value: '2025-11-03' })
})

test('a year whose holidays nobody has told is not guessed', () => {
  const missing = { ok: false, error: { kind: 'year-not-covered', year: 2027 } }
  expect(addWorkingDays(calendar, '2026-12-30', 10)).toEqual(missing)
  expect(countWorkingDays(calendar, '2026-12-30', '2027-01-05')).toEqual(missing)
  expect(isWorkingDay(calendar, '2027-01-04')).toEqual(missing)
})

test('nothing lies between a day and an earlier one', () => {
  expect(countWorkingDays(calendar, '2025-11-03', '2025-11-03')).toEqual({ ok: true, value: 0 })
  expect(countWorkingDays(calendar, '2025-11-03', '2025-10-01')).toEqual({ ok: true, value: 0 })
})

test('counting the days of a term gives its length back, and one day less is too short', () => {
  const start = fc.integer({ min: 0, max: 600 }).map((days) => addDays('2024-01-01', days))
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 60 }), (from, length) => {
      const end = addWorkingDays(calendar, from, length)
      if (!end.ok) throw new Error('the years of the test are covered')
      expect(countWorkingDays(calendar, from, end.value)).toEqual({ ok: true, value: length })
      const before = countWorkingDays(calendar, from, addDays(end.value, -1))
      expect(before).toEqual({ ok: true, value: length - 1 })
    }),
    { numRuns: 200 },
  )
})
