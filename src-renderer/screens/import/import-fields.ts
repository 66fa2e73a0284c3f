import type { ImportColumn, ImportPreview } from '#core/contract/import-values.ts'
import {
  CANDIDACY_LABELS,
  CONGRESS_FORM_LABELS,
  DELEGATE_KIND_LABELS,
  GENDER_LABELS,
} from '#core/vocabulary/labels.ts'
import type { CellChoice, CellEditor } from '#renderer/parts/grid/cell-editor.ts'

const LARGEST_COUNT = 9_999_999
const COUNT: CellEditor = { kind: 'integer', from: 0, to: LARGEST_COUNT }
const YES_NO: CellEditor = {
  kind: 'choice',
  choices: [
    { value: true, label: 'Có' },
    { value: false, label: 'Không' },
  ],
}

function choiceOf(labels: Readonly<Record<string, string>>): CellEditor {
  const choices: CellChoice[] = Object.entries(labels).map(([value, label]) => ({ value, label }))
  return { kind: 'choice', choices }
}

const EDITORS: Readonly<Record<string, CellEditor>> = {
  gender: choiceOf(GENDER_LABELS),
  kind: choiceOf(DELEGATE_KIND_LABELS),
  form: choiceOf(CONGRESS_FORM_LABELS),
  candidacy: choiceOf(CANDIDACY_LABELS),
  birth: { kind: 'partial-date', what: 'ngày sinh' },
  partyJoined: { kind: 'partial-date', what: 'ngày vào Đảng' },
  congressDate: { kind: 'partial-date', what: 'ngày đại hội' },
  partyMember: YES_NO,
  fullTime: YES_NO,
  onList: YES_NO,
  mustKeep: YES_NO,
  pilot: YES_NO,
  number: COUNT,
  members: COUNT,
  membersFemale: COUNT,
  congressDelegates: COUNT,
  committeeSeats: COUNT,
  delegatesTotal: COUNT,
  delegatesExOfficio: COUNT,
  delegatesElected: COUNT,
  delegatesAppointed: COUNT,
  meetingsMissed: COUNT,
}

/** How a value of the preview is shown and corrected. */
export function editorOf(valueKey: string): CellEditor {
  return EDITORS[valueKey] ?? { kind: 'text' }
}

const WIDTHS: Readonly<Record<string, number>> = {
  number: 118,
  fullName: 200,
  name: 300,
  gender: 128,
  birth: 150,
  position: 330,
  unit: 240,
  group: 180,
  note: 220,
}

export function widthOf(valueKey: string): number {
  return WIDTHS[valueKey] ?? 140
}

/** One value of the rows, and the columns of the file it is read from. */
export interface ValueSource {
  readonly key: string
  readonly label: string
  readonly columns: readonly ImportColumn[]
}

/** The values the rows hold in the order of the known fields, each with its columns. */
export function sourcesOf(preview: ImportPreview): ValueSource[] {
  const held = new Set(preview.rows.flatMap((row) => Object.keys(row.values)))
  for (const { field } of preview.columns) if (field !== null) held.add(valueOf(field, held))
  const known = preview.fields.filter((field) => held.has(field.id))
  return known.map(({ id, label }) => ({
    key: id,
    label,
    columns: preview.columns.filter(
      (column) => column.field !== null && valueOf(column.field, held) === id,
    ),
  }))
}

/** Several fields may fill one value; theirs are named after it: `birthMale` fills `birth`. */
function valueOf(fieldId: string, held: ReadonlySet<string>): string {
  if (held.has(fieldId)) return fieldId
  const filled = [...held].filter(
    (key) => fieldId.startsWith(key) && /^[A-Z]/.test(fieldId.slice(key.length)),
  )
  return filled.toSorted((a, b) => b.length - a.length)[0] ?? fieldId
}
