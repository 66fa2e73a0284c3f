import { memo } from 'react'
import type { ReactNode } from 'react'
import { StateGlyph } from '../state-glyph.tsx'
import { cellText } from './arrange-rows.ts'
import { formatCell } from './cell-editor.ts'
import type { CellValue, GridColumn } from './grid-column.ts'
import { PICK_WIDTH, cellClass } from './grid-layout.ts'
import type { ColumnLayout } from './grid-layout.ts'
import { cellKey } from './use-cell-draft.ts'
import type { RejectedText } from './use-cell-draft.ts'

export interface GridRowProps<Row> {
  readonly row: Row
  readonly id: string
  readonly label: string
  readonly index: number
  readonly top: number
  readonly height: number
  readonly columns: readonly GridColumn<Row>[]
  readonly layout: ColumnLayout
  readonly picked: boolean
  readonly muted: boolean
  /** Index of the focused column, -1 when the focus is in another row. */
  readonly active: number
  readonly activeCell: ReactNode
  /** Columns of the marked block in this row; -1 when it does not reach here. */
  readonly blockFrom: number
  readonly blockTo: number
  readonly rejected: ReadonlyMap<string, RejectedText>
  readonly pending: ReadonlyMap<string, CellValue>
  readonly onPick: (id: string, through: boolean) => void
  readonly onPress: (row: number, column: number, extend: boolean) => void
  readonly onOpen: (row: number, column: number) => void
}

function GridRowOf<Row>(props: GridRowProps<Row>) {
  const { id, index, top, height, columns, picked, active } = props
  const lastFrozen = columns.findLastIndex((column) => column.frozen)
  const names = ['g-row', picked ? 'picked' : '', props.muted ? 'muted' : '']
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={picked}
      className={names.filter(Boolean).join(' ')}
      style={{ top, height, zIndex: active >= 0 ? 1 : undefined }}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        className="g-cell frozen pick"
        style={{ flex: `0 0 ${PICK_WIDTH}px`, left: 0 }}
        onMouseDown={(event) => {
          event.preventDefault()
          props.onPick(id, event.shiftKey)
        }}
      >
        <input
          type="checkbox"
          tabIndex={-1}
          checked={picked}
          readOnly
          aria-label={`Chọn ${props.label}`}
        />
      </div>
      {columns.map((column, at) => (
        <GridCell
          key={column.id}
          {...props}
          column={column}
          at={at}
          className={cellClass(column, at === lastFrozen)}
        />
      ))}
    </div>
  )
}

interface GridCellProps<Row> extends GridRowProps<Row> {
  readonly column: GridColumn<Row>
  readonly at: number
  readonly className: string
}

function GridCell<Row>(props: GridCellProps<Row>) {
  const { column, at, row, id, index, active } = props
  const key = cellKey({ rowId: id, columnId: column.id })
  const refused = props.rejected.get(key)
  const waiting = props.pending.get(key)
  const doubt = refused ? null : (column.doubt?.(row) ?? null)
  const stored = waiting === undefined ? cellText(column, row) : formatCell(column.editor, waiting)
  const text = refused?.text ?? stored
  const names = [
    props.className,
    refused ? 'bad' : '',
    doubt === null ? '' : 'unknown',
    at === active ? 'active' : '',
    at >= props.blockFrom && at <= props.blockTo && at !== active ? 'marked' : '',
    column.tone?.(row) ?? '',
  ]
  return (
    <div
      role="gridcell"
      aria-colindex={at + 2}
      aria-readonly={column.editor === null}
      className={names.filter(Boolean).join(' ')}
      style={props.layout.styles[at]}
      title={doubt ?? (text.length > column.width / 8 ? text : undefined)}
      onMouseDown={(event) => {
        if (at === active || event.button !== 0) return
        event.preventDefault()
        props.onPress(index, at, event.shiftKey)
      }}
      onDoubleClick={() => props.onOpen(index, at)}
    >
      {column.draw && !refused && waiting === undefined ? (
        column.draw(row)
      ) : (
        <span className="g-text">{text}</span>
      )}
      {doubt !== null && <StateGlyph state="cannot-tell" small label={doubt} />}
      {at === active && props.activeCell}
    </div>
  )
}

/** One row; it is drawn again only when something in it changes. */
export const GridRow = memo(GridRowOf) as typeof GridRowOf
