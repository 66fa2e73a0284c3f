import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { migrate, schemaVersion } from '#main/store/migrate.ts'
import { MIGRATIONS } from '#main/store/migrations/index.ts'
import { firstTables } from '#main/store/migrations/0001-first-tables.ts'
import { fieldsOf, sqlColumn, sqlTable, tableNames } from '#main/store/tables.ts'

describe('migration 1, first tables', () => {
  test('an empty file becomes the newest version with every column the code reads', () => {
    const database = new Database(':memory:')
    migrate(database, MIGRATIONS)
    expect(schemaVersion(database)).toBe(MIGRATIONS.length)
    for (const table of tableNames()) {
      const columns = (database.pragma(`table_info(${sqlTable(table)})`) as { name: string }[]).map(
        (c) => `"${c.name}"`,
      )
      expect(columns).toEqual(expect.arrayContaining(fieldsOf(table).map(sqlColumn)))
    }
  })

  test('a step that fails leaves the version and the schema before it', () => {
    const database = new Database(':memory:')
    const broken = {
      number: 2,
      name: 'broken',
      sql: 'CREATE TABLE half (id TEXT) STRICT; NOT SQL;',
    }
    expect(() => migrate(database, [firstTables, broken])).toThrow(/syntax/)
    expect(schemaVersion(database)).toBe(1)
    expect(
      database.prepare(`SELECT count(*) AS n FROM sqlite_schema WHERE name = 'half'`).get(),
    ).toEqual({ n: 0 })
  })

  test('the list of migrations is numbered without a gap and running it twice changes nothing', () => {
    expect(MIGRATIONS.map((migration) => migration.number)).toEqual(
      MIGRATIONS.map((_, index) => index + 1),
    )
    const database = new Database(':memory:')
    migrate(database, MIGRATIONS)
    const schema = () => database.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all()
    const first = schema()
    migrate(database, MIGRATIONS)
    expect(schema()).toEqual(first)
  })
})
