import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '#main/store/migrate.ts'
import { MIGRATIONS } from '#main/store/migrations/index.ts'

test('what stood in a dossier stays, what the rules ask for is not known yet', () => {
  const database = new Database(':memory:')
  migrate(database, MIGRATIONS.slice(0, 3))
  database.exec(`
    INSERT INTO dossier (id, pack_id, sample, kind, ordinal) VALUES ('d', '2023-2028', 0, 'congress', 11);
    INSERT INTO plan (id, dossier_id, delegates_total) VALUES ('d', 'd', 117);
    INSERT INTO unit (id, dossier_id, position, name, pilot) VALUES ('u', 'd', 1, 'CĐCS', 0);
  `)
  migrate(database, MIGRATIONS)
  expect(
    database
      .prepare(
        `SELECT ordinal, reorganisation, kind_consent, term_consent, increase_consent, previous_ordinal, former_seats,
         standing_seats, inspection_seats, guests, subcommittees, delegates_barred, committee_meetings,
         first_meeting_date, recognition_submitted, recognition_decided FROM dossier`,
      )
      .all(),
  ).toEqual([
    {
      ordinal: 11,
      reorganisation: null,
      kind_consent: null,
      term_consent: null,
      increase_consent: null,
      previous_ordinal: null,
      former_seats: null,
      standing_seats: null,
      inspection_seats: null,
      guests: null,
      subcommittees: null,
      delegates_barred: null,
      committee_meetings: null,
      first_meeting_date: null,
      recognition_submitted: null,
      recognition_decided: null,
    },
  ])
  expect(database.prepare('SELECT delegates_total, committee_seats FROM plan').all()).toEqual([
    { delegates_total: 117, committee_seats: null },
  ])
  expect(database.prepare('SELECT name, increase_consent FROM unit').all()).toEqual([
    { name: 'CĐCS', increase_consent: null },
  ])
  database.close()
})
