import { ageOn, isPlainDate } from '#core/base/plain-date.ts'
import type { PlainDate } from '#core/base/plain-date.ts'
import type { Person } from '#core/dossier/dossier.ts'
import { GENDER_LABELS, JOB_ROLE_LABELS, WORK_SECTOR_LABELS } from '#core/vocabulary/labels.ts'
import { toldName } from './told-name.tsx'
import type { CellChoice } from '#renderer/parts/grid/cell-editor.ts'
import type { CellValue } from '#renderer/parts/grid/cell-value.ts'
import type { GridColumn } from '#renderer/parts/grid/grid-column.ts'

/** A row of a list of people: delegates or candidates. */
export interface PersonRow {
  readonly id: string
  readonly person: Person
}

export const LEFT_EMPTY: CellChoice = { value: null, label: 'Để trống' }

const words = { align: 'words' } as const

const NOBODY_TWICE: ReadonlyMap<string, string> = new Map()

/** STT in the list, worked out by the program. */
export function numberColumn<Row extends PersonRow>(
  id: string,
  read: (row: Row) => number | null,
): GridColumn<Row> {
  return {
    id,
    label: 'STT',
    width: 52,
    align: 'figures',
    frozen: true,
    editor: null,
    read,
    tone: () => 'quiet',
  }
}

/** `additions`: what tells people of one name apart, by id of the person. */
export function nameColumn<Row extends PersonRow>(
  additions: ReadonlyMap<string, string> = NOBODY_TWICE,
): GridColumn<Row> {
  return {
    ...words,
    id: 'person.fullName',
    label: 'Họ và tên',
    width: additions.size === 0 ? 184 : 260,
    ...(additions.size > 0 && {
      draw: ({ person }) => toldName(person, additions.get(person.id)),
    }),
    frozen: true,
    read: ({ person }) => person.fullName,
    order: 'names',
    editor: { kind: 'text', required: 'Họ tên không được để trống.' },
  }
}

export function genderColumn<Row extends PersonRow>(): GridColumn<Row> {
  return {
    ...words,
    id: 'person.gender',
    label: 'Giới',
    width: 82,
    filterable: true,
    read: ({ person }) => person.gender,
    editor: {
      kind: 'choice',
      choices: [
        { value: 'male', label: GENDER_LABELS.male },
        { value: 'female', label: GENDER_LABELS.female },
        LEFT_EMPTY,
      ],
    },
  }
}

/** Birth, and the age it gives on the first day of the congress; a bare year is marked. */
export function ageColumns<Row extends PersonRow>(onDay: PlainDate | null): GridColumn<Row>[] {
  return [
    {
      ...words,
      id: 'person.birth',
      label: 'Ngày sinh',
      width: 112,
      read: ({ person }) => person.birth,
      editor: { kind: 'partial-date', what: 'ngày sinh' },
      doubt: ({ person }) => describeBirthDoubt(person.birth),
    },
    {
      id: 'person.age',
      label: 'Tuổi',
      width: 64,
      align: 'figures',
      read: ({ person }) => ageOf(person, onDay),
      show: ({ person }) => showAge(person, onDay),
      editor: null,
    },
  ]
}

function ageOf(person: Person, onDay: PlainDate | null): number | null {
  return person.birth === null || onDay === null ? null : ageOn(person.birth, onDay)
}

function showAge(person: Person, onDay: PlainDate | null): string {
  const age = ageOf(person, onDay)
  if (age === null || person.birth === null) return ''
  return isPlainDate(person.birth) ? String(age) : `${age}?`
}

function describeBirthDoubt(birth: string | null): string | null {
  if (birth === null) return 'Chưa có ngày sinh nên chưa tính được tuổi.'
  return isPlainDate(birth) ? null : 'Mới có năm sinh, tuổi tính theo năm.'
}

export function textColumn<Row extends PersonRow>(
  field:
    | 'ethnicity'
    | 'religion'
    | 'hometown'
    | 'position'
    | 'schooling'
    | 'qualification'
    | 'politicalTheory'
    | 'foreignLanguage'
    | 'unionCode'
    | 'phone',
  label: string,
  width: number,
): GridColumn<Row> {
  return {
    ...words,
    id: `person.${field}`,
    label,
    width,
    filterable: true,
    read: ({ person }) => person[field],
    editor: { kind: 'text' },
  }
}

