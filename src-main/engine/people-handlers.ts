import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { BlockWork } from '#core/contract/values.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { EMPTY_CANDIDATE, EMPTY_DELEGATE, EMPTY_PERSON } from '#core/dossier/empty-rows.ts'
import type { Row, TableName } from '#main/store/tables.ts'
import type { Write } from '#main/store/write-door.ts'
import type { EngineApi } from './api.ts'
import { blockLabel } from './block-label.ts'
import { given, runCommand } from './commands.ts'
import { notFound, requireDossier, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'

const EMPTY_LIST_ROW = { delegate: EMPTY_DELEGATE, candidate: EMPTY_CANDIDATE } as const

const WORDS = {
  delegate: { one: 'đại biểu', add: 'Đã thêm một đại biểu', edit: 'Đã sửa thông tin một đại biểu' },
  candidate: {
    one: 'người trong danh sách nhân sự',
    add: 'Đã thêm một người vào danh sách nhân sự',
    edit: 'Đã sửa thông tin nhân sự',
  },
} as const

type ListTable = 'delegate' | 'candidate'

/** The two lists of people: delegates and candidates. */
export function peopleHandlers(api: EngineApi, parts: EngineParts) {
  return {
    delegates: {
      add: api.delegates.add.handler(({ input }) =>
        addToList(parts, input.id, listChange('delegate', input.person, input.delegate)),
      ),
      update: api.delegates.update.handler(({ input }) =>
        updateInList(parts, input, listChange('delegate', input.person, input.delegate)),
      ),
      updateMany: api.delegates.updateMany.handler(({ input }) =>
        updateBlock(parts, input.id, {
          table: 'delegate',
          work: input.work,
          rows: input.rows.map(({ rowId, person, delegate }) => ({
            rowId,
            change: listChange('delegate', person, delegate),
          })),
          added: input.added.map(({ person, delegate }) =>
            listChange('delegate', person, delegate),
          ),
        }),
      ),
      remove: api.delegates.remove.handler(({ input }) => removeFromList(parts, input, 'delegate')),
    },
    candidates: {
      add: api.candidates.add.handler(({ input }) =>
        addToList(parts, input.id, listChange('candidate', input.person, input.candidate)),
      ),
      update: api.candidates.update.handler(({ input }) =>
        updateInList(parts, input, listChange('candidate', input.person, input.candidate)),
      ),
      updateMany: api.candidates.updateMany.handler(({ input }) =>
        updateBlock(parts, input.id, {
          table: 'candidate',
          work: input.work,
          rows: input.rows.map(({ rowId, person, candidate }) => ({
            rowId,
            change: listChange('candidate', person, candidate),
          })),
          added: input.added.map(({ person, candidate }) =>
            listChange('candidate', person, candidate),
          ),
        }),
      ),
      remove: api.candidates.remove.handler(({ input }) =>
        removeFromList(parts, input, 'candidate'),
      ),
    },
  }
}

function listChange(table: ListTable, person: object, row: object): ListChange {
  return { table, person: given({ ...person }), row: given({ ...row }) }
}

interface ListChange {
  readonly table: ListTable
  readonly person: Row
  readonly row: Row
}

function addToList(parts: EngineParts, dossierId: string, change: ListChange) {
  const dossier = requireDossier(parts, dossierId)
  refuseNameless(change)
  refuseForeignUnit(dossier, change.row)
  const rowIds: string[] = []
  const { table } = change
  const label = WORDS[table].add
  const receipt = runCommand(parts, { dossierId, name: `add-${table}`, label }, (write) => {
    rowIds.push(...insertRows({ parts, write, dossier }, [change]))
  })
  return { ...receipt, rowId: rowIds[0] ?? '' }
}

function refuseNameless({ person }: ListChange): void {
  if (String(person['fullName'] ?? '').trim() === '')
    throw unusable('Chưa có họ tên. Gõ họ tên rồi thêm.', 'fullName')
}

interface Growing {
  readonly parts: EngineParts
  readonly write: Write
  readonly dossier: Dossier
}

/** New people at the end of their list, in order; gives the ids of their rows. */
function insertRows(
  { parts, write, dossier }: Growing,
  changes: readonly ListChange[],
): readonly string[] {
  const [first] = changes
  if (!first) return []
  const { table } = first
  const number = nextNumber(dossier, table)
  const position = nextPosition(parts, table, dossier.id)
  return changes.map(({ person, row }, place) => {
    const [personId, rowId] = [parts.newId(), parts.newId()]
    const fullName = String(person['fullName']).trim()
    const ids = { id: personId, dossierId: dossier.id }
    write.insert('person', { ...EMPTY_PERSON, ...person, fullName, ...ids })
    write.insert(table, {
      ...EMPTY_LIST_ROW[table],
      number: number + place,
      ...row,
      id: rowId,
      dossierId: dossier.id,
      personId,
      listPosition: position + place,
    })
    return rowId
  })
}

function nextNumber(dossier: Dossier, table: ListTable): number {
  const rows = table === 'delegate' ? dossier.delegates : dossier.candidates
  return Math.max(0, ...rows.map((row) => row.number ?? 0)) + 1
}

function nextPosition(parts: EngineParts, table: ListTable, dossierId: string): number {
  const last = parts.store.rows(table, dossierId, ['listPosition']).at(-1)
  return last ? Number(last['listPosition']) + 1 : 0
}

function updateInList(
  parts: EngineParts,
  place: { id: string; rowId: string },
  change: ListChange,
) {
  const { table } = change
  return updateRows(parts, place.id, {
    table,
    label: WORDS[table].edit,
    rows: [{ rowId: place.rowId, change }],
    added: [],
  })
}

interface Block {
  readonly table: ListTable
  readonly rows: readonly { readonly rowId: string; readonly change: ListChange }[]
  readonly added: readonly ListChange[]
}

function updateBlock(parts: EngineParts, dossierId: string, block: Block & { work: BlockWork }) {
  const { table, work, rows, added } = block
  if (rows.length + added.length === 0) throw unusable('Khối này không có ô nào.', 'rows')
  const size = { work, rows: rows.length, added: added.length }
  return updateRows(parts, dossierId, { ...block, label: blockLabel(size, WORDS[table].one) })
}

/** Every row is judged before the first is written: all of the block or nothing. */
function updateRows(parts: EngineParts, dossierId: string, block: Block & { label: string }) {
  const { table, label, added } = block
  const dossier = requireDossier(parts, dossierId)
  const present = new Map(rowsOf(dossier, table).map((row) => [row.id, row]))
  const updates = block.rows.map(({ rowId, change }) => {
    const row = present.get(rowId)
    if (!row) throw notFound(`Không còn ${WORDS[table].one} này. Mở lại danh sách.`)
    refuseUnusable(dossier, change)
    return { row, change }
  })
  for (const change of added) {
    refuseNameless(change)
    refuseForeignUnit(dossier, change.row)
  }
  return runCommand(parts, { dossierId, name: `update-${table}`, label }, (write) => {
    for (const { row, change } of updates) {
      write.update('person', row.personId, change.person)
      write.update(table, row.id, change.row)
    }
    insertRows({ parts, write, dossier }, added)
  })
}

function rowsOf(dossier: Dossier, table: ListTable): readonly { id: string; personId: string }[] {
  return table === 'delegate' ? dossier.delegates : dossier.candidates
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

function removeFromList(
  parts: EngineParts,
  input: { id: string; rowIds: string[] },
  table: ListTable,
) {
  const dossier = requireDossier(parts, input.id)
  const gone = new Set(input.rowIds)
  const rows = rowsOf(dossier, table).filter((row) => gone.has(row.id))
  if (rows.length === 0)
    throw notFound('Những người này không còn trong danh sách. Mở lại danh sách.')
  const label = `Đã xóa ${formatInteger(rows.length)} ${WORDS[table].one}`
  return runCommand(parts, { dossierId: input.id, name: `remove-${table}s`, label }, (write) => {
    rows.forEach((row) => write.remove(table, row.id))
    removeUnusedPeople(write, dossier, { table, gone, personIds: rows.map((row) => row.personId) })
  })
}

interface Removal {
  readonly table: TableName
  readonly gone: ReadonlySet<string>
  readonly personIds: readonly string[]
}

/** A person stays as long as another list still names them. */
function removeUnusedPeople(write: Write, dossier: Dossier, removal: Removal): void {
  const stillNamed = new Set(
    [...dossier.delegates, ...dossier.candidates]
      .filter((row) => !removal.gone.has(row.id))
      .map((row) => row.personId),
  )
  for (const personId of new Set(removal.personIds)) {
    if (!stillNamed.has(personId)) write.remove('person', personId)
  }
}
