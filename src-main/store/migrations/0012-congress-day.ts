import type { Migration } from '../migrate.ts'

/**
 * Frozen: a later change is a new migration. What happens on the day of the congress, one row per event, never changed
 * afterwards; and the ballots as two clerks read them from paper, apart from everything that says who voted.
 */
export const congressDay: Migration = {
  number: 12,
  name: 'congress-day',
  sql: `
    CREATE TABLE day_event (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      position INTEGER NOT NULL,
      at TEXT NOT NULL,
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      actor TEXT NOT NULL,
      data TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX day_event_by_position ON day_event (dossier_id, position);

    CREATE TABLE ballot_entry (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      ballot_id TEXT NOT NULL,
      pass INTEGER NOT NULL CHECK (pass IN (1, 2, 3)),
      number INTEGER NOT NULL,
      struck TEXT NOT NULL,
      invalid TEXT,
      clerk TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX ballot_entry_by_number
      ON ballot_entry (dossier_id, ballot_id, pass, number);
  `,
}
