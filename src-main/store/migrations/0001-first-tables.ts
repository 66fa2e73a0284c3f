import type { Migration } from '../migrate.ts'

/** Frozen: a later change is a new migration. */
export const firstTables: Migration = {
  number: 1,
  name: 'first-tables',
  sql: `
    CREATE TABLE dossier (
      id TEXT PRIMARY KEY,
      pack_id TEXT NOT NULL,
      sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      revision INTEGER NOT NULL DEFAULT 0,
      union_name TEXT,
      union_short_name TEXT,
      superior_name TEXT,
      party_committee_name TEXT,
      place TEXT,
      level TEXT,
      form TEXT,
      form_consent INTEGER,
      "case" TEXT,
      kind TEXT NOT NULL,
      ordinal INTEGER,
      previous_term_from INTEGER,
      term_from INTEGER,
      term_to INTEGER,
      start_date TEXT,
      end_date TEXT,
      venue TEXT,
      theme TEXT,
      members_total INTEGER,
      committee_seats INTEGER,
      chair_name TEXT
    ) STRICT;

    CREATE TABLE plan (
      id TEXT PRIMARY KEY REFERENCES dossier (id),
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      document_number TEXT,
      document_date TEXT,
      issuer TEXT,
      delegates_total INTEGER,
      delegates_ex_officio INTEGER,
      delegates_elected INTEGER,
      delegates_appointed INTEGER,
      candidate_list_size INTEGER,
      pilot_before TEXT,
      grassroots_from TEXT,
      grassroots_before TEXT,
      own_before TEXT,
      max_sessions INTEGER,
      grassroots_max_sessions INTEGER
    ) STRICT;

    CREATE TABLE unit (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      position INTEGER NOT NULL,
      number INTEGER,
      "group" TEXT,
      name TEXT NOT NULL,
      sector TEXT,
      members INTEGER,
      members_female INTEGER,
      form TEXT,
      form_consent INTEGER,
      congress_delegates INTEGER,
      committee_seats INTEGER,
      delegates_total INTEGER,
      delegates_ex_officio INTEGER,
      delegates_elected INTEGER,
      delegates_appointed INTEGER,
      congress_date TEXT,
      pilot INTEGER NOT NULL CHECK (pilot IN (0, 1)),
      note TEXT
    ) STRICT;
    CREATE INDEX unit_by_dossier ON unit (dossier_id, position);

    CREATE TABLE person (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      full_name TEXT NOT NULL,
      gender TEXT,
      birth TEXT,
      ethnicity TEXT,
      religion TEXT,
      hometown TEXT,
      position TEXT,
      party_joined TEXT,
      party_member INTEGER,
      schooling TEXT,
      qualification TEXT,
      political_theory TEXT
    ) STRICT;
    CREATE INDEX person_by_dossier ON person (dossier_id);

    CREATE TABLE delegate (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      list_position INTEGER NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      number INTEGER,
      kind TEXT,
      unit_id TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
      note TEXT
    ) STRICT;
    CREATE INDEX delegate_by_dossier ON delegate (dossier_id, list_position);
    CREATE INDEX delegate_by_person ON delegate (person_id);
    CREATE INDEX delegate_by_unit ON delegate (unit_id);

    CREATE TABLE candidate (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      list_position INTEGER NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
      number INTEGER,
      block TEXT,
      candidacy TEXT,
      full_time INTEGER,
      meetings_missed INTEGER,
      on_list INTEGER NOT NULL CHECK (on_list IN (0, 1)),
      must_keep INTEGER NOT NULL CHECK (must_keep IN (0, 1)),
      note TEXT
    ) STRICT;
    CREATE INDEX candidate_by_dossier ON candidate (dossier_id, list_position);
    CREATE INDEX candidate_by_person ON candidate (person_id);

    CREATE TABLE session (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      position INTEGER NOT NULL,
      title TEXT NOT NULL,
      date TEXT,
      start_minute INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX session_by_dossier ON session (dossier_id, position);

    CREATE TABLE agenda_item (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL,
      topic TEXT NOT NULL,
      title TEXT NOT NULL,
      minutes INTEGER NOT NULL,
      leader TEXT,
      note TEXT,
      vote_mode TEXT
    ) STRICT;
    CREATE INDEX agenda_item_by_session ON agenda_item (session_id, position);
    CREATE INDEX agenda_item_by_dossier ON agenda_item (dossier_id);

    CREATE TABLE paper (
      id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      slug TEXT NOT NULL,
      file_name TEXT NOT NULL,
      written_at TEXT NOT NULL,
      pack_id TEXT NOT NULL,
      pack_version TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      file_hash TEXT NOT NULL,
      UNIQUE (dossier_id, slug)
    ) STRICT;

    CREATE TABLE change (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      dossier_id TEXT NOT NULL REFERENCES dossier (id),
      command TEXT NOT NULL,
      label TEXT NOT NULL,
      actor TEXT NOT NULL,
      at TEXT NOT NULL,
      undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
      state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'superseded'))
    ) STRICT;
    CREATE INDEX change_by_dossier ON change (dossier_id, state, id);

    CREATE TABLE change_row (
      change_id INTEGER NOT NULL REFERENCES change (id),
      sequence INTEGER NOT NULL,
      table_name TEXT NOT NULL,
      row_id TEXT NOT NULL,
      before TEXT,
      after TEXT,
      PRIMARY KEY (change_id, sequence)
    ) STRICT, WITHOUT ROWID;
  `,
}
