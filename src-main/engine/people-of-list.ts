import type { Dossier } from '#core/dossier/dossier.ts'
import { listPeople } from '#core/dossier/listed-people.ts'
import type { ListedPerson, MemberList, PeopleSource } from '#core/dossier/listed-people.ts'
import { readRegister } from './member-register.ts'
import type { EngineParts } from './parts.ts'

const kept = new WeakMap<Dossier, MemberList>()

/** The people of one list; members are read from the store, where they stand beside the dossier. */
export function peopleOfList(
  parts: EngineParts,
  dossier: Dossier,
  source: PeopleSource,
): ListedPerson[] {
  return source === 'members'
    ? listPeople(dossier, source, readMembers(parts, dossier))
    : listPeople(dossier, source)
}

/** One revision has one membership list. */
function readMembers(parts: EngineParts, dossier: Dossier): MemberList {
  const known = kept.get(dossier)
  if (known) return known
  const { members, people } = readRegister(parts.store, dossier)
  const list = { members, people: [...dossier.people, ...people] }
  kept.set(dossier, list)
  return list
}
