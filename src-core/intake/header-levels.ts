import { cellAt } from './workbook.ts'
import type { MergedRange, Sheet, SheetRow } from './workbook.ts'

/** The rows a header may stand in, top first; row numbers as Excel shows them. */
export type HeaderSpan = { readonly top: number; readonly height: number }

/** The texts above one column from top to bottom, each merged cell once: ["Số đoàn viên", "Nữ"]. */
export function headerLevels(sheet: Sheet, span: HeaderSpan, column: number): string[] {
  const rows = headerRows(sheet, span)
  const levels: string[] = []
  let last = ''
  rows.forEach((_, level) => {
    const text = textAt({ sheet, rows, level, column, top: span.top })
    if (text !== '' && text !== last) levels.push(text)
    if (text !== '') last = text
  })
  return levels
}

export function headerRows(sheet: Sheet, span: HeaderSpan): (SheetRow | null)[] {
  return Array.from({ length: span.height }, (_, offset) => rowAt(sheet, span.top + offset))
}

function rowAt(sheet: Sheet, number: number): SheetRow | null {
  return sheet.rows.find((row) => row.number === number) ?? null
}

type Place = {
  readonly sheet: Sheet
  readonly rows: readonly (SheetRow | null)[]
  readonly level: number
  readonly column: number
  readonly top: number
}

function textAt(place: Place): string {
  const { sheet, rows, level, column, top } = place
  const own = textOf(rows[level], column)
  if (own !== '') return own
  const number = top + level
  const merge = sheet.merges.find((range) => covers(range, number, column))
  if (merge) return merge.top < top ? '' : textOf(rows[merge.top - top], merge.left)
  return inherited(place)
}

/** A parent typed only over its first column without merging: the columns to its right still belong to it. */
function inherited({ sheet, rows, level, column, top }: Place): string {
  const below = rows[level + 1]
  if (!below || textOf(below, column) === '') return ''
  for (let left = column - 1; left >= 0; left -= 1) {
    if (textOf(below, left) === '') return ''
    if (sheet.merges.some((range) => covers(range, top + level, left))) return ''
    const text = textOf(rows[level], left)
    if (text !== '') return text
  }
  return ''
}

export function covers(range: MergedRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right
}

function textOf(row: SheetRow | null | undefined, column: number): string {
  return row ? (cellAt(row, column)?.text ?? '') : ''
}
