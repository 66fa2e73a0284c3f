import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { UnreadableData } from './unreadable-data.ts'
import { fieldsOf, isTableName } from './tables.ts'
import type { Row, TableName } from './tables.ts'

/** What one command did to one row; null before means it was added, null after means it was removed. */
export interface Image {
  readonly table: TableName
  readonly id: string
  readonly before: Row | null
  readonly after: Row | null
}

const storedRow = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** Keys sorted, so that equal rows are equal text. */
export function toJson(row: Row | null): string | null {
  if (row === null) return null
  return JSON.stringify(
    Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))),
  )
}

export function fromJson(text: string | null): Row | null {
  if (text === null) return null
  try {
    return storedRow.parse(JSON.parse(text))
  } catch (error) {
    throw new UnreadableData('nhật ký', error)
  }
}

/** A row stored before a column was added does not name it: unknown then, unknown now. */
function withEveryField(table: TableName, row: Row | null): Row | null {
  if (row === null) return null
  return { ...Object.fromEntries(fieldsOf(table).map((field) => [field, null])), ...row }
}

/** The images of a change in the order they were made. */
export function readImages(database: Database, changeId: number): Image[] {
  const stored = database
    .prepare(
      'SELECT table_name, row_id, before, after FROM change_row WHERE change_id = ? ORDER BY sequence',
    )
    .all(changeId) as {
    table_name: string
    row_id: string
    before: string | null
    after: string | null
  }[]
  return stored.map((image) => {
    if (!isTableName(image.table_name)) throw new UnreadableData('nhật ký', image.table_name)
    return {
      table: image.table_name,
      id: image.row_id,
      before: withEveryField(image.table_name, fromJson(image.before)),
      after: withEveryField(image.table_name, fromJson(image.after)),
    }
  })
}
