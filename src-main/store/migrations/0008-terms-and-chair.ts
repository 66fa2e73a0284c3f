import type { Migration } from '../migrate.ts'

/** Frozen: a later change is a new migration. Two facts the rules about terms and the chair ask for. */
export const termsAndChair: Migration = {
  number: 8,
  name: 'terms-and-chair',
  sql: `
    ALTER TABLE dossier ADD COLUMN superior_term_to INTEGER;
    ALTER TABLE dossier ADD COLUMN chair_consent INTEGER;
  `,
}
