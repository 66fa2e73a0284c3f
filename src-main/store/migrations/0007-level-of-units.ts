import type { Migration } from '../migrate.ts'

/** Frozen: a later change is a new migration. Two facts of a unit the rules may ask for; null is "not known yet". */
export const levelOfUnits: Migration = {
  number: 7,
  name: 'level-of-units',
  sql: `
    ALTER TABLE unit ADD COLUMN level TEXT;
    ALTER TABLE unit ADD COLUMN units_below INTEGER;
  `,
}
