import { cureRuns } from './cure-text.ts'
import type { CureSettings, CuredText } from './cure-text.ts'
import { encodingOfFont } from './encodings.ts'
import { areUnicode, expectedEncoding } from './expected-encoding.ts'
import type { Cell, Sheet, SheetRow, Workbook } from './workbook.ts'
import type { Expectation } from './told-text.ts'

type Cure = (cell: Cell, expected: Expectation | null) => Cell
type IsOld = (font: string | null) => boolean

/** The workbook with every text in Unicode of the house style; a changed cell says what it was. */
export function cureWorkbook(workbook: Workbook, settings: CureSettings): Workbook {
  const isOld = rememberingFonts(settings)
  const cure = rememberingCure(settings, isOld)
  const sheets = workbook.sheets.map((sheet) => {
    const inOldFonts = textsOf(sheet, isOld)
    const inOthers = textsOf(sheet, (font) => !isOld(font))
    const old = expectedEncoding(inOldFonts, settings.encodings)
    const other = expectedEncoding(inOthers, settings.encodings)
    const disguised = areUnicode(inOldFonts, settings.encodings)
    return cureSheet(sheet, (cell) => {
      if (!isOld(cell.font)) return cure(cell, other)
      return disguised ? { ...cure(withoutFonts(cell), old), font: cell.font } : cure(cell, old)
    })
  })
  return { ...workbook, sheets }
}

/** Cells in old fonts and cells in others are often of two hands, so each kind speaks for itself. */
function textsOf(sheet: Sheet, isMeant: IsOld): string[] {
  return sheet.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      typeof cell?.value === 'string' && isMeant(cell.font) ? [cell.value] : [],
    ),
  )
}

/** Text pasted into cells that were once made for an old font. */
function withoutFonts({ runs: _runs, ...cell }: Cell): Cell {
  return { ...cell, font: null }
}

function cureSheet(sheet: Sheet, cure: (cell: Cell) => Cell): Sheet {
  const rows = sheet.rows.map((row): SheetRow => {
    const cells = row.cells.map((cell) =>
      cell === null || typeof cell.value !== 'string' ? cell : cure(cell),
    )
    return { ...row, cells }
  })
  return { ...sheet, rows }
}

/** Lists repeat the same texts; each is judged once for its font. */
function rememberingCure(settings: CureSettings, isOld: IsOld): Cure {
  const seen = new Map<string, CuredText>()
  return (cell, expected) => {
    if (cell.runs === undefined && PLAIN.test(cell.text) && cell.value === cell.text) {
      if (!isOld(cell.font)) return cell
    }
    const runs = cell.runs ?? [{ text: String(cell.value), font: cell.font }]
    const key =
      runs.map(({ text, font }) => `${font ?? ''}\n${text}`).join('\n\n') +
      (expected === null ? '' : `${expected.id}${expected.pure}`)
    const cured = seen.get(key) ?? cureRuns(runs, { ...settings, expected })
    seen.set(key, cured)
    return cured.cure === null && cured.doubt === null ? cell : withCure(cell, cured)
  }
}

const PLAIN = /^[\u0020-\u007e]*$/

function rememberingFonts({ encodings }: CureSettings): IsOld {
  const seen = new Map<string | null, boolean>()
  return (font) => {
    const known = seen.get(font) ?? encodingOfFont(font, encodings) !== null
    seen.set(font, known)
    return known
  }
}

function withCure(cell: Cell, { text, cure, doubt, other }: CuredText): Cell {
  const before = String(cell.value)
  return { ...cell, text, value: text, cured: { before, kind: cure, doubt, other: other ?? null } }
}
