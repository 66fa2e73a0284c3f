import type { Candidate, Delegate, Dossier, Person } from '../dossier/dossier.ts'
import type { MemberList } from '../dossier/listed-people.ts'
import type { Guest, Member } from '../dossier/registers.ts'

/** Everybody a dossier knows, by the lists they stand in. */
export type KnownLists = {
  readonly people: readonly Person[]
  readonly delegates: readonly Delegate[]
  readonly candidates: readonly Candidate[]
  readonly guests: readonly Guest[]
  readonly members: readonly Member[]
  /** Person -> the unit, organisation or department beside the name. */
  readonly unitOf: ReadonlyMap<string, string>
}

const NOBODY = { people: [], delegates: [], candidates: [], guests: [], units: [] }

export function knownLists(dossier: Dossier | null, register: MemberList | null): KnownLists {
  const { people, delegates, candidates, guests, units }: Known = dossier ?? NOBODY
  const { members, people: membersOnly } = register ?? { members: [], people: [] }
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const beside: [string, string | null | undefined][] = [
    ...members.map(({ personId, department }): [string, string | null] => [personId, department]),
    ...guests.map(({ personId, organisation }): [string, string | null] => [
      personId,
      organisation,
    ]),
    ...delegates.map(({ personId, unitId }): [string, string | undefined] => [
      personId,
      names.get(String(unitId)),
    ]),
  ]
  const told = beside.flatMap(([id, unit]) => (unit ? [[id, unit] as const] : []))
  return {
    people: [...people, ...membersOnly],
    delegates,
    candidates,
    guests,
    members,
    unitOf: new Map(told),
  }
}

type Known = Pick<Dossier, keyof typeof NOBODY>
