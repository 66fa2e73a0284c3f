import { describe, expect, test } from 'vitest'
import { describeIntakeFailure } from '#core/intake/intake-failure.ts'
import { emptyDossier, importOf, tryImport, workbookOf, written } from './intake-files.ts'
import { PEOPLE, columnsOf, peopleWith, rowOf } from './people-table.ts'

describe('what a person changes in the preview', () => {
  const base = workbookOf(peopleWith(1, 3, '31/4/1980'))

  test('a corrected cell is read like one and is no longer in doubt', () => {
    const { preview } = importOf(base, {
      kind: 'delegates',
      corrections: [{ sheetRow: 2, field: 'birth', value: '30/4/1980' }],
    })
    expect(rowOf(preview, 0)).toMatchObject({ values: { birth: '1980-04-30' }, doubts: [] })
  })

  test('a correction that cannot be used is said, not taken', () => {
    const { preview } = importOf(base, {
      kind: 'delegates',
      corrections: [{ sheetRow: 2, field: 'birth', value: '31/6/1980' }],
    })
    expect(rowOf(preview, 0)).toMatchObject({
      values: { birth: null },
      doubts: [{ reason: 'Tháng 6 chỉ có 30 ngày' }],
    })
  })

  test('a name typed in makes a refused row a record', () => {
    const workbook = workbookOf(peopleWith(2, 1, null))
    const { preview } = importOf(workbook, {
      kind: 'delegates',
      corrections: [{ sheetRow: 3, field: 'fullName', value: 'Vàng A Páo' }],
    })
    expect(rowOf(preview, 1)).toMatchObject({ refused: null, action: 'add' })
  })

  test('a row left out is refused and not written', () => {
    const { preview, records } = importOf(base, { kind: 'delegates', leaveOut: [3] })
    expect(rowOf(preview, 1).refused).toBe('Đồng chí đã bỏ dòng này')
    expect(records.kind === 'delegates' && records.rows.map(({ sheetRow }) => sheetRow)).toEqual([
      2,
    ])
  })

  test('a column can be given another field or none; the guess gives way', () => {
    const { preview } = importOf(workbookOf(PEOPLE), {
      kind: 'delegates',
      mapping: { '4': 'religion', '5': null },
    })
    expect(columnsOf(preview)).toMatchObject({ E: 'religion', F: null })
    const moved = importOf(workbookOf(PEOPLE), { kind: 'delegates', mapping: { '5': 'fullName' } })
    expect(columnsOf(moved.preview)).toMatchObject({ B: null, F: 'fullName' })
  })

  test('one field for two columns is refused with a sentence', () => {
    const outcome = tryImport(workbookOf(PEOPLE), {
      kind: 'delegates',
      mapping: { '4': 'religion', '5': 'religion' },
    })
    expect(outcome.ok ? null : describeIntakeFailure(outcome.error)).toBe(
      'Mục "Tôn giáo" được chọn cho hai cột E và F: giữ một cột, cột kia chọn "Không đọc".',
    )
  })
})

describe('a newer file', () => {
  const first = importOf(workbookOf(PEOPLE), { kind: 'delegates' })
  const dossier = written(emptyDossier(), first.records)

  test('never wipes a known value with an empty cell', () => {
    const bare = workbookOf([
      ['STT', 'Họ và tên', 'Ngày sinh', 'Ngày vào Đảng', 'Chức vụ'],
      [1, 'Lò Thị Ánh', { day: '1980-05-01' }, null, null],
    ])
    const { records, preview } = importOf(bare, { kind: 'delegates', dossier })
    const row = records.kind === 'delegates' ? records.rows[0] : undefined
    expect([row?.person, row?.row]).toEqual([
      first.records.kind === 'delegates' && first.records.rows[0]?.person,
      first.records.kind === 'delegates' && first.records.rows[0]?.row,
    ])
    expect(preview.counts).toMatchObject({ same: 1, updated: 0, added: 0 })
    expect(preview.remarks).toContain('1 dòng của hồ sơ không có trong tệp: vẫn giữ, không xóa.')
  })

  test('asks before a known value gives way, and writes exactly what the preview says', () => {
    const newer = workbookOf(peopleWith(1, 5, 'Ủy viên BCH CĐCS'))
    const { preview, records } = importOf(newer, { kind: 'delegates', dossier })
    expect(rowOf(preview, 0)).toMatchObject({
      action: 'same',
      changes: [],
      doubts: [
        {
          field: 'position',
          before: 'Chủ tịch CĐCS',
          after: 'Ủy viên BCH CĐCS',
          reason: 'Hồ sơ đang ghi "Chủ tịch CĐCS", giữ nguyên cho đến khi đồng chí nhận',
        },
      ],
    })
    expect(rowOf(preview, 1).action).toBe('same')
    expect(written(dossier, records)).toEqual(dossier)
    const corrections = [{ sheetRow: 2, field: 'position', value: 'Ủy viên BCH CĐCS' }]
    const confirmed = importOf(newer, { kind: 'delegates', dossier, corrections })
    expect(rowOf(confirmed.preview, 0)).toMatchObject({ action: 'update', doubts: [] })
    expect(written(dossier, confirmed.records).people[0]?.position).toBe('Ủy viên BCH CĐCS')
  })

  test('a Party membership the dossier denies waits together with its day', () => {
    const newer = workbookOf(peopleWith(2, 6, { day: '2010-01-02' }))
    const { records } = importOf(newer, { kind: 'delegates', dossier })
    expect(written(dossier, records)).toEqual(dossier)
    const corrections = [{ sheetRow: 3, field: 'partyMember', value: true }]
    const confirmed = importOf(newer, { kind: 'delegates', dossier, corrections })
    expect(written(dossier, confirmed.records).people[1]).toMatchObject({
      partyMember: true,
      partyJoined: '2010-01-02',
    })
  })

  test('finds the one person of a name when a birth date is missing, never one of two', () => {
    const unknownBirth = importOf(workbookOf(peopleWith(1, 3, null)), {
      kind: 'delegates',
      dossier,
    })
    expect(rowOf(unknownBirth.preview, 0).action).toBe('same')
    const twin = {
      ...dossier,
      people: [...dossier.people, { ...dossier.people[0], id: 'p9', birth: '1999-01-01' }],
    }
    const open = importOf(workbookOf(peopleWith(1, 3, null)), {
      kind: 'delegates',
      dossier: twin as typeof dossier,
    })
    expect(rowOf(open.preview, 0).action).toBe('add')
  })

  test('capitals do not undo a proper spelling, a year does not undo a day', () => {
    const rows = peopleWith(1, 1, 'LÒ THỊ ÁNH').map((cells, at) =>
      at === 1 ? cells.map((own, index) => (index === 3 ? 1980 : own)) : cells,
    )
    const { preview } = importOf(workbookOf(rows), { kind: 'delegates', dossier })
    expect(rowOf(preview, 0).action).toBe('same')
  })
})
