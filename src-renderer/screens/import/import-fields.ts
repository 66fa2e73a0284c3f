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
  minimum: COUNT,
  maximum: COUNT,
  mandatory: YES_NO,
}

/** How a value of the preview is shown and corrected. */
export function editorOf(valueKey: string): CellEditor {
  return EDITORS[valueKey] ?? { kind: 'text' }
}

const TAKEN_FROM: Readonly<Record<string, string>> = {
  fullName: 'ghép họ đệm và tên',
  group: 'theo dòng nhóm',
  block: 'theo dòng nhóm',
  kind: 'theo dòng nhóm',
  unit: 'theo dòng nhóm',
  partyMember: 'theo ngày vào Đảng',
}

/** Where a value comes from that has no column of its own. */
export function wordsWithoutColumn(valueKey: string): string {
  return TAKEN_FROM[valueKey] ?? 'theo cột khác'
}

const WIDTHS: Readonly<Record<string, number>> = {
  number: 118,
  fullName: 200,
  name: 300,
  label: 300,
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
  const valueOf = new Map(preview.fields.map(({ id, fills }) => [id, fills]))
  const read = preview.columns.flatMap((column) => {
    const key = column.field === null ? undefined : valueOf.get(column.field)
    return key === undefined ? [] : [{ key, column }]
  })
  // Of a table without rows the columns are all there is to see.
  const held = new Set(
    preview.rows.length > 0
      ? preview.rows.flatMap((row) => Object.keys(row.values))
      : read.map(({ key }) => key),
  )
  return preview.fields
    .filter(({ id }) => held.has(id))
    .map(({ id, label }) => ({
      key: id,
      label,
      columns: read.filter(({ key }) => key === id).map(({ column }) => column),
    }))
}
