import type { Migration } from '../migrate.ts'

/** Frozen: a later change is a new migration. How many decimals the office gives percentages in its papers. */
export const percentDecimals: Migration = {
  number: 11,
  name: 'percent-decimals',
  sql: `
    ALTER TABLE dossier ADD COLUMN percent_decimals INTEGER CHECK (percent_decimals IN (1, 2));
  `,
}
