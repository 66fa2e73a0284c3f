import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysInMonth } from '#core/base/plain-date.ts'
import { formatCell, fittingChoices, parseCell } from '#renderer/parts/grid/cell-editor.ts'
import type { CellEditor } from '#renderer/parts/grid/cell-editor.ts'

const birth: CellEditor = { kind: 'partial-date', what: 'ngày sinh' }
const gender: CellEditor = {
  kind: 'choice',
  choices: [
    { value: 'male', label: 'Nam' },
    { value: 'female', label: 'Nữ' },
    { value: null, label: 'Để trống' },
  ],
}
const TODO = 'Gõ lại ngày sinh; nếu chưa rõ thì gõ năm, chương trình sẽ nhắc hỏi sau.'

describe('a birth date', () => {
  test.each([
    ['5/3/1979', '1979-03-05'],
    ['05-03-1979', '1979-03-05'],
    ['5.3.1979', '1979-03-05'],
    ['05031979', '1979-03-05'],
    [' 29/2/2020 ', '2020-02-29'],
    ['1980', '1980'],
    ['', null],
  ])('typed as "%s" is taken', (typed, value) => {
    expect(parseCell(birth, typed)).toEqual({ ok: true, value })
  })

  test('that does not exist says which month is how long and offers the year', () => {
    expect(parseCell(birth, '31/04/1980')).toEqual({
      ok: false,
      error: {
        wrong: 'Tháng 4 chỉ có 30 ngày.',
        todo: TODO,
        repairs: [{ value: '1980', label: 'Chỉ ghi 1980' }],
      },
    })
  })

  test('on 29 February of a common year names the year', () => {
    expect(parseCell(birth, '29/2/2023')).toMatchObject({
      error: { wrong: 'Tháng 2 năm 2023 chỉ có 28 ngày.' },
    })
  })

  test.each([
    ['1/13/1980', 'Không có tháng 13.'],
    ['0/1/1980', 'Không có ngày 0.'],
    ['1/1/1879', 'Năm 1879 không hợp lý.'],
    ['tháng ba', 'Chưa đọc được “tháng ba”.'],
  ])('typed as "%s" is refused', (typed, wrong) => {
    expect(parseCell(birth, typed)).toMatchObject({ ok: false, error: { wrong } })
  })

  test('with a two-digit year is not guessed by the cell', () => {
    expect(parseCell(birth, '5/3/79')).toEqual({
      ok: false,
      error: { wrong: 'Năm chỉ có hai chữ số.', todo: 'Gõ đủ bốn chữ số của năm.', repairs: [] },
    })
  })

  test('shown and typed again is the same date', () => {
    const days = fc
      .tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }))
      .chain(([year, month]) =>
        fc.integer({ min: 1, max: daysInMonth(year, month) }).map((day) => {
          const pad = (value: number) => String(value).padStart(2, '0')
          return `${year}-${pad(month)}-${pad(day)}`
        }),
      )
    fc.assert(
      fc.property(days, (date) => {
        expect(parseCell(birth, formatCell(birth, date))).toEqual({ ok: true, value: date })
      }),
    )
  })
})

describe('a closed list', () => {
  test.each([
    ['nu', 'female'],
    ['NỮ', 'female'],
    ['nam', 'male'],
    ['de trong', null],
    ['', null],
  ])('takes "%s"', (typed, value) => {
    expect(parseCell(gender, typed)).toEqual({ ok: true, value })
  })

  test('does not guess between two and names what there is', () => {
    expect(parseCell(gender, 'n')).toEqual({
      ok: false,
      error: {
        wrong: 'Không có mục “n”.',
        todo: 'Chọn một trong: Nam, Nữ, Để trống.',
        repairs: [],
      },
    })
  })

  test('is narrowed by the start of any word, accents or not', () => {
    const choices = ['Trường Mầm non Bản Bo', 'Trường THCS Bình Lư', 'Công ty May'].map(
      (label) => ({
        value: label,
        label,
      }),
    )
    const labels = (typed: string) => fittingChoices(choices, typed).map((choice) => choice.label)
    expect(labels('truong')).toEqual(['Trường Mầm non Bản Bo', 'Trường THCS Bình Lư'])
    expect(labels('binh lu')).toEqual(['Trường THCS Bình Lư'])
    expect(labels('may')).toEqual(['Công ty May'])
    expect(labels('')).toHaveLength(3)
  })

  test('that must be filled refuses to be emptied', () => {
    expect(parseCell({ ...gender, required: 'Phải chọn.' }, '  ')).toMatchObject({
      ok: false,
      error: { wrong: 'Phải chọn.' },
    })
  })
})

describe('a whole number', () => {
  const count: CellEditor = { kind: 'integer', from: 1, to: 27 }

  test.each(['1', '27'])('takes %s at the limit', (typed) => {
    expect(parseCell(count, typed)).toEqual({ ok: true, value: Number(typed) })
  })

  test.each(['0', '28', '1,5', '-3', 'ba'])('refuses %s', (typed) => {
    expect(parseCell(count, typed)).toEqual({
      ok: false,
      error: { wrong: 'Ô này là số nguyên.', todo: 'Gõ một số từ 1 đến 27.', repairs: [] },
    })
  })
})

test('text is stored composed and without stray spaces', () => {
  expect(parseCell({ kind: 'text' }, '  Lò  Thị Ánh '.normalize('NFD'))).toEqual({
    ok: true,
    value: 'Lò Thị Ánh',
  })
})
