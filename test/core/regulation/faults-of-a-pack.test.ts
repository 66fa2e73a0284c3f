import { describe, expect, test } from 'vitest'
import type { PackError } from '#core/regulation/pack-source.ts'
import { parsePack } from '#core/regulation/parse-pack.ts'
import { parsePacks } from '#core/regulation/parse-packs.ts'
import { PACK_TEXT } from '#test/core/checks/a-pack.ts'

/** Each fault is planted by one change of a sound pack; the whole error is compared: kind, file, line, sentence. */

type Told = readonly [PackError['kind'], number, string]

function errorsOf(text: string): Told[] {
  const parsed = parsePack([{ path: 'p1/pack.yaml', text }])
  const errors = parsed.ok ? [] : parsed.error
  expect(errors.filter(({ file }) => file !== 'p1/pack.yaml')).toEqual([])
  return errors.map(({ kind, line, message }) => [kind, line, message])
}

/** The pack with one place changed, and the line on which `at` then stands first. */
function changed(from: string, to: string): string {
  expect(PACK_TEXT).toContain(from)
  return PACK_TEXT.replace(from, () => to)
}

function lineOf(text: string, needle: string): number {
  expect(text).toContain(needle)
  return text.slice(0, text.indexOf(needle)).split('\n').length
}

/** Text added before the rules, the place of the fault in it, and what is said. */
type Case = readonly [string, string, string, PackError['kind'], string]

function refused(title: string, cases: readonly Case[]) {
  test.each(cases)(`${title} %s is refused with its line and sentence`, (...one) => {
    const [, added, at, kind, message] = one
    const text = changed('rules:\n', `${added}rules:\n`)
    expect(errorsOf(text)).toEqual([[kind, lineOf(text, at), message]])
  })
}

describe('a calendar', () => {
  const off = (from: string, to: string, document = 'hd') =>
    `{ from: ${from}, to: ${to}, name: Tết, document: ${document}, clause: a, confidence: A }`
  const calendar = (daysOff: string, workdays = '') =>
    `calendar:\n  years: [2023, 2024]\n  daysOff:\n    - ${off('2023-01-01', '2023-01-01')}\n    - ${daysOff}\n${workdays}`

  refused('with', [
    [
      'a holiday that ends before it begins',
      calendar(off('2023-01-02', '2023-01-01')),
      '- { from: 2023-01-02',
      'dates-differ',
      'Ngày nghỉ “Tết” kết thúc trước khi bắt đầu',
    ],
    [
      'a first day outside its years',
      calendar(off('2022-12-31', '2023-01-01')),
      '- { from: 2022-12-31',
      'unreachable',
      'Ngày nghỉ 2022-12-31 không thuộc năm nào của lịch',
    ],
    [
      'a last day outside its years',
      calendar(off('2024-12-31', '2025-01-01')),
      '- { from: 2024-12-31',
      'unreachable',
      'Ngày nghỉ 2025-01-01 không thuộc năm nào của lịch',
    ],
    [
      'a document that is not listed',
      calendar(off('2023-01-02', '2023-01-03', 'hd9')),
      '- { from: 2023-01-02',
      'unknown-name',
      'Không có văn bản nào mã "hd9"',
    ],
    [
      'a day worked instead that is not of its years',
      calendar(off('2023-01-02', '2023-01-02'), `  workdays: [${off('2025-02-01', '2025-02-01')}]\n`),
      '{ from: 2025-02-01',
      'unreachable',
      'Ngày nghỉ 2025-02-01 không thuộc năm nào của lịch',
    ],
  ])

  test('of one day, in its first and last year, is sound; so is one of the years of the pack before', () => {
    const sound = calendar(off('2024-12-31', '2024-12-31'))
    expect(errorsOf(changed('rules:\n', `${sound}rules:\n`))).toEqual([])
    const child = `pack:
  id: p2
  title: Bộ nối tiếp
  version: '1'
  extends: p1
  terms: []
  inForce: { from: 2024-01-01, until: null }
  changelog: [{ version: '1', date: 2024-01-01, what: bản đầu }]
calendar:
  years: [2025]
  daysOff: [${off('2024-12-31', '2025-01-01')}]
`
    const folder = (path: string, text: string) => [{ path, text }]
    const parsed = parsePacks([
      folder('p2/pack.yaml', child),
      folder('p1/pack.yaml', changed('rules:\n', `${sound}rules:\n`)),
    ])
    expect([...(parsed.ok ? (parsed.value.get('p2')?.calendar.years ?? []) : [])]).toEqual([
      2023, 2024, 2025,
    ])
  })
})

