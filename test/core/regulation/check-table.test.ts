import { expect, test } from 'vitest'
import { parsePack } from '#core/regulation/parse-pack.ts'
import { PACK_TEXT } from '#test/core/checks/a-pack.ts'

/** What is said of a limit whose table has one row for each of these cases. */
function errorsOf(...cases: readonly string[]) {
  const rows = cases.map((when) => `          - { when: ${when}, value: 3 }\n`).join('')
  const limit = `  - id: new.limit
    label: Mức mới
    kind: number
    unit: người
    values:
      2020-01-01:
        table:
${rows}    citations:
      2020-01-01: { document: hd, clause: mục 9, says: null, confidence: A, verifiedBy: null }
rules:
`
  const text = PACK_TEXT.replace('rules:\n', () => limit)
  const first = text.slice(0, text.indexOf('          - { when: ')).split('\n').length
  const parsed = parsePack([{ path: 'p1/pack.yaml', text }])
  return parsed.ok
    ? []
    : parsed.error.map(({ kind, line, message }) => [kind, line - first + 1, message])
}

test.each([
  ['{ level: grasroots }', 'không có level "grasroots"'],
  ['{ level: { isOneOf: [province, cityy] } }', 'không có level "cityy"'],
  ['{ level: { isNoneOf: [cityy] } }', 'không có level "cityy"'],
  ['{ level: { from: 1 } }', 'level là tên, không ghi khoảng số'],
  ['{ form: all }', 'không có form "all"'],
  ['{ case: vote }', 'không có case "vote"'],
  ['{ union: { upTo: 3 } }', 'union là tên, không ghi khoảng số'],
  ['{ members: many }', 'members là số, phải ghi khoảng (from, above, below, upTo)'],
  [
    "{ units: { isOneOf: ['3'] }, level: grassroots }",
    'units là số, phải ghi khoảng (from, above, below, upTo)',
  ],
])('a row for %s can hold for nothing and is refused', (when, message) => {
  expect(errorsOf('{ level: province }', when)).toEqual([
    ['wrong-kind', 2, `Mức new.limit: ${message}`],
  ])
})

test('rows that cannot hold are named before rows that meet', () => {
  expect(errorsOf('{ members: many }', '{ members: { from: 1 } }', '{ members: few }')).toEqual(
    [1, 3].map((line) => [
      'wrong-kind',
      line,
      'Mức new.limit: members là số, phải ghi khoảng (from, above, below, upTo)',
    ]),
  )
})

test('every role may be looked at', () => {
  expect(
    errorsOf(
      '{ level: grassroots, members: { from: 1 }, units: { upTo: 3 }, form: plenary, case: elect }',
      '{ level: province, union: LĐLĐ tỉnh Lai Châu }',
    ),
  ).toEqual([])
})
