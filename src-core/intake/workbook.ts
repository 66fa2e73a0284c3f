import type { PlainDate } from '../base/plain-date.ts'
import type { TextCureKind, TextRun } from './cure-text.ts'
import type { OtherReading } from './told-text.ts'

/** A workbook as plain data: what an office file says, before anybody has understood it. */
export type Workbook = {
  readonly sheets: readonly Sheet[]
  /** Which day serial 1 is; decides what a bare number means as a date. */
  readonly epoch: 1900 | 1904
  /** What the file carries besides cells, none of which is read or run. */
  readonly notices?: readonly WorkbookNotice[]
}

export type WorkbookNotice = 'macros' | 'external-links'

export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  /** Only rows that have at least one cell with content, in order. */
  readonly rows: readonly SheetRow[]
  readonly merges: readonly MergedRange[]
  /** Zero-based. */
  readonly hiddenColumns: readonly number[]
}

export type SheetRow = {
  /** As Excel shows it, from 1. */
  readonly number: number
  readonly hidden: boolean
  /** By zero-based column; null is an empty cell. */
  readonly cells: readonly (Cell | null)[]
}

export type Cell = {
  /** Composed, trimmed, line breaks and runs of space as one space. */
  readonly text: string
  /** As stored; a date cell has its serial number, a formula its cached result. */
  readonly value: string | number | boolean | null
  /** Of a cell formatted as a date. */
  readonly date: PlainDate | null
  readonly font: string | null
  readonly formula: string | null
  /** The stretches of a cell written in several fonts. */
  readonly runs?: readonly TextRun[]
  /** What a cure changed, or why it is not sure; absent when there was nothing to do. */
  readonly cured?: CellCure
  /** Of a number shown as a percentage. */
  readonly percent?: true
  /** The code that stood there before a list of codes gave its meaning; unknown ones keep their text. */
  readonly code?: { readonly before: string; readonly known: boolean }
}

export type CellCure = {
  readonly before: string
  readonly kind: TextCureKind | null
  readonly doubt: string | null
  /** The other way to read the cell, where the doubt is which. */
  readonly other?: OtherReading | null
}

/** Rows as Excel shows them, columns zero-based, both ends included. */
export type MergedRange = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** 0 -> "A", 27 -> "AB". */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26)
  const last = String.fromCharCode(65 + (index % 26))
  return rest === 0 ? last : columnLetter(rest - 1) + last
}

/** "AB" -> 27. */
export function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

export function cellAt(row: SheetRow, index: number): Cell | null {
  return row.cells[index] ?? null
}

/** The text of the filled cells of a row, for the list of rows that are not records. */
export function rowText(row: SheetRow): string {
  return filledCells(row)
    .map(({ cell }) => cell.text)
    .join(' · ')
}

export function filledCells(row: SheetRow): { index: number; cell: Cell }[] {
  return row.cells.flatMap((cell, index) => (cell === null ? [] : [{ index, cell }]))
}

/** Columns of the longest row; a long sheet has more rows than a call may have arguments. */
export function widthOf(rows: readonly SheetRow[]): number {
  return rows.reduce((width, row) => Math.max(width, row.cells.length), 0)
}
