import type { IntakeVocabulary } from './definitions.ts'
import type { Cell, Sheet } from './workbook.ts'

/** Latin letters and signs that no Vietnamese word in Unicode has, and that TCVN3 and VNI texts are full of. */
const FOREIGN =
  /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/

/** True when the cell is typed for a font of the time before Unicode. */
export function isLegacyText(cell: Cell, vocabulary: IntakeVocabulary): boolean {
  if (typeof cell.value !== 'string') return false
  const font = cell.font
  const oldFont = font !== null && vocabulary.legacyFonts.some((start) => font.startsWith(start))
  // A word with such a letter beside ordinary ones; a lone tick or bullet is none.
  return (
    FOREIGN.test(cell.text) &&
    (oldFont || /\p{L}{1,}[\u00a1-\u00bf]\p{L}|[µ¸¶·®§][\p{L}\s]/u.test(cell.text))
  )
}

/** True when most of a sheet's words are typed that way, so that no header can be read. */
export function isLegacySheet(sheet: Sheet, vocabulary: IntakeVocabulary): boolean {
  const cells = sheet.rows.flatMap((row) => row.cells).filter((cell) => cell !== null)
  const worded = cells.filter((cell) => /\p{L}{2}/u.test(cell.text))
  const legacy = worded.filter((cell) => isLegacyText(cell, vocabulary))
  return legacy.length * 4 > worded.length
}
