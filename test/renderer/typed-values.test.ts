import { describe, expect, test } from 'vitest'
import {
  parseCount,
  parseDay,
  parseOrdinal,
  parseText,
  parseYear,
} from '#renderer/parts/typed-value.ts'
import { readTyped, remarkOn, showValue } from '#renderer/screens/dossier/field-text.ts'

describe('what is typed into a field of the form', () => {
  test('empty is not known, never zero', () => {
    expect([parseText('  '), parseCount(''), parseDay(''), parseYear('')]).toEqual(
      Array.from({ length: 4 }, () => ({ ok: true, value: null })),
    )
  })

  test('a count may carry dots between thousands and nothing else', () => {
    expect(parseCount('3.647')).toEqual({ ok: true, value: 3647 })
    expect(parseCount('0')).toEqual({ ok: true, value: 0 })
    for (const wrong of ['3.64', '-1', '1,5', 'mười']) expect(parseCount(wrong).ok).toBe(false)
  })

  test('the number of a congress is typed in roman letters or in figures, and said as it will be printed', () => {
    for (const typed of ['XI', 'xi', ' Xi ', '11'])
      expect(parseOrdinal(typed)).toEqual({ ok: true, value: 11 })
    expect(parseOrdinal('0')).toEqual({ ok: true, value: 0 })
    expect(parseOrdinal(' ')).toEqual({ ok: true, value: null })
    for (const wrong of ['XIIII', 'IIX', 'XI.', 'mười một', '-1'])
      expect(parseOrdinal(wrong)).toEqual({
        ok: false,
        error: 'Gõ số thứ tự, ví dụ XI hoặc 11.',
      })
    expect(
      ['11', 'xi', '0', '', 'XIIII'].map((typed) => remarkOn({ kind: 'ordinal' }, typed)),
    ).toEqual(['In là XI', 'In là XI', null, null, null])
  })

  test('a day is read with slashes, dots, two digits of the year, or run together', () => {
    for (const typed of ['13/7/2023', '13.07.2023', '13.7.23', '13072023'])
      expect(parseDay(typed)).toEqual({ ok: true, value: '2023-07-13' })
  })

  test('a day that does not exist is refused with the length of its month', () => {
    expect(parseDay('31/04/2023')).toEqual({
      ok: false,
      error: 'Tháng 4 năm 2023 chỉ có 30 ngày. Gõ lại ngày.',
    })
    expect(parseDay('29/02/2023').ok).toBe(false)
    expect(parseDay('29/02/2024').ok).toBe(true)
    expect(parseDay('1/13/2023').ok).toBe(false)
  })

  test('text typed as loose letters and marks is stored composed', () => {
    expect(parseText('Lường  Thị Ẫn'.normalize('NFD'))).toEqual({
      ok: true,
      value: 'Lường Thị Ẫn',
    })
  })

  test('what is shown reads back as what is stored', () => {
    expect(readTyped({ kind: 'day' }, showValue({ kind: 'day' }, '2023-07-13'))).toEqual({
      ok: true,
      value: '2023-07-13',
    })
    const count = { kind: 'count', unit: 'người' } as const
    expect(readTyped(count, showValue(count, 1240))).toEqual({ ok: true, value: 1240 })
  })

  test('a date says its day of the week while it is typed', () => {
    expect(remarkOn({ kind: 'day' }, '13/7/2023')).toBe('Thứ Năm')
    expect(remarkOn({ kind: 'day' }, '13/7')).toBeNull()
  })
})