describe('a table of retirement', () => {
  const row = (gender: string, from: string, to: string) =>
    `      - { gender: ${gender}, bornFrom: ${from}, bornTo: ${to}, years: 60, months: 3 }\n`
  const table = (rows: string, more: { id?: string; from?: string; until?: string; doc?: string } = {}) =>
    `  - id: ${more.id ?? 'r1'}
    label: Tuổi nghỉ hưu
    inForce: { from: ${more.from ?? '2021-01-01'}, until: ${more.until ?? '2025-01-01'} }
    citation: { document: ${more.doc ?? 'hd'}, clause: Phụ lục, says: null, confidence: A, verifiedBy: null }
    rows:
${rows}`
  const FIRST = row('male', '1961-01', '1961-09')
  const tables = (...all: readonly string[]) => `retirement:\n${all.join('')}`

  refused('with', [
    [
      'a last month before the first',
      tables(table(FIRST + row('male', '1962-02', '1962-01'))),
      '- { gender: male, bornFrom: 1962-02',
      'unreachable',
      'Dòng 2 của bảng tuổi nghỉ hưu có tháng cuối trước tháng đầu',
    ],
    [
      'a month in two rows',
      tables(table(FIRST + row('male', '1961-09', '1962-01'))),
      '- { gender: male, bornFrom: 1961-09',
      'rows-overlap',
      'Dòng 2 của bảng tuổi nghỉ hưu trùng tháng sinh với dòng 1',
    ],
    [
      'a month in two rows, the later written first',
      tables(table(row('male', '1961-09', 'null') + FIRST)),
      '- { gender: male, bornFrom: 1961-01',
      'rows-overlap',
      'Dòng 2 của bảng tuổi nghỉ hưu trùng tháng sinh với dòng 1',
    ],
    [
      'a document that is not listed',
      tables(table(FIRST, { doc: 'hd9' })),
      'citation: { document: hd9',
      'unknown-name',
      'Không có văn bản nào mã "hd9"',
    ],
    [
      'a day in two tables',
      tables(table(FIRST), table(FIRST, { id: 'r2', from: '2024-12-31', until: 'null' })),
      'inForce: { from: 2024-12-31',
      'dates-overlap',
      'Hai bảng tuổi nghỉ hưu r1 và r2 trùng ngày hiệu lực',
    ],
    [
      'a day in two tables, the later written first',
      tables(
        table(FIRST, { from: '2024-12-31', until: 'null' }),
        table(FIRST, { id: 'r2' }),
      ),
      'inForce: { from: 2021-01-01',
      'dates-overlap',
      'Hai bảng tuổi nghỉ hưu r1 và r2 trùng ngày hiệu lực',
    ],
  ])

  test('whose months and days only touch is sound, and a month may stand once for each gender', () => {
    const rows =
      FIRST + row('male', '1961-10', '1961-10') + row('male', '1961-11', 'null') + row('female', '1961-01', 'null')
    const all = tables(
      table(rows),
      table(FIRST, { id: 'r2', from: '2025-01-01', until: 'null' }),
      table(FIRST, { id: 'r3', from: '2020-01-01', until: '2021-01-01' }),
    )
    expect(errorsOf(changed('rules:\n', `${all}rules:\n`))).toEqual([])
  })
})

describe('the legal basis', () => {
  const basis = (document: string, note: string) =>
    `basis:\n  - { role: charter, document: dl, clause: null, note: null, confidence: A }\n  - { role: guidance, document: ${document}, clause: null, note: ${note}, confidence: C }\n`
  refused('with', [
    [
      'a document that is not listed',
      basis('hd9', 'null'),
      '- { role: guidance',
      'unknown-name',
      'Không có văn bản nào mã "hd9"',
    ],
    [
      'neither a document nor a word on why',
      basis('null', 'null'),
      '- { role: guidance',
      'incomplete',
      'Căn cứ guidance không có văn bản thì phải ghi note: vì sao',
    ],
  ])

  test.each([
    ['null', 'chưa tìm thấy'],
    ['superior-plan', 'null'],
    ['hd', 'null'],
  ])('that names %s with the note %s is sound', (document, note) => {
    expect(errorsOf(changed('rules:\n', `${basis(document, note)}rules:\n`))).toEqual([])
  })
})

