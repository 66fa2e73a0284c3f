import { distinguishNames } from '#core/dossier/distinguish-names.ts'
import type { Person } from '#core/dossier/dossier.ts'
import type { Guest, Member } from '#core/dossier/registers.ts'
import type { PlainDate } from '#core/base/plain-date.ts'
import type { GridColumn } from '#renderer/parts/grid/grid-column.ts'
import {
  ageColumns,
  genderColumn,
  nameColumn,
  numberColumn,
  partyColumns,
  rareColumns,
  textColumn,
} from './person-columns.ts'
import type { PersonRow } from './person-columns.ts'

export interface MemberGridRow extends PersonRow {
  readonly member: Member
}

export interface GuestGridRow extends PersonRow {
  readonly guest: Guest
}

interface ColumnParts {
  readonly startDate: PlainDate | null
  readonly additions: ReadonlyMap<string, string>
}

/** What tells the people of a list with one name apart, by id of the person. */
export function additionsBy<Row extends { readonly person: Person }>(
  rows: readonly Row[],
  unitOf: (row: Row) => string | null,
): ReadonlyMap<string, string> {
  return distinguishNames(rows.map((row) => ({ ...row.person, unit: unitOf(row) })))
}

export function memberColumns({ startDate, additions }: ColumnParts): GridColumn<MemberGridRow>[] {
  return [
    numberColumn('member.number', ({ member }) => member.number),
    nameColumn(additions),
    genderColumn(),
    ...ageColumns<MemberGridRow>(startDate),
    ownColumn('member.department', 'Bộ phận', 210, ({ member }) => member.department),
    {
      id: 'member.unionJoined',
      label: 'Vào công đoàn',
      width: 130,
      align: 'words',
      read: ({ member }) => member.unionJoined,
      editor: { kind: 'partial-date', what: 'ngày vào công đoàn' },
    },
    ownColumn('member.unionPosition', 'Chức vụ công đoàn', 170, (row) => row.member.unionPosition),
    ownColumn('member.status', 'Tình trạng', 140, ({ member }) => member.status),
    textColumn('ethnicity', 'Dân tộc', 110),
    ...partyColumns<MemberGridRow>(),
    textColumn('qualification', 'Chuyên môn', 138),
    textColumn('position', 'Chức vụ, công việc', 220),
    ...rareColumns<MemberGridRow>().map(alwaysShown),
    ownColumn('member.note', 'Ghi chú', 200, ({ member }) => member.note),
  ]
}

const IN_VIEW = new Set(['person.unionCode', 'person.phone'])

function alwaysShown(column: GridColumn<MemberGridRow>): GridColumn<MemberGridRow> {
  if (!IN_VIEW.has(column.id)) return column
  const { optional: _, ...shown } = column
  return shown
}

export function guestColumns(additions: ReadonlyMap<string, string>): GridColumn<GuestGridRow>[] {
  return [
    numberColumn('guest.number', ({ guest }) => guest.number),
    nameColumn(additions),
    genderColumn(),
    textColumn('position', 'Chức vụ', 260),
    ownColumn('guest.organisation', 'Cơ quan, đơn vị', 320, ({ guest }) => guest.organisation),
    textColumn('phone', 'Điện thoại', 130),
    ownColumn('guest.note', 'Ghi chú', 260, ({ guest }) => guest.note),
  ]
}

function ownColumn<Row extends PersonRow>(
  id: string,
  label: string,
  width: number,
  read: (row: Row) => string | null,
): GridColumn<Row> {
  return { id, label, width, align: 'words', filterable: true, read, editor: { kind: 'text' } }
}
