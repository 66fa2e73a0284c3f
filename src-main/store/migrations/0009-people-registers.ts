import type { Migration } from '../migrate.ts'

/**
 * Frozen: a later change is a new migration. Members and guests beside delegates and candidates, the traits that the
 * credentials report counts, pairs found to be two people, what left the house, what was erased, and how the columns
 * of an office's files were read.
 */
export const peopleRegisters: Migration = {
  number: 9,
  name: 'people-registers',
  sql: `
    ALTER TABLE person ADD COLUMN union_code TEXT;
    ALTER TABLE person ADD COLUMN phone TEXT;
    ALTER TABLE person ADD COLUMN foreign_language TEXT;
    ALTER TABLE person ADD COLUMN work_sector TEXT;
    ALTER TABLE person ADD COLUMN job_role TEXT;
    ALTER TABLE person ADD COLUMN labour_hero INTEGER;
    ALTER TABLE person ADD COLUMN national_emulation INTEGER;
    ALTER TABLE delegate ADD COLUMN delegation TEXT;
    ALTER TABLE dossier ADD COLUMN data_purpose TEXT;
    ALTER TABLE dossier ADD COLUMN data_purpose_on TEXT;
    ALTER TABLE dossier ADD COLUMN data_responsible TEXT;
    ALTER TABLE dossier ADD COLUMN retain_until TEXT;

    CREATE TABLE member (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      list_position INTEGER NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      number INTEGER,
      department TEXT,
      union_joined TEXT,
      union_position TEXT,
      status TEXT,
      note TEXT
    ) STRICT;
    CREATE INDEX member_by_dossier ON member (dossier_id, list_position);
    CREATE INDEX member_by_person ON member (person_id);

    CREATE TABLE guest (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      list_position INTEGER NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      number INTEGER,
      organisation TEXT,
      note TEXT
    ) STRICT;
    CREATE INDEX guest_by_dossier ON guest (dossier_id, list_position);
    CREATE INDEX guest_by_person ON guest (person_id);

    CREATE TABLE distinct_pair (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      other_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE INDEX distinct_pair_by_dossier ON distinct_pair (dossier_id);
    CREATE INDEX distinct_pair_by_person ON distinct_pair (person_id);
    CREATE INDEX distinct_pair_by_other ON distinct_pair (other_id);

    CREATE TABLE export_note (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      list TEXT NOT NULL,
      file_name TEXT NOT NULL,
      columns TEXT NOT NULL,
      rows INTEGER NOT NULL,
      sensitive INTEGER NOT NULL CHECK (sensitive IN (0, 1))
    ) STRICT;
    CREATE INDEX export_note_by_dossier ON export_note (dossier_id, at);

    CREATE TABLE erasure (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      people INTEGER NOT NULL,
      aggregates TEXT NOT NULL
    ) STRICT;
    CREATE INDEX erasure_by_dossier ON erasure (dossier_id, at);

    CREATE TABLE remembered_mapping (
      kind TEXT NOT NULL,
      headers TEXT NOT NULL,
      mapping TEXT NOT NULL,
      used_at TEXT NOT NULL,
      PRIMARY KEY (kind, headers)
    ) STRICT;
  `,
}