describe('a limit', () => {
  const limit = (kind: string, value: string, more = '') => `  - id: new.limit
    label: Mức mới
    kind: ${kind}
    unit: ''
    values: { 2020-01-01: ${value} }
    citations: { 2020-01-01: { document: hd, clause: a, says: null, confidence: A, verifiedBy: null } }
${more}`
  const rows = (...all: readonly string[]) =>
    `{ table: [${all.map((when, at) => `{ when: ${when}, value: ${at} }`).join(', ')}] }`

  refused('with', [
    [
      'no value at all',
      "  - { id: new.limit, label: Mức mới, kind: number, unit: '', values: {} }\n",
      '- { id: new.limit',
      'incomplete',
      'Mức new.limit chưa có giá trị nào',
    ],
    [
      'a word in place of a number',
      limit('number', '{ value: ba }'),
      '{ 2020-01-01: { value: ba }',
      'wrong-kind',
      'Mức new.limit phải là số',
    ],
    [
      'a number in place of a day',
      limit('date', '{ value: 3 }'),
      '{ 2020-01-01: { value: 3 }',
      'wrong-kind',
      'Mức new.limit phải là ngày',
    ],
    [
      'a day that does not exist',
      limit('date', '{ value: 2023-02-29 }'),
      '{ 2020-01-01: { value: 2023-02-29 }',
      'wrong-kind',
      'Mức new.limit phải là ngày',
    ],
    [
      'a number in place of a list of topics',
      limit('topics', '{ value: 3 }'),
      '{ 2020-01-01: { value: 3 }',
      'wrong-kind',
      'Mức new.limit phải là danh sách mục chương trình',
    ],
    [
      'a topic nobody knows',
      limit('topics', '{ value: [resolution, dancing] }'),
      '{ 2020-01-01: { value: [',
      'wrong-kind',
      'Mức new.limit: không có mục chương trình "dancing"',
    ],
    [
      'its id twice',
      limit('number', '{ value: 3 }') + limit('number', '{ value: 4 }').replace('Mức mới', 'Lại'),
      '- id: new.limit\n    label: Lại',
      'duplicate',
      'Có hai mức cùng mã new.limit',
    ],
    [
      'a wrong value in a row of its table',
      limit('date', '{ table: [{ when: { level: grassroots }, value: 3 }] }'),
      '{ 2020-01-01: { table',
      'wrong-kind',
      'Mức new.limit phải là ngày',
    ],
    ...(
      [
        ['one number twice', '{ members: { upTo: 10 } }', '{ members: { from: 10 } }'],
        ['nothing between two open ends', '{ members: { above: 8 } }', '{ members: { below: 10 } }'],
        ['one name twice', '{ level: grassroots }', '{ level: { isOneOf: [province, grassroots] } }'],
        ['a name that is not left out', '{ level: province }', '{ level: { isNoneOf: [grassroots] } }'],
        ['two lists of what is left out', '{ level: { isNoneOf: [province] } }', '{ level: { isNoneOf: [grassroots] } }'],
        ['a name left out and named, in the other order', '{ level: { isNoneOf: [grassroots] } }', '{ level: province }'],
        ['two different roles', '{ level: grassroots }', '{ members: { from: 1 } }'],
      ] as const
    ).map(([what, one, other]): Case => [
      `rows for ${what}`,
      limit('number', rows(one, other)),
      '{ 2020-01-01: { table',
      'rows-overlap',
      'Dòng 2 của mức new.limit trùng trường hợp với dòng 1',
    ]),
  ])

  test.each([
    ['{ members: { upTo: 9 } }', '{ members: { from: 10 } }'],
    ['{ members: { below: 10 } }', '{ members: { from: 10 } }'],
    ['{ members: { above: 9 } }', '{ members: { below: 10 } }'],
    ['{ members: { upTo: 9 } }', '{ members: { above: 9 } }'],
    ['{ level: grassroots }', '{ level: { isNoneOf: [grassroots] } }'],
    ['{ level: { isNoneOf: [grassroots, province] } }', '{ level: { isOneOf: [province, grassroots] } }'],
    ['{ level: grassroots, members: { from: 1 } }', '{ level: province, members: { from: 1 } }'],
  ])('whose rows %s and %s do not meet is sound', (one, other) => {
    expect(errorsOf(changed('rules:\n', `${limit('number', rows(one, other))}rules:\n`))).toEqual([])
  })

  test('of every kind with a value of that kind is sound', () => {
    const all = [
      limit('number', '{ value: 3 }'),
      limit('date', '{ value: 2023-02-28 }').replace('new.limit', 'new.day'),
      limit('topics', '{ value: [resolution] }').replace('new.limit', 'new.topics'),
      limit('number', '{ none: không có mức }').replace('new.limit', 'new.none'),
    ]
    expect(errorsOf(changed('rules:\n', `${all.join('')}rules:\n`))).toEqual([])
  })
})

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
    [
      'known: { measure: unit.memberz }',
      'unknown-name',
      'Không có số đo nào mã "unit.memberz"',
    ],
    ['limited: { parameter: seats.min }', 'unknown-name', 'Không có mức nào mã "seats.min"'],
  ])('%s is refused with its line and sentence', (condition, kind, message) => {
    const text = requiring(condition)
    expect(errorsOf(text)).toEqual([[kind, lineOf(text, `- ${condition}`) , message]])
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
    const text = changed('    requires:\n      compare', `    appliesWhen: { ${condition} }\n    requires:\n      compare`)
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
    const text = changed('    requires:\n      compare', `    appliesWhen: { ${both} }\n    requires:\n      compare`)
    expect(errorsOf(text)).toEqual([])
  })
})

