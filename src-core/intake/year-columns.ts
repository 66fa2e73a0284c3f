import type { IntakeDefinition, IntakeField } from './definitions.ts'
import { filledCells } from './workbook.ts'
import type { Cell, Sheet } from './workbook.ts'

const ROWS_SEARCHED = 80
/** One year in a row may be a date line; two or more are the heads of columns. */
const FEWEST_YEARS = 2
const RANGE = /(\d{4})\s*[-–—]\s*(\d{4})/g

/** The definition with a field for every year that heads a column of the sheet. */
export function withYearFields(definition: IntakeDefinition, sheet: Sheet): IntakeDefinition {
  const { yearColumns } = definition
  if (!yearColumns) return definition
  const [from, to] = yearColumns.years
  const rows = sheet.rows
    .slice(0, ROWS_SEARCHED)
    .map((row) => filledCells(row).flatMap(({ cell }) => yearIn(cell) ?? []))
  const found =
    rows.find((years) => years.length >= FEWEST_YEARS && new Set(years).size === years.length) ?? []
  const years = found.filter((year) => year >= from && year <= to)
  const fields = years.map((year): IntakeField => ({
    ...yearColumns.field,
    id: `${yearColumns.id}${year}`,
    label: `${yearColumns.label} ${year}`,
    headers: yearColumns.headers.map((header) => header.replace('#', String(year))),
  }))
  return { ...definition, fields: [...definition.fields, ...fields] }
}

/** 2018, "Năm 2018"; null: no head of a year's column. */
export function yearOf(cell: Cell): number | null {
  const found = /^(?:năm\s*)?((?:19|20)\d{2})$/i.exec(cell.text)
  return found ? Number(found[1]) : null
}

/** The one year in a short text: "Kết quả 2018". */
function yearIn({ text }: Cell): number | null {
  const years = text.length > LONGEST_HEAD ? [] : (text.match(/(?<!\d)(19|20)\d{2}(?!\d)/g) ?? [])
  return years.length === 1 ? Number(years[0]) : null
}

const LONGEST_HEAD = 30

/**
 * In a table that names two terms ("Mục tiêu 2018 - 2023", "Chỉ tiêu 2023 - 2028") the later one is the new term:
 * headers are read with that word in place of the years.
 */
export function readYearWords(
  definition: IntakeDefinition,
  sheet: Sheet,
): (header: string) => string {
  const { yearColumns } = definition
  if (!yearColumns) return (header) => header
  const texts = sheet.rows
    .slice(0, ROWS_SEARCHED)
    .flatMap((row) => filledCells(row).map(({ cell }) => cell.text))
  const starts = texts.flatMap((text) => [...text.matchAll(RANGE)].map((found) => found[1] ?? ''))
  const latest = starts.toSorted().at(-1)
  const several = new Set(starts).size > 1
  return (header) =>
    header.replace(RANGE, (_whole, start: string) =>
      several && start === latest ? yearColumns.newTermWords : '',
    )
}
