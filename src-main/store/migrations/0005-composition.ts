import type { Migration } from '../migrate.ts'

/** Frozen: a later change is a new migration. */
export const composition: Migration = {
  number: 5,
  name: 'composition',
  sql: `
    CREATE TABLE composition (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      position INTEGER NOT NULL,
      code TEXT,
      label TEXT NOT NULL,
      tag TEXT,
      minimum INTEGER,
      maximum INTEGER,
      mandatory INTEGER NOT NULL CHECK (mandatory IN (0, 1))
    ) STRICT;
    CREATE INDEX composition_by_dossier ON composition (dossier_id, position);

    ALTER TABLE dossier ADD COLUMN age_date TEXT;
    ALTER TABLE dossier ADD COLUMN service_from TEXT;
    ALTER TABLE candidate ADD COLUMN superior_consent INTEGER;
  `,
}
