import { describe, expect, test } from 'vitest'
import { EMPTY_REQUIREMENT } from '#core/dossier/empty-rows.ts'
import { parseMonth, showMonth } from '#renderer/screens/personnel/parse-month.ts'
import {
  describeLimits,
  describeRequirement,
  describeStanding,
  placeOnMeter,
  shortLabel,
  stateOfRequirement,
} from '#renderer/screens/personnel/requirement-words.ts'
import type { CountedRequirement } from '#renderer/screens/personnel/requirement-words.ts'
import { closeTag, openTag, tagOptions } from '#renderer/screens/personnel/tag-choice.ts'

function counted(
  [minimum, maximum]: readonly [number | null, number | null],
  rest: Partial<Omit<CountedRequirement, 'requirement'>>,
  mandatory = true,
): CountedRequirement {
  const requirement = { ...EMPTY_REQUIREMENT, id: 'r', label: 'Nữ', minimum, maximum, mandatory }
  return { requirement, count: 0, unclear: 0, status: 'met', gap: 0, missing: [], ...rest }
}

describe('limits and standing', () => {
  test('limits as one says them', () => {
    const say = (minimum: number | null, maximum: number | null) =>
      describeLimits({ minimum, maximum })
    expect([say(9, null), say(12, 14), say(null, 4), say(29, 29), say(null, null)]).toEqual([
      'từ 9',
      '12 đến 14',
      'không quá 4',
      'đúng 29',
      'chưa có mức',
    ])
  })

  test('below, at, above and at the far end of a band', () => {
    const at = (count: number, gap = 0) =>
      describeStanding(counted([5, 8], { count, gap, status: gap === 0 ? 'met' : 'not-met' }))
    expect([at(4, -1), at(5), at(6), at(8), at(9, 1)]).toEqual([
      'thiếu 1',
      'vừa đủ',
      'dư 1',
      'vừa tối đa',
      'thừa 1',
    ])
    expect(describeStanding(counted([null, 4], { count: 3 }))).toBe('còn 1')
  })

  test('unknown is never a number of people too few', () => {
    expect([
      describeStanding(counted([9, null], { status: 'cannot-tell', unclear: 2 })),
      describeStanding(counted([9, null], { status: 'not-understood' })),
    ]).toEqual(['2 người chưa rõ', 'chưa đếm được'])
  })

  test('only what is mandatory must be put right', () => {
    expect([
      stateOfRequirement(counted([9, null], { status: 'not-met' })),
      stateOfRequirement(counted([9, null], { status: 'not-met' }, false)),
      stateOfRequirement(counted([9, null], { status: 'cannot-tell' })),
      stateOfRequirement(counted([9, null], { status: 'not-understood' })),
      stateOfRequirement(counted([9, null], {})),
    ]).toEqual(['must-fix', 'should-review', 'cannot-tell', 'cannot-tell', 'met'])
  })

  test('band and mark lie on the length of the list, and a band without width can still be seen', () => {
    expect(placeOnMeter({ minimum: 10, maximum: 15 }, 20, 20)).toEqual({
      bandFrom: 50,
      bandTo: 75,
      now: 100,
    })
    const exact = placeOnMeter({ minimum: 20, maximum: 20 }, 20, 20)
    expect([exact.bandTo - exact.bandFrom, exact.bandTo]).toEqual([1.5, 100])
    expect(placeOnMeter({ minimum: null, maximum: null }, 0, 0)).toEqual({
      bandFrom: 0,
      bandTo: 100,
      now: 0,
    })
  })

  test('the words of the plan, and who is counted only where they do not say it', () => {
    const requirement = {
      ...EMPTY_REQUIREMENT,
      id: 'r',
      code: 'C1',
      label: 'Cán bộ nữ (khoảng 30%)',
      tag: 'female',
    }
    expect(shortLabel(requirement)).toBe('Cán bộ nữ')
    expect(describeRequirement(requirement, [])).toBe('C1, bắt buộc, đếm: nữ')
    expect(describeRequirement({ ...requirement, code: null, label: 'Nữ' }, [])).toBe('Bắt buộc')
    expect(describeRequirement({ ...requirement, tag: null, mandatory: false }, [])).toBe(
      'C1, mong muốn, chưa chọn đếm ai',
    )
  })
})

describe('choosing who is counted', () => {
  test('what is opened is closed as it was', () => {
    for (const tag of ['female', 'age-below:40', 'age-between:40:50', 'block:Trường học', null])
      expect(closeTag(openTag(tag))).toEqual({ tag, wrong: null })
  })

  test('ages that are missing or stand the wrong way round are said', () => {
    expect(closeTag({ choice: 'age-below', first: '', second: '' }).wrong).toMatch(/Gõ số tuổi/)
    expect(closeTag({ choice: 'age-between', first: '50', second: '40' }).wrong).toMatch(
      /Tuổi đầu lớn hơn/,
    )
    expect(closeTag({ choice: 'age-between', first: '40', second: '40' }).tag).toBe(
      'age-between:40:40',
    )
  })

  test('no choice is a raw code, and a block stands once with the tag it has', () => {
    const options = tagOptions(['Trường học', 'Cơ quan huyện'], 'block:truong hoc')
    expect(options.filter(({ label }) => label.includes(':') || label === '')).toEqual([])
    expect(options.filter(({ label }) => label === 'Khối Trường học')).toEqual([
      { value: 'block:truong hoc', label: 'Khối Trường học' },
    ])
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length)
  })
})

test('a month is typed as one writes it', () => {
  expect([parseMonth('7/2023'), parseMonth('07.2023'), parseMonth('')]).toEqual([
    { ok: true, value: '2023-07' },
    { ok: true, value: '2023-07' },
    { ok: true, value: null },
  ])
  expect([parseMonth('13/2023').ok, parseMonth('2023').ok]).toEqual([false, false])
  expect(showMonth('2023-07')).toBe('07/2023')
})
