import { formatInteger } from '#core/base/vietnamese-text.ts'
import { person } from '#core/dossier/dossier.ts'
import { EMPTY_DELEGATE } from '#core/dossier/empty-rows.ts'
import { member } from '#core/dossier/registers.ts'
import type { MembersPage } from '#core/contract/people-values.ts'
import type { Row } from '#main/store/tables.ts'
import { UnreadableData } from '#main/store/unreadable-data.ts'
import type { EngineApi } from './api.ts'
import { runCommand } from './commands.ts'
import { notFound, requireDossier, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import {
  addToList,
  blockOf,
  listChange,
  nextPlace,
  removeFromList,
  updateBlock,
  updateInList,
} from './people-lists.ts'

export function memberHandlers(api: EngineApi, parts: EngineParts) {
  return {
    list: api.members.list.handler(({ input }) => listMembers(parts, input)),
    add: api.members.add.handler(({ input }) =>
      addToList(parts, input.id, listChange('member', input.person, input.member)),
    ),
    update: api.members.update.handler(({ input }) =>
      updateInList(parts, input, listChange('member', input.person, input.member)),
    ),
    updateMany: api.members.updateMany.handler(({ input }) =>
      updateBlock(
        parts,
        input.id,
        blockOf('member', input, (row) => row.member),
      ),
    ),
    remove: api.members.remove.handler(({ input }) => removeFromList(parts, input, 'member')),
    toDelegates: api.members.toDelegates.handler(({ input }) => makeDelegates(parts, input)),
  }
}

type MemberLine = MembersPage['rows'][number]

/** All members, or what changed since the mark of an earlier answer. */
function listMembers(
  parts: EngineParts,
  { id, since }: { id: string; since: string | null },
): MembersPage {
  requireDossier(parts, id)
  const mark = parts.store.history.mark(id)
  const touched = since === null ? null : parts.store.history.touchedSince(id, since)
  if (touched === null) {
    const people = new Map(parts.store.rows('person', id, []).map((row) => [row['id'], row]))
    const rows = parts.store
      .rows('member', id, ['listPosition'])
      .map((row) => memberLine(row, people.get(row['personId'])))
    return { mark, whole: true, rows, gone: [] }
  }
  const wanted = new Set(touched.get('member') ?? [])
  for (const personId of touched.get('person') ?? []) {
    for (const rowId of parts.store.rowsOfPerson('member', personId)) wanted.add(rowId)
  }
  const found = [...wanted].map((rowId) => ({ rowId, row: parts.store.row('member', rowId) }))
  return {
    mark,
    whole: false,
    rows: found.flatMap(({ row }) =>
      row === null
        ? []
        : [memberLine(row, parts.store.row('person', String(row['personId'])) ?? undefined)],
    ),
    gone: found.filter(({ row }) => row === null).map(({ rowId }) => rowId),
  }
}

function memberLine(row: Row, of: Row | undefined): MemberLine {
  const read = { member: member.safeParse(row), person: person.safeParse(of) }
  if (!read.member.success) throw new UnreadableData('danh sách đoàn viên', read.member.error)
  if (!read.person.success) throw new UnreadableData('danh sách đoàn viên', read.person.error)
  return {
    member: read.member.data,
    person: read.person.data,
    listPosition: Number(row['listPosition']),
  }
}

function makeDelegates(parts: EngineParts, { id, rowIds }: { id: string; rowIds: string[] }) {
  const dossier = requireDossier(parts, id)
  const wanted = new Set(rowIds)
  const people = parts.store
    .rows('member', id, ['listPosition'])
    .filter((row) => wanted.has(String(row['id'])))
    .map((row) => String(row['personId']))
  if (people.length === 0) throw notFound('Những người này không còn trong danh sách đoàn viên.')
  const present = new Set(dossier.delegates.map(({ personId }) => personId))
  const coming = [...new Set(people)].filter((personId) => !present.has(personId))
  const already = people.length - coming.length
  if (coming.length === 0) {
    throw unusable('Những người đã chọn đều đã có trong danh sách đại biểu.')
  }
  const label = `Đã đưa ${formatInteger(coming.length)} đoàn viên vào danh sách đại biểu`
  const place = nextPlace(parts, 'delegate', id)
  const receipt = runCommand(
    parts,
    { dossierId: id, name: 'members-to-delegates', label },
    (write) =>
      coming.forEach((personId, index) =>
        write.insert('delegate', {
          ...EMPTY_DELEGATE,
          id: parts.newId(),
          dossierId: id,
          personId,
          number: place.number + index,
          listPosition: place.listPosition + index,
        }),
      ),
  )
  return { ...receipt, added: coming.length, already }
}
