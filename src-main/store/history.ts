import type { Database } from 'better-sqlite3'
import type { Dossier } from '#core/dossier/dossier.ts'
import { fromJson, readImages } from './images.ts'
import type { Image } from './images.ts'
import { readDossier } from './read-dossier.ts'
import { APART } from './rows.ts'
import type { RowReader, Rows } from './rows.ts'
import { tableNames } from './tables.ts'
import type { Row, TableName } from './tables.ts'

export type StepKind = 'do' | 'undo' | 'redo'

/** One line of the history: a command was done, taken back or done again. */
export interface HistoryStep {
  /** The revision this step made; one step, one revision. */
  readonly revision: number
  readonly changeId: number
  readonly kind: StepKind
  readonly at: string
  readonly actor: string
  readonly label: string
  /** The command does not count any more: it was taken back since. */
  readonly undone: boolean
  readonly tables: readonly TableName[]
  readonly rows: number
}

export interface History {
  /** Newest first. */
  steps(dossierId: string): HistoryStep[]
  /** What a change did, row by row; empty when it is not a change of this dossier. */
  images(dossierId: string, changeId: number): Image[]
  /** The dossier as it was right after the step that made `revision`; null when it did not exist then. */
  asOf(dossierId: string, revision: number): Dossier | null
  /** Every change that touched one of these rows and still counts, in the order they were made. */
  changesOfRows(dossierId: string, rowIds: readonly string[]): RowChange[]
  /** How many changes touched rows about people, how many could be taken back, how many people stand in them alone. */
  peopleChanges(dossierId: string): { touched: number; undoable: number; gone: number }
  /** Names the newest step; another database in the place of this one has other marks. */
  mark(dossierId: string): string
  /** Ids of the rows touched after a mark, by table; null when that cannot be told from the record. */
  touchedSince(dossierId: string, mark: string): ReadonlyMap<TableName, string[]> | null
}

interface StoredStep extends Omit<HistoryStep, 'undone' | 'tables'> {
  readonly undone: number
  readonly tables: string | null
}

export function openHistory(database: Database, rows: Rows): History {
  const listed = database.prepare(
    `SELECT step.revision, change_id AS changeId, kind, step.at, step.actor, label, state <> 'done' AS undone,
       (SELECT group_concat(DISTINCT table_name) FROM change_row WHERE change_id = step.change_id) AS tables,
       (SELECT count(*) FROM change_row WHERE change_id = step.change_id) AS rows
     FROM step JOIN change ON change.id = step.change_id
     WHERE step.dossier_id = ? ORDER BY step.revision DESC`,
  )
  const owned = database.prepare('SELECT 1 FROM change WHERE id = ? AND dossier_id = ?')
  const later = database.prepare(
    `SELECT change_id AS changeId, kind FROM step WHERE dossier_id = ? AND revision > ? ORDER BY revision DESC`,
  )

  function asOf(dossierId: string, revision: number): Dossier | null {
    const past = copyRows(rows, dossierId)
    const steps = later.all(dossierId, revision) as { changeId: number; kind: StepKind }[]
    for (const step of steps) walkBack(past, readImages(database, step.changeId), step.kind)
    return readDossier(readerOf(past), dossierId, revision)
  }

  return {
    steps: (dossierId) =>
      (listed.all(dossierId) as StoredStep[]).map((step) => ({
        ...step,
        undone: step.undone === 1,
        tables: (step.tables ?? '').split(',').filter(Boolean) as TableName[],
      })),
    images: (dossierId, changeId) =>
      owned.get(changeId, dossierId) === undefined ? [] : readImages(database, changeId),
    ...openMarks(database),
    ...openRowChanges(database),
    asOf: (dossierId, revision) => database.transaction(asOf)(dossierId, revision),
  }
}

function openMarks(database: Database): Pick<History, 'mark' | 'touchedSince'> {
  const newest = database.prepare(
    `SELECT revision, change_id AS changeId, at FROM step WHERE dossier_id = ? ORDER BY revision DESC LIMIT 1`,
  )
  const known = database.prepare(
    'SELECT 1 FROM step WHERE dossier_id = ? AND revision = ? AND change_id = ? AND at = ?',
  )
  const touched = database.prepare(
    `SELECT DISTINCT table_name AS tableName, row_id AS rowId FROM change_row WHERE change_id IN
       (SELECT change_id FROM step WHERE dossier_id = ? AND revision > ?)`,
  )
  return {
    mark(dossierId) {
      const step = newest.get(dossierId) as StepMark | undefined
      return step ? [step.revision, step.changeId, step.at].join(' ') : ''
    },
    touchedSince(dossierId, mark) {
      const [revision, changeId, at] = mark.split(' ')
      if (known.get(dossierId, Number(revision), Number(changeId), at) === undefined) return null
      const rows = touched.all(dossierId, Number(revision)) as TouchedRow[]
      // An erasure leaves no trace of the rows it took.
      if (rows.some(({ tableName }) => tableName === 'erasure')) return null
      return idsByTable(rows)
    },
  }
}

