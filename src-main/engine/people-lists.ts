import { formatInteger } from '#core/base/vietnamese-text.ts'
import {
  EMPTY_CANDIDATE,
  EMPTY_DELEGATE,
  EMPTY_GUEST,
  EMPTY_MEMBER,
  EMPTY_PERSON,
} from '#core/dossier/empty-rows.ts'
import type { BlockWork } from '#core/contract/values.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { PEOPLE_LISTS } from '#core/dossier/person-record.ts'
import type { PeopleList } from '#core/dossier/person-record.ts'
import type { Row } from '#main/store/tables.ts'
import type { Write } from '#main/store/write-door.ts'
import { blockLabel } from './block-label.ts'
import { given, runCommand } from './commands.ts'
import { notFound, requireDossier, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'

const EMPTY_LIST_ROW = {
  delegate: EMPTY_DELEGATE,
  candidate: EMPTY_CANDIDATE,
  member: EMPTY_MEMBER,
  guest: EMPTY_GUEST,
} as const

const LIST_WORDS: Readonly<Record<PeopleList, { one: string; add: string; edit: string }>> = {
  delegate: { one: 'đại biểu', add: 'Đã thêm một đại biểu', edit: 'Đã sửa thông tin một đại biểu' },
  candidate: {
    one: 'người trong danh sách nhân sự',
    add: 'Đã thêm một người vào danh sách nhân sự',
    edit: 'Đã sửa thông tin nhân sự',
  },
  member: {
    one: 'đoàn viên',
    add: 'Đã thêm một đoàn viên',
    edit: 'Đã sửa thông tin một đoàn viên',
  },
  guest: { one: 'khách mời', add: 'Đã thêm một khách mời', edit: 'Đã sửa thông tin một khách mời' },
}

export interface ListChange {
  readonly table: PeopleList
  readonly person: Row
  readonly row: Row
}

export function listChange(table: PeopleList, person: object, row: object): ListChange {
  return { table, person: given({ ...person }), row: given({ ...row }) }
}

export function addToList(parts: EngineParts, dossierId: string, change: ListChange) {
  refuseUnaddable(requireDossier(parts, dossierId), change)
  const { table } = change
  const rowIds: string[] = []
  const receipt = runCommand(
    parts,
    { dossierId, name: `add-${table}`, label: LIST_WORDS[table].add },
    (write) => rowIds.push(...insertRows({ parts, write, dossierId }, table, [change])),
  )
  return { ...receipt, rowId: rowIds[0] ?? '' }
}

function refuseUnaddable(dossier: Dossier, { person, row }: ListChange): void {
  if (String(person['fullName'] ?? '').trim() === '')
    throw unusable('Chưa có họ tên. Gõ họ tên rồi thêm.', 'fullName')
  refuseForeignUnit(dossier, row)
}

interface Growing {
  readonly parts: EngineParts
  readonly write: Write
  readonly dossierId: string
}

/** New people at the end of a list, in order; gives the ids of their rows. */
function insertRows(
  { parts, write, dossierId }: Growing,
  table: PeopleList,
  changes: readonly ListChange[],
): readonly string[] {
  if (changes.length === 0) return []
  const place = nextPlace(parts, table, dossierId)
  return changes.map(({ person, row }, index) => {
    const [personId, rowId] = [parts.newId(), parts.newId()]
    const fullName = String(person['fullName']).trim()
    write.insert('person', { ...EMPTY_PERSON, ...person, fullName, id: personId, dossierId })
    write.insert(table, {
      ...EMPTY_LIST_ROW[table],
      ...row,
      number: place.number + index,
      listPosition: place.listPosition + index,
      id: rowId,
      dossierId,
      personId,
    })
    return rowId
  })
}

/** Number and place of a row put at the end of the list. */
export function nextPlace(parts: EngineParts, table: PeopleList, dossierId: string) {
  const rows = parts.store.rows(table, dossierId, ['listPosition'])
  const last = rows.at(-1)
  const highest = rows.reduce((most, row) => Math.max(most, Number(row['number'] ?? 0)), 0)
  return { number: highest + 1, listPosition: last ? Number(last['listPosition']) + 1 : 0 }
}

export function updateInList(
  parts: EngineParts,
  place: { id: string; rowId: string },
  change: ListChange,
) {
  const { table } = change
  return updateRows(parts, place.id, {
    table,
    label: LIST_WORDS[table].edit,
    rows: [{ rowId: place.rowId, change }],
    added: [],
  })
}

interface Block {
  readonly table: PeopleList
  readonly rows: readonly { readonly rowId: string; readonly change: ListChange }[]
  readonly added: readonly ListChange[]
}

interface SentBlock<R, A> {
  readonly work: BlockWork
  readonly rows: readonly R[]
  readonly added: readonly A[]
}

/** The rows of a block as changes; `own` gives what belongs to the list and not to the person. */
export function blockOf<
  A extends { readonly person: object },
  R extends A & { readonly rowId: string },
>(table: PeopleList, block: SentBlock<R, A>, own: (row: A) => object) {
  const changeOf = (row: A) => listChange(table, row.person, own(row))
  return {
    table,
    work: block.work,
    rows: block.rows.map((row) => ({ rowId: row.rowId, change: changeOf(row) })),
    added: block.added.map(changeOf),
  }
}

export function updateBlock(
  parts: EngineParts,
  dossierId: string,
  block: Block & { readonly work: BlockWork },
) {
  const { table, work, rows, added } = block
  if (rows.length + added.length === 0) throw unusable('Khối này không có ô nào.', 'rows')
  const size = { work, rows: rows.length, added: added.length }
  return updateRows(parts, dossierId, { ...block, label: blockLabel(size, LIST_WORDS[table].one) })
}

/** Every row is judged before the first is written: all of the block or nothing. */
function updateRows(parts: EngineParts, dossierId: string, block: Block & { label: string }) {
  const { table, label, added } = block
  const dossier = requireDossier(parts, dossierId)
  const updates = block.rows.map(({ rowId, change }) => {
    const row = parts.store.row(table, rowId)
    if (row === null || row['dossierId'] !== dossierId) {
      throw notFound(`Không còn ${LIST_WORDS[table].one} này. Mở lại danh sách.`)
    }
    refuseUnusable(dossier, change)
    return { row, change }
  })
  for (const change of added) refuseUnaddable(dossier, change)
  return runCommand(parts, { dossierId, name: `update-${table}`, label }, (write) => {
    for (const { row, change } of updates) {
      write.update('person', String(row['personId']), change.person)
      write.update(table, String(row['id']), change.row)
    }
    insertRows({ parts, write, dossierId }, table, added)
  })
}

function refuseUnusable(dossier: Dossier, { person, row }: ListChange): void {
  if (typeof person['fullName'] === 'string' && person['fullName'].trim() === '') {
    throw unusable('Họ tên không được để trống. Muốn bỏ người này thì dùng Xóa.', 'fullName')
  }
  refuseForeignUnit(dossier, row)
}

function refuseForeignUnit(dossier: Dossier, row: Row): void {
  const unitId = row['unitId']
  if (unitId && !dossier.units.some((unit) => unit.id === unitId)) {
    throw unusable('Đơn vị này không có trong kế hoạch. Chọn lại đơn vị.', 'unitId')
  }
}

export function removeFromList(
  parts: EngineParts,
  input: { id: string; rowIds: string[] },
  table: PeopleList,
) {
  requireDossier(parts, input.id)
  const gone = new Set(input.rowIds)
  const rows = parts.store
    .rows(table, input.id, ['listPosition'])
    .filter((row) => gone.has(String(row['id'])))
  if (rows.length === 0)
    throw notFound('Những người này không còn trong danh sách. Mở lại danh sách.')
  const label = `Đã xóa ${formatInteger(rows.length)} ${LIST_WORDS[table].one}`
  return runCommand(parts, { dossierId: input.id, name: `remove-${table}s`, label }, (write) => {
    rows.forEach((row) => write.remove(table, String(row['id'])))
    removeUnusedPeople(parts, write, {
      dossierId: input.id,
      personIds: rows.map((row) => String(row['personId'])),
    })
  })
}

interface Removal {
  readonly dossierId: string
  readonly personIds: readonly string[]
}

/** A person stays as long as a list, or a line of a paper, still names them; called after the rows are gone. */
function removeUnusedPeople(parts: EngineParts, write: Write, removal: Removal): void {
  const { dossierId } = removal
  const stillNamed = new Set(
    [...PEOPLE_LISTS, 'typedRow' as const].flatMap((table) =>
      parts.store.rows(table, dossierId, []).map((row) => row['personId']),
    ),
  )
  const unused = new Set(removal.personIds.filter((personId) => !stillNamed.has(personId)))
  for (const pair of parts.store.rows('distinctPair', dossierId, [])) {
    if (unused.has(String(pair['personId'])) || unused.has(String(pair['otherId']))) {
      write.remove('distinctPair', String(pair['id']))
    }
  }
  for (const personId of unused) write.remove('person', personId)
}
