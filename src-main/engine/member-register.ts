import { person } from '#core/dossier/dossier.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { member } from '#core/dossier/registers.ts'
import type { MemberList } from '#core/dossier/listed-people.ts'
import type { Store } from '#main/store/store.ts'
import { UnreadableData } from '#main/store/unreadable-data.ts'

/** The membership list of a dossier with the people the dossier itself leaves out. */
export function readRegister(store: Store, dossier: Dossier): MemberList {
  const members = member.array().safeParse(store.rows('member', dossier.id, ['listPosition']))
  if (!members.success) throw new UnreadableData('danh sách đoàn viên', members.error)
  if (members.data.length === 0) return { members: [], people: [] }
  const own = new Set(members.data.map(({ personId }) => personId))
  for (const { id } of dossier.people) own.delete(id)
  const rows = store.rows('person', dossier.id, []).filter((row) => own.has(String(row['id'])))
  const people = person.array().safeParse(rows)
  if (!people.success) throw new UnreadableData('danh sách đoàn viên', people.error)
  return { members: members.data, people: people.data }
}
