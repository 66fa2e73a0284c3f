import type { CSSProperties } from 'react'
import type { GridColumn } from './grid-column.ts'

/** Width of the checkbox column in front of all others. */
export const PICK_WIDTH = 36

export interface ColumnLayout {
  /** Left edges of the columns, checkbox column included. */
  readonly lefts: readonly number[]
  readonly total: number
  /** Right edge of what stays in place. */
  readonly frozenWidth: number
  readonly styles: readonly CSSProperties[]
}

/** Where each column stands. The last column takes what is left of a wide window. */
export function layOutColumns<Row>(columns: readonly GridColumn<Row>[]): ColumnLayout {
  let left = PICK_WIDTH
  let frozenWidth = PICK_WIDTH
  const lefts: number[] = []
  const styles: CSSProperties[] = []
  columns.forEach((column, index) => {
    lefts.push(left)
    const grow = index === columns.length - 1 ? 1 : 0
    const basis = { flex: `${grow} 0 ${column.width}px` }
    styles.push(column.frozen ? { ...basis, left } : basis)
    left += column.width
    if (column.frozen) frozenWidth = left
  })
  return { lefts, total: left, frozenWidth, styles }
}

/** How far to scroll sideways so that a column is wholly seen; null when it is. */
export function scrollForColumn<Row>(
  layout: ColumnLayout,
  columns: readonly GridColumn<Row>[],
  index: number,
  view: { readonly scrollLeft: number; readonly width: number },
): number | null {
  const column = columns[index]
  const left = layout.lefts[index]
  if (!column || left === undefined || column.frozen) return null
  if (left < view.scrollLeft + layout.frozenWidth) return left - layout.frozenWidth
  const right = left + column.width
  return right > view.scrollLeft + view.width
    ? Math.min(right - view.width, left - layout.frozenWidth)
    : null
}

/** The column under a pointer, `x` counted from the left edge of the grid; the nearest one beside the columns. */
export function columnAt<Row>(
  layout: ColumnLayout,
  columns: readonly GridColumn<Row>[],
  x: number,
  scrollLeft: number,
): number {
  const reached = x < layout.frozenWidth ? x : x + scrollLeft
  const at = layout.lefts.findLastIndex(
    (left, index) =>
      left <= reached && (x >= layout.frozenWidth || columns[index]?.frozen === true),
  )
  return Math.max(0, at)
}

export function cellClass<Row>(column: GridColumn<Row>, isLastFrozen: boolean): string {
  const names = ['g-cell']
  if (column.align === 'figures') names.push('r')
  if (column.editor?.kind === 'partial-date') names.push('num')
  if (column.frozen) names.push('frozen')
  if (isLastFrozen) names.push('edge')
  return names.join(' ')
}
