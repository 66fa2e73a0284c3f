import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysInMonth, makePlainDate } from '#core/base/plain-date.ts'
import { readDate } from '#core/intake/read-date.ts'
import type { DateRule } from '#core/intake/read-date.ts'
import type { Cell } from '#core/intake/workbook.ts'
import { cell, importOf, workbookOf } from './intake-files.ts'
import type { Typed } from './intake-files.ts'

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
  ['1/13/1980', null, 'Không có tháng 13 (có thể gõ tháng trước ngày)'],
  ['13/13/1980', null, 'Không có tháng 13'],
  ['31/12/1919', null, 'Năm 1919 không hợp lý (chờ từ 1920 đến 2012)'],
  ['1/1/1920', '1920-01-01', null],
  ['31/12/2012', '2012-12-31', null],
  ['ngày 05 tháng 3 năm 1979', '1979-03-05', null],
  ['Mồng 5 tháng 3 năm 1979', '1979-03-05', null],
  ['mùng 5, tháng 3, năm 1979', '1979-03-05', null],
  ["'05/03/1979", '1979-03-05', null],
  ['05 / 03 / 1979 ', '1979-03-05', null],
  ['05/03/1979 00:00:00', '1979-03-05', null],
  ['1979-03-05T00:00:00', '1979-03-05', null],
  ['1979/3/5', '1979-03-05', null],
  ['5.3.1979.', '1979-03-05', null],
  ['05-Mar-1979', '1979-03-05', null],
  ['19790305', '1979-03-05', null],
  ['05031979', '1979-03-05', 'Ngày gõ liền: hiểu là ngày, tháng, năm'],
  ['00/00/1979', '1979', null],
  ['.../.../1979', '1979', null],
  ['00/3/1979', '1979', 'Chỉ có tháng và năm: giữ năm'],
  ['tháng 3/1979', '1979', 'Chỉ có tháng và năm: giữ năm'],
  ['03/1979', '1979', 'Chỉ có tháng và năm: giữ năm'],
  ['Sinh năm 1979', '1979', null],
  ['khoảng 1979', '1979', 'Chỉ rõ năm trong chữ người gõ'],
  [
    '5 tháng 3 năm 79',
    '1979-03-05',
    'Năm chỉ có hai chữ số: hiểu là năm trong khoảng 1920 đến 2012',
  ],
  ['5.3.79', '1979-03-05', 'Năm chỉ có hai chữ số: hiểu là năm trong khoảng 1920 đến 2012'],
  ['giữa năm', null, 'Không đọc được ngày'],
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

describe('a whole column tells how it was typed', () => {
  const births = (cells: readonly Typed[]) =>
    importOf(
      workbookOf([
        ['STT', 'Họ và tên', 'Ngày sinh', 'Dân tộc'],
        ...cells.map((own, at): Typed[] => [at + 1, `Lò Thị ${'ABCDEFGHIKLM'[at]}nh`, own, 'Thái']),
      ]),
      { kind: 'delegates' },
    ).preview.rows.map(({ values, doubts }) => [
      values['birth'],
      doubts.find(({ field }) => field === 'birth')?.reason ?? null,
    ])

  test('many months above 12 and no day above 12: month first, asked once for all', () => {
    const reason = 'Cột này gõ tháng trước ngày: đọc theo thứ tự tháng/ngày/năm'
    expect(births(['3/25/1979', '12/31/1980', '7/15/1981', '5/4/1982'])).toEqual([
      ['1979-03-25', reason],
      ['1980-12-31', reason],
      ['1981-07-15', reason],
      ['1982-05-04', reason],
    ])
    const day = births(['3/25/1979', '12/31/1980', '7/15/1981', '25/4/1982'])
    expect(day.map(([value]) => value)).toEqual([null, null, null, '1982-04-25'])
  })

  test('typed days all above 12 beside date cells all below 13: Excel may have turned the cells', () => {
    const turned = 'Ô ngày này có thể đã bị Excel đảo ngày với tháng'
    const cells = ['1979-03-05', '1980-01-12', '1981-12-01', '1982-05-04', '1983-02-02']
    const typed = ['25/3/1979', '31/12/1980', '15/7/1981', '14/2/1984', '13/9/1985']
    const read = births([...typed, ...cells.map((day) => ({ day }))])
    expect(read.slice(5)).toEqual(cells.map((day, at) => [day, at < 4 ? turned : null]))
    expect(read.slice(0, 5).map(([, reason]) => reason)).toEqual([null, null, null, null, null])
    const few = births([...typed.slice(0, 3), ...cells.slice(0, 3).map((day) => ({ day }))])
    expect(few.map(([, reason]) => reason)).toEqual([null, null, null, turned, turned, turned])
    const other = births([...typed, ...cells.map((day) => ({ day })), { day: '1990-03-20' }])
    expect(other.slice(5).map(([, reason]) => reason)).toEqual([null, null, null, null, null, null])
  })
})
