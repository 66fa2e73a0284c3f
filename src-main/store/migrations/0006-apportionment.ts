import type { Migration } from '../migrate.ts'

/** Frozen: a later change is a new migration. */
export const apportionment: Migration = {
  number: 6,
  name: 'apportionment',
  sql: `
    ALTER TABLE dossier ADD COLUMN share_method TEXT;
    ALTER TABLE dossier ADD COLUMN share_basis TEXT;
    ALTER TABLE dossier ADD COLUMN share_base INTEGER;
    ALTER TABLE dossier ADD COLUMN members_per_delegate INTEGER;
    ALTER TABLE dossier ADD COLUMN share_rounding TEXT;

    ALTER TABLE unit ADD COLUMN delegates_cap INTEGER;
    ALTER TABLE unit ADD COLUMN delegates_by_hand INTEGER;

    CREATE TABLE tie_decision (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      position INTEGER NOT NULL,
      unit_id TEXT NOT NULL REFERENCES unit (id),
      method TEXT NOT NULL,
      seat INTEGER NOT NULL,
      tied TEXT NOT NULL,
      decided_by TEXT NOT NULL,
      decided_on TEXT NOT NULL,
      record TEXT NOT NULL
    ) STRICT;
    CREATE INDEX tie_decision_by_dossier ON tie_decision (dossier_id, position);
    CREATE INDEX tie_decision_by_unit ON tie_decision (unit_id);

    ALTER TABLE paper ADD COLUMN pack_hash TEXT;
    ALTER TABLE paper ADD COLUMN overlays TEXT;
    ALTER TABLE paper ADD COLUMN as_of TEXT;
  `,
}
