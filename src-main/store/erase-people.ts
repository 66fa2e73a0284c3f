import type { Database } from 'better-sqlite3'
import { nameKey } from '#core/base/name-key.ts'
import { makeScrubber } from '#core/base/scrub-names.ts'
import { PEOPLE_LISTS } from '#core/dossier/person-record.ts'
import { findErasedPeople } from './erased-people.ts'
import type { ErasureScope } from './erased-people.ts'
import { fromJson } from './images.ts'
import { fieldsOf, sqlColumn, sqlTable, tableNames } from './tables.ts'
import type { TableName } from './tables.ts'

const PEOPLE: readonly TableName[] = [...PEOPLE_LISTS, 'distinctPair', 'person']

/**
 * Takes people out of the rows and out of the record of a dossier, and their names out of every free text. Works on
 * the database of any version of the program, so that old backups can be rewritten. To be called in a transaction.
 */
export function erasePeople(database: Database, scope: ErasureScope): void {
  database.pragma('defer_foreign_keys = ON')
  const { ids, names } = findErasedPeople(database, scope)
  const everybody = scope.personIds === null
  dropRecord(database, scope.dossierId, everybody ? null : ids)
  dropRows(database, scope.dossierId, everybody ? null : ids)
  dropDayEvents(database, scope.dossierId, ids)
  const scrub = makeScrubber(withoutNamesStillThere(database, scope.dossierId, names))
  scrubRows(database, scope.dossierId, scrub)
  scrubRecord(database, scope.dossierId, scrub)
  scrubMappings(database, scrub)
  closeUndo(database, scope.dossierId)
}

function hasTable(database: Database, table: TableName): boolean {
  return columnsThere(database, table).size > 0
}

function columnsThere(database: Database, table: TableName): ReadonlySet<string> {
  const columns = database.pragma(`table_info(${sqlTable(table)})`) as { name: string }[]
  return new Set(columns.map(({ name }) => name))
}

/** Null: of everybody. */
type Ids = ReadonlySet<string> | null

function dropRows(database: Database, dossierId: string, ids: Ids): void {
  for (const table of PEOPLE.filter((name) => hasTable(database, name))) {
    const named = table === 'person' ? ['id'] : NAMING[table]
    const whose = ids === null ? '1' : named?.map((field) => isIn(sqlColumn(field))).join(' OR ')
    database
      .prepare(`DELETE FROM ${sqlTable(table)} WHERE dossier_id = @dossierId AND (${whose})`)
      .run({ dossierId, ids: JSON.stringify([...(ids ?? [])]) })
  }
  if (!hasTable(database, 'typedRow')) return
  // The line stays without its person: its figures are the congress's, not theirs.
  const whose = ids === null ? '1' : isIn('person_id')
  database
    .prepare(`UPDATE typed_row SET person_id = NULL WHERE dossier_id = @dossierId AND (${whose})`)
    .run({ dossierId, ids: JSON.stringify([...(ids ?? [])]) })
}

/** When they came and why they left is about them alone; what was frozen of the hall is a number and stays. */
function dropDayEvents(database: Database, dossierId: string, ids: ReadonlySet<string>): void {
  if (!hasTable(database, 'dayEvent')) return
  const replaced = `CASE WHEN json_valid(data) THEN json_extract(data, '$.replaces') END`
  const about = database
    .prepare(
      `SELECT id FROM day_event
       WHERE dossier_id = @dossierId AND (${isIn('subject')} OR ${isIn(replaced)})`,
    )
    .pluck()
    .all({ dossierId, ids: JSON.stringify([...ids]) }) as string[]
  const withdrawals = database
    .prepare(`SELECT id FROM day_event WHERE dossier_id = @dossierId AND ${isIn('subject')}`)
    .pluck()
    .all({ dossierId, ids: JSON.stringify(about) }) as string[]
  const dropped = JSON.stringify([...about, ...withdrawals])
  database.prepare(`DELETE FROM day_event WHERE ${isIn('id')}`).run({ ids: dropped })
  database
    .prepare(`DELETE FROM change_row WHERE table_name = 'dayEvent' AND ${isIn('row_id')}`)
    .run({ ids: dropped })
}

/** Fields that name a person, apart from the person's own row. */
const NAMING: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  ...Object.fromEntries(PEOPLE_LISTS.map((list) => [list, ['personId']])),
  distinctPair: ['personId', 'otherId'],
}

function isIn(expression: string): string {
  return `${expression} IN (SELECT value FROM json_each(@ids))`
}

