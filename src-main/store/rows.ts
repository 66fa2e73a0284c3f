import type { Database, Statement } from 'better-sqlite3'
import { decodeRow, encodeRow, fieldsOf, sqlColumn, sqlTable } from './tables.ts'
import type { Row, TableName } from './tables.ts'

/** Reads rows, from the database or from a past rebuilt in memory. */
export interface RowReader {
  get(table: TableName, id: string): Row | null
  /** All rows of a dossier, ordered by `orderBy` fields, then by id. */
  list(table: TableName, dossierId: string, orderBy: readonly string[]): Row[]
  /** People by id without those who are members only: of them there may be twenty thousand. */
  peopleApart(dossierId: string): Row[]
}

/** Prepared reading and writing of single rows; knows SQL, knows nothing of commands. */
export interface Rows extends RowReader {
  insert(table: TableName, row: Row): void
  update(table: TableName, row: Row): void
  remove(table: TableName, id: string): void
  /** How many rows a dossier has in a table. */
  count(table: TableName, dossierId: string): number
  /** Rows with this value in a field, by id. */
  listWhere(table: TableName, field: string, value: string): Row[]
}

export function openRows(database: Database): Rows {
  const prepared = new Map<string, Statement>()
  // Made once for each table and order: an import writes thousands of rows.
  const prepare = (key: string, sql: () => string): Statement => {
    const statement = prepared.get(key) ?? database.prepare(sql())
    prepared.set(key, statement)
    return statement
  }
  const decode = (table: TableName, stored: unknown) =>
    decodeRow(table, stored as Record<string, unknown>)
  return {
    get(table, id) {
      const stored = prepare(`get ${table}`, () => `${selectFrom(table)} WHERE id = ?`).get(id)
      return stored === undefined ? null : decode(table, stored)
    },
    list(table, dossierId, orderBy) {
      const statement = prepare(`list ${table} ${orderBy.join(' ')}`, () => {
        const order = [...orderBy.map(sqlColumn), 'id'].join(', ')
        return `${selectFrom(table)} WHERE dossier_id = ? ORDER BY ${order}`
      })
      return statement.all(dossierId).map((stored) => decode(table, stored))
    },
    peopleApart(dossierId) {
      const statement = prepare('people apart', () => {
        const named = APART.map((table) => `id IN (${personsOf(table)})`).join(' OR ')
        const members = personsOf('member')
        return `${selectFrom('person')}
          WHERE dossier_id = @dossierId AND (${named} OR id NOT IN (${members})) ORDER BY id`
      })
      return statement.all({ dossierId }).map((stored) => decode('person', stored))
    },
    count(table, dossierId) {
      const statement = prepare(
        `count ${table}`,
        () => `SELECT count(*) AS n FROM ${sqlTable(table)} WHERE dossier_id = ?`,
      )
      return (statement.get(dossierId) as { n: number }).n
    },
    listWhere(table, field, value) {
      const statement = prepare(
        `where ${table} ${field}`,
        () => `${selectFrom(table)} WHERE ${sqlColumn(field)} = ? ORDER BY id`,
      )
      return statement.all(value).map((stored) => decode(table, stored))
    },
    insert(table, row) {
      prepare(`insert ${table}`, () => insertInto(table)).run(encodeRow(table, row))
    },
    update(table, row) {
      prepare(`update ${table}`, () => updateOf(table)).run(encodeRow(table, row))
    },
    remove(table, id) {
      prepare(`remove ${table}`, () => `DELETE FROM ${sqlTable(table)} WHERE id = ?`).run(id)
    },
  }
}

/** The lists that are part of a dossier. */
export const APART = ['delegate', 'candidate', 'guest', 'typedRow'] as const

function personsOf(table: TableName): string {
  return `SELECT person_id FROM ${sqlTable(table)} WHERE dossier_id = @dossierId AND person_id IS NOT NULL`
}

function selectFrom(table: TableName): string {
  const columns = fieldsOf(table).map((field) => `${sqlColumn(field)} AS "${field}"`)
  return `SELECT ${columns.join(', ')} FROM ${sqlTable(table)}`
}

function insertInto(table: TableName): string {
  const fields = fieldsOf(table)
  const values = fields.map((field) => `@${field}`).join(', ')
  return `INSERT INTO ${sqlTable(table)} (${fields.map(sqlColumn).join(', ')}) VALUES (${values})`
}

function updateOf(table: TableName): string {
  const pairs = fieldsOf(table)
    .filter((field) => field !== 'id')
    .map((field) => `${sqlColumn(field)} = @${field}`)
  return `UPDATE ${sqlTable(table)} SET ${pairs.join(', ')} WHERE id = @id`
}
