import { cureRuns } from './cure-text.ts'
import type { CureSettings, CuredText } from './cure-text.ts'
import { encodingOfFont } from './encodings.ts'
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

/** Lists repeat the same texts; each is judged once for its font. */
function rememberingCure(settings: CureSettings): Cure {
  const seen = new Map<string, CuredText>()
  const isOld = rememberingFonts(settings)
  return (cell, expected) => {
    if (cell.runs === undefined && PLAIN.test(cell.text) && cell.value === cell.text) {
      if (!isOld(cell.font)) return cell
    }
    const runs = cell.runs ?? [{ text: String(cell.value), font: cell.font }]
    const key =
      runs.map(({ text, font }) => `${font ?? ''}\n${text}`).join('\n\n') + (expected ?? '')
    const cured = seen.get(key) ?? cureRuns(runs, { ...settings, expected })
    seen.set(key, cured)
    return cured.cure === null && cured.doubt === null ? cell : withCure(cell, cured)
  }
}

const PLAIN = /^[\u0020-\u007e]*$/

function rememberingFonts({ encodings }: CureSettings): (font: string | null) => boolean {
  const seen = new Map<string | null, boolean>()
  return (font) => {
    const known = seen.get(font) ?? encodingOfFont(font, encodings) !== null
    seen.set(font, known)
    return known
  }
}

function withCure(cell: Cell, { text, cure, doubt }: CuredText): Cell {
  return { ...cell, text, value: text, cured: { before: String(cell.value), kind: cure, doubt } }
}
