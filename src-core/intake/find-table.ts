import { isColumnNumbers } from './column-numbers.ts'
import type { IntakeField } from './definitions.ts'
import { headerLevels, headerRows } from './header-levels.ts'
import type { HeaderSpan } from './header-levels.ts'
import type { FoundTable } from './found-table.ts'
import { bodyRows, guessWithoutHeader } from './guess-without-header.ts'
import type { IntakeContext } from './intake-context.ts'
import { headerScore, mapColumns } from './map-columns.ts'
import type { MappedColumn, RawColumn } from './map-columns.ts'
import { splitNames } from './merged-names.ts'
import { firstBlock, headedColumns, realign } from './second-header.ts'
import { yearOf } from './year-columns.ts'
import { cellAt, filledCells, widthOf } from './workbook.ts'
import type { Sheet, SheetRow } from './workbook.ts'

const ROWS_SEARCHED = 80
const TALLEST_HEADER = 3
/** A header names the required field and at least this many fields in all. */
const FEWEST_FIELDS = 2

/** The table of one kind in a sheet; null when the sheet has none. */
export function findTable(sheet: Sheet, context: IntakeContext): FoundTable | null {
  return findUnderHeader(sheet, context) ?? findWithoutHeader(sheet, context)
}

function findUnderHeader(sheet: Sheet, context: IntakeContext): FoundTable | null {
  const best = bestSpan(sheet, sheet.rows.slice(0, ROWS_SEARCHED), context)
  if (best === null) return null
  const earlier = earlierHeader(sheet, best, context)
  const first = earlier && bestSpan(sheet, [earlier], context)
  return tableUnder(sheet, first ?? best, context)
}

function bestSpan(
  sheet: Sheet,
  tops: readonly SheetRow[],
  context: IntakeContext,
): HeaderSpan | null {
  const width = widthOf(sheet.rows)
  let best: { span: HeaderSpan; score: number } | null = null
  for (const row of tops) {
    for (let height = 1; height <= TALLEST_HEADER; height += 1) {
      const span = { top: row.number, height }
      if (!canBeHeader(headerRows(sheet, span), context)) break
      const score = scoreHeader({ sheet, span, width, context })
      if (score > (best?.score ?? 0)) best = { span, score }
    }
  }
  return best?.span ?? null
}

/** The header of a table above, with records between: the better header of a second table must not hide the first. */
function earlierHeader(sheet: Sheet, best: HeaderSpan, context: IntakeContext): SheetRow | null {
  const above = sheet.rows.filter(({ number }) => number < best.top)
  const at = above.findIndex((row) => headedColumns(row, context) !== null)
  const between = at < 0 ? [] : above.slice(at + 1)
  return between.some((row) => !canBeHeader([row], context)) ? (above[at] ?? null) : null
}

/** A day, a grade or a long number typed as text. */
const DATUM = /^\d{1,2}[/.-]\d{1,2}([/.-]\d{2,4})?$|^\+?\d[\d .-]{6,}$/

/** Headers have words, no counts and no days; a year only where years head columns. */
function canBeHeader(rows: readonly (SheetRow | null)[], { definition }: IntakeContext): boolean {
  return rows.every((row) => {
    if (row === null) return false
    const data = filledCells(row).filter(({ cell }) => {
      if (definition.yearColumns && yearOf(cell) !== null) return false
      return cell.date !== null || typeof cell.value === 'number' || DATUM.test(cell.text)
    })
    return data.length === 0
  })
}

type HeaderTrial = {
  readonly sheet: Sheet
  readonly span: HeaderSpan
  readonly width: number
  readonly context: IntakeContext
}

function scoreHeader({ sheet, span, width, context }: HeaderTrial): number {
  const bestOfField = new Map<string, number>()
  for (let column = 0; column < width; column += 1) {
    const levels = headerLevels(sheet, span, column)
    if (levels.length === 0) continue
    for (const compiled of context.fields) {
      const score = headerScore(levels, compiled, context)
      if (score > (bestOfField.get(compiled.field.id) ?? 0))
        bestOfField.set(compiled.field.id, score)
    }
  }
  const scores = [...bestOfField.values()].filter((score) => score >= 0.3)
  return scores.length < FEWEST_FIELDS ? 0 : scores.reduce((sum, score) => sum + score, 0)
}

/** The columns under a header; null when too few of them are known. */
function tableUnder(found: Sheet, header: HeaderSpan, context: IntakeContext): FoundTable | null {
  const block = firstBlock(found, header, context)
  const first = { header, columns: mapColumns(rawColumns(block, header), context) }
  const sheet = realign(found, first, context)
  const told = block === found ? first.columns : mapColumns(rawColumns(sheet, header), context)
  const columns = splitNames({ sheet, header, columns: told }, context)
  const mapped = columns.flatMap((column) => (column.field === null ? [] : [column.field]))
  if (mapped.length < FEWEST_FIELDS) return null
  const score = told.reduce((sum, column) => sum + worth(column, context), 0)
  return { sheet, header, columns, score, sheetNames: [sheet.name] }
}

/** Full names may also stand in two columns. */
export function hasRequired(mapped: readonly IntakeField[], context: IntakeContext): boolean {
  const ids = new Set(mapped.map((field) => field.id))
  if (ids.has('familyNames') && ids.has('givenName')) return true
  return context.definition.fields.every((field) => !field.required || ids.has(field.id))
}

function worth(column: MappedColumn, context: IntakeContext): number {
  const compiled = context.fields.find(({ field }) => field.id === column.field?.id)
  if (!compiled) return 0
  return column.guessedFrom === 'header' ? headerScore(column.levels, compiled, context) : 0.5
}

function rawColumns(sheet: Sheet, header: HeaderSpan | null): RawColumn[] {
  const width = widthOf(sheet.rows)
  const first = header === null ? 0 : header.top + header.height
  const below = sheet.rows.filter((row) => row.number >= first && !isColumnNumbers(row))
  const all = Array.from({ length: width }, (_, index) => ({
    index,
    levels: header === null ? [] : headerLevels(sheet, header, index),
    cells: below.flatMap((row) => cellAt(row, index) ?? []),
  }))
  return all.filter((column) => column.levels.length > 0 || column.cells.length > 0)
}

/** Last resort: a list that begins with its first person. */
function findWithoutHeader(sheet: Sheet, context: IntakeContext): FoundTable | null {
  const body = bodyRows(sheet.rows)
  const raw = rawColumns({ ...sheet, rows: body }, null)
  const columns = guessWithoutHeader(raw, body, context)
  const told = columns.flatMap(({ field }) => field ?? [])
  if (!hasRequired(told, context) || told.length <= FEWEST_FIELDS) return null
  const score = columns.reduce((sum, column) => sum + worth(column, context), 0)
  return { sheet, header: null, columns, score, sheetNames: [sheet.name] }
}
