import type { ImportPreview } from '#core/contract/import-values.ts'
import type { Typed } from './intake-files.ts'

/** A small delegate list that has nothing in doubt. */
export const PEOPLE: readonly (readonly Typed[])[] = [
  [
    'STT',
    'Họ và tên',
    'Giới tính',
    'Ngày sinh',
    'Dân tộc',
    'Chức vụ, đơn vị',
    'Ngày vào Đảng',
    'Loại đại biểu',
  ],
  [
    1,
    'Lò Thị Ánh',
    'Nữ',
    { day: '1980-05-01' },
    'Thái',
    'Chủ tịch CĐCS',
    { day: '2005-02-03' },
    'Bầu',
  ],
  [2, 'Vàng A Páo', 'Nam', { day: '1975-11-20' }, 'Mông', 'Phó Chủ tịch CĐCS', null, 'Chỉ định'],
]

/** The list with one cell typed otherwise; row 0 is the header. */
export function peopleWith(row: number, column: number, typed: Typed): (readonly Typed[])[] {
  return PEOPLE.map((cells, at) =>
    at === row ? cells.map((own, index) => (index === column ? typed : own)) : cells,
  )
}

export function rowOf(preview: ImportPreview, at: number) {
  const row = preview.rows[at]
  if (!row) throw new Error(`no row ${at}`)
  return row
}

export function columnsOf(preview: ImportPreview): Record<string, string | null> {
  return Object.fromEntries(preview.columns.map(({ letter, field }) => [letter, field]))
}
