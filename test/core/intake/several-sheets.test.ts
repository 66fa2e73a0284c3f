import { describe, expect, test } from 'vitest'
import { describeIntakeFailure } from '#core/intake/intake-failure.ts'
import type { Workbook } from '#core/intake/workbook.ts'
import { importOf, sheetOf, tryImport } from './intake-files.ts'
import type { Typed } from './intake-files.ts'

const HEAD: Typed[] = ['STT', 'Họ và tên', 'Ngày sinh', 'Dân tộc', 'Chức vụ']

/** One list, a sheet per unit; the second with a title, other columns first, a total and a signature. */
const SPREAD: Workbook = {
  sheets: [
    sheetOf('Trường Mầm non Bình Lư', [
      HEAD,
      [1, 'Lò Thị Ánh', { day: '1980-05-01' }, 'Thái', 'Giáo viên'],
      [2, 'Vàng A Páo', { day: '1975-11-20' }, 'Mông', 'Bảo vệ'],
      ['Tổng số: 2 người'],
    ]),
    sheetOf('Trạm Y tế Bản Bo', [
      ['DANH SÁCH TRẠM Y TẾ'],
      ['TT', 'Dân tộc', 'Họ tên', 'Chức vụ', 'Năm sinh', 'Quê quán'],
      [1, 'Dao', 'Chẻo Thị Mẩy', 'Y sĩ', { day: '1990-02-03' }, 'xã Bản Bo'],
      [2, 'Kinh', 'Đỗ Văn Bình', 'Bác sĩ', { day: '1985-07-09' }, 'xã Bình Lư'],
      [3, 'Kinh', null, 'Y tá', { day: '1986-07-09' }, null],
      ['Tổng số: 4 người'],
      [null, null, null, 'NGƯỜI LẬP'],
    ]),
    { ...sheetOf('Ghi chép', [['Việc cần làm'], ['Gọi điện']]), hidden: true },
  ],
  epoch: 1900,
}

const BOTH = ['Trường Mầm non Bình Lư', 'Trạm Y tế Bản Bo']

describe('a list spread over several sheets', () => {
  test('read alone, the preview tells which other sheets hold a table of the kind and can be joined', () => {
    const { preview } = importOf(SPREAD, { kind: 'members' })
    expect(preview.sheets).toEqual([
      { name: BOTH[0], rows: 4, hidden: false, chosen: false, records: 2, joinable: true },
      { name: BOTH[1], rows: 7, hidden: false, chosen: true, records: 2, joinable: false },
      { name: 'Ghi chép', rows: 2, hidden: true, chosen: false, records: null, joinable: false },
    ])
    expect(preview.remarks).toContain('Trang tính "Ghi chép" (đang ẩn) chưa đọc.')
  })

  const together = importOf(SPREAD, { kind: 'members', sheets: BOTH }).preview

  test('read together, each row says where it stands, and the sheet is the unit that no column names', () => {
    expect(
      together.rows.map(({ place, values, refused }) => [
        place.sheet,
        place.row,
        values['fullName'] ?? null,
        values['birth'],
        values['department'],
        refused,
      ]),
    ).toEqual([
      [BOTH[0], 2, 'Lò Thị Ánh', '1980-05-01', BOTH[0], null],
      [BOTH[0], 3, 'Vàng A Páo', '1975-11-20', BOTH[0], null],
      [BOTH[1], 3, 'Chẻo Thị Mẩy', '1990-02-03', BOTH[1], null],
      [BOTH[1], 4, 'Đỗ Văn Bình', '1985-07-09', BOTH[1], null],
      [BOTH[1], 5, null, '1986-07-09', BOTH[1], 'Dòng không có họ và tên'],
    ])
    expect(together.rows.map(({ values }) => values['hometown'] ?? null)).toEqual([
      null,
      null,
      'xã Bản Bo',
      'xã Bình Lư',
      null,
    ])
  })

  test('every filled row of both sheets is a record or is listed with its reason', () => {
    const told = [...together.rows, ...together.table.skipped].map(({ sheetRow }) => sheetRow)
    expect(new Set(told).size).toBe(told.length)
    expect(told.length).toBe(4 + 7)
  })

  test('the figures of a sheet are held against its own rows', () => {
    expect(together.remarks).toContain(
      'Dòng 6 (trang tính thứ 2) ghi 4, chương trình đọc được 2 đoàn viên.',
    )
    expect(together.remarks.filter((remark) => remark.includes('ghi 2'))).toEqual([])
  })

  test('a correction and a row left out are told by the number of the row in the preview', () => {
    const key = together.rows[4]?.sheetRow ?? 0
    const { preview } = importOf(SPREAD, {
      kind: 'members',
      sheets: BOTH,
      corrections: [{ sheetRow: key, field: 'fullName', value: 'Lù Thị Vân' }],
      leaveOut: [together.rows[0]?.sheetRow ?? 0],
    })
    expect(preview.rows.map(({ action }) => action)).toEqual(['refuse', 'add', 'add', 'add', 'add'])
  })

  test('a sheet without such a table, or that does not exist, is named', () => {
    const sentence = (sheets: string[]) => {
      const outcome = tryImport(SPREAD, { kind: 'members', sheets })
      return outcome.ok ? null : describeIntakeFailure(outcome.error)
    }
    expect(sentence([BOTH[0] ?? '', 'Ghi chép'])).toBe(
      'Trang tính "Ghi chép" không có bảng "Danh sách đoàn viên": bỏ trang tính này khỏi danh sách đọc chung.',
    )
    expect(sentence([BOTH[0] ?? '', 'Khác'])).toBe(
      'Tệp không có trang tính "Khác": chọn một trang tính khác.',
    )
  })
})
