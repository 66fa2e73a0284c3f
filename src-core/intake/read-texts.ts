import { invariant } from '../base/invariant.ts'
import type { ImportKind, TextReading, TextToRead } from '../contract/import-values.ts'
import { makeCureSettings } from './cure-text.ts'
import { cureWorkbook } from './cure-workbook.ts'
import { filledBy } from './definitions.ts'
import type { IntakeDefinitions, IntakeField } from './definitions.ts'
import { makeContext } from './intake-context.ts'
import type { IntakeContext } from './intake-context.ts'
import { properName } from './name-case.ts'
import { readCell } from './read-cell.ts'
import type { Reading } from './reading.ts'
import type { TonePlacement } from '../vocabulary/terms.ts'
import type { Cell, SheetRow } from './workbook.ts'

export type TextQuestion = {
  readonly kind: ImportKind
  readonly texts: readonly TextToRead[]
  readonly definitions: IntakeDefinitions
  /** Absent: the usual one. */
  readonly tonePlacement?: TonePlacement | undefined
}

/**
 * Texts pasted or typed into a list, cured and read by the same means as the cells of a file; null where the kind has
 * no such field, so that only the list itself knows its words.
 */
export function readTexts({ kind, texts, ...given }: TextQuestion): (TextReading | null)[] {
  const { vocabulary, encodings, kinds } = given.definitions
  const definition = kinds.find((known) => known.kind === kind)
  invariant(definition !== undefined, `templates/intake has no file for ${kind}`)
  const settings = makeCureSettings(encodings, given.tonePlacement)
  const { syllables } = settings.encodings
  const context = makeContext({ vocabulary, definition, epoch: 1900, syllables })
  const rows = texts.map((copied, at): SheetRow => ({
    number: at + 1,
    hidden: false,
    cells: [cellOf(copied)],
  }))
  const sheet = { name: '', hidden: false, rows, merges: [], hiddenColumns: [] }
  const cured = cureWorkbook({ sheets: [sheet], epoch: 1900 }, settings)
  const fieldOf = fieldFinder(context)
  return texts.map(({ field: id }, at) => {
    const cell = cured.sheets[0]?.rows[at]?.cells[0]
    const field = fieldOf(id)
    if (!cell || !field) return null
    if (cell.text === '') return { value: null, reason: null, refused: false }
    const reading = inProperCase(readCell(cell, field, context), field, context)
    return describeReading(reading, given.definitions)
  })
}

/** A copied cell is text whatever it was; its spaces and line breaks are those of the clipboard, not of the person. */
function cellOf({ text: copied, font }: TextToRead): Cell {
  const text = copied.replace(/\s+/g, ' ').trim()
  return { text, value: text, date: null, font, formula: null }
}

function fieldFinder({ definition }: IntakeContext): (id: string) => IntakeField | undefined {
  const { fields } = definition
  const known = new Map(fields.map((field) => [field.id, field]))
  for (const field of fields) {
    const filled = filledBy(field)
    if (!known.has(filled)) known.set(filled, field)
  }
  return (id) => known.get(id)
}

/** The name of a person, as the rows of a file get it. */
function inProperCase(reading: Reading, field: IntakeField, context: IntakeContext): Reading {
  const { value } = reading
  if (filledBy(field) !== 'fullName' || typeof value !== 'string') return reading
  // Beside a lost letter no word is whole: "Nguy?n" must not become "Nguy?N".
  if (/[?\ufffd]/.test(value)) return reading
  const { syllables, vocabulary } = context
  return {
    ...reading,
    value: properName(value, { syllables, particles: vocabulary.nameParticles }),
  }
}

/** Letters of another encoding are told even when they are certain: nobody sees the font in a list. */
function describeReading({ value, reason, cure }: Reading, definitions: IntakeDefinitions) {
  const encoding = definitions.encodings.encodings.find(({ id }) => id === cure?.kind)
  const told = encoding === undefined ? null : `Gõ bằng ${encoding.label}, đổi sang Unicode`
  return { value, reason: reason ?? told, refused: value === null && reason !== null }
}
