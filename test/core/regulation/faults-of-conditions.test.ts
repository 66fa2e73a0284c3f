import { describe, expect, test } from 'vitest'
import type { PackError } from '#core/regulation/pack-source.ts'
import { changed, errorsOf, lineOf } from './planted-faults.ts'

describe('a condition', () => {
  const REQUIRES =
    '      compare: { left: { measure: unit.committeeSeats }, is: at-most, right: { parameter: seats.max } }'
  const TOPICS = `  - id: new.topics
    label: Việc
    kind: topics
    unit: ''
    values: { 2020-01-01: { value: [resolution] } }
    citations: { 2020-01-01: { document: hd, clause: a, says: null, confidence: A, verifiedBy: null } }
`
  const requiring = (condition: string) =>
    changed(REQUIRES, `      anyOf:\n        - ${condition}\n        - ${REQUIRES.trim()}`).replace(
      'rules:\n',
      () => `${TOPICS}rules:\n`,
    )

  test.each<[string, PackError['kind'], string]>([
    [
      'compare: { left: { measure: unit.members }, is: below, right: { parameter: seats.max@district } }',
      'unknown-name',
      'Không có cấp công đoàn "district"',
    ],
    [
      'compare: { left: { measure: unit.members }, is: below, right: { parameter: seats.min } }',
      'unknown-name',
      'Không có mức nào mã "seats.min"',
    ],
    [
      'compare: { left: { measure: unit.memberz }, is: below, right: { value: 3 } }',
      'unknown-name',
      'Không có số đo nào mã "unit.memberz"',
    ],
    [
      'compare: { left: { measure: session.minutes }, is: below, right: { value: 3 } }',
      'unknown-name',
      'Số đo session.minutes không đọc được ở điều về unit',
    ],
    [
      'isOneOf: { measure: unit.lvl, values: [grassroots] }',
      'unknown-name',
      'Không có số đo nào mã "unit.lvl"',
    ],
    [
      'isOneOf: { measure: unit.level, values: [grassroots, district] }',
      'unknown-name',
      'Cấp của đơn vị không thể là "district"',
    ],
    [
      'isOneOf: { measure: unit.level, values: [true] }',
      'unknown-name',
      'Cấp của đơn vị không thể là "true"',
    ],
    [
      'isOneOf: { measure: unit.members, values: [many] }',
      'wrong-kind',
      'Toán tử ở điều unit.seats.max cần choice, gặp number',
    ],
    [
      'isOneOf: { measure: unit.congressDate, values: [soon] }',
      'wrong-kind',
      'Toán tử ở điều unit.seats.max cần choice, gặp date',
    ],
    [
      'date: { left: { measure: unit.congressDate }, is: before, right: { value: 2023-01-01 } }',
      'wrong-kind',
      'Toán tử ở điều unit.seats.max cần date, gặp text',
    ],
    [
      'date: { left: { measure: unit.congressDate }, is: before, right: { parameter: seats.max } }',
      'wrong-kind',
      'Toán tử ở điều unit.seats.max cần date, gặp number',
    ],
    [
      'compare: { left: { measure: unit.members }, is: below, right: { value: [resolution] } }',
      'wrong-kind',
      'Toán tử ở điều unit.seats.max cần number, gặp topics',
    ],
    [
      'sum: { of: [{ measure: unit.members }, { measure: unit.congressDate }], equals: { value: 3 } }',
      'wrong-kind',
      'Toán tử ở điều unit.seats.max cần number, gặp date',
    ],
    [
      'share: { part: { measure: unit.members }, whole: { measure: unit.members }, atLeastPercent: { measure: unit.level } }',
      'wrong-kind',
      'Toán tử ở điều unit.seats.max cần number, gặp level',
    ],
    [
      'share: { part: { measure: unit.members }, whole: { measure: unit.members }, atMostPercent: { measure: unit.level } }',
      'wrong-kind',
      'Toán tử ở điều unit.seats.max cần number, gặp level',
    ],
    [
      'workingDays: { from: { measure: unit.congressDate }, to: { measure: unit.congressDate }, atMost: { measure: unit.congressDate } }',
      'wrong-kind',
      'Toán tử ở điều unit.seats.max cần number, gặp date',
    ],
    [
      'covers: { measure: unit.members, required: { parameter: new.topics } }',
      'wrong-kind',
      'Toán tử ở điều unit.seats.max cần topics, gặp number',
    ],
    [
      'inOrder: { measure: unit.members, order: { parameter: new.topics } }',
      'wrong-kind',
      'Toán tử ở điều unit.seats.max cần topics, gặp number',
    ],
    [
      'ages: { measure: unit.members, below: { value: 40 }, atLeastPercent: { value: 10 } }',
      'wrong-kind',
      'Toán tử ở điều unit.seats.max cần ages, gặp number',
    ],
    ['known: { measure: unit.memberz }', 'unknown-name', 'Không có số đo nào mã "unit.memberz"'],
    ['limited: { parameter: seats.min }', 'unknown-name', 'Không có mức nào mã "seats.min"'],
  ])('%s is refused with its line and sentence', (condition, kind, message) => {
    const text = requiring(condition)
    expect(errorsOf(text)).toEqual([[kind, lineOf(text, `- ${condition}`), message]])
  })

  test.each([
    'isOneOf: { measure: unit.level, values: [grassroots, province] }',
    'isOneOf: { measure: unit.pilot, values: [true] }',
    'isOneOf: { measure: unit.name, values: [bất kỳ tên nào] }',
    'isOneOf: { measure: unit.form, values: [delegate] }',
    'isOneOf: { measure: congress.case, values: [appoint] }',
    'known: { measure: unit.members }',
    'not: { known: { measure: unit.members } }',
    'anyOf: [{ known: { measure: unit.members } }]',
    'allOf: [{ known: { measure: unit.members } }]',
    'compare: { left: { measure: unit.members }, is: below, right: { value: 3 } }',
    'ages: { measure: candidates.ages, below: { value: 40 }, atLeastPercent: { value: 10 } }',
    'compare: { left: { measure: unit.members }, is: below, right: { parameter: seats.max@province } }',
  ])('%s is sound', (condition) => {
    expect(errorsOf(requiring(condition))).toEqual([])
  })

  test.each([
    ['compare: { left: { value: 1 }, is: below, right: { parameter: seats.max } }'],
    ['not: { compare: { left: { value: 1 }, is: below, right: { parameter: seats.max } } }'],
    ['anyOf: []'],
    ['isOneOf: { measure: unit.level, values: [] }'],
    ['limited: { parameter: seats.max }'],
    [
      'allOf: [{ isOneOf: { measure: unit.level, values: [grassroots, province] } }, { isOneOf: { measure: unit.level, values: [commune] } }]',
    ],
  ])('%s asks no fact, which is told', (condition) => {
    const text = changed(
      '    requires:\n      compare',
      `    appliesWhen: { ${condition} }\n    requires:\n      compare`,
    )
    expect(errorsOf(text)).toEqual([
      [
        'unreachable',
        lineOf(text, 'appliesWhen'),
        'Điều kiện appliesWhen của điều unit.seats.max không tùy vào số liệu nào',
      ],
    ])
  })

  test('that asks the same measure twice for what can be both is sound', () => {
    const both =
      'allOf: [{ isOneOf: { measure: unit.level, values: [grassroots, province] } }, { isOneOf: { measure: unit.level, values: [province] } }, { isOneOf: { measure: unit.form, values: [delegate] } }]'
    const text = changed(
      '    requires:\n      compare',
      `    appliesWhen: { ${both} }\n    requires:\n      compare`,
    )
    expect(errorsOf(text)).toEqual([])
  })
})
