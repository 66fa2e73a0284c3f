import { invariant } from '#core/base/invariant.ts'

/** A stored row in the words of the core: camelCase fields, booleans as booleans, unknown as null. */
export type Row = Record<string, string | number | boolean | null>

type ColumnKind = 'text' | 'integer' | 'boolean'

interface Table {
  readonly name: string
  /** Field -> kind. Every field but `revision` of a dossier takes part in undo. */
  readonly columns: Readonly<Record<string, ColumnKind>>
}

/** The tables that hold what people typed or imported; only these go through the door for writes. */
const TABLES = {
  dossier: table('dossier', {
    text: 'id packId unionName unionShortName superiorName partyCommitteeName place level form case kind reorganisation startDate endDate venue theme chairName firstMeetingDate recognitionSubmitted recognitionDecided ageDate serviceFrom shareMethod shareBasis shareRounding dataPurpose dataPurposeOn dataResponsible retainUntil paperProfile',
    integer:
      'ordinal previousTermFrom termFrom termTo superiorTermTo membersTotal committeeSeats previousOrdinal formerSeats standingSeats inspectionSeats guests subcommittees delegatesBarred committeeMeetings shareBase membersPerDelegate percentDecimals',
    boolean: 'sample removed formConsent kindConsent termConsent increaseConsent chairConsent',
  }),
  plan: table('plan', {
    text: 'id dossierId documentNumber documentDate issuer pilotBefore grassrootsFrom grassrootsBefore ownBefore',
    integer:
      'delegatesTotal delegatesExOfficio delegatesElected delegatesAppointed committeeSeats candidateListSize maxSessions grassrootsMaxSessions',
    boolean: '',
  }),
  unit: table('unit', {
    text: 'id dossierId group name sector level form congressDate note',
    integer:
      'position number unitsBelow members membersFemale congressDelegates committeeSeats delegatesTotal delegatesExOfficio delegatesElected delegatesAppointed delegatesCap delegatesByHand',
    boolean: 'formConsent increaseConsent pilot',
  }),
  person: table('person', {
    text: 'id dossierId fullName gender birth ethnicity religion hometown position partyJoined schooling qualification politicalTheory unionCode phone foreignLanguage workSector jobRole',
    integer: '',
    boolean: 'partyMember labourHero nationalEmulation',
  }),
  delegate: table('delegate', {
    text: 'id dossierId personId kind body unitId delegation note',
    integer: 'listPosition number',
    boolean: '',
  }),
  candidate: table('candidate', {
    text: 'id dossierId personId block candidacy note',
    integer: 'listPosition number meetingsMissed',
    boolean: 'fullTime onList mustKeep superiorConsent',
  }),
  member: table('member', {
    text: 'id dossierId personId department unionJoined unionPosition status note',
    integer: 'listPosition number',
    boolean: '',
  }),
  guest: table('guest', {
    text: 'id dossierId personId organisation note',
    integer: 'listPosition number',
    boolean: '',
  }),
  distinctPair: table('distinct_pair', {
    text: 'id dossierId personId otherId',
    integer: '',
    boolean: '',
  }),
  composition: table('composition', {
    text: 'id dossierId code label tag',
    integer: 'position minimum maximum',
    boolean: 'mandatory',
  }),
  tieDecision: table('tie_decision', {
    text: 'id dossierId unitId method tied decidedBy decidedOn record',
    integer: 'position seat',
    boolean: '',
  }),
  session: table('session', {
    text: 'id dossierId title date',
    integer: 'position startMinute',
    boolean: '',
  }),
  agendaItem: table('agenda_item', {
    text: 'id dossierId sessionId topic title leader note voteMode',
    integer: 'position minutes',
    boolean: '',
  }),
  task: table('task', {
    text: 'id dossierId slug title phase owner anchor unit fixedDate paper doneOn note',
    integer: 'position offset',
    boolean: '',
  }),
  paper: table('paper', {
    text: 'id dossierId slug fileName writtenAt packId packVersion packHash overlays asOf fingerprint fileHash state templateHash facts words texts actor finalAt sentAt sentTo',
    integer: 'draftNumber',
    boolean: '',
  }),
  paperSetting: table('paper_setting', {
    text: 'id dossierId slug choice reason number paperDate',
    integer: '',
    boolean: '',
  }),
  paperDraft: table('paper_draft', {
    text: 'id dossierId slug at actor words',
    integer: 'number',
    boolean: '',
  }),
  typedFact: table('typed_fact', { text: 'id dossierId name value', integer: '', boolean: '' }),
  typedRow: table('typed_row', {
    text: 'id dossierId list parentId personId cells',
    integer: 'position',
    boolean: '',
  }),
  dayEvent: table('day_event', {
    text: 'id dossierId at kind subject actor data',
    integer: 'position',
    boolean: '',
  }),
  ballotEntry: table('ballot_entry', {
    text: 'id dossierId ballotId struck invalid clerk at',
    integer: 'pass number',
    boolean: '',
  }),
  exportNote: table('export_note', {
    text: 'id dossierId at actor list fileName columns',
    integer: 'rows',
    boolean: 'sensitive',
  }),
  erasure: table('erasure', {
    text: 'id dossierId at actor aggregates',
    integer: 'people',
    boolean: '',
  }),
} as const satisfies Record<string, Table>

export type TableName = keyof typeof TABLES

function table(name: string, fields: Record<ColumnKind, string>): Table {
  const columns: Record<string, ColumnKind> = {}
  for (const kind of ['text', 'integer', 'boolean'] as const) {
    for (const field of fields[kind].split(' ').filter(Boolean)) columns[field] = kind
  }
  return { name, columns }
}

export function tableNames(): TableName[] {
  return Object.keys(TABLES) as TableName[]
}

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(TABLES, name)
}

/** Fields of a table in a fixed order. */
export function fieldsOf(name: TableName): string[] {
  return Object.keys(TABLES[name].columns)
}

/** Fields of a table with what they hold. */
export function columnsOf(name: TableName): Readonly<Record<string, ColumnKind>> {
  return TABLES[name].columns
}

export function sqlTable(name: TableName): string {
  return `"${TABLES[name].name}"`
}

/** `delegatesTotal` -> `"delegates_total"`, quoted because `case` and `group` are words of SQL. */
export function sqlColumn(field: string): string {
  return `"${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`
}

/** A row as SQLite returns it, turned into the words of the core. */
export function decodeRow(name: TableName, stored: Record<string, unknown>): Row {
  const row: Row = {}
  const columns: Readonly<Record<string, ColumnKind>> = TABLES[name].columns
  for (const [field, kind] of Object.entries(columns)) {
    const value = stored[field]
    invariant(value !== undefined, `column ${name}.${field} was not read`)
    row[field] =
      kind === 'boolean' && value !== null ? value === 1 : (value as string | number | null)
  }
  return row
}

/** The parameters of an INSERT or UPDATE. */
export function encodeRow(name: TableName, row: Row): Record<string, string | number | null> {
  const encoded: Record<string, string | number | null> = {}
  for (const field of fieldsOf(name)) {
    const value = row[field]
    if (value === undefined) throw new Error(`Program error: field ${name}.${field} is missing`)
    encoded[field] = typeof value === 'boolean' ? Number(value) : value
  }
  return encoded
}
