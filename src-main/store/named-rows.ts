import type { Database, Statement } from 'better-sqlite3'
import { sqlTable, tableNames } from './tables.ts'
import type { TableName } from './tables.ts'

/** A column in which rows of one table name rows of another. */
interface Naming {
  readonly of: TableName
  readonly by: TableName
  readonly column: string
}

export type Direction = 'undo' | 'redo'

/**
 * Whether taking a change back, or doing it again, would remove rows that others go on naming: people a later
 * election has on its ballot, lines that have lines below them.
 */
export function openNamedRows(database: Database) {
  const asked = namings(database).map((naming) => ({
    undo: prepare(database, naming, 'before'),
    redo: prepare(database, naming, 'after'),
  }))
  return (changeId: number, direction: Direction): boolean =>
    asked.some((one) => one[direction].get({ changeId }) !== undefined)
}

function namings(database: Database): Naming[] {
  const names = new Map(tableNames().map((name) => [sqlTable(name), name]))
  return tableNames().flatMap((by) => {
    const keys = database.pragma(`foreign_key_list(${sqlTable(by)})`) as {
      readonly table: string
      readonly from: string
    }[]
    return keys.flatMap(({ table, from }) => {
      const of = names.get(`"${table}"`)
      return of === undefined || of === 'dossier' ? [] : [{ of, by, column: `"${from}"` }]
    })
  })
}

/** A row goes where its image of that side is empty; what the change itself did to the others is taken back with it. */
function prepare(
  database: Database,
  { of, by, column }: Naming,
  side: 'before' | 'after',
): Statement {
  const own = (table: TableName) =>
    `SELECT row_id FROM change_row WHERE change_id = @changeId AND table_name = '${table}'`
  return database.prepare(
    `SELECT 1 FROM ${sqlTable(by)}
     WHERE ${column} IN (${own(of)} AND ${side} IS NULL) AND id NOT IN (${own(by)}) LIMIT 1`,
  )
}
