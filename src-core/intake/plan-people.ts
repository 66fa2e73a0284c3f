import type { Candidate, Person } from '../dossier/dossier.ts'
import {
  EMPTY_CANDIDATE,
  EMPTY_DELEGATE,
  EMPTY_GUEST,
  EMPTY_MEMBER,
} from '../dossier/empty-rows.ts'
import type {
  CandidateRecord,
  DelegateRecord,
  GuestRecord,
  MemberRecord,
  PersonRecord,
} from './import-records.ts'
import type { KnownLists } from './known-lists.ts'
import type { IntakeDefinition } from './definitions.ts'
import { nameWithTraits } from './keep-known.ts'
import { matchPeople } from './match-people.ts'
import { isConfirmed, planAskedPerson, planKnownPerson, planNewPerson } from './plan-person-row.ts'
import type { ListRow, Plain, RowParts } from './plan-person-row.ts'
import type { RowPlan } from './plan-units.ts'
import { addDoubt } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'

type CandidateRow = Omit<Candidate, 'id' | 'personId'>

/** Who stands in a list without a column for it is on the list. */
const NEW_CANDIDATE: CandidateRow = { ...EMPTY_CANDIDATE, onList: true }

/** What the rows stand against, and the columns of their kind. */
export type Against = { readonly lists: KnownLists; readonly definition: IntakeDefinition }

/** `unitIds`: row of the sheet -> the unit that was recognised. */
export function planDelegates(
  drafts: readonly DraftRow[],
  against: Against,
  unitIds: ReadonlyMap<number, string>,
): RowPlan<DelegateRecord>[] {
  const read = (draft: DraftRow) => ({
    ...draft.values,
    unitId: unitIds.get(draft.sheetRow) ?? null,
  })
  return planRows({
    drafts,
    ...against,
    rows: against.lists.delegates,
    empty: EMPTY_DELEGATE,
    read,
  })
}

export function planCandidates(
  drafts: readonly DraftRow[],
  against: Against,
): RowPlan<CandidateRecord>[] {
  return planRows({
    drafts,
    ...against,
    rows: against.lists.candidates,
    empty: NEW_CANDIDATE,
    read: valuesOf,
  })
}

export function planMembers(
  drafts: readonly DraftRow[],
  against: Against,
): RowPlan<MemberRecord>[] {
  return planRows({
    drafts,
    ...against,
    rows: against.lists.members,
    empty: EMPTY_MEMBER,
    read: valuesOf,
  })
}

export function planGuests(drafts: readonly DraftRow[], against: Against): RowPlan<GuestRecord>[] {
  return planRows({
    drafts,
    ...against,
    rows: against.lists.guests,
    empty: EMPTY_GUEST,
    read: valuesOf,
  })
}

function valuesOf(draft: DraftRow): Plain {
  return draft.values
}

type PlanParts<R extends Plain> = RowParts<R> & {
  readonly drafts: readonly DraftRow[]
  readonly lists: KnownLists
  readonly rows: readonly ListRow<R>[]
}

function planRows<R extends Plain>(parts: PlanParts<R>): RowPlan<PersonRecord<R>>[] {
  const { drafts, rows, lists } = parts
  const wanted = drafts.map(({ sheetRow, values }) => ({
    sheetRow,
    number: values['number'] ?? null,
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
    number: Number(rowOf.get(person.id)?.['number'] ?? 0) || null,
  }))
  const { matched, asked, alike } = matchPeople(wanted, known)
  for (const draft of drafts) doubtAlike(draft, alike.get(draft.sheetRow) ?? null)
  return drafts.map((draft) => {
    const match = matched.get(draft.sheetRow) ?? asked.get(draft.sheetRow) ?? null
    if (match === null) return planNewPerson(draft, parts)
    const own = rowOf.get(match.id) ?? null
    const open = asked.has(draft.sheetRow) && !isConfirmed(draft, match)
    return own !== null && open
      ? planAskedPerson(draft, { match, own }, parts)
      : planKnownPerson(draft, { match, own }, parts)
  })
}

/** Taken as somebody new; a person who has looked at the name and kept it is not asked again. */
function doubtAlike(draft: DraftRow, person: Person | null): void {
  if (person === null || draft.corrected.has('fullName')) return
  const name = String(draft.values['fullName'])
  addDoubt(draft, {
    field: 'fullName',
    before: name,
    after: name,
    reason: `Hồ sơ có ${nameWithTraits(person)}, chưa đủ căn cứ là cùng một người: ghi thành người mới`,
  })
}
