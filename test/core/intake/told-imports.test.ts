import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import type { ImportRecords } from '#core/intake/plan-import.ts'
import { readTargetSentence } from '#core/intake/read-target-sentence.ts'
import { emptyDossier, fixtureWorkbook, importOf, truthOf } from './intake-files.ts'

function rowsOf(records: ImportRecords): TypedRow[] {
  if (!('toldRows' in records)) return []
  return records.toldRows.map(({ list, cells, sheetRow }) => ({
    id: `${list} ${sheetRow}`,
    list,
    parentId: null,
    personId: null,
    cells: { ...cells },
  }))
}

const figure = z.number().nullable()
const indicatorTruth = z.object({
  dong: z.array(
    z.object({
      stt: z.number(),
      chi_tieu: z.string(),
      don_vi: z.string(),
      cach: z.string(),
      muc_tieu: figure,
      theo_nam: z.record(z.string(), figure),
      ket_qua: figure,
      chi_tieu_moi: z.string(),
    }),
  ),
})

describe('indicators become targets of both terms', async () => {
  const workbook = await fixtureWorkbook('chi-tieu-nhiem-ky')
  const { records, preview } = importOf(workbook, { dossier: emptyDossier() })
  const told = rowsOf(records)
  const { dong } = indicatorTruth.parse(truthOf('chi-tieu-nhiem-ky'))

  test('every figure of the truth stands in its year, and nothing where the file says nothing', () => {
    const past = told.filter(({ list }) => list === 'targets.past')
    const shown = past.map(({ cells }) => ({
      stt: cells['number'],
      chi_tieu: cells['text'],
      don_vi: cells['unit'],
      cach: cells['method'],
      muc_tieu: cells['value'] ?? null,
      theo_nam: Object.fromEntries(
        [2018, 2019, 2020, 2021, 2022].map((year) => [year, cells[`y${year}`] ?? null]),
      ),
      ket_qua: cells['result'] ?? null,
    }))
    expect(shown).toEqual(dong.map(({ chi_tieu_moi: _sentence, ...row }) => row))
  })

  test('a verdict in other words is taken as its choice; words that are no verdict stand in the note', () => {
    const byNumber = new Map(told.map((row) => [`${row.list} ${row.cells['number']}`, row.cells]))
    expect(byNumber.get('targets.past 3')).toMatchObject({ verdict: 'Chưa đạt' })
    expect(byNumber.get('targets.past 18')).toMatchObject({ note: 'Chưa tổng hợp' })
    expect(byNumber.get('targets.past 18')).not.toHaveProperty('verdict')
  })

  test('new targets keep their sentence; number and time are read only where they are plain', () => {
    const next = told.filter(({ list }) => list === 'targets.next').map(({ cells }) => cells)
    expect(next.map(({ statement }) => statement)).toEqual(
      dong.map(({ chi_tieu_moi }) => chi_tieu_moi),
    )
    expect(next[0]).toMatchObject({
      value: 4200,
      deadline: 'Đến năm 2028',
      method: 'Cuối nhiệm kỳ',
      base: 3647,
      baseYear: 2022,
    })
    expect(next[15]).not.toHaveProperty('value')
  })

  test('a target of the whole term starts from the whole last term, one without words has no time', () => {
    const next = told.filter(({ list }) => list === 'targets.next').map(({ cells }) => cells)
    expect(next[1]).toMatchObject({ base: 1247, baseFrom: 2018, baseYear: 2022 })
    expect(next[3]).toMatchObject({ base: 93.5, baseYear: 2022 })
    expect(next[3]).not.toHaveProperty('baseFrom')
    expect(next[10]).not.toHaveProperty('deadline')
  })

  test('imported again nothing changes; what the office typed stays, a changed figure is shown', () => {
    const typed = told.map((row) =>
      row.cells['number'] === 1 && row.list === 'targets.past'
        ? { ...row, cells: { ...row.cells, reason: 'Ghi tay', y2022: 3600 } }
        : row,
    )
    const dossier: Dossier = { ...emptyDossier(), typedRows: typed }
    const again = importOf(workbook, { dossier })
    expect(again.preview.counts).toMatchObject({ added: 0, updated: 1, same: dong.length - 1 })
    const changed = again.preview.rows.find(({ action }) => action === 'update')
    expect(changed?.changes).toEqual([{ field: 'result2022', before: 3600, after: 3647 }])
    const [first] = rowsOf(again.records)
    expect(first?.cells).toMatchObject({ reason: 'Ghi tay', y2022: 3647 })
    expect(preview.counts.added).toBe(dong.length)
  })

  test('the congress its title names is the one before: nothing is taken from it, another one is said', () => {
    const remarksOf = (ordinal: number) => {
      const dossier = emptyDossier()
      const years = { previousTermFrom: 2018, termFrom: 2023, termTo: 2028 }
      const congress = { ...dossier.congress, ...years, ordinal }
      const again = importOf(workbook, { dossier: { ...dossier, congress } }).preview
      return again.remarks.filter((remark) => remark.includes('hồ sơ đang ghi'))
    }
    expect(preview.facts).toEqual([])
    expect(remarksOf(11)).toEqual([])
    expect(remarksOf(13)).toEqual([
      'Đại hội lần thứ: tệp ghi 10, hồ sơ đang ghi 13; giữ theo hồ sơ.',
    ])
  })

  test('another list with the same numbers overwrites nothing', () => {
    const other = told.map((row) => ({ ...row, cells: { ...row.cells, text: `Việc ${row.id}` } }))
    const again = importOf(workbook, { dossier: { ...emptyDossier(), typedRows: other } })
    expect(again.preview.counts).toMatchObject({ added: dong.length, updated: 0 })
  })
})

test('petitions go to their list with authority, answer and state', async () => {
  const truth = z
    .object({ tong: z.number(), theo_tham_quyen: z.record(z.string(), z.number()) })
    .parse(truthOf('kien-nghi'))
  const workbook = await fixtureWorkbook('kien-nghi')
  const { records } = importOf(workbook, { dossier: emptyDossier() })
  const rows = rowsOf(records)
  const counts: Record<string, number> = {}
  for (const { cells } of rows) {
    const authority = String(cells['authority'])
    counts[authority] = (counts[authority] ?? 0) + 1
  }
  expect(counts).toEqual(truth.theo_tham_quyen)
  expect(rows).toHaveLength(truth.tong)
  const again = importOf(workbook, { dossier: { ...emptyDossier(), typedRows: rows } })
  expect(again.preview.counts).toMatchObject({ added: 0, updated: 0, same: truth.tong })
})

test.each([
  ['Đến năm 2028 có 4.200 đoàn viên', 4200, 'Đến năm 2028', 'Cuối nhiệm kỳ'],
  ['Cả nhiệm kỳ 1.000 người', 1000, 'Cả nhiệm kỳ', 'Cộng dồn'],
  ['Hằng năm từ 90% trở lên', 90, 'Hằng năm', 'Hằng năm'],
  ['Không quá 01 vụ/năm', 1, 'Hằng năm', 'Không quá'],
  ['Bình quân mỗi CĐCS 01 người/năm', null, 'Hằng năm', 'Hằng năm'],
  ['Từ 80 đến 85%', null, null, null],
  ['Không có', null, null, null],
])('%s', (sentence, value, deadline, method) => {
  expect(readTargetSentence(sentence)).toEqual({ value, deadline, method })
})
