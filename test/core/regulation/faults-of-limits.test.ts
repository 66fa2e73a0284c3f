import { describe, expect, test } from 'vitest'
import { changed, errorsOf, refused } from './planted-faults.ts'
import type { Case } from './planted-faults.ts'

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
      'a number below nothing',
      limit('number', '{ value: -3 }'),
      '{ 2020-01-01: { value: -3 }',
      'wrong-kind',
      'Mức new.limit phải là số từ 0 trở lên và không quá lớn',
    ],
    [
      'a number nobody can mean',
      limit('number', '{ value: 1e300 }'),
      '{ 2020-01-01: { value: 1e300 }',
      'wrong-kind',
      'Mức new.limit phải là số từ 0 trở lên và không quá lớn',
    ],
    [
      'half a person',
      limit('number', '{ value: 11.5 }'),
      '{ 2020-01-01: { value: 11.5 }',
      'wrong-kind',
      'Mức new.limit phải là số nguyên',
    ],
    [
      'a word in place of a year',
      limit('year', '{ value: ba }'),
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
        [
          'nothing between two open ends',
          '{ members: { above: 8 } }',
          '{ members: { below: 10 } }',
        ],
        [
          'one name twice',
          '{ level: grassroots }',
          '{ level: { isOneOf: [province, grassroots] } }',
        ],
        [
          'a name that is not left out',
          '{ level: province }',
          '{ level: { isNoneOf: [grassroots] } }',
        ],
        [
          'two lists of what is left out',
          '{ level: { isNoneOf: [province] } }',
          '{ level: { isNoneOf: [grassroots] } }',
        ],
        [
          'a name left out and named, in the other order',
          '{ level: { isNoneOf: [grassroots] } }',
          '{ level: province }',
        ],
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
    [
      '{ level: { isNoneOf: [grassroots, province] } }',
      '{ level: { isOneOf: [province, grassroots] } }',
    ],
    ['{ level: grassroots, members: { from: 1 } }', '{ level: province, members: { from: 1 } }'],
  ])('whose rows %s and %s do not meet is sound', (one, other) => {
    expect(errorsOf(changed('rules:\n', `${limit('number', rows(one, other))}rules:\n`))).toEqual(
      [],
    )
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
