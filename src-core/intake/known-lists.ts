import type { Candidate, Delegate, Dossier, Person } from '../dossier/dossier.ts'
import type { Guest, Member } from '../dossier/registers.ts'

/** The membership list of a dossier, which is not part of it, with the people who stand nowhere else. */
export type MemberRegister = {
  readonly people: readonly Person[]
  readonly members: readonly Member[]
}

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

export function knownLists(dossier: Dossier | null, register: MemberRegister | null): KnownLists {
  const { people = [], delegates = [], candidates = [], guests = [], units = [] } = dossier ?? {}
  const members = register?.members ?? []
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const beside = [
    ...members.map(({ personId, department }) => [personId, department] as const),
    ...guests.map(({ personId, organisation }) => [personId, organisation] as const),
    ...delegates.map(
      ({ personId, unitId }) => [personId, names.get(unitId ?? '') ?? null] as const,
    ),
  ]
  return {
    people: [...people, ...(register?.people ?? [])],
    delegates,
    candidates,
    guests,
    members,
    unitOf: new Map(beside.flatMap(([id, unit]) => (unit === null ? [] : [[id, unit] as const]))),
  }
}
