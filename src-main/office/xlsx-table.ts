import type { Borders, Worksheet } from 'exceljs'
import type { SheetCell, SheetColumn, SheetModel } from '#core/papers/document-model.ts'
import { SIZES, WIDE_TABLE } from './official-layout.ts'
import { countLines, sheetAlignment, sheetFont } from './xlsx-layout.ts'

const LINE = { style: 'thin' } as const
const GRID: Partial<Borders> = { top: LINE, bottom: LINE, left: LINE, right: LINE }
/** Keeps a text that opens with `=`, `+`, `-` or `@` a text when somebody edits the cell. */
const TEXT_FORMAT = '@'
const OPEN_CELL = '……'

export interface TableRows {
  readonly headerFrom: number
  readonly headerTo: number
  readonly next: number
}

/** Column heads (two rows where columns are grouped), then the rows; gives where they stand. */
export function putTable(sheet: Worksheet, model: SheetModel, from: number): TableRows {
  const headerTo = putHeader(sheet, model.columns, from)
  const size = tableSize(model.columns)
  model.rows.forEach(({ kind, cells }, place) => {
    const row = headerTo + 1 + place
    cells.forEach((cell, index) => {
      const column = model.columns[index]
      if (column) putCell({ sheet, row, index, cell, column, size, bold: kind !== 'body' })
    })
    sheet.getRow(row).height = rowHeight(cells, model.columns, size)
  })
  return { headerFrom: from, headerTo, next: headerTo + 1 + model.rows.length }
}

function tableSize(columns: readonly SheetColumn[]): number {
  return (columns.length > WIDE_TABLE ? SIZES.wideTable : SIZES.table) / 2
}

/** Tall enough for the cell with most lines: not every program fits the rows of a file by itself. */
function rowHeight(
  cells: readonly SheetCell[],
  columns: readonly SheetColumn[],
  size: number,
): number {
  const lines = cells.map((cell, index) =>
    typeof cell === 'string' ? countLines(cell, columns[index]?.width ?? 9, size) : 1,
  )
  return Math.max(...lines) * size * 1.18 + 3
}

function putHeader(sheet: Worksheet, columns: readonly SheetColumn[], from: number): number {
  const grouped = columns.some(({ group }) => group !== null)
  const to = grouped ? from + 1 : from
  columns.forEach(({ title, group }, index) => {
    const column = index + 1
    putHeaderCell(sheet, from, column, group ?? title)
    if (!grouped) return
    putHeaderCell(sheet, to, column, group === null ? null : title)
    if (group === null) sheet.mergeCells(from, column, to, column)
  })
  mergeGroups(sheet, columns, from)
  const size = tableSize(columns)
  for (let row = from; row <= to; row += 1)
    sheet.getRow(row).height = grouped ? size * 1.7 : size * 3
  return to
}

function putHeaderCell(sheet: Worksheet, row: number, column: number, text: string | null): void {
  const cell = sheet.getCell(row, column)
  cell.value = text
  cell.font = sheetFont({ size: SIZES.wideTable / 2, bold: true })
  cell.alignment = sheetAlignment('center')
  cell.border = GRID
}

/** Neighbours of one group share one cell. */
function mergeGroups(sheet: Worksheet, columns: readonly SheetColumn[], row: number): void {
  let start = 0
  columns.forEach(({ group }, index) => {
    if (group !== null && columns[index + 1]?.group === group) return
    if (group !== null && index > start) sheet.mergeCells(row, start + 1, row, index + 1)
    start = index + 1
  })
}

interface CellSpot {
  readonly sheet: Worksheet
  readonly row: number
  readonly index: number
  readonly cell: SheetCell
  readonly column: SheetColumn
  readonly size: number
  readonly bold: boolean
}

function putCell({ sheet, row, index, cell, column, size, bold }: CellSpot): void {
  const target = sheet.getCell(row, index + 1)
  target.value = typeof cell === 'object' ? (cell === null ? null : OPEN_CELL) : cell
  if (typeof cell === 'string') target.numFmt = TEXT_FORMAT
  target.font = sheetFont({ size, bold })
  target.alignment = sheetAlignment(column.align === 'justify' ? 'left' : column.align)
  target.border = GRID
}