export function partyColumns<Row extends PersonRow>(): GridColumn<Row>[] {
  return [
    {
      ...words,
      id: 'person.partyMember',
      label: 'Đảng viên',
      width: 122,
      filterable: true,
      read: ({ person }) => person.partyMember,
      editor: {
        kind: 'choice',
        choices: [
          { value: true, label: 'Đảng viên' },
          { value: false, label: 'Ngoài Đảng' },
          LEFT_EMPTY,
        ],
      },
    },
    {
      ...words,
      id: 'person.partyJoined',
      label: 'Vào Đảng',
      width: 112,
      read: ({ person }) => person.partyJoined,
      editor: { kind: 'partial-date', what: 'ngày vào Đảng' },
    },
  ]
}

/** What the credentials report counts besides, and what is asked for now and then: out of view until chosen. */
export function rareColumns<Row extends PersonRow>(): GridColumn<Row>[] {
  return [
    textColumn<Row>('unionCode', 'Mã đoàn viên', 130),
    textColumn<Row>('phone', 'Điện thoại', 124),
    termColumn<Row>('workSector', 'Khu vực làm việc', WORK_SECTOR_LABELS),
    termColumn<Row>('jobRole', 'Vị trí công tác', JOB_ROLE_LABELS),
    textColumn<Row>('foreignLanguage', 'Ngoại ngữ', 120),
    flagColumn<Row>('labourHero', 'Anh hùng'),
    flagColumn<Row>('nationalEmulation', 'CSTĐ toàn quốc'),
  ].map((column) => ({ ...column, optional: true as const }))
}

function termColumn<Row extends PersonRow>(
  field: 'workSector' | 'jobRole',
  label: string,
  labels: Readonly<Record<string, string>>,
): GridColumn<Row> {
  const choices = Object.entries(labels).map(([value, name]) => ({ value, label: name }))
  return {
    ...words,
    id: `person.${field}`,
    label,
    width: 220,
    filterable: true,
    read: ({ person }) => person[field],
    editor: { kind: 'choice', choices: [...choices, LEFT_EMPTY] },
  }
}

function flagColumn<Row extends PersonRow>(
  field: 'labourHero' | 'nationalEmulation',
  label: string,
): GridColumn<Row> {
  const choices = [{ value: true, label: 'Có' }, { value: false, label: 'Không' }, LEFT_EMPTY]
  return {
    ...words,
    id: `person.${field}`,
    label,
    width: 140,
    filterable: true,
    read: ({ person }) => person[field],
    editor: { kind: 'choice', choices },
  }
}

/** Cells of one row by the record they belong to: `person.birth` goes to `person`. */
export function changesOf(values: ReadonlyMap<string, CellValue>, record: string) {
  const prefix = `${record}.`
  return Object.fromEntries(
    [...values]
      .filter(([columnId]) => columnId.startsWith(prefix))
      .map(([columnId, value]) => [columnId.slice(prefix.length), value]),
  )
}

/** A day of joining the Party makes a member; outside the Party there is no such day. */
export function personChangesOf(values: ReadonlyMap<string, CellValue>) {
  const changes = changesOf(values, 'person')
  if (typeof changes['partyJoined'] === 'string' && !('partyMember' in changes)) {
    return { ...changes, partyMember: true }
  }
  return changes['partyMember'] === false ? { ...changes, partyJoined: null } : changes
}

/** Facts without a column of their own, with the one they are filled in at. */
const FILLED_IN_AT: Readonly<Record<string, string>> = {
  'candidates.ages': 'birth',
  'candidate.retirement': 'birth',
  'candidates.female': 'gender',
  'delegates.female': 'gender',
  'bodies.election': 'body',
  'bodies.electionCandidates': 'body',
}

/** The column a jump means: its own id, or the same fact under another record. */
export function columnForField<Row>(
  columns: readonly GridColumn<Row>[],
  field: string | null,
): string {
  const fact = field === null ? undefined : (FILLED_IN_AT[field] ?? field.split('.').at(-1))
  const found =
    columns.find((column) => column.id === field) ??
    columns.find((column) => column.id.split('.').at(-1) === fact)
  return found?.id ?? 'person.fullName'
}
