import type { Database } from 'better-sqlite3'
import { invariant } from '#core/base/invariant.ts'

/** One frozen step of the schema. It is text: it never calls code that may change later. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

/** The schema version a database file stands at; 0 for an empty file. */
export function schemaVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

/** Applies what is missing, each step and its version number in one transaction. */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    invariant(migration.number === index + 1, `migration ${migration.name} is out of order`)
    if (schemaVersion(database) >= migration.number) return
    database.transaction(() => {
      database.exec(migration.sql)
      database.pragma(`user_version = ${migration.number}`)
    })()
  })
}
