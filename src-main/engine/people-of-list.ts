import { z } from 'zod'
import type { Dossier } from '#core/dossier/dossier.ts'
import { person } from '#core/dossier/dossier.ts'
import { listPeople } from '#core/dossier/listed-people.ts'
import type { ListedPerson, MemberList, PeopleSource } from '#core/dossier/listed-people.ts'
import { member } from '#core/dossier/registers.ts'
import { UnreadableData } from '#main/store/unreadable-data.ts'
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
  const rows = z.array(member).safeParse(parts.store.rows('member', dossier.id, ['listPosition']))
  if (!rows.success) throw new UnreadableData('danh sách đoàn viên', rows.error)
  const named = new Set(rows.data.map(({ personId }) => personId))
  const people = z
    .array(person)
    .safeParse(parts.store.rows('person', dossier.id, []).filter(({ id }) => named.has(String(id))))
  if (!people.success) throw new UnreadableData('danh sách đoàn viên', people.error)
  const list = { members: rows.data, people: people.data }
  kept.set(dossier, list)
  return list
}
