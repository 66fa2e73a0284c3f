import { describe, expect, test } from 'vitest'
import { parsePacks } from '#core/regulation/parse-packs.ts'
import { changed, errorsOf, refused } from './planted-faults.ts'

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
      calendar(
        off('2023-01-02', '2023-01-02'),
        `  workdays: [${off('2025-02-01', '2025-02-01')}]\n`,
      ),
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
  const table = (
    rows: string,
    more: { id?: string; from?: string; until?: string; doc?: string } = {},
  ) =>
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
      tables(table(FIRST, { from: '2024-12-31', until: 'null' }), table(FIRST, { id: 'r2' })),
      'inForce: { from: 2021-01-01',
      'dates-overlap',
      'Hai bảng tuổi nghỉ hưu r1 và r2 trùng ngày hiệu lực',
    ],
  ])

  test('whose months and days only touch is sound, and a month may stand once for each gender', () => {
    const rows =
      FIRST +
      row('male', '1961-10', '1961-10') +
      row('male', '1961-11', 'null') +
      row('female', '1961-01', 'null')
    const all = tables(
      table(rows),
      table(FIRST, { id: 'r2', from: '2025-01-01', until: 'null' }),
      table(FIRST, { id: 'r3', from: '2020-01-01', until: '2021-01-01' }),
    )
    expect(errorsOf(changed('rules:\n', `${all}rules:\n`))).toEqual([])
  })
})
