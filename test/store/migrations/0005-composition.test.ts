import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, schemaVersion } from '#main/store/migrate.ts'
import { MIGRATIONS } from '#main/store/migrations/index.ts'

test('migration 5 adds requirements, two settings and the consent; what was there stays', () => {
  const database = new Database(':memory:')
  migrate(database, MIGRATIONS.slice(0, 4))
  database.exec(`
    INSERT INTO dossier (id, pack_id, sample, kind) VALUES ('d1', '2023-2028', 0, 'congress');
    INSERT INTO person (id, dossier_id, full_name) VALUES ('p1', 'd1', 'Lò Văn Ín');
    INSERT INTO candidate (id, dossier_id, list_position, person_id, on_list, must_keep)
    VALUES ('c1', 'd1', 0, 'p1', 1, 0);
    INSERT INTO change (id, dossier_id, command, label, actor, at, undoable, state)
    VALUES (1, 'd1', 'c', 'l', 'a', 't', 1, 'done');
    INSERT INTO change_row (change_id, sequence, table_name, row_id, before, after)
    VALUES (1, 0, 'candidate', 'c1', NULL, '{"id":"c1"}'), (1, 1, 'dossier', 'd1', '{"id":"d1"}', NULL),
      (1, 2, 'person', 'p1', NULL, '{"id":"p1"}');
  `)
  migrate(database, MIGRATIONS.slice(0, 5))
  expect(schemaVersion(database)).toBe(5)
  expect(database.prepare('SELECT id, age_date, service_from FROM dossier').all()).toEqual([
    { id: 'd1', age_date: null, service_from: null },
  ])
  expect(database.prepare('SELECT id, on_list, superior_consent FROM candidate').all()).toEqual([
    { id: 'c1', on_list: 1, superior_consent: null },
  ])
  expect(database.prepare('SELECT count(*) AS rows FROM composition').get()).toEqual({ rows: 0 })
})
