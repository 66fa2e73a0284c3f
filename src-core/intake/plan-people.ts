import { formatDateInText } from '../base/vietnamese-text.ts'
import type { ImportValue } from '../contract/import-values.ts'
import type { Candidate, Person } from '../dossier/dossier.ts'
import {
  EMPTY_CANDIDATE,
  EMPTY_DELEGATE,
  EMPTY_GUEST,
  EMPTY_MEMBER,
  EMPTY_PERSON,
} from '../dossier/empty-rows.ts'
import type {
  CandidateRecord,
  DelegateRecord,
  GuestRecord,
  MemberRecord,
  PersonRecord,
} from './import-records.ts'
import type { KnownLists } from './known-lists.ts'
import { isSame, layOver } from './lay-over.ts'
import { matchPeople } from './match-people.ts'
import type { RowPlan } from './plan-units.ts'
import { addDoubt } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'

type Plain = Readonly<Record<string, ImportValue>>
type CandidateRow = Omit<Candidate, 'id' | 'personId'>

/** Who stands in a list without a column for it is on the list. */
const NEW_CANDIDATE: CandidateRow = { ...EMPTY_CANDIDATE, onList: true }

/** `unitIds`: row of the sheet -> the unit that was recognised. */
export function planDelegates(
  drafts: readonly DraftRow[],
  lists: KnownLists,
  unitIds: ReadonlyMap<number, string>,
): RowPlan<DelegateRecord>[] {
  const read = (draft: DraftRow) => ({
    ...draft.values,
    unitId: unitIds.get(draft.sheetRow) ?? null,
  })
  return planRows({ drafts, lists, rows: lists.delegates, empty: EMPTY_DELEGATE, read })
}

export function planCandidates(
  drafts: readonly DraftRow[],
  lists: KnownLists,
): RowPlan<CandidateRecord>[] {
  return planRows({ drafts, lists, rows: lists.candidates, empty: NEW_CANDIDATE, read: valuesOf })
}

export function planMembers(
  drafts: readonly DraftRow[],
  lists: KnownLists,
): RowPlan<MemberRecord>[] {
  return planRows({ drafts, lists, rows: lists.members, empty: EMPTY_MEMBER, read: valuesOf })
}

export function planGuests(drafts: readonly DraftRow[], lists: KnownLists): RowPlan<GuestRecord>[] {
  return planRows({ drafts, lists, rows: lists.guests, empty: EMPTY_GUEST, read: valuesOf })
}

function valuesOf(draft: DraftRow): Plain {
  return draft.values
}

type ListRow<R> = R & { readonly id: string; readonly personId: string }

type PlanParts<R extends Plain> = {
  readonly drafts: readonly DraftRow[]
  readonly lists: KnownLists
  readonly rows: readonly ListRow<R>[]
  readonly empty: R
  readonly read: (draft: DraftRow) => Plain
}

function planRows<R extends Plain>(parts: PlanParts<R>): RowPlan<PersonRecord<R>>[] {
  const { drafts, rows, lists } = parts
  const wanted = drafts.map(({ sheetRow, values }) => ({
    sheetRow,
    name: String(values['fullName']),
    birth: values['birth'] ?? null,
    position: values['position'] ?? null,
    unit: values['unit'] ?? values['organisation'] ?? values['department'] ?? null,
    code: values['unionCode'] ?? null,
  }))
  const rowOf = new Map<string, ListRow<R>>()
  for (const row of rows) if (!rowOf.has(row.personId)) rowOf.set(row.personId, row)
  const known = lists.people.map((person) => ({
    person,
    unit: lists.unitOf.get(person.id) ?? null,
    listed: rowOf.has(person.id),
  }))
  const { matched, alike } = matchPeople(wanted, known)
  for (const draft of drafts) doubtAlike(draft, alike.get(draft.sheetRow) ?? null)
  return drafts.map((draft) => {
    const match = matched.get(draft.sheetRow) ?? null
    const own = match === null ? null : (rowOf.get(match.id) ?? null)
    return planRow(draft, { match, own }, parts)
  })
}

/** Taken as somebody new; a person who has looked at the name and kept it is not asked again. */
function doubtAlike(draft: DraftRow, person: Person | null): void {
  if (person === null || draft.corrected.has('fullName')) return
  const { fullName, birth, position } = person
  const about = [birth === null ? null : `sinh ${formatDateInText(birth)}`, position]
  const told = about.filter((part) => part !== null).join(', ')
  const name = String(draft.values['fullName'])
  addDoubt(draft, {
    field: 'fullName',
    before: name,
    after: name,
    reason: `Hồ sơ có "${fullName}"${told === '' ? '' : ` (${told})`}, chưa đủ căn cứ là cùng một người: ghi thành người mới`,
  })
}

type Known<R> = { readonly match: Person | null; readonly own: ListRow<R> | null }

function planRow<R extends Plain>(
  draft: DraftRow,
  { match, own }: Known<R>,
  { empty, read }: PlanParts<R>,
): RowPlan<PersonRecord<R>> {
  const values = match === null ? read(draft) : settleAgainst(draft, match, read(draft))
  const { id: personMatchId, ...known } = match ?? { ...EMPTY_PERSON, fullName: '', id: null }
  const knownRow = own === null ? null : withoutIds(own, empty)
  const person = layOver(known, values)
  const row = layOver(knownRow ?? empty, values)
  const rowMatchId = own === null ? null : own.id
  return {
    draft,
    record: { sheetRow: draft.sheetRow, personMatchId, rowMatchId, person, row },
    action: actionOf(isSame(known, person), knownRow === null ? null : isSame(knownRow, row)),
    known: match === null ? null : { ...known, ...knownRow },
    next: { ...person, ...row },
  }
}

function actionOf(samePerson: boolean, sameRow: boolean | null): 'add' | 'update' | 'same' {
  if (sameRow === null) return 'add'
  return samePerson && sameRow ? 'same' : 'update'
}

function withoutIds<R extends Plain>(row: R, empty: R): R {
  // The keys of `empty` are exactly the columns of the row without its ids.
  return Object.fromEntries(Object.keys(empty).map((key) => [key, row[key] ?? null])) as R
}

/** Capitals do not undo a proper spelling, a year not a day, and an empty cell not a Party member. */
function settleAgainst(draft: DraftRow, match: Person, values: Plain): Plain {
  const settled: Record<string, ImportValue> = { ...values }
  const name = String(values['fullName'])
  if (name.toLowerCase() === match.fullName.toLowerCase() && name === name.toUpperCase())
    settled['fullName'] = match.fullName
  const vaguer = (field: 'birth' | 'partyJoined') => {
    const read = values[field]
    if (typeof read === 'string' && read.length === 4 && match[field]?.startsWith(read))
      settled[field] = match[field]
  }
  vaguer('birth')
  vaguer('partyJoined')
  if (match.partyMember === true && values['partyMember'] === false) {
    settled['partyMember'] = true
    addDoubt(draft, {
      field: 'partyMember',
      before: '',
      after: true,
      reason: 'Hồ sơ ghi là đảng viên, tệp để trống: giữ theo hồ sơ',
    })
  }
  return settled
}
