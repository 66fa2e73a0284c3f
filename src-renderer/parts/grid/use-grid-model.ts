import { useMemo } from 'react'
import { cellText } from './arrange-rows.ts'
import type { CellAddress, GridColumn } from './grid-column.ts'
import { layOutColumns } from './grid-layout.ts'
import type { ReadTexts } from './judge-text.ts'
import type { RowSelection } from './row-selection.ts'
import type { Arranged } from './use-arranged.ts'
import { cellKey, useCellDraft } from './use-cell-draft.ts'
import type { SaveBlock, SaveCells } from './use-cell-draft.ts'
import { useGridCursor } from './use-grid-cursor.ts'

/** How a list gets new rows from a pasted block that is longer than it. */
export interface GridGrowth {
  /** The cell without which there is no row. */
  readonly nameColumnId: string
  /** 5 -> "thêm 5 người". */
  readonly words: (count: number) => string
}

export interface DataGridProps<Row> extends Arranged<Row> {
  readonly label: string
  /** All rows in list order; `shown` are those that search and filters leave. */
  readonly rows: readonly Row[]
  readonly columns: readonly GridColumn<Row>[]
  readonly rowId: (row: Row) => string
  /** How a row is called aloud: the person's name. */
  readonly rowLabel: (row: Row) => string
  /** Rows shown quieter than the others. */
  readonly isMuted?: (row: Row) => boolean
  readonly selection: RowSelection
  readonly onSelect: (selection: RowSelection) => void
  readonly onSave: SaveCells
  readonly onSaveBlock: SaveBlock
  /** How the engine reads texts that are pasted, or typed in a way the cell does not know. */
  readonly readTexts?: ReadTexts
  /** Absent where a pasted block cannot add rows. */
  readonly growth?: GridGrowth
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
  const { shown, columns, rowId, target } = props
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
    row === undefined || column === undefined ? null : describeActive<Row>(row, column, rowId(row))
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
