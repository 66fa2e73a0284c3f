import type { Migration } from '../migrate.ts'

/** Frozen: a later change is a new migration. */
export const tasks: Migration = {
  number: 3,
  name: 'tasks',
  sql: `
    CREATE TABLE task (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      position INTEGER NOT NULL,
      slug TEXT,
      title TEXT NOT NULL,
      phase TEXT NOT NULL,
      owner TEXT,
      anchor TEXT NOT NULL,
      "offset" INTEGER NOT NULL,
      unit TEXT NOT NULL,
      fixed_date TEXT,
      paper TEXT,
      done_on TEXT,
      note TEXT
    ) STRICT;
    CREATE INDEX task_by_dossier ON task (dossier_id, position);
  `,
}