function dropRecord(database: Database, dossierId: string, ids: Ids): void {
  for (const table of PEOPLE) {
    const images = ['before', 'after'].flatMap((image) =>
      (NAMING[table] ?? []).map((field) => isIn(`json_extract(${image}, '$.${field}')`)),
    )
    const whose = ids === null ? '1' : table === 'person' ? isIn('row_id') : images.join(' OR ')
    database
      .prepare(
        `DELETE FROM change_row WHERE table_name = @table AND (${whose})
           AND change_id IN (SELECT id FROM change WHERE dossier_id = @dossierId)`,
      )
      .run({ table, dossierId, ids: JSON.stringify([...(ids ?? [])]) })
  }
}

/** Where somebody else of that name stays, a mention cannot be told to mean the one who goes. */
function withoutNamesStillThere(
  database: Database,
  dossierId: string,
  names: ReadonlySet<string>,
): string[] {
  const staying = database
    .prepare('SELECT full_name FROM person WHERE dossier_id = ?')
    .pluck()
    .all(dossierId) as string[]
  const keys = new Set(staying.map(nameKey))
  return [...names].filter((name) => !keys.has(nameKey(name)))
}

type Scrub = (text: string) => string

function scrubRows(database: Database, dossierId: string, scrub: Scrub): void {
  for (const table of tableNames()) {
    const there = columnsThere(database, table)
    const columns = fieldsOf(table)
      .filter((field) => !isId(field))
      .map(sqlColumn)
      .filter((column) => there.has(column.slice(1, -1)))
    if (columns.length === 0) continue
    const own = table === 'dossier' ? 'id' : 'dossier_id'
    const rows = database
      .prepare(`SELECT id AS rowId, ${columns.join(', ')} FROM ${sqlTable(table)} WHERE ${own} = ?`)
      .all(dossierId) as Record<string, unknown>[]
    for (const { rowId, ...row } of rows) {
      for (const [column, value] of Object.entries(row)) {
        if (typeof value !== 'string' || scrub(value) === value) continue
        database
          .prepare(`UPDATE ${sqlTable(table)} SET "${column}" = ? WHERE id = ?`)
          .run(scrub(value), rowId)
      }
    }
  }
}

function isId(field: string): boolean {
  return field === 'id' || field.endsWith('Id')
}

function scrubRecord(database: Database, dossierId: string, scrub: Scrub): void {
  const labels = database
    .prepare('SELECT id, label FROM change WHERE dossier_id = ?')
    .all(dossierId) as { id: number; label: string }[]
  const setLabel = database.prepare('UPDATE change SET label = ? WHERE id = ?')
  for (const { id, label } of labels) if (scrub(label) !== label) setLabel.run(scrub(label), id)
  const images = database
    .prepare(
      `SELECT change_id AS changeId, sequence, before, after FROM change_row
       WHERE change_id IN (SELECT id FROM change WHERE dossier_id = ?)`,
    )
    .all(dossierId) as StoredImage[]
  const setImage = database.prepare(
    'UPDATE change_row SET before = ?, after = ? WHERE change_id = ? AND sequence = ?',
  )
  for (const { changeId, sequence, before, after } of images) {
    const next = [scrubJson(before, scrub), scrubJson(after, scrub)]
    if (next[0] !== before || next[1] !== after) setImage.run(...next, changeId, sequence)
  }
}

interface StoredImage {
  readonly changeId: number
  readonly sequence: number
  readonly before: string | null
  readonly after: string | null
}

function scrubJson(text: string | null, scrub: Scrub): string | null {
  const row = fromJson(text)
  if (row === null) return null
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(row).map(([field, value]) => [
        field,
        typeof value === 'string' && !isId(field) ? scrub(value) : value,
      ]),
    ),
  )
}

/** A row of people taken for a header once must not be remembered. */
function scrubMappings(database: Database, scrub: Scrub): void {
  const there = database.pragma('table_info(remembered_mapping)') as unknown[]
  if (there.length === 0) return
  const kept = database.prepare('SELECT kind, headers, mapping FROM remembered_mapping').all() as {
    kind: string
    headers: string
    mapping: string
  }[]
  const drop = database.prepare('DELETE FROM remembered_mapping WHERE kind = ? AND headers = ?')
  for (const { kind, headers, mapping } of kept) {
    if (scrub(headers) !== headers || scrub(mapping) !== mapping) drop.run(kind, headers)
  }
}

/** What was done before cannot be taken back any more: the record does not hold all of it. */
function closeUndo(database: Database, dossierId: string): void {
  database.prepare('UPDATE change SET undoable = 0 WHERE dossier_id = ?').run(dossierId)
  database
    .prepare(`UPDATE change SET state = 'superseded' WHERE dossier_id = ? AND state = 'undone'`)
    .run(dossierId)
}
