import type { Database, Statement } from 'better-sqlite3'
import { decodeRow, encodeRow, fieldsOf, sqlColumn, sqlTable } from './tables.ts'
import type { Row, TableName } from './tables.ts'

/** Reads rows, from the database or from a past rebuilt in memory. */
export interface RowReader {
  get(table: TableName, id: string): Row | null
  /** All rows of a dossier, ordered by `orderBy` fields, then by id. */
  list(table: TableName, dossierId: string, orderBy: readonly string[]): Row[]
}

/** Prepared reading and writing of single rows; knows SQL, knows nothing of commands. */
export interface Rows extends RowReader {
  insert(table: TableName, row: Row): void
  update(table: TableName, row: Row): void
  remove(table: TableName, id: string): void
}

export function openRows(database: Database): Rows {
  const prepared = new Map<string, Statement>()
  const prepare = (sql: string): Statement => {
    const statement = prepared.get(sql) ?? database.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }
  const selected = (table: TableName) =>
    fieldsOf(table)
      .map((field) => `${sqlColumn(field)} AS "${field}"`)
      .join(', ')
  const decode = (table: TableName, stored: unknown) =>
    decodeRow(table, stored as Record<string, unknown>)
  return {
    get(table, id) {
      const stored = prepare(`SELECT ${selected(table)} FROM ${sqlTable(table)} WHERE id = ?`).get(
        id,
      )
      return stored === undefined ? null : decode(table, stored)
    },
    list(table, dossierId, orderBy) {
      const order = [...orderBy.map(sqlColumn), 'id'].join(', ')
      const sql = `SELECT ${selected(table)} FROM ${sqlTable(table)} WHERE dossier_id = ? ORDER BY ${order}`
      return prepare(sql)
        .all(dossierId)
        .map((stored) => decode(table, stored))
    },
    insert(table, row) {
      const fields = fieldsOf(table)
      const columns = fields.map(sqlColumn).join(', ')
      const values = fields.map((field) => `@${field}`).join(', ')
      prepare(`INSERT INTO ${sqlTable(table)} (${columns}) VALUES (${values})`).run(
        encodeRow(table, row),
      )
    },
    update(table, row) {
      const pairs = fieldsOf(table)
        .filter((field) => field !== 'id')
        .map((field) => `${sqlColumn(field)} = @${field}`)
        .join(', ')
      prepare(`UPDATE ${sqlTable(table)} SET ${pairs} WHERE id = @id`).run(encodeRow(table, row))
    },
    remove(table, id) {
      prepare(`DELETE FROM ${sqlTable(table)} WHERE id = ?`).run(id)
    },
  }
}
