import type { TextReading, TextToRead } from '../contract/import-values.ts'
import { filledBy } from './definitions.ts'
import type { IntakeField } from './definitions.ts'
import type { IntakeContext } from './intake-context.ts'
import { readCell } from './read-cell.ts'
import type { Cell } from './workbook.ts'

/**
 * Texts pasted or typed into a list, read by the same means as the cells of a file; null where the kind has no such
 * field, so that only the list itself knows its words.
 */
export function readTexts(
  texts: readonly TextToRead[],
  context: IntakeContext,
): (TextReading | null)[] {
  const fields = context.definition.fields
  const fieldOf = new Map<string, IntakeField | undefined>()
  return texts.map(({ field: id, text, font }) => {
    if (!fieldOf.has(id)) {
      const own = fields.find((field) => field.id === id)
      fieldOf.set(id, own ?? fields.find((field) => filledBy(field) === id))
    }
    const field = fieldOf.get(id)
    if (field === undefined) return null
    const cell = cellOf(text, font)
    if (cell.text === '') return { value: null, reason: null, refused: false }
    const { value, reason } = readCell(cell, field, context)
    return { value, reason, refused: value === null && reason !== null }
  })
}

/** A copied cell is text whatever it was; its spaces and line breaks are those of the clipboard, not of the person. */
function cellOf(copied: string, font: string | null): Cell {
  const text = copied.normalize('NFC').replace(/\s+/g, ' ').trim()
  return { text, value: text, date: null, font, formula: null }
}
