import { useMemo } from 'react'
import { arrangeRows, cellText } from './arrange-rows.ts'
import type { Arrangement } from './arrange-rows.ts'
import type { CellAddress, GridColumn } from './grid-column.ts'
import { layOutColumns } from './grid-layout.ts'
import type { RowSelection } from './row-selection.ts'
import { cellKey, useCellDraft } from './use-cell-draft.ts'
import type { SaveBlock, SaveCells } from './use-cell-draft.ts'
import { useGridCursor } from './use-grid-cursor.ts'

export interface DataGridProps<Row> {
  readonly label: string
  /** In list order. */
  readonly rows: readonly Row[]
  readonly columns: readonly GridColumn<Row>[]
  readonly rowId: (row: Row) => string
  /** How a row is called aloud: the person's name. */
  readonly rowLabel: (row: Row) => string
  /** Rows shown quieter than the others. */
  readonly isMuted?: (row: Row) => boolean
  readonly arrangement: Arrangement
  readonly onArrange: (arrangement: Arrangement) => void
  readonly selection: RowSelection
  readonly onSelect: (selection: RowSelection) => void
  readonly onSave: SaveCells
  /** Absent: a pasted block is saved row by row. */
  readonly onSaveBlock?: SaveBlock
  /** Cell to stand on at the start, e.g. from a finding; remount with another `key` to jump again. */
  readonly target?: CellAddress | null
  /** Pixels; more than a line where columns have a second one in the head. */
  readonly headHeight?: number
  /** 1 unless cells draw more; 1.5 for two lines of text. */
  readonly linesPerRow?: number
  /** Shown in place of rows when search and filters leave none. */
  readonly nothingFound: string
}

/** The rows as shown, the focused cell and what is being typed into it. */
export function useGridModel<Row>(props: DataGridProps<Row>) {
  const { rows, columns, rowId, arrangement, target } = props
  const shown = useMemo(() => arrangeRows(rows, columns, arrangement), [rows, columns, arrangement])
  const ids = useMemo(() => shown.map((row) => rowId(row)), [shown, rowId])
  const columnIds = useMemo(() => columns.map((column) => column.id), [columns])
  const layout = useMemo(() => layOutColumns(columns), [columns])
  const cursor = useGridCursor(
    ids,
    columnIds,
    target ?? { rowId: null, columnId: firstOpenColumn(columns) },
  )
  const drafts = useCellDraft(props.onSave, props.onSaveBlock)
  const row = shown[cursor.place.row]
  const column = columns[cursor.place.column]
  const active =
    row === undefined || column === undefined ? null : describeActive(row, column, rowId(row))
  const draft =
    active && drafts.draft && cellKey(drafts.draft.address) === active.key ? drafts.draft : null
  const refused = active ? (drafts.rejected.get(active.key) ?? null) : null
  /** Nothing is wrong with the cell itself: a paste that began here was refused. */
  const isNotice = refused !== null && active !== null && refused.text === active.storedText
  return { shown, ids, columns, layout, cursor, drafts, active, draft, refused, isNotice }
}

/** Where the keyboard starts: on the first cell that can be typed into. */
function firstOpenColumn<Row>(columns: readonly GridColumn<Row>[]): string | null {
  return columns.find((column) => column.editor)?.id ?? null
}

export type GridModel<Row> = ReturnType<typeof useGridModel<Row>>

function describeActive<Row>(row: Row, column: GridColumn<Row>, id: string) {
  const address: CellAddress = { rowId: id, columnId: column.id }
  return {
    row,
    column,
    address,
    key: cellKey(address),
    editor: column.editor,
    stored: column.read(row),
    storedText: cellText(column, row),
  }
}
