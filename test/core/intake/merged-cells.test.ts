import { describe, expect, test } from 'vitest'
import { importOf, workbookOf } from './intake-files.ts'
import type { Typed } from './intake-files.ts'
import { columnsOf } from './people-table.ts'

const NAME = { top: 1, left: 1, bottom: 1, right: 2 }
const HEAD: Typed[] = ['STT', 'Họ và tên', null, 'Ngày sinh']
const PERSONS: Typed[][] = [
  [1, 'Lò Thị', 'Ánh', { day: '1980-05-01' }],
  [2, 'Vàng A', 'Páo', { day: '1975-11-20' }],
]

describe('one heading over two columns of a name', () => {
  test.each([
    ['one header row', [HEAD, ...PERSONS], [NAME]],
    [
      'a signature block below',
      [HEAD, ...PERSONS, [], [null, 'Người lập biểu', 'TM. BAN THƯỜNG VỤ']],
      [NAME],
    ],
    [
      'two header rows, nothing under the heading',
      [
        ['STT', 'Họ và tên', null, 'Ngày sinh', 'Giới tính', null],
        [null, null, null, null, 'Nam', 'Nữ'],
        ...PERSONS.map((person, at) => [...person, at === 1 ? 'x' : null, at === 0 ? 'x' : null]),
      ],
      [NAME, { top: 1, left: 4, bottom: 1, right: 5 }],
    ],
  ])('%s: the name is read from both', (_title, rows, merges) => {
    const { preview } = importOf(workbookOf(rows, merges), { kind: 'delegates' })
    expect(columnsOf(preview)).toMatchObject({ B: 'familyNames', C: 'givenName' })
    expect(preview.rows.map(({ values, doubts }) => [values['fullName'], doubts])).toEqual([
      ['Lò Thị Ánh', []],
      ['Vàng A Páo', []],
    ])
  })

  test('a heading over two columns that cannot be parted leaves a doubt in every row', () => {
    const rows = [HEAD, ...PERSONS.map(([number, name, , birth], at) => [number, name, at, birth])]
    const { preview } = importOf(workbookOf(rows as Typed[][], [NAME]), { kind: 'delegates' })
    const reason = 'Tiêu đề họ tên gộp trên các cột B, C: có thể mới đọc được một phần họ tên'
    expect(preview.rows.map(({ doubts }) => doubts.map((doubt) => doubt.reason))).toEqual([
      [reason],
      [reason],
    ])
  })
})

test('a value merged over several people holds for each of them, with a doubt that names the rows', () => {
  const rows: Typed[][] = [
    ['STT', 'Họ và tên', 'Giới tính', 'Ngày sinh'],
    [1, 'Lò Thị Ánh', 'Nữ', { day: '1980-05-01' }],
    [2, 'Vàng Thị Páo', null, null],
    [3, 'Lê Văn Tám', 'Nam', { day: '1975-11-20' }],
  ]
  const merges = [2, 3].map((column) => ({ top: 2, left: column, bottom: 3, right: column }))
  const { preview } = importOf(workbookOf(rows, merges), { kind: 'delegates' })
  const reason = 'Ô gộp: một giá trị cho các dòng 2, 3'
  const doubts = [
    { field: 'gender', before: 'Nữ', after: 'female', reason },
    { field: 'birth', before: '01/05/1980', after: '1980-05-01', reason },
  ]
  expect(
    preview.rows.map((row) => [row.values['gender'], row.values['birth'], row.doubts]),
  ).toEqual([
    ['female', '1980-05-01', doubts],
    ['female', '1980-05-01', doubts],
    ['male', '1975-11-20', []],
  ])
})

test('a value merged over several rows and columns leaves a doubt in every row under it', () => {
  const rows: Typed[][] = [
    ['STT', 'Họ và tên', 'Ngày sinh', 'Dân tộc', 'Quê quán'],
    [1, 'Lò Thị Ánh', { day: '1980-05-01' }, 'Thái', null],
    [2, 'Vàng Thị Páo', { day: '1981-05-01' }, null, null],
    [3, 'Lê Văn Tám', { day: '1975-11-20' }, 'Kinh', 'xã Bản Bo'],
  ]
  const merges = [{ top: 2, left: 3, bottom: 3, right: 4 }]
  const { preview } = importOf(workbookOf(rows, merges), { kind: 'delegates' })
  const reason = 'Ô gộp D2:E3 trên nhiều dòng và nhiều cột: chỉ đọc vào ô đầu'
  expect(preview.rows.map(({ doubts }) => doubts)).toEqual([
    [{ field: 'ethnicity', before: 'Thái', after: 'Thái', reason }],
    [{ field: 'ethnicity', before: 'Thái', after: null, reason }],
    [],
  ])
})
