import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '#main/store/migrate.ts'
import { MIGRATIONS } from '#main/store/migrations/index.ts'

test('a dossier keeps its facts; the term of the superior and its consent are not known yet', () => {
  const database = new Database(':memory:')
  migrate(database, MIGRATIONS.slice(0, 7))
  database.exec(`
    INSERT INTO dossier (id, pack_id, sample, kind, term_from, term_to, term_consent)
      VALUES ('d', '2025-2030', 0, 'congress', 2025, 2030, 1);
  `)
  migrate(database, MIGRATIONS)
  expect(
    database
      .prepare(
        'SELECT id, pack_id, term_from, term_to, term_consent, superior_term_to, chair_consent FROM dossier',
      )
      .all(),
  ).toEqual([
    {
      id: 'd',
      pack_id: '2025-2030',
      term_from: 2025,
      term_to: 2030,
      term_consent: 1,
      superior_term_to: null,
      chair_consent: null,
    },
  ])
  database.close()
})
