import Database from 'better-sqlite3'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'

/** Every object a database of `version` holds, as text; the text of the migrations is frozen, so it is exact. */
function schemaOf(database: Database.Database): string {
  const objects = database
    .prepare(
      `SELECT type, name, tbl_name, sql FROM sqlite_schema
       WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name`,
    )
    .all()
  // The encoding stands in the header: another one makes every text unreadable and no statement can be prepared.
  return JSON.stringify([database.pragma('encoding', { simple: true }), objects])
}

const expected = new Map<number, string>()

function expectedSchema(version: number): string {
  const known = expected.get(version)
  if (known !== undefined) return known
  const database = new Database(':memory:')
  migrate(database, MIGRATIONS.slice(0, version))
  const schema = schemaOf(database)
  database.close()
  expected.set(version, schema)
  return schema
}

/**
 * Whether a database holds the tables and indexes of this program at `version` and nothing else: no trigger, no
 * view, no table of another program.
 */
export function hasOwnSchema(database: Database.Database, version: number): boolean {
  return schemaOf(database) === expectedSchema(version)
}
