import type { Migration } from '../migrate.ts'

/** Frozen: a later change is a new migration. The facts the rules of both terms ask for; null is "not known yet". */
export const factsOfRules: Migration = {
  number: 4,
  name: 'facts-of-rules',
  sql: `
    ALTER TABLE dossier ADD COLUMN reorganisation TEXT;
    ALTER TABLE dossier ADD COLUMN kind_consent INTEGER;
    ALTER TABLE dossier ADD COLUMN term_consent INTEGER;
    ALTER TABLE dossier ADD COLUMN increase_consent INTEGER;
    ALTER TABLE dossier ADD COLUMN previous_ordinal INTEGER;
    ALTER TABLE dossier ADD COLUMN former_seats INTEGER;
    ALTER TABLE dossier ADD COLUMN standing_seats INTEGER;
    ALTER TABLE dossier ADD COLUMN inspection_seats INTEGER;
    ALTER TABLE dossier ADD COLUMN guests INTEGER;
    ALTER TABLE dossier ADD COLUMN subcommittees INTEGER;
    ALTER TABLE dossier ADD COLUMN delegates_barred INTEGER;
    ALTER TABLE dossier ADD COLUMN committee_meetings INTEGER;
    ALTER TABLE dossier ADD COLUMN first_meeting_date TEXT;
    ALTER TABLE dossier ADD COLUMN recognition_submitted TEXT;
    ALTER TABLE dossier ADD COLUMN recognition_decided TEXT;
    ALTER TABLE plan ADD COLUMN committee_seats INTEGER;
    ALTER TABLE unit ADD COLUMN increase_consent INTEGER;
    ALTER TABLE delegate ADD COLUMN body TEXT;
  `,
}
