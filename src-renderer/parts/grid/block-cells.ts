import { cellText } from './arrange-rows.ts'
import type { BlockTarget, PlannedCell } from './block-plan.ts'
import { formatCell } from './cell-editor.ts'
import type { CellValue } from './cell-value.ts'
import type { GridColumn } from './grid-column.ts'
import { isOneCell } from './grid-focus.ts'
import type { GridBlock } from './grid-focus.ts'
import type { RowSelection } from './row-selection.ts'

/** The rows and columns of a grid as they stand on the screen. */
export interface CellTable<Row> {
  readonly shown: readonly Row[]
  readonly ids: readonly string[]
  readonly columns: readonly GridColumn<Row>[]
}

/** A cell's own text: what it holds, in the words it is typed in, so that it can be pasted back. */
function ownText<Row>(column: GridColumn<Row>, row: Row): string {
  return column.editor ? formatCell(column.editor, column.read(row)) : cellText(column, row)
}

/** What Ctrl+C takes: the marked block, or the picked rows when no block is marked. */
export function textsToCopy<Row>(
  { shown, ids, columns }: CellTable<Row>,
  block: GridBlock,
  picked: RowSelection,
): string[][] {
  const textsOf = (row: Row, under: readonly GridColumn<Row>[]) =>
    under.map((column) => ownText(column, row))
  if (isOneCell(block) && picked.ids.size > 0) {
    const rows = shown.filter((_, index) => picked.ids.has(ids[index] ?? ''))
    if (rows.length > 0) return rows.map((row) => textsOf(row, columns))
  }
  const { from, to } = block
  const under = columns.slice(from.column, to.column + 1)
  return shown.slice(from.row, to.row + 1).map((row) => textsOf(row, under))
}

/** The cells of a block that can be emptied, each with the empty text. */
export function emptiedCells<Row>(
  { shown, columns }: CellTable<Row>,
  { from, to }: GridBlock,
): BlockTarget<Row>[] {
  const open = columns.slice(from.column, to.column + 1).filter(({ editor }) => editor !== null)
  return shown
    .slice(from.row, to.row + 1)
    .flatMap((row) => open.map((column) => ({ row, addedRow: 0, column, text: '' })))
}

/** The first row of a block over those below it; a single cell takes what stands above it, as in Excel. */
export function filledDown<Row>(
  { shown, columns }: CellTable<Row>,
  { from, to }: GridBlock,
): BlockTarget<Row>[] {
  const above = from.row === to.row ? from.row - 1 : from.row
  const source = shown[above]
  if (source === undefined) return []
  const open = columns.slice(from.column, to.column + 1).filter(({ editor }) => editor !== null)
  return shown
    .slice(above + 1, to.row + 1)
    .flatMap((row) =>
      open.map((column) => ({ row, addedRow: 0, column, text: ownText(column, source) })),
    )
}

/** The values of each row that is to be added, in their order. */
export function addedRows(cells: readonly PlannedCell[]): ReadonlyMap<string, CellValue>[] {
  const rows = new Map<number, Map<string, CellValue>>()
  for (const { address, addedRow, columnId, value } of cells) {
    if (address !== null) continue
    const values = rows.get(addedRow) ?? new Map<string, CellValue>()
    rows.set(addedRow, values.set(columnId, value))
  }
  return [...rows].toSorted(([left], [right]) => left - right).map(([, values]) => values)
}
