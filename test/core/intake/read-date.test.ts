import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysInMonth, makePlainDate } from '#core/base/plain-date.ts'
import { readDate } from '#core/intake/read-date.ts'
import type { DateRule } from '#core/intake/read-date.ts'
import type { Cell } from '#core/intake/workbook.ts'
import { cell } from './intake-files.ts'

const RULE: DateRule = { years: [1920, 2012], yearAllowed: true, epoch: 1900 }

function typed(text: string | number): Cell {
  const own = cell(text)
  if (!own) throw new Error('empty')
  return own
}

const days = fc
  .record({ year: fc.integer({ min: 1920, max: 2012 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) =>
    fc.record({
      year: fc.constant(year),
      month: fc.constant(month),
      day: fc.integer({ min: 1, max: daysInMonth(year, month) }),
    }),
  )

describe('every real day', () => {
  test('is read from each form an office types', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('/', '.', '-', ' / '), ({ year, month, day }, mark) => {
        const date = makePlainDate(year, month, day)
        const two = (value: number) => String(value).padStart(2, '0')
        const forms = [
          [day, month, year].join(mark),
          [two(day), two(month), year].join(mark),
          `ngày ${day} tháng ${month} năm ${year}`,
          date,
          `${year}${two(month)}${two(day)}`,
        ]
        expect(forms.map((form) => readDate(typed(form), RULE).value)).toEqual(
          forms.map(() => date),
        )
      }),
    )
  })

  test('is read from its serial number in both epochs', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(1900 as const, 1904 as const),
        ({ year, month, day }, epoch) => {
          const serial =
            Date.UTC(year, month - 1, day) / 86_400_000 + (epoch === 1904 ? 24_107 : 25_569)
          // Serials that are also years of the rule are taken for years: 1920 to 2012 are days of 1905.
          fc.pre(serial < 1920 || serial > 2012)
          const read = readDate(typed(serial), { ...RULE, epoch })
          expect(read.value).toBe(makePlainDate(year, month, day))
        },
      ),
    )
  })

  test('with two digits of the year falls into the span of the rule', () => {
    fc.assert(
      fc.property(days, ({ year, month, day }) => {
        const short = `${day}/${month}/${String(year).slice(2)}`
        const read = readDate(typed(short), RULE)
        const text = typeof read.value === 'string' ? read.value : ''
        expect([text.slice(2, 4), read.reason?.startsWith('Năm chỉ có hai chữ số')]).toEqual([
          String(year).slice(2),
          true,
        ])
        expect(Number(text.slice(0, 4))).toBeGreaterThan(1912)
      }),
    )
  })
})

test('no text at all makes it throw or give a day that does not exist', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/. -]{1,12}$/)), (text) => {
      const own = cell(text)
      if (own === null) return
      const { value, reason } = readDate(own, RULE)
      expect(value === null ? reason !== null : /^\d{4}(-\d{2}-\d{2})?$/.test(String(value))).toBe(
        true,
      )
    }),
  )
})

test.each([
  ['30/4/1980', '1980-04-30', null],
  ['31/4/1980', null, 'Tháng 4 chỉ có 30 ngày'],
  ['29/2/1980', '1980-02-29', null],
  ['29/2/1900', null, 'Tháng 2 năm 1900 chỉ có 28 ngày'],
  ['0/1/1980', null, 'Không có ngày 0'],
  ['1/0/1980', null, 'Không có tháng 0'],
  ['1/13/1980', null, 'Không có tháng 13'],
  ['31/12/1919', null, 'Năm 1919 không hợp lý (chờ từ 1920 đến 2012)'],
  ['1/1/1920', '1920-01-01', null],
  ['31/12/2012', '2012-12-31', null],
  ['1/1/2013', null, 'Năm 2013 không hợp lý (chờ từ 1920 đến 2012)'],
] as const)('%s', (text, value, reason) => {
  const read = readDate(typed(text), RULE)
  expect([read.value, read.reason]).toEqual([value, reason])
})

test('where only a day will do, a year or a month is not enough and the first of several days is taken', () => {
  const rule: DateRule = { years: [1990, 2089], yearAllowed: false, epoch: 1900 }
  expect(
    ['2023', '3/2023', '20-21/3/2023', 'Sáng 22/3/2023', '2023-03-22'].map((text) => {
      const { value, reason } = readDate(typed(text), rule)
      return [value, reason]
    }),
  ).toEqual([
    [null, 'Chỉ có năm, chưa có ngày tháng'],
    [null, 'Chỉ có tháng và năm, chưa có ngày'],
    ['2023-03-20', 'Nhiều ngày: lấy ngày đầu'],
    ['2023-03-22', 'Ngày gõ lẫn với chữ khác'],
    ['2023-03-22', null],
  ])
})
