import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, schemaVersion } from '#main/store/migrate.ts'
import { MIGRATIONS } from '#main/store/migrations/index.ts'

test('migration 6 adds the choice of sharing, bounds of units, decisions on ties and what a paper was made with', () => {
  const database = new Database(':memory:')
  migrate(database, MIGRATIONS.slice(0, 5))
  database.exec(`
    INSERT INTO dossier (id, pack_id, sample, kind) VALUES ('d1', '2023-2028', 0, 'congress');
    INSERT INTO unit (id, dossier_id, position, name, pilot) VALUES ('u1', 'd1', 0, 'CĐCS Chè', 0);
    INSERT INTO paper (id, dossier_id, slug, file_name, written_at, pack_id, pack_version, fingerprint, file_hash)
    VALUES ('p1', 'd1', 'agenda', 'agenda.docx', 't', '2023-2028', '1', 'f', 'h');
  `)
  migrate(database, MIGRATIONS.slice(0, 6))
  expect(schemaVersion(database)).toBe(6)
  const read = (sql: string) => database.prepare(sql).all()
  expect(
    read(
      'SELECT id, share_method, share_basis, share_base, members_per_delegate, share_rounding FROM dossier',
    ),
  ).toEqual([
    {
      id: 'd1',
      share_method: null,
      share_basis: null,
      share_base: null,
      members_per_delegate: null,
      share_rounding: null,
    },
  ])
  expect(read('SELECT id, name, delegates_cap, delegates_by_hand FROM unit')).toEqual([
    { id: 'u1', name: 'CĐCS Chè', delegates_cap: null, delegates_by_hand: null },
  ])
  expect(read('SELECT slug, pack_version, pack_hash, overlays, as_of FROM paper')).toEqual([
    { slug: 'agenda', pack_version: '1', pack_hash: null, overlays: null, as_of: null },
  ])
  expect(read('SELECT count(*) AS rows FROM tie_decision')).toEqual([{ rows: 0 }])
})
