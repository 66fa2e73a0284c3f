import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, schemaVersion } from '#main/store/migrate.ts'
import { MIGRATIONS } from '#main/store/migrations/index.ts'
import { tasks } from '#main/store/migrations/0003-tasks.ts'

test('migration 3, tasks: what was there stays, tasks need a dossier and a title', () => {
  const database = new Database(':memory:')
  migrate(database, MIGRATIONS.slice(0, tasks.number - 1))
  database.exec(
    `INSERT INTO dossier (id, pack_id, sample, kind) VALUES ('d1', '2023-2028', 0, 'congress')`,
  )
  const before = database.prepare('SELECT * FROM dossier').all()
  migrate(database, MIGRATIONS.slice(0, tasks.number))
  expect(schemaVersion(database)).toBe(tasks.number)
  expect(database.prepare('SELECT * FROM dossier').all()).toEqual(before)
  expect(database.prepare('SELECT * FROM task').all()).toEqual([])

  database.pragma('foreign_keys = ON')
  const insert = database.prepare(
    `INSERT INTO task (id, dossier_id, position, title, phase, anchor, "offset", unit)
     VALUES (?, ?, 0, ?, 'preparation', 'first-day', -30, 'day')`,
  )
  insert.run('t1', 'd1', 'Việc')
  expect(() => insert.run('t2', 'nobody', 'Việc')).toThrow(/FOREIGN KEY/)
  expect(() => insert.run('t3', 'd1', null)).toThrow(/NOT NULL/)
  expect(database.prepare('SELECT id, "offset", done_on FROM task').all()).toEqual([
    { id: 't1', offset: -30, done_on: null },
  ])
})
