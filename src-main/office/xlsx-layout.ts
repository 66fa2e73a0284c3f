import type { Alignment, Font, Worksheet } from 'exceljs'
import type { Run } from '#core/papers/document-model.ts'
import { FONT } from './official-layout.ts'

export interface SheetSpot {
  readonly row: number
  readonly fromColumn: number
  readonly toColumn: number
}

export interface SheetText {
  readonly text: string
  /** Points. */
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly align?: 'left' | 'center' | 'right'
}

const LEADER = '……………'

/** Runs as the text of one cell. */
export function cellText(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : LEADER)).join('')
}

/** One line of the head, title or foot, merged over its columns. */
export function putText(sheet: Worksheet, spot: SheetSpot, style: SheetText): void {
  if (spot.toColumn > spot.fromColumn) {
    sheet.mergeCells(spot.row, spot.fromColumn, spot.row, spot.toColumn)
  }
  const cell = sheet.getCell(spot.row, spot.fromColumn)
  cell.value = style.text
  cell.font = sheetFont(style)
  cell.alignment = sheetAlignment(style.align ?? 'center')
}

export function sheetFont({
  size,
  bold = false,
  italic = false,
}: Pick<SheetText, 'size' | 'bold' | 'italic'>): Partial<Font> {
  return { name: FONT, family: 1, size, bold, italic }
}

export function sheetAlignment(horizontal: 'left' | 'center' | 'right'): Partial<Alignment> {
  return { horizontal, vertical: 'middle', wrapText: true }
}

/** Excel fits no merged row by itself. */
export function fitMergedRow(sheet: Worksheet, spot: SheetSpot, style: SheetText): void {
  let width = 0
  for (let column = spot.fromColumn; column <= spot.toColumn; column += 1) {
    width += sheet.getColumn(column).width ?? 9
  }
  sheet.getRow(spot.row).height = countLines(style.text, width, style.size) * style.size * 1.35
}

/** Letters of 12 pt on one unit of column width, a little less than fit, so that no line is lost. */
const LETTERS_PER_WIDTH = 1.12

/** Lines a text takes in a column, words kept whole as Excel does. */
export function countLines(text: string, width: number, size: number): number {
  const room = Math.max(1, (width * LETTERS_PER_WIDTH * 12) / size)
  let lines = 1
  let filled = 0
  for (const word of text.split(' ')) {
    const needed = filled === 0 ? word.length : filled + 1 + word.length
    if (needed <= room) {
      filled = needed
      continue
    }
    if (filled > 0) lines += 1
    lines += Math.ceil(word.length / room) - 1
    filled = word.length % room
  }
  return lines
}
