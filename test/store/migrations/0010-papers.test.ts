import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '#main/store/migrate.ts'
import { MIGRATIONS } from '#main/store/migrations/index.ts'

test('papers written before keep what is recorded of them; what was not recorded is not known', () => {
  const database = new Database(':memory:')
  migrate(database, MIGRATIONS.slice(0, 9))
  database.exec(`
    INSERT INTO dossier (id, pack_id, sample, kind) VALUES ('d', '2023-2028', 0, 'congress');
    INSERT INTO paper (id, dossier_id, slug, file_name, written_at, pack_id, pack_version, as_of, fingerprint, file_hash)
      VALUES ('p', 'd', 'agenda', 'agenda.docx', '2023-07-01T00:00:00Z', '2023-2028', '1', '2023-07-13', 'f', 'h');
  `)
  migrate(database, MIGRATIONS.slice(0, 10))
  const read = (sql: string) => database.prepare(sql).all()
  expect(read('SELECT slug, file_hash, state, draft_number, facts, sent_at FROM paper')).toEqual([
    { slug: 'agenda', file_hash: 'h', state: null, draft_number: null, facts: null, sent_at: null },
  ])
  expect(read('SELECT paper_profile FROM dossier')).toEqual([{ paper_profile: null }])
  for (const table of ['typed_fact', 'typed_row', 'paper_setting', 'paper_draft']) {
    expect(read(`SELECT count(*) AS rows FROM ${table}`)).toEqual([{ rows: 0 }])
  }
  database.exec(`INSERT INTO typed_fact VALUES ('a', 'd', 'budget.preparer', '"Lò Thị Ánh"')`)
  expect(() => {
    database.exec(`INSERT INTO typed_fact VALUES ('b', 'd', 'budget.preparer', '"Ma Văn Nết"')`)
  }).toThrow(/UNIQUE/)
  database.close()
})