/** What one change did to one row, with when and by whom. */
export interface RowChange extends Pick<HistoryStep, 'changeId' | 'at' | 'actor' | 'label'> {
  readonly rowId: string
  readonly before: Row | null
  readonly after: Row | null
}

function openRowChanges(database: Database): Pick<History, 'changesOfRows' | 'peopleChanges'> {
  const ofRows = database.prepare(
    `SELECT change.id AS changeId, at, actor, label, row_id AS rowId, before, after FROM change_row
     JOIN change ON change.id = change_id
     WHERE dossier_id = ? AND state = 'done' AND row_id IN (SELECT value FROM json_each(?))
     ORDER BY change.id, sequence`,
  )
  const touched = database
    .prepare(
      `SELECT count(DISTINCT change_id) FROM change_row JOIN change ON change.id = change_id
       WHERE dossier_id = ? AND table_name IN ('person', 'delegate', 'candidate', 'member', 'guest', 'distinctPair')`,
    )
    .pluck()
  const gone = database
    .prepare(
      `SELECT count(DISTINCT row_id) FROM change_row JOIN change ON change.id = change_id
       WHERE dossier_id = ? AND table_name = 'person' AND row_id NOT IN (SELECT id FROM person)`,
    )
    .pluck()
  const undoable = database
    .prepare(`SELECT count(*) FROM change WHERE dossier_id = ? AND undoable = 1 AND state = 'done'`)
    .pluck()
  return {
    changesOfRows: (dossierId, rowIds) =>
      (ofRows.all(dossierId, JSON.stringify(rowIds)) as StoredRowChange[]).map((change) => ({
        ...change,
        before: fromJson(change.before),
        after: fromJson(change.after),
      })),
    peopleChanges: (dossierId) => ({
      touched: Number(touched.get(dossierId)),
      undoable: Number(undoable.get(dossierId)),
      gone: Number(gone.get(dossierId)),
    }),
  }
}

interface StoredRowChange extends Omit<RowChange, 'before' | 'after'> {
  readonly before: string | null
  readonly after: string | null
}

interface StepMark {
  readonly revision: number
  readonly changeId: number
  readonly at: string
}

interface TouchedRow {
  readonly tableName: TableName
  readonly rowId: string
}

function idsByTable(rows: readonly TouchedRow[]): ReadonlyMap<TableName, string[]> {
  const ids = new Map<TableName, string[]>()
  for (const { tableName, rowId } of rows) {
    const known = ids.get(tableName)
    if (known) known.push(rowId)
    else ids.set(tableName, [rowId])
  }
  return ids
}

/** All rows of one dossier in memory, by table and id. */
export type RowSet = ReadonlyMap<TableName, Map<string, Row>>

export function copyRows(rows: RowReader, dossierId: string): RowSet {
  const head = rows.get('dossier', dossierId)
  return new Map(
    tableNames().map((table) => {
      const found = table === 'dossier' ? (head ? [head] : []) : rows.list(table, dossierId, [])
      return [table, new Map(found.map((row) => [String(row['id']), row]))]
    }),
  )
}

/** Takes one step back in memory: what a command did is reversed, what an undo took back is put in again. */
export function walkBack(past: RowSet, images: readonly Image[], kind: StepKind): void {
  const ordered = kind === 'undo' ? images : [...images].reverse()
  for (const image of ordered) {
    const target = kind === 'undo' ? image.after : image.before
    const rows = past.get(image.table)
    if (target === null) rows?.delete(image.id)
    else rows?.set(image.id, target)
  }
}

/** Reads rows that stand in memory as the database would. */
export function readerOf(past: RowSet): RowReader {
  const reader: RowReader = {
    get: (table, id) => past.get(table)?.get(id) ?? null,
    list: (table, _, orderBy) =>
      [...(past.get(table)?.values() ?? [])].sort((one, other) => {
        for (const field of [...orderBy, 'id']) {
          const order = compareValues(one[field], other[field])
          if (order !== 0) return order
        }
        return 0
      }),
    peopleApart(dossierId) {
      const personsOf = (table: TableName) =>
        new Set(reader.list(table, dossierId, []).map((row) => row['personId']))
      const named = APART.map(personsOf)
      const members = personsOf('member')
      return reader
        .list('person', dossierId, [])
        .filter(({ id }) => named.some((ids) => ids.has(id)) || !members.has(id))
    },
  }
  return reader
}

/** As SQLite orders: unknown first, then by value. */
function compareValues(one: Row[string] | undefined, other: Row[string] | undefined): number {
  const [left, right] = [one ?? null, other ?? null]
  if (left === right) return 0
  if (left === null) return -1
  if (right === null) return 1
  return left < right ? -1 : 1
}
