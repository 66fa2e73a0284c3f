import { foldVietnamese } from '../base/vietnamese-text.ts'
import { headerLevels } from './header-levels.ts'
import type { HeaderSpan } from './header-levels.ts'
import type { RawColumn } from './map-columns.ts'
import { cellAt, widthOf } from './workbook.ts'
import type { Cell, Sheet, SheetRow } from './workbook.ts'

/** Three neighbouring columns "Ngày", "Tháng", "Năm" of one date; `day` is the first of them. */
export type DateParts = { readonly day: number; readonly levels: readonly string[] }

const WORDS = ['ngay', 'thang', 'nam']
/** Of the rows with a year, how many must have small numbers before it. */
const PARTS_MATCH = 0.8

export type Composed = { readonly sheet: Sheet; readonly parts: readonly DateParts[] }

/** The dates of a sheet that stand in three columns under this header. */
export function findDateParts(sheet: Sheet, header: HeaderSpan): DateParts[] {
  const levels = Array.from({ length: widthOf(sheet.rows) }, (_, column) =>
    headerLevels(sheet, header, column),
  )
  return levels.flatMap((_, day) => {
    const shared = day + 2 < levels.length ? sharedLevels(levels.slice(day, day + 3)) : null
    return shared !== null && areParts(rowsBelow(sheet, header), day)
      ? [{ day, levels: shared }]
      : []
  })
}

/** The sheet with every date that stands in three columns composed in the first of them. */
export function composeDates(sheet: Sheet, header: HeaderSpan): Composed {
  const parts = findDateParts(sheet, header)
  if (parts.length === 0) return { sheet, parts }
  const first = header.top + header.height
  const rows = sheet.rows.map((row) => (row.number < first ? row : composeRow(row, parts)))
  return { sheet: { ...sheet, rows }, parts }
}

function rowsBelow(sheet: Sheet, header: HeaderSpan): SheetRow[] {
  return sheet.rows.filter(({ number }) => number >= header.top + header.height)
}

/** Without the columns of the months and the years; that of the days has the heading of all three. */
export function headComposed(
  columns: readonly RawColumn[],
  parts: readonly DateParts[],
): RawColumn[] {
  return columns.flatMap((column) => {
    if (parts.some(({ day }) => column.index === day + 1 || column.index === day + 2)) return []
    const own = parts.find(({ day }) => column.index === day)
    return [own ? { ...column, levels: own.levels } : column]
  })
}

/** The heading over the three; null where they are no date. "Ngày sinh", "Tháng sinh", "Năm sinh" is one as well. */
function sharedLevels(columns: readonly (readonly string[])[]): readonly string[] | null {
  const parents = columns.map((levels) => levels.slice(0, -1))
  if (new Set(parents.map((levels) => levels.join('/'))).size > 1) return null
  const rests = columns.map((levels, at) => restAfter(levels.at(-1) ?? '', WORDS[at] ?? ''))
  const [rest] = rests
  if (rest === undefined || rest === null || rests.some((own) => own !== rest)) return null
  if (rest !== '') return columns[0] ?? null
  return parents[0] && parents[0].length > 0 ? parents[0] : null
}

function restAfter(text: string, word: string): string | null {
  const [first, ...rest] = foldVietnamese(text)
    .split(/[^a-z0-9]+/)
    .filter((own) => own !== '')
  return first === word ? rest.join(' ') : null
}

function areParts(rows: readonly SheetRow[], day: number): boolean {
  const dated = rows.filter((row) => /^(19|20)\d\d$/.test(textAt(row, day + 2)))
  const small = dated.filter((row) =>
    [day, day + 1].every((index) => /^(\d{1,2})?$/.test(textAt(row, index))),
  )
  return dated.length > 0 && small.length >= dated.length * PARTS_MATCH
}

function textAt(row: SheetRow, index: number): string {
  return cellAt(row, index)?.text ?? ''
}

function composeRow(row: SheetRow, parts: readonly DateParts[]): SheetRow {
  const cells = [...row.cells]
  for (const { day } of parts) {
    const three = [0, 1, 2].map((at) => cellAt(row, day + at))
    if (three.every((cell) => cell === null)) continue
    while (cells.length <= day) cells.push(null)
    cells[day] = composeCell(three)
    for (const at of [1, 2]) if (day + at < cells.length) cells[day + at] = null
  }
  return { ...row, cells }
}

/** A missing day leaves month and year; a year that is missing leaves what nobody can read as a date. */
function composeCell(three: readonly (Cell | null)[]): Cell | null {
  const filled = three.flatMap((cell) => cell ?? [])
  const [only] = filled
  if (filled.length === 1 && only !== undefined && only !== three[0] && only !== three[1])
    return only
  const [day, month, year] = three.map((cell) => cell?.text ?? '')
  const text = day === '' ? `${month}/${year}` : `${day}/${month}/${year}`
  return { text, value: text, date: null, font: only?.font ?? null, formula: null }
}
