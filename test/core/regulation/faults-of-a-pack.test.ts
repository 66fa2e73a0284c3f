import { describe, expect, test } from 'vitest'
import { parsePack } from '#core/regulation/parse-pack.ts'
import { parsePacks } from '#core/regulation/parse-packs.ts'
import { PACK_TEXT } from '#test/core/checks/a-pack.ts'
import { changed, errorsOf, lineOf, refused } from './planted-faults.ts'

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

describe('how papers name a document', () => {
  const DOCUMENT = 'title: Hướng dẫn, date: 2020-01-01 }'
  const named = (day: string, date = '2020-01-01') =>
    changed(
      DOCUMENT,
      `title: Hướng dẫn, date: ${date}, named: { full: 'HD ngày ${day}', short: HD } }`,
    )

  test('prints no other day than that of the document', () => {
    const text = named('02 tháng 01 năm 2020')
    expect(errorsOf(text)).toEqual([
      [
        'dates-differ',
        lineOf(text, 'named:'),
        'Cách gọi "HD ngày 02 tháng 01 năm 2020" ghi ngày khác ngày của văn bản (ngày 01 tháng 01 năm 2020)',
      ],
    ])
    expect(errorsOf(named('01 tháng 01 năm 2020'))).toEqual([])
    expect(errorsOf(named('01 tháng 01 năm 2020', 'null'))[0]?.at(-1)).toContain('(chưa biết)')
  })
})

describe('the days of a rule', () => {
  const inForce = (span: string) =>
    changed('    severity: must-fix', `    severity: must-fix\n    inForce: ${span}`)
  const OUTSIDE =
    'Thời gian hiệu lực của điều unit.seats.max không nằm trong thời gian của bộ quy định'

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
    const late = changed(
      '{ 2020-01-01: { value: 15 }, 2022',
      '{ 2020-01-02: { value: 15 }, 2022',
    ).replace(
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
        {
          kind: 'incomplete',
          file: 'pack.yaml',
          line: 1,
          message: 'Bộ quy định thiếu phần đầu (pack)',
        },
      ],
    })
  })

  test('with a key left out is told on the line of what it belongs to', () => {
    const text = changed('    title: Hình thức\n', '')
    expect(errorsOf(text)).toEqual([
      ['shape', lineOf(text, '- id: congress.form'), 'Chỗ rules.1.title viết sai: chưa ghi'],
    ])
  })

  test.each([
    ['    title: Hình thức\n', '    title: [1]\n', 'rules.1.title viết sai: phải là chữ'],
    [
      'severity: must-fix',
      'severity: soon',
      'severity viết sai: phải là must-fix hoặc should-review',
    ],
    ['date: 2020-01-01', 'date: 2020-13-01', ''],
  ])('with %s written as %s is told without a word of English', (from, to, said) => {
    const [error] = errorsOf(changed(from, to))
    expect(error?.[2]).toContain(said)
    expect(error?.[2]).not.toMatch(/Invalid|expected|received/)
  })

  test('that is empty, or not a list of keys, is told on its first line', () => {
    expect(errorsOf('')[0]?.slice(0, 2)).toEqual(['yaml', 1])
    expect(errorsOf('- 1\n')[0]?.[2]).toMatch(/^Chỗ đầu tệp viết sai: /)
  })

  test('in the name of the pack it extends is told and not thrown', () => {
    const text = PACK_TEXT.replace('  title: Bộ thử', '  extends: "p0\n  title: Bộ thử')
    const parsed = parsePacks([[{ path: 'a/pack.yaml', text }]])
    expect(parsed.ok ? [] : parsed.error.map(({ kind, file }) => [kind, file])).toEqual([
      ['yaml', 'a/pack.yaml'],
    ])
  })

  test('of a pack that is there already is told, in whatever order they come', () => {
    const folder = (path: string) => [{ path, text: PACK_TEXT }]
    expect(parsePacks([folder('a/pack.yaml'), folder('b/pack.yaml')])).toEqual({
      ok: false,
      error: [
        {
          kind: 'duplicate',
          file: 'b/pack.yaml',
          line: 1,
          message: 'Có hai bộ quy định cùng mã p1',
        },
      ],
    })
  })
})
