import { memo } from 'react'
import type { ReactNode } from 'react'
import { StateGlyph } from '../state-glyph.tsx'
import { cellText } from './arrange-rows.ts'
import { formatCell } from './cell-editor.ts'
import type { CellValue } from './cell-value.ts'
import type { GridColumn } from './grid-column.ts'
import { isHit } from './find-hits.ts'
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
  /** Folded words of the search, empty without one. */
  readonly wanted: string
  readonly cutKeys: ReadonlySet<string> | null
  readonly onPick: (id: string, through: boolean) => void
  /** False where the browser should go on with the press. */
  readonly onPress: (row: number, column: number, extend: boolean) => boolean
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
  const state = readCell(props, key)
  return (
    <div
      role="gridcell"
      aria-colindex={at + 2}
      aria-readonly={column.editor === null}
      data-cell={column.id}
      aria-selected={at === active || isMarked(props)}
      className={cellNames(props, state, key)}
      style={props.layout.styles[at]}
      title={state.doubt ?? (state.text.length > column.width / 8 ? state.text : undefined)}
      onMouseDown={(event) => {
        if (event.button !== 0 || isOwnControl(event.target)) return
        if (props.onPress(index, at, event.shiftKey)) event.preventDefault()
      }}
      onDoubleClick={() => props.onOpen(index, at)}
    >
      {column.draw && state.settled ? (
        column.draw(row)
      ) : (
        <span className="g-text">{state.text}</span>
      )}
      {state.doubt !== null && <StateGlyph state="cannot-tell" small label={state.doubt} />}
      {at === active && props.activeCell}
    </div>
  )
}

interface CellState {
  readonly text: string
  readonly refused: boolean
  /** Neither refused nor on its way to the engine. */
  readonly settled: boolean
  readonly doubt: string | null
}

function readCell<Row>(props: GridCellProps<Row>, key: string): CellState {
  const { column, row } = props
  const refused = props.rejected.get(key)
  // A refused paste is said at the cell it started from, whose own text is as good as before.
  if (refused && refused.text !== cellText(column, row)) {
    return { text: refused.text, refused: true, settled: false, doubt: null }
  }
  const doubt = column.doubt?.(row) ?? null
  const waiting = props.pending.get(key)
  if (waiting === undefined) {
    return { text: cellText(column, row), refused: false, settled: true, doubt }
  }
  return { text: formatCell(column.editor, waiting), refused: false, settled: false, doubt: null }
}

/** Buttons and bubbles of the focused cell lie in it, but a press on them is not a press on the cell. */
function isOwnControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.g-popup, button') !== null
}

function isMarked<Row>({ at, blockFrom, blockTo }: GridCellProps<Row>): boolean {
  return at >= blockFrom && at <= blockTo
}

function cellNames<Row>(props: GridCellProps<Row>, state: CellState, key: string): string {
  const { at, active, column, row } = props
  const names = [
    props.className,
    state.refused && 'bad',
    state.doubt !== null && 'unknown',
    at === active && 'active',
    isMarked(props) && at !== active && 'marked',
    isHit(column, row, props.wanted) && 'hit',
    props.cutKeys?.has(key) && 'cut',
    props.column.tone?.(props.row),
  ]
  return names.filter(Boolean).join(' ')
}

/** One row; it is drawn again only when something in it changes. */
export const GridRow = memo(GridRowOf) as typeof GridRowOf
