import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, schemaVersion } from '#main/store/migrate.ts'
import { firstTables } from '#main/store/migrations/0001-first-tables.ts'
import { steps } from '#main/store/migrations/0002-steps.ts'

test('migration 2 gives every change that still counts its step, the last one at the revision of today', () => {
  const database = new Database(':memory:')
  migrate(database, [firstTables])
  database.exec(`
    INSERT INTO dossier (id, pack_id, sample, kind, revision) VALUES
      ('a', '2023-2028', 0, 'congress', 5), ('b', '2023-2028', 0, 'congress', 1), ('c', '2023-2028', 0, 'congress', 0);
    INSERT INTO change (id, dossier_id, command, label, actor, at, undoable, state) VALUES
      (1, 'a', 'create', 'Đã lập', 'thu-ky', '2023-01-01T00:00:00.000Z', 0, 'done'),
      (2, 'b', 'create', 'Đã lập', 'chu-tich', '2023-01-02T00:00:00.000Z', 0, 'done'),
      (3, 'a', 'edit', 'Đã sửa', 'thu-ky', '2023-01-03T00:00:00.000Z', 1, 'superseded'),
      (4, 'a', 'edit', 'Đã sửa', 'thu-ky', '2023-01-04T00:00:00.000Z', 1, 'done'),
      (5, 'a', 'edit', 'Đã sửa', 'thu-ky', '2023-01-05T00:00:00.000Z', 1, 'undone');
  `)
  migrate(database, [firstTables, steps])
  expect(schemaVersion(database)).toBe(2)
  expect(database.prepare('SELECT * FROM step ORDER BY dossier_id, revision').all()).toEqual([
    {
      dossier_id: 'a',
      revision: 4,
      change_id: 1,
      kind: 'do',
      actor: 'thu-ky',
      at: '2023-01-01T00:00:00.000Z',
    },
    {
      dossier_id: 'a',
      revision: 5,
      change_id: 4,
      kind: 'do',
      actor: 'thu-ky',
      at: '2023-01-04T00:00:00.000Z',
    },
    {
      dossier_id: 'b',
      revision: 1,
      change_id: 2,
      kind: 'do',
      actor: 'chu-tich',
      at: '2023-01-02T00:00:00.000Z',
    },
  ])
})
