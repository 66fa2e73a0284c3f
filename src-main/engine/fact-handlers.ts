import type { Dossier } from '#core/dossier/dossier.ts'
import type { TypedRow, TypedValue } from '#core/dossier/typed-facts.ts'
import { BALLOTS } from '#core/election/election-words.ts'
import { refuseTypedValue } from '#core/papers/check-typed-value.ts'
import { columnsOf, listFields, listLists, yearColumnOf } from '#core/papers/fact-definition.ts'
import type { FactList } from '#core/papers/fact-definition.ts'
import type { FactGroupView } from '#core/contract/facts-contract.ts'
import type { Row } from '#main/store/tables.ts'
import type { Write } from '#main/store/write-door.ts'
import type { EngineApi } from './api.ts'
import { runCommand } from './commands.ts'
import { notFound, requireDossier, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { refuseCounted } from './refuse-counted.ts'

/** Facts and lists that only papers need: told, changed and taken back one step at a time. */
export function factHandlers(api: EngineApi, parts: EngineParts) {
  return {
    facts: {
      definitions: api.facts.definitions.handler(() => viewDefinitions(parts)),
      set: api.facts.set.handler(({ input }) => setFacts(parts, input)),
      addRow: api.facts.addRow.handler(({ input }) => {
        const dossier = requireDossier(parts, input.id)
        const list = requireList(parts, input.list)
        const { parentId = null, personId = null, cells = {} } = input.row
        const row = { id: parts.newId(), list: list.name, parentId, personId, cells }
        refuseRow(dossier, list, row)
        refuseSecondElection(dossier, [row])
        refuseCounted(parts, input.id, [{ before: null, after: row }])
        const position = dossier.typedRows.filter((one) => one.list === list.name).length
        const label = `Đã thêm một ${list.rowWord}`
        const command = { dossierId: input.id, name: 'add-fact-row', label }
        const receipt = runCommand(parts, command, (write) =>
          write.insert('typedRow', { ...stored(input.id, row), position }),
        )
        return { ...receipt, rowId: row.id }
      }),
      updateRow: api.facts.updateRow.handler(({ input }) => {
        const dossier = requireDossier(parts, input.id)
        const before = requireRow(dossier, input.rowId)
        const list = requireList(parts, before.list)
        const cells = merged(before.cells, input.row.cells ?? {})
        const { parentId = before.parentId, personId = before.personId } = input.row
        const row = { ...before, parentId, personId, cells }
        refuseRow(dossier, list, row)
        refuseSecondElection(dossier, [row])
        refuseCounted(parts, input.id, [{ before, after: row }])
        const command = {
          dossierId: input.id,
          name: 'update-fact-row',
          label: `Đã sửa một ${list.rowWord}`,
        }
        return runCommand(parts, command, (write) =>
          write.update('typedRow', row.id, stored(input.id, row)),
        )
      }),
      writeRows: api.facts.writeRows.handler(({ input }) => writeRows(parts, input)),
      moveRow: api.facts.moveRow.handler(({ input }) => moveRow(parts, input)),
      removeRows: api.facts.removeRows.handler(({ input }) => removeRows(parts, input)),
    },
  }
}

function viewDefinitions({ factDefinitions }: EngineParts): FactGroupView[] {
  return factDefinitions.groups.map(({ id, title, facts, lists }) => ({
    id,
    title,
    facts,
    lists: lists.map((list) => {
      const { name, label, rowWord, hint, person, parent, years } = list
      return { name, label, rowWord, hint, person, parent, years, columns: [...columnsOf(list)] }
    }),
  }))
}

interface FactsWanted {
  readonly id: string
  readonly facts: readonly { readonly name: string; readonly value: TypedValue | null }[]
}

function setFacts(parts: EngineParts, { id, facts }: FactsWanted) {
  const dossier = requireDossier(parts, id)
  const fields = new Map(listFields(parts.factDefinitions).map((field) => [field.name, field]))
  const labels = facts.map(({ name, value }) => {
    const field = fields.get(name)
    if (!field) throw notFound(`Không có số liệu “${name}”. Mở lại trang này.`)
    const fault = value === null ? null : refuseTypedValue(field, value)
    if (fault !== null) throw unusable(fault, name)
    return field.label
  })
  const told = new Map(dossier.typedFacts.map((fact) => [fact.name, fact]))
  const [first = ''] = labels
  const label = labels.length === 1 ? `Đã ghi “${first}”` : `Đã ghi ${labels.length} số liệu`
  return runCommand(parts, { dossierId: id, name: 'set-facts', label }, (write) => {
    for (const { name, value } of facts) {
      const before = told.get(name)
      const cleared = value === null || value === ''
      if (cleared && before) write.remove('typedFact', before.id)
      else if (!cleared && before)
        write.update('typedFact', before.id, { value: JSON.stringify(value) })
      else if (!cleared)
        write.insert('typedFact', {
          id: parts.newId(),
          dossierId: id,
          name,
          value: JSON.stringify(value),
        })
    }
  })
}

function requireList(parts: EngineParts, name: string): FactList {
  const list = listLists(parts.factDefinitions).find((one) => one.name === name)
  if (!list) throw notFound(`Không có bảng “${name}”. Mở lại trang này.`)
  return list
}

function requireRow(dossier: Dossier, rowId: string): TypedRow {
  const row = dossier.typedRows.find(({ id }) => id === rowId)
  if (!row) throw notFound('Dòng này không còn. Mở lại trang này.')
  return row
}

function merged(before: TypedRow['cells'], changes: TypedRow['cells']): TypedRow['cells'] {
  const cells = { ...before, ...changes }
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''))
}

