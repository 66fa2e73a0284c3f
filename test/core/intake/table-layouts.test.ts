import { expect, test } from 'vitest'
import type { ImportPreview } from '#core/contract/import-values.ts'
import type { MergedRange } from '#core/intake/workbook.ts'
import { importOf, workbookOf } from './intake-files.ts'
import type { Typed } from './intake-files.ts'

const HEAD: Typed[] = ['STT', 'Họ và tên', 'Ngày sinh', 'Đơn vị']
const FIRST: Typed[][] = [
  ['DANH SÁCH A'],
  HEAD,
  [1, 'Lê Văn An', '1/2/1979', 'Trường A'],
  [2, 'Lê Văn Bình', '2/2/1979', 'Trường A'],
  ['DANH SÁCH B'],
]

function read(rows: Typed[][], merges: readonly MergedRange[] = []): ImportPreview {
  return importOf(workbookOf(rows, merges), { kind: 'delegates' }).preview
}

function people({ rows }: ImportPreview) {
  return rows
    .filter(({ refused }) => refused === null)
    .map(({ values }) => [values['fullName'], values['birth'], values['unit'] ?? null])
}

const AN = ['Lê Văn An', '1979-02-01', 'Trường A']
const BINH = ['Lê Văn Bình', '1979-02-02', 'Trường A']
const CANH = ['Trần Văn Cảnh', '1981-03-03', 'Xã B']
const DAN = ['Trần Văn Dân', '1982-04-04', 'Xã B']

test('a second table below is read by its own header, whatever the order and the words of its columns', () => {
  const second: Typed[][] = [
    ['STT', 'Cơ quan, đơn vị', 'Họ tên', 'Năm sinh'],
    [1, 'Xã B', 'Trần Văn Cảnh', '3/3/1981'],
    [2, 'Xã B', 'Trần Văn Dân', '4/4/1982'],
  ]
  const preview = read([...FIRST, ...second])
  expect(people(preview)).toEqual([AN, BINH, CANH, DAN])
  expect(preview.counts).toMatchObject({ accepted: 4, doubtful: 0, refused: 0 })
  expect(preview.table.skipped.find(({ sheetRow }) => sheetRow === 6)?.reason).toBe(
    'Tiêu đề lặp lại',
  )
})

test('a column only the second table has is never read as another; its fuller header does not hide the first table', () => {
  const second: Typed[][] = [
    ['STT', 'Họ và tên', 'Ngày sinh', 'Dân tộc', 'Giới tính', 'Đơn vị'],
    [1, 'Trần Văn Cảnh', '3/3/1981', 'Thái', 'Nam', 'Xã B'],
    [2, 'Trần Văn Dân', '4/4/1982', 'Thái', 'Nam', 'Xã B'],
  ]
  expect(people(read([...FIRST, ...second]))).toEqual([AN, BINH, CANH, DAN])
})

test('the same header again, as at the top of every page, changes nothing', () => {
  const again: Typed[][] = [HEAD, [3, 'Trần Văn Cảnh', '3/3/1981', 'Xã B']]
  expect(people(read([...FIRST, ...again]))).toEqual([AN, BINH, CANH])
})

test('a second table of another order under a header of two lines is refused, never misread', () => {
  const second: Typed[][] = [
    ['STT', 'Đơn vị', 'Họ và tên', 'Ngày sinh'],
    [null, null, null, 'Nam', 'Nữ'],
    [1, 'Xã B', 'Trần Văn Cảnh', '3/3/1981'],
    [2, 'Xã B', 'Trần Văn Dân', '4/4/1982'],
  ]
  const preview = read([...FIRST, ...second], [{ top: 6, bottom: 6, left: 3, right: 4 }])
  expect(people(preview)).toEqual([AN, BINH])
  const reason = 'Dòng này thuộc bảng thứ hai có thứ tự cột khác; tách thành tệp riêng'
  expect(preview.rows.slice(-2).map(({ refused }) => refused)).toEqual([reason, reason])
})

test('a count of a group is compared with the rows of the group', () => {
  const rows = (said: number): Typed[][] => [
    HEAD,
    ['I', 'KHỐI TRƯỜNG HỌC'],
    [1, 'Lê Văn An', '1/2/1979', 'Trường A'],
    [2, 'Lê Văn Bình', '2/2/1979', 'Trường A'],
    [null, `Cộng khối I: ${said} đại biểu`],
    ['II', 'KHỐI XÃ'],
    [3, 'Trần Văn Cảnh', '3/3/1981', 'Xã B'],
    ['Tổng cộng: 3 đại biểu'],
  ]
  const told = (said: number) => read(rows(said)).remarks.filter((line) => line.includes('ghi'))
  expect(told(2)).toEqual([])
  expect(told(3)).toEqual(['Dòng 5 ghi 3, chương trình đọc được 2 đại biểu.'])
})
