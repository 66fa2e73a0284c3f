import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { EMPTY_CANDIDATE, EMPTY_DELEGATE, EMPTY_PERSON } from '#core/dossier/empty-rows.ts'
import type { Row, TableName } from '#main/store/tables.ts'
import type { Write } from '#main/store/write-door.ts'
import type { EngineApi } from './api.ts'
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
          rows: input.rows.map(({ rowId, person, delegate }) => ({
            rowId,
            change: listChange('delegate', person, delegate),
          })),
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
          rows: input.rows.map(({ rowId, person, candidate }) => ({
            rowId,
            change: listChange('candidate', person, candidate),
          })),
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
  const fullName = String(change.person['fullName'] ?? '').trim()
  if (fullName === '') throw unusable('Chưa có họ tên. Gõ họ tên rồi thêm.', 'fullName')
  refuseForeignUnit(dossier, change.row)
  const personId = parts.newId()
  const rowId = parts.newId()
  const receipt = runCommand(
    parts,
    { dossierId, name: `add-${change.table}`, label: WORDS[change.table].add },
    (write) => {
      write.insert('person', {
        ...EMPTY_PERSON,
        ...change.person,
        fullName,
        id: personId,
        dossierId,
      })
      write.insert(change.table, {
        ...EMPTY_LIST_ROW[change.table],
        number: nextNumber(dossier, change.table),
        ...change.row,
        id: rowId,
        dossierId,
        personId,
        listPosition: nextPosition(parts, change.table, dossierId),
      })
    },
  )
  return { ...receipt, rowId }
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
  })
}

interface Block {
  readonly table: ListTable
  readonly rows: readonly { readonly rowId: string; readonly change: ListChange }[]
}

function updateBlock(parts: EngineParts, dossierId: string, block: Block) {
  const label = `Đã dán vào ${formatInteger(block.rows.length)} dòng ${WORDS[block.table].one}`
  return updateRows(parts, dossierId, { ...block, label })
}

/** Every row is judged before the first is written: all of the block or nothing. */
function updateRows(parts: EngineParts, dossierId: string, block: Block & { label: string }) {
  const { table, label } = block
  const dossier = requireDossier(parts, dossierId)
  const present = new Map(rowsOf(dossier, table).map((row) => [row.id, row]))
  const updates = block.rows.map(({ rowId, change }) => {
    const row = present.get(rowId)
    if (!row) throw notFound(`Không còn ${WORDS[table].one} này. Mở lại danh sách.`)
    refuseUnusable(dossier, change)
    return { row, change }
  })
  return runCommand(parts, { dossierId, name: `update-${table}`, label }, (write) => {
    for (const { row, change } of updates) {
      write.update('person', row.personId, change.person)
      write.update(table, row.id, change.row)
    }
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
