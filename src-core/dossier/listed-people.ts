import { z } from 'zod'
import type { Candidate, Delegate, Dossier, Person, PlanUnit } from './dossier.ts'
import { peopleById } from './people-by-id.ts'
import type { PeopleList } from './person-record.ts'
import type { Guest, Member } from './registers.ts'

/** The lists of people of a dossier; candidates are those on the list that is voted on. */
export const peopleSource = z.enum(['delegates', 'candidates', 'members', 'guests'])
export type PeopleSource = z.infer<typeof peopleSource>

/** What a row of each list is called where it is stored. */
export const ROW_OF_SOURCE = {
  delegates: 'delegate',
  candidates: 'candidate',
  members: 'member',
  guests: 'guest',
} as const satisfies Record<PeopleSource, PeopleList>

/** One line of a list with everything known about it. */
export interface ListedPerson {
  readonly rowId: string
  readonly person: Person
  readonly number: number | null
  readonly note: string | null
  readonly unit: PlanUnit | null
  readonly delegate: Delegate | null
  readonly candidate: Candidate | null
  readonly member: Member | null
  readonly guest: Guest | null
}

/** The membership list, which is not part of the dossier, with those of its people whom the asker does not have. */
export interface MemberList {
  readonly members: readonly Member[]
  readonly people: readonly Person[]
}

const NO_MEMBERS: MemberList = { members: [], people: [] }

const NOWHERE = { unit: null, delegate: null, candidate: null, member: null, guest: null }

interface Row {
  readonly id: string
  readonly personId: string
  readonly number: number | null
  readonly note: string | null
}

/** The people of one list, in list order. */
export function listPeople(
  dossier: Dossier,
  source: PeopleSource,
  { members, people }: MemberList = NO_MEMBERS,
): ListedPerson[] {
  switch (source) {
    case 'delegates': {
      const unitOf = new Map(dossier.units.map((unit) => [unit.id, unit]))
      return join(dossier.people, dossier.delegates, (delegate) => ({
        delegate,
        unit: unitOf.get(delegate.unitId ?? '') ?? null,
      }))
    }
    case 'candidates': {
      const listed = dossier.candidates.filter(({ onList }) => onList)
      return join(dossier.people, listed, (candidate) => ({ candidate }))
    }
    case 'members':
      return join(people, members, (member) => ({ member }))
    case 'guests':
      return join(dossier.people, dossier.guests, (guest) => ({ guest }))
  }
}

function join<T extends Row>(
  people: readonly Person[],
  rows: readonly T[],
  add: (row: T) => Partial<ListedPerson>,
): ListedPerson[] {
  const personOf = peopleById(people)
  return rows.flatMap((row) => {
    const person = personOf.get(row.personId)
    if (person === undefined) return []
    const { id: rowId, number, note } = row
    return [{ ...NOWHERE, rowId, person, number, note, ...add(row) }]
  })
}

/** The unit or department that people know somebody by. */
export function unitNameOf({ unit, member, guest, candidate }: ListedPerson): string | null {
  return unit?.name ?? member?.department ?? guest?.organisation ?? candidate?.block ?? null
}
