import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '#main/store/migrate.ts'
import { MIGRATIONS } from '#main/store/migrations/index.ts'

test('people and delegates keep what is known; their new traits are not known yet', () => {
  const database = new Database(':memory:')
  migrate(database, MIGRATIONS.slice(0, 8))
  database.exec(`
    INSERT INTO dossier (id, pack_id, sample, kind) VALUES ('d', '2023-2028', 0, 'congress');
    INSERT INTO person (id, dossier_id, full_name, birth) VALUES ('p', 'd', 'Lò Thị Ánh', '1972-08-07');
    INSERT INTO delegate (id, dossier_id, list_position, person_id, number) VALUES ('g', 'd', 0, 'p', 1);
  `)
  migrate(database, MIGRATIONS.slice(0, 9))
  const read = (sql: string) => database.prepare(sql).all()
  expect(
    read('SELECT full_name, birth, union_code, work_sector, job_role, labour_hero FROM person'),
  ).toEqual([
    {
      full_name: 'Lò Thị Ánh',
      birth: '1972-08-07',
      union_code: null,
      work_sector: null,
      job_role: null,
      labour_hero: null,
    },
  ])
  expect(read('SELECT number, delegation FROM delegate')).toEqual([{ number: 1, delegation: null }])
  expect(read('SELECT data_purpose, retain_until FROM dossier')).toEqual([
    { data_purpose: null, retain_until: null },
  ])
  for (const table of [
    'member',
    'guest',
    'distinct_pair',
    'export_note',
    'erasure',
    'remembered_mapping',
  ]) {
    expect(read(`SELECT count(*) AS rows FROM ${table}`)).toEqual([{ rows: 0 }])
  }
  database.close()
})
