import type { Migration } from '../migrate.ts'

/**
 * Frozen: a later change is a new migration. The recorded images get the new fields too, so that what was done
 * before can still be taken back.
 */
export const composition: Migration = {
  number: 4,
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

    ALTER TABLE dossier ADD COLUMN committee_meetings INTEGER;
    ALTER TABLE dossier ADD COLUMN age_date TEXT;
    ALTER TABLE dossier ADD COLUMN service_from TEXT;
    ALTER TABLE candidate ADD COLUMN superior_consent INTEGER;

    UPDATE change_row SET
      before = json_set(before, '$.committeeMeetings', NULL, '$.ageDate', NULL, '$.serviceFrom', NULL),
      after = json_set(after, '$.committeeMeetings', NULL, '$.ageDate', NULL, '$.serviceFrom', NULL)
    WHERE table_name = 'dossier';
    UPDATE change_row SET
      before = json_set(before, '$.superiorConsent', NULL),
      after = json_set(after, '$.superiorConsent', NULL)
    WHERE table_name = 'candidate';
  `,
}
