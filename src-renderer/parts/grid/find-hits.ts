import { foldVietnamese } from '#core/base/vietnamese-text.ts'
import { foldedCell } from './arrange-rows.ts'
import type { GridColumn } from './grid-column.ts'
import type { GridPlace } from './grid-focus.ts'

/** True where a cell has what is searched, accents or not; `wanted` is folded already. */
export function isHit<Row>(column: GridColumn<Row>, row: Row, wanted: string): boolean {
  return wanted !== '' && foldedCell(column, row).includes(wanted)
}

/** The cell after (or before) a place that has the searched words, row by row and around the end; null without one. */
export function nextHit<Row>(
  table: { readonly shown: readonly Row[]; readonly columns: readonly GridColumn<Row>[] },
  search: string,
  from: GridPlace,
  direction: 1 | -1,
): GridPlace | null {
  const wanted = foldVietnamese(search)
  const { shown, columns } = table
  const count = shown.length * columns.length
  if (wanted === '' || count === 0) return null
  const start = from.row * columns.length + from.column
  for (let step = 1; step <= count; step += 1) {
    const at = (((start + direction * step) % count) + count) % count
    const place = { row: Math.floor(at / columns.length), column: at % columns.length }
    const [row, column] = [shown[place.row], columns[place.column]]
    if (row !== undefined && column && isHit(column, row, wanted)) return place
  }
  return null
}
