import { cureRuns } from './cure-text.ts'
import type { CureSettings } from './cure-text.ts'
import type { EncodingId } from './encodings.ts'
import { expectedEncoding } from './expected-encoding.ts'
import type { Cell, Sheet, SheetRow, Workbook } from './workbook.ts'

type Cure = (cell: Cell, expected: EncodingId | null) => Cell

/** The workbook with every text in Unicode of the house style; a changed cell says what it was. */
export function cureWorkbook(workbook: Workbook, settings: CureSettings): Workbook {
  const cure = rememberingCure(settings)
  return { ...workbook, sheets: workbook.sheets.map((sheet) => cureSheet(sheet, settings, cure)) }
}

function cureSheet(sheet: Sheet, { encodings }: CureSettings, cure: Cure): Sheet {
  const texts = sheet.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])),
  )
  const expected = expectedEncoding(texts, encodings)
  const rows = sheet.rows.map((row): SheetRow => {
    const cells = row.cells.map((cell) =>
      cell === null || typeof cell.value !== 'string' ? cell : cure(cell, expected),
    )
    return { ...row, cells }
  })
  return { ...sheet, rows }
}

/** Lists repeat the same words; each is judged once. */
function rememberingCure(settings: CureSettings): Cure {
  const seen = new Map<string, ReturnType<typeof cureRuns>>()
  return (cell, expected) => {
    const runs = cell.runs ?? [{ text: String(cell.value), font: cell.font }]
    const key = JSON.stringify([expected, ...runs.map(({ text, font }) => [text, font])])
    const cured = seen.get(key) ?? cureRuns(runs, { ...settings, expected })
    seen.set(key, cured)
    if (cured.cure === null && cured.doubt === null) return cell
    const before = String(cell.value)
    return {
      ...cell,
      text: cured.text,
      value: cured.text,
      cured: { before, kind: cured.cure, doubt: cured.doubt },
    }
  }
}
