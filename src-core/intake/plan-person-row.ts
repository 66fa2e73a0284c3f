import type { ImportValue } from '../contract/import-values.ts'
import type { Person } from '../dossier/dossier.ts'
import { EMPTY_PERSON } from '../dossier/empty-rows.ts'
import type { IntakeDefinition } from './definitions.ts'
import { addDoubt } from './draft-row.ts'
import type { DraftRow } from './draft-row.ts'
import type { PersonRecord } from './import-records.ts'
import { askIdentity, dropAnsweredDoubts, identityField, keepKnown } from './keep-known.ts'
import { isSame, layOver } from './lay-over.ts'
import type { RowPlan } from './plan-units.ts'

export type Plain = Readonly<Record<string, ImportValue>>

export type ListRow<R> = R & { readonly id: string; readonly personId: string }

export type RowParts<R extends Plain> = {
  readonly definition: IntakeDefinition
  readonly empty: R
  readonly read: (draft: DraftRow) => Plain
}

/** A name or birth that a person has set in the preview answers who it is. */
export function isConfirmed(draft: DraftRow, match: Person): boolean {
  return draft.corrected.has(identityField(draft, match))
}

/** A row of somebody the dossier does not know. */
export function planNewPerson<R extends Plain>(
  draft: DraftRow,
  { empty, read }: RowParts<R>,
): RowPlan<PersonRecord<R>> {
  const values = read(draft)
  const person = layOver({ ...EMPTY_PERSON, fullName: '' }, values)
  const row = layOver(empty, values)
  const record = { sheetRow: draft.sheetRow, personMatchId: null, rowMatchId: null, person, row }
  return { draft, record, action: 'add', known: null, next: { ...person, ...row } }
}

export type KnownRow<R> = { readonly match: Person; readonly own: ListRow<R> | null }

/** A row of somebody the dossier knows. */
export function planKnownPerson<R extends Plain>(
  draft: DraftRow,
  { match, own }: KnownRow<R>,
  { empty, read, definition }: RowParts<R>,
): RowPlan<PersonRecord<R>> {
  const { id: personMatchId, ...known } = match
  const knownRow = own === null ? null : withoutIds(own, empty)
  dropAnsweredDoubts(draft, { ...known, ...knownRow })
  const values = settleAgainst(draft, match, read(draft))
  const [asksPerson, asksRow] = [layOver(known, values), layOver(knownRow ?? empty, values)]
  const guard = { draft, definition }
  const person = keepKnown(known, asksPerson, guard)
  const row = knownRow === null ? asksRow : keepKnown(knownRow, asksRow, guard)
  const rowMatchId = own === null ? null : own.id
  return {
    draft,
    record: { sheetRow: draft.sheetRow, personMatchId, rowMatchId, person, row },
    action: actionOf(isSame(known, person), knownRow === null ? null : isSame(knownRow, row)),
    known: { ...known, ...knownRow },
    next: { ...person, ...row },
    asks: { ...asksPerson, ...asksRow },
  }
}

export type AskedRow<R> = { readonly match: Person; readonly own: ListRow<R> }

/** A row of somebody of the list, if a person says so: until then nothing of it is written. */
export function planAskedPerson<R extends Plain>(
  draft: DraftRow,
  { match, own }: AskedRow<R>,
  { empty, read }: RowParts<R>,
): RowPlan<PersonRecord<R>> {
  const values = settleAgainst(draft, match, read(draft))
  askIdentity(draft, match)
  const { id: personMatchId, ...person } = match
  const row = withoutIds(own, empty)
  const known: Plain = { ...person, ...row }
  const field = identityField(draft, match)
  return {
    draft,
    record: { sheetRow: draft.sheetRow, personMatchId, rowMatchId: own.id, person, row },
    action: 'same',
    known,
    next: known,
    asks: { ...layOver(known, values), [field]: known[field] ?? null },
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
