import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { Orientation } from '#core/papers/document-model.ts'

/** A sheet as it will be written: what stands in which cell, in which look. Rows and columns count from 1. */
export type SheetValue = string | number | null

export interface CellLook {
  /** Points. */
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly align: 'left' | 'center' | 'right'
  readonly border?: boolean
  /** Stays text when somebody edits the cell: "1/2" becomes no date, "=1" no formula. */
  readonly text?: boolean
  /** A whole number is shown with a dot between thousands. */
  readonly thousands?: boolean
}

export interface DraftCell {
  readonly value: SheetValue
  readonly look: CellLook
}

/** The cell as a program shows it. */
export function shownText({ value, look }: DraftCell): string {
  if (typeof value !== 'number') return value ?? ''
  return look.thousands === true ? formatInteger(value) : String(value).replace('.', ',')
}

export interface DraftRow {
  /** Points; null: the usual one. */
  height: number | null
  /** By column, the first at 1. */
  readonly cells: (DraftCell | undefined)[]
}

export interface Merge {
  readonly row: number
  readonly toRow: number
  readonly column: number
  readonly toColumn: number
}

export interface PageSetup {
  readonly orientation: Orientation
  /** Inches. */
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>
  readonly footer: string
  readonly footerDistance: number
  /** Rows that are repeated on every page, and that stay in sight; null: none. */
  readonly titles: { readonly from: number; readonly to: number } | null
  /** Rows after which a page ends. */
  readonly breaks: readonly number[]
  readonly frozen: boolean
  /** Per cent; null: as small as the width of the page asks for. Excel heeds the ends of pages only with a scale. */
  readonly scale: number | null
}

export interface SheetDraft {
  readonly name: string
  /** Excel character widths. */
  readonly widths: readonly number[]
  /** By row, the first at 1. */
  readonly rows: (DraftRow | undefined)[]
  readonly merges: Merge[]
}

export function makeSheetDraft(name: string, widths: readonly number[]): SheetDraft {
  return { name, widths, rows: [], merges: [] }
}

export function rowOf(draft: SheetDraft, row: number): DraftRow {
  return (draft.rows[row] ??= { height: null, cells: [] })
}

export function putCell(draft: SheetDraft, row: number, column: number, cell: DraftCell): void {
  rowOf(draft, row).cells[column] = cell
}

/** One cell over several; each of them keeps the look, so that the borders are drawn. */
export function putMerged(draft: SheetDraft, place: Merge, cell: DraftCell): void {
  for (let row = place.row; row <= place.toRow; row += 1) {
    for (let column = place.column; column <= place.toColumn; column += 1) {
      putCell(draft, row, column, { value: null, look: cell.look })
    }
  }
  putCell(draft, place.row, place.column, cell)
  if (place.toRow > place.row || place.toColumn > place.column) draft.merges.push(place)
}
