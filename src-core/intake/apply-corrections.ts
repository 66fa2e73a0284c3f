import type { ImportRequest, ImportValue } from '../contract/import-values.ts'
import { filledBy } from './definitions.ts'
import type { IntakeField } from './definitions.ts'
import type { IntakeContext } from './intake-context.ts'
import { readCell } from './read-cell.ts'
import { sure } from './reading.ts'
import type { Reading } from './reading.ts'
import { addDoubt } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'

/** Puts what a person typed in the preview over what the file says; it is read like a cell. */
export function applyCorrections(
  drafts: readonly DraftRow[],
  corrections: ImportRequest['corrections'],
  context: IntakeContext,
): void {
  for (const { sheetRow, field: id, value } of corrections) {
    const draft = drafts.find((candidate) => candidate.sheetRow === sheetRow)
    const field = fieldOf(id, context)
    if (!draft || !field) continue
    correct(draft, { id, value, reading: readCorrection(value, field, context) })
  }
}

function fieldOf(id: string, context: IntakeContext): IntakeField | null {
  const { fields } = context.definition
  return (
    fields.find((field) => field.id === id) ??
    fields.find((field) => filledBy(field) === id) ??
    null
  )
}

function readCorrection(value: ImportValue, field: IntakeField, context: IntakeContext): Reading {
  if (value === null || value === '') return sure(null)
  if (typeof value === 'boolean' || Object.hasOwn(field.choices, String(value))) return sure(value)
  const cell = { text: String(value).trim(), value, date: null, font: null, formula: null }
  return readCell(cell, field, { ...context, byHand: true })
}

type Correction = { readonly id: string; readonly value: ImportValue; readonly reading: Reading }

function correct(draft: DraftRow, { id, value, reading }: Correction): void {
  const kept = draft.doubts.filter((doubt) => doubt.field !== id)
  draft.doubts.splice(0, draft.doubts.length, ...kept)
  const cures = draft.cures.filter((cure) => cure.field !== id)
  draft.cures.splice(0, draft.cures.length, ...cures)
  draft.values[id] = reading.value
  draft.corrected.add(id)
  if (id === 'fullName') {
    delete draft.values['familyNames']
    delete draft.values['givenName']
  }
  if (reading.reason !== null && reading.value === null)
    addDoubt(draft, { field: id, before: String(value), after: null, reason: reading.reason })
}

/** A value that a person has confirmed is no longer in doubt. */
export function dropConfirmedDoubts(draft: DraftRow): void {
  const kept = draft.doubts.filter(
    ({ field, after }) => after === null || !draft.corrected.has(field),
  )
  draft.doubts.splice(0, draft.doubts.length, ...kept)
}
