import type { Migration } from '../migrate.ts'

/**
 * Frozen: a later change is a new migration. Facts and lists that only papers need (what they are is data of
 * `templates/facts`), what is remembered of a written paper, its drafts, and which papers an office makes at all.
 */
export const papers: Migration = {
  number: 10,
  name: 'papers',
  sql: `
    CREATE TABLE typed_fact (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      name TEXT NOT NULL,
      value TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX typed_fact_by_name ON typed_fact (dossier_id, name);

    CREATE TABLE typed_row (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      list TEXT NOT NULL,
      position INTEGER NOT NULL,
      parent_id TEXT REFERENCES typed_row (id) DEFERRABLE INITIALLY DEFERRED,
      person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      cells TEXT NOT NULL
    ) STRICT;
    CREATE INDEX typed_row_by_list ON typed_row (dossier_id, list, position);
    CREATE INDEX typed_row_by_parent ON typed_row (parent_id);
    CREATE INDEX typed_row_by_person ON typed_row (person_id);

    ALTER TABLE dossier ADD COLUMN paper_profile TEXT;

    ALTER TABLE paper ADD COLUMN state TEXT;
    ALTER TABLE paper ADD COLUMN draft_number INTEGER;
    ALTER TABLE paper ADD COLUMN template_hash TEXT;
    ALTER TABLE paper ADD COLUMN facts TEXT;
    ALTER TABLE paper ADD COLUMN words TEXT;
    ALTER TABLE paper ADD COLUMN texts TEXT;
    ALTER TABLE paper ADD COLUMN actor TEXT;
    ALTER TABLE paper ADD COLUMN final_at TEXT;
    ALTER TABLE paper ADD COLUMN sent_at TEXT;
    ALTER TABLE paper ADD COLUMN sent_to TEXT;

    CREATE TABLE paper_setting (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      slug TEXT NOT NULL,
      choice TEXT,
      reason TEXT,
      number TEXT,
      paper_date TEXT
    ) STRICT;
    CREATE UNIQUE INDEX paper_setting_by_slug ON paper_setting (dossier_id, slug);

    CREATE TABLE paper_draft (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      slug TEXT NOT NULL,
      number INTEGER NOT NULL,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      words TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX paper_draft_by_number ON paper_draft (dossier_id, slug, number);
  `,
}
