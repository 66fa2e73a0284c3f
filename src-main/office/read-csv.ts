import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { splitCsv } from '#core/base/split-csv.ts'
import type { Cell, Sheet, SheetRow, Workbook } from '#core/intake/workbook.ts'
import { tidyText } from './tidy-text.ts'
import { READ_FAILURES } from './read-failure.ts'
import type { ReadFailure } from './read-failure.ts'

/** A .csv as a workbook of one sheet. Bare digits become numbers; everything else stays text. */
export function readCsv(text: string, sheetName: string): Result<Workbook, ReadFailure> {
  const records = splitCsv(text)
  if (records === null) return failed(READ_FAILURES.openQuote)
  const rows: SheetRow[] = records.flatMap((fields, index) => {
    const cells = fields.map(toCell)
    return cells.some((cell) => cell !== null) ? [{ number: index + 1, hidden: false, cells }] : []
  })
  const sheet: Sheet = { name: sheetName, hidden: false, rows, merges: [], hiddenColumns: [] }
  return ok({ sheets: [sheet], epoch: 1900 })
}

function toCell(field: string): Cell | null {
  const text = tidyText(field)
  if (text === '') return null
  const value = /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : field
  return { text, value, date: null, font: null, formula: null }
}
