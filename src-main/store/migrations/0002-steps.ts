import type { Migration } from '../migrate.ts'

/**
 * Frozen: a later change is a new migration. A change says what happened to rows, a step says when it was done,
 * taken back or done again; only with both can a dossier be shown as it was on a day.
 */
export const steps: Migration = {
  number: 2,
  name: 'steps',
  sql: `
    CREATE TABLE step (
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      revision INTEGER NOT NULL,
      change_id INTEGER NOT NULL REFERENCES change (id),
      kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
      actor TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (dossier_id, revision)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX step_by_change ON step (change_id);

    INSERT INTO step (dossier_id, revision, change_id, kind, actor, at)
    SELECT
      done.dossier_id,
      dossier.revision - count(*) OVER (PARTITION BY done.dossier_id)
        + row_number() OVER (PARTITION BY done.dossier_id ORDER BY done.id),
      done.id, 'do', done.actor, done.at
    FROM change AS done JOIN dossier ON dossier.id = done.dossier_id
    WHERE done.state = 'done';
  `,
}
