import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '#main/store/migrate.ts'
import { MIGRATIONS } from '#main/store/migrations/index.ts'
import { levelOfUnits } from '#main/store/migrations/0007-level-of-units.ts'

test('units keep what they had; their own level and what stands below them is not known yet', () => {
  const database = new Database(':memory:')
  migrate(database, MIGRATIONS.slice(0, levelOfUnits.number - 1))
  database.exec(`
    INSERT INTO dossier (id, pack_id, sample, kind) VALUES ('d', '2023-2028', 0, 'congress');
    INSERT INTO unit (id, dossier_id, position, name, members, pilot) VALUES ('u', 'd', 1, 'CĐCS', 40, 0);
  `)
  migrate(database, MIGRATIONS)
  expect(database.prepare('SELECT name, members, level, units_below FROM unit').all()).toEqual([
    { name: 'CĐCS', members: 40, level: null, units_below: null },
  ])
  database.close()
})
