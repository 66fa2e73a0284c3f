import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '#main/store/migrate.ts'
import { MIGRATIONS } from '#main/store/migrations/index.ts'

test('a dossier keeps its facts; its percentages have the usual decimals, and none but one or two', () => {
  const database = new Database(':memory:')
  migrate(database, MIGRATIONS.slice(0, 10))
  database.exec(`
    INSERT INTO dossier (id, pack_id, sample, kind, retain_until)
      VALUES ('d', '2025-2030', 0, 'congress', '2030-12-31');
  `)
  migrate(database, MIGRATIONS.slice(0, 11))
  const write = (decimals: number) =>
    database.prepare('UPDATE dossier SET percent_decimals = ?').run(decimals)
  expect(database.prepare('SELECT id, retain_until, percent_decimals FROM dossier').all()).toEqual([
    { id: 'd', retain_until: '2030-12-31', percent_decimals: null },
  ])
  for (const decimals of [0, 3]) expect(() => write(decimals)).toThrow(/CHECK/)
  for (const decimals of [1, 2]) expect(write(decimals).changes).toBe(1)
  database.close()
})