function refuseRow(dossier: Dossier, list: FactList, row: TypedRow): void {
  const columns = new Map(columnsOf(list).map((column) => [column.name, column]))
  for (const [name, value] of Object.entries(row.cells)) {
    const column = columns.get(name) ?? yearColumnOf(list, name)
    if (!column || column.product !== null)
      throw unusable(`Bảng “${list.label}” không có cột “${name}”.`, name)
    const fault = refuseTypedValue(column, value)
    if (fault !== null) throw unusable(fault, name)
  }
  if (list.parent !== null) {
    const parent = dossier.typedRows.find(({ id }) => id === row.parentId)
    if (parent?.list !== list.parent)
      throw unusable(`Chưa rõ ${list.rowWord} này thuộc dòng nào.`, 'parentId')
  }
  const known = row.personId === null || dossier.people.some(({ id }) => id === row.personId)
  if (!known) throw unusable('Người được chọn không còn trong hồ sơ.', 'personId')
}

/** One election of a body and round: papers and steps would find the wrong one of two. */
function refuseSecondElection({ typedRows }: Dossier, written: readonly TypedRow[]): void {
  const seen = new Set(
    typedRows
      .filter(({ list, id }) => list === BALLOTS && !written.some((row) => row.id === id))
      .map(electionOf),
  )
  for (const row of written.filter(({ list }) => list === BALLOTS)) {
    const own = electionOf(row)
    if (own !== '' && seen.has(own))
      throw unusable(`Đã có cuộc bầu ${own}. Sửa ở dòng ấy, hoặc ghi lần bầu khác.`, 'round')
    seen.add(own)
  }
}

/** "Ban Chấp hành, lần 2"; empty while it is not told what is elected. */
function electionOf({ cells: { body, round = 1 } }: TypedRow): string {
  return typeof body === 'string' && body !== '' ? `${body}, lần ${String(round)}` : ''
}

function stored(dossierId: string, { id, list, parentId, personId, cells }: TypedRow): Row {
  return { id, dossierId, list, parentId, personId, cells: JSON.stringify(cells) }
}

interface BlockWanted {
  readonly id: string
  readonly list: string
  readonly parentId: string | null
  readonly rows: readonly { readonly rowId: string; readonly cells: TypedRow['cells'] }[]
  readonly added: readonly { readonly cells: TypedRow['cells'] }[]
}

function writeRows(parts: EngineParts, wanted: BlockWanted) {
  const dossier = requireDossier(parts, wanted.id)
  const list = requireList(parts, wanted.list)
  const changed = wanted.rows.map(({ rowId, cells }) => {
    const before = requireRow(dossier, rowId)
    if (before.list !== list.name) throw notFound('Dòng này thuộc bảng khác. Mở lại trang này.')
    return { ...before, cells: merged(before.cells, cells) }
  })
  const added = wanted.added.map(({ cells }) => {
    const { parentId } = wanted
    return {
      id: parts.newId(),
      list: list.name,
      parentId,
      personId: null,
      cells: merged({}, cells),
    }
  })
  for (const row of [...changed, ...added]) refuseRow(dossier, list, row)
  refuseSecondElection(dossier, [...changed, ...added])
  refuseCounted(parts, wanted.id, [
    ...changed.map((row) => ({ before: requireRow(dossier, row.id), after: row })),
    ...added.map((row) => ({ before: null, after: row })),
  ])
  const first = dossier.typedRows.filter((one) => one.list === list.name).length
  const label = `Đã ghi ${changed.length + added.length} ${list.rowWord}`
  return runCommand(parts, { dossierId: wanted.id, name: 'write-fact-rows', label }, (write) => {
    for (const row of changed) write.update('typedRow', row.id, stored(wanted.id, row))
    added.forEach((row, place) =>
      write.insert('typedRow', { ...stored(wanted.id, row), position: first + place }),
    )
  })
}

interface RowPlace {
  readonly id: string
  readonly rowId: string
  readonly position: number
}

function moveRow(parts: EngineParts, { id, rowId, position }: RowPlace) {
  const dossier = requireDossier(parts, id)
  const row = requireRow(dossier, rowId)
  const list = requireList(parts, row.list)
  const others = dossier.typedRows.filter((one) => one.list === row.list && one.id !== rowId)
  const order = others.toSpliced(position, 0, row)
  const label = `Đã chuyển chỗ một ${list.rowWord}`
  return runCommand(parts, { dossierId: id, name: 'move-fact-row', label }, (write) =>
    order.forEach((one, place) => write.update('typedRow', one.id, { position: place })),
  )
}

function removeRows(
  parts: EngineParts,
  { id, rowIds }: { readonly id: string; readonly rowIds: readonly string[] },
) {
  const dossier = requireDossier(parts, id)
  const rows = rowIds.map((rowId) => requireRow(dossier, rowId))
  refuseCounted(
    parts,
    id,
    rows.map((row) => ({ before: row, after: null })),
  )
  const [first] = rows
  const { rowWord } = requireList(parts, first?.list ?? '')
  const label = `Đã xóa ${rows.length === 1 ? 'một' : rows.length} ${rowWord}`
  return runCommand(parts, { dossierId: id, name: 'remove-fact-rows', label }, (write) => {
    for (const row of rows) removeWithNested(dossier, row, write)
  })
}

function removeWithNested(dossier: Dossier, row: TypedRow, write: Write): void {
  const below = dossier.typedRows.filter(({ parentId }) => parentId === row.id)
  for (const child of below) removeWithNested(dossier, child, write)
  write.remove('typedRow', row.id)
}