describe('the days of a rule', () => {
  const inForce = (span: string) => changed('    severity: must-fix', `    severity: must-fix\n    inForce: ${span}`)
  const OUTSIDE = 'Thời gian hiệu lực của điều unit.seats.max không nằm trong thời gian của bộ quy định'

  test.each([
    '{ from: 2019-12-31, until: 2026-01-01 }',
    '{ from: 2020-01-01, until: 2026-01-02 }',
    '{ from: 2020-01-01, until: null }',
    '{ from: 2021-01-01, until: 2021-01-01 }',
  ])('%s are not inside those of the pack, or none at all', (span) => {
    const text = inForce(span)
    const line = text.split('\n').indexOf(`    inForce: ${span}`) + 1
    expect(errorsOf(text)).toContainEqual(['unreachable', line, OUTSIDE])
  })

  test.each(['{ from: 2020-01-01, until: 2026-01-01 }', '{ from: 2021-01-01, until: 2021-01-02 }'])(
    '%s are sound',
    (span) => {
      expect(errorsOf(inForce(span))).toEqual([])
    },
  )

  test('may not begin before its limit has a value', () => {
    const late = changed('{ 2020-01-01: { value: 15 }, 2022', '{ 2020-01-02: { value: 15 }, 2022').replace(
      '      2020-01-01: { document: hd, clause: mục 1',
      '      2020-01-02: { document: hd, clause: mục 1',
    )
    expect(errorsOf(late)).toEqual([
      [
        'unreachable',
        lineOf(late, '- id: unit.seats.max'),
        'Điều unit.seats.max có hiệu lực từ 2020-01-01 nhưng mức seats.max chỉ có từ 2020-01-02',
      ],
    ])
  })
})

describe('a file', () => {
  test('that is missing altogether is told as such', () => {
    const parsed = parsePack([])
    expect(parsed).toEqual({
      ok: false,
      error: [
        { kind: 'incomplete', file: 'pack.yaml', line: 1, message: 'Bộ quy định thiếu phần đầu (pack)' },
      ],
    })
  })

  test('with a key left out is told on the line of what it belongs to', () => {
    const text = changed('    title: Hình thức\n', '')
    expect(errorsOf(text)).toEqual([
      [
        'shape',
        lineOf(text, '- id: congress.form'),
        'Chỗ rules.1.title viết sai: Invalid input: expected string, received undefined',
      ],
    ])
  })

  test('that is empty, or not a list of keys, is told on its first line', () => {
    expect(errorsOf('')[0]?.slice(0, 2)).toEqual(['shape', 1])
    expect(errorsOf('- 1\n')[0]?.[2]).toMatch(/^Chỗ đầu tệp viết sai: /)
  })

  test('of a pack that is there already is told, in whatever order they come', () => {
    const folder = (path: string) => [{ path, text: PACK_TEXT }]
    expect(parsePacks([folder('a/pack.yaml'), folder('b/pack.yaml')])).toEqual({
      ok: false,
      error: [
        { kind: 'duplicate', file: 'b/pack.yaml', line: 1, message: 'Có hai bộ quy định cùng mã p1' },
      ],
    })
  })
})
