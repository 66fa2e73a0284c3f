import type { SheetCell, SheetColumn, SheetModel, SheetRow } from '#core/papers/sheet-model.ts'
import { SIZES, WIDE_TABLE } from './official-layout.ts'
import { putCell, putMerged, rowOf } from './sheet-draft.ts'
import type { CellLook, SheetDraft } from './sheet-draft.ts'
import { countLines } from './text-width.ts'

const OPEN_CELL = '……'
const POINTS_PER_MM = 72 / 25.4

export interface TableRows {
  readonly headerFrom: number
  readonly headerTo: number
  readonly next: number
  /** Rows after which a page ends. */
  readonly breaks: readonly number[]
}

/** Column heads (two rows where columns are grouped), then the rows; gives where they stand. */
export function putTable(draft: SheetDraft, model: SheetModel, from: number): TableRows {
  const headerTo = putHeader(draft, model.columns, from)
  const size = tableSize(model.columns)
  const looks = makeLooks(model.columns, size)
  const breaks: number[] = []
  model.rows.forEach((row, place) => {
    const number = headerTo + 1 + place
    if (row.newPage === true) breaks.push(number - 1)
    if (row.kind === 'band') return putBand(draft, { number, cell: row.cells[0] ?? null, size })
    const own = looks[row.kind]
    row.cells.forEach((cell, index) => {
      const look = own[index]
      if (!look) return
      putCell(draft, number, index + 1, {
        value: valueOf(cell),
        look: lookOf(cell, look, row.kind),
      })
    })
    const lowest = row.kind === 'body' ? (model.rowHeight ?? 0) * POINTS_PER_MM : 0
    rowOf(draft, number).height = Math.max(lowest, rowHeight(row.cells, model.columns, size))
  })
  return { headerFrom: from, headerTo, next: headerTo + 1 + model.rows.length, breaks }
}

/** Points. */
export function tableSize(columns: readonly SheetColumn[]): number {
  return (columns.length > WIDE_TABLE ? SIZES.wideTable : SIZES.table) / 2
}

export interface ColumnLook {
  readonly text: CellLook
  /** Digits as they are. */
  readonly plain: CellLook
  readonly thousands: CellLook
  readonly ordinal: boolean
}

/** Made once for each column: a list may have a hundred thousand cells. */
export function makeLooks(columns: readonly SheetColumn[], size: number) {
  const make = (bold: boolean) =>
    columns.map(({ align, ordinal = false }): ColumnLook => {
      const plain: CellLook = {
        size,
        bold,
        align: align === 'justify' ? 'left' : align,
        border: true,
      }
      return {
        ...{ plain, ordinal },
        thousands: { ...plain, thousands: true },
        text: { ...plain, text: true },
      }
    })
  return { body: make(false), total: make(true) }
}

/** A fraction keeps its figures: the format of thousands would round it. */
export function lookOf(cell: SheetCell, look: ColumnLook, kind: SheetRow['kind']): CellLook {
  if (typeof cell !== 'number') return look.text
  const counts = Number.isInteger(cell) && (!look.ordinal || kind === 'total')
  return counts ? look.thousands : look.plain
}

function valueOf(cell: SheetCell): string | number | null {
  if (typeof cell !== 'object') return cell
  return cell === null ? null : OPEN_CELL
}

/** Tall enough for the cell with most lines: not every program fits the rows of a file by itself. */
function rowHeight(
  cells: readonly SheetCell[],
  columns: readonly SheetColumn[],
  size: number,
): number {
  let lines = 1
  cells.forEach((cell, index) => {
    if (typeof cell !== 'string') return
    lines = Math.max(lines, countLines(cell, columns[index]?.width ?? 9, { size }))
  })
  return lines * size * 1.18 + 3
}

interface Band {
  readonly number: number
  readonly cell: SheetCell
  readonly size: number
}

function putBand(draft: SheetDraft, { number, cell, size }: Band): void {
  const place = { row: number, toRow: number, column: 1, toColumn: draft.widths.length }
  const look = { size, bold: true, align: 'left', border: true, text: true } as const
  putMerged(draft, place, { value: valueOf(cell), look })
  rowOf(draft, number).height = size * 1.7
}

const HEADER_LOOK: CellLook = {
  size: SIZES.wideTable / 2,
  bold: true,
  align: 'center',
  border: true,
  text: true,
}

function putHeader(draft: SheetDraft, columns: readonly SheetColumn[], from: number): number {
  const grouped = columns.some(({ group }) => group !== null)
  const to = grouped ? from + 1 : from
  columns.forEach(({ title, group }, index) => {
    const column = index + 1
    const value = group ?? title
    const toRow = group === null ? to : from
    putMerged(draft, { row: from, toRow, column, toColumn: column }, { value, look: HEADER_LOOK })
    if (group !== null) putCell(draft, to, column, { value: title, look: HEADER_LOOK })
  })
  mergeGroups(draft, columns, from)
  fitHeader(draft, columns, { from, to })
  return to
}

/** Neighbours of one group share one cell. */
function mergeGroups(draft: SheetDraft, columns: readonly SheetColumn[], row: number): void {
  let start = 0
  columns.forEach(({ group }, index) => {
    if (group !== null && columns[index + 1]?.group === group) return
    if (group !== null && index > start) {
      const place = { row, toRow: row, column: start + 1, toColumn: index + 1 }
      putMerged(draft, place, { value: group, look: HEADER_LOOK })
    }
    start = index + 1
  })
}

interface HeaderRows {
  readonly from: number
  readonly to: number
}

/** Room for the heading that breaks into most lines. */
function fitHeader(
  draft: SheetDraft,
  columns: readonly SheetColumn[],
  { from, to }: HeaderRows,
): void {
  const size = HEADER_LOOK.size
  const linesOf = (wanted: readonly SheetColumn[]) =>
    Math.max(1, ...wanted.map(({ title, width }) => countLines(title, width, { size, bold: true })))
  const line = size * 1.25
  if (from === to) {
    rowOf(draft, from).height = Math.max(2, linesOf(columns)) * line + 4
    return
  }
  const lower = linesOf(columns.filter(({ group }) => group !== null))
  const alone = linesOf(columns.filter(({ group }) => group === null))
  rowOf(draft, from).height = line + 4
  rowOf(draft, to).height = Math.max(lower, alone - 1) * line + 4
}
