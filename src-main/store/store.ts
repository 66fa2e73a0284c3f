import type { Database } from 'better-sqlite3'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { PeopleList } from '#core/dossier/person-record.ts'
import { deleteDossierImage, insertDossierImage, readDossierImage } from './dossier-image.ts'
import type { DossierImage } from './dossier-image.ts'
import { readImages } from './images.ts'
import type { Image } from './images.ts'
import { openHistory } from './history.ts'
import type { History } from './history.ts'
import { keepDossiers } from './kept-dossiers.ts'
import { readDossier } from './read-dossier.ts'
import { openNamedRows } from './named-rows.ts'
import type { Direction } from './named-rows.ts'
import { openRememberedMappings } from './remembered-mappings.ts'
import type { RememberedMappings } from './remembered-mappings.ts'
import { openRows } from './rows.ts'
import type { Row, TableName } from './tables.ts'
import { openWriteDoor, peekSteps } from './write-door.ts'
import type { Command, Held, NextStep, Recorded, Write, WriteDoor } from './write-door.ts'

export interface DossierHead {
  readonly id: string
  readonly sample: boolean
  readonly changedAt: string
}

export interface StoredChange {
  readonly id: number
  readonly at: string
  readonly actor: string
  readonly label: string
  readonly undone: boolean
}

/** The dossier is there already (or, with replace, is not), or one of its rows has the id of a row of another. */
export interface ImageClash {
  readonly kind: 'clash'
}

/** Everything the engine may ask of the workspace's database. */
export interface Store {
  listDossiers(): DossierHead[]
  /** Ids that start with `prefix`, removed ones left out. */
  findDossiers(prefix: string): string[]
  dossier(id: string): Dossier | null
  row(table: TableName, id: string): Row | null
  rows(table: TableName, dossierId: string, orderBy: readonly string[]): Row[]
  count(table: TableName, dossierId: string): number
  /** Ids of the rows of a list that are this person's. */
  rowsOfPerson(table: PeopleList, personId: string): string[]
  changes(dossierId: string, limit: number): StoredChange[]
  /** Whether a command of this name was ever confirmed for the dossier. */
  hasCommand(dossierId: string, name: string): boolean
  /** What undo and redo would do now, past the changes that are held. */
  nextSteps(dossierId: string, held?: Held): { undo: NextStep | null; redo: NextStep | null }
  /** What a change did to each row. */
  imagesOf(changeId: number): Image[]
  /** Rows that a step would remove are still named by others. */
  isStillNamed(changeId: number, direction: Direction): boolean
  run(command: Command, body: (write: Write) => void): Recorded
  readonly undo: WriteDoor['undo']
  readonly redo: WriteDoor['redo']
  readonly history: History
  readonly mappings: RememberedMappings
  /** The whole dossier with its record, also one that was put away; null when there never was one. */
  image(id: string): DossierImage | null
  /** Adds a dossier of a package; `replace` puts it in the place of the one with the same id. */
  takeImage(image: DossierImage, replace: boolean): Result<null, ImageClash>
  close(): void
}

export function openStore(database: Database): Store {
  const rows = openRows(database)
  const door = openWriteDoor(database, rows)
  const revisionOf = database.prepare('SELECT revision FROM dossier WHERE id = ? AND removed = 0')
  const heads = database.prepare(
    `SELECT dossier.id, sample, (SELECT max(at) FROM step WHERE dossier_id = dossier.id) AS changedAt
     FROM dossier WHERE removed = 0 ORDER BY changedAt DESC, dossier.id`,
  )
  const prefixed = database.prepare(
    'SELECT id FROM dossier WHERE removed = 0 AND substr(id, 1, length(@prefix)) = @prefix ORDER BY id',
  )
  const recent = database.prepare(
    `SELECT id, at, actor, label, state <> 'done' AS undone FROM change
     WHERE dossier_id = ? ORDER BY id DESC LIMIT ?`,
  )
  const command = database.prepare('SELECT 1 FROM change WHERE dossier_id = ? AND command = ?')
  const kept = keepDossiers(database)

  function currentDossier(id: string): Dossier | null {
    const stored = revisionOf.get(id) as { revision: number } | undefined
    if (!stored) return null
    const cached = kept.at(id, stored.revision)
    if (cached !== null) return cached
    const fresh = database.transaction(() => readDossier(rows, id, stored.revision))()
    if (fresh) kept.keep(fresh)
    return fresh
  }

  return {
    listDossiers: () => (heads.all() as StoredHead[]).map(viewHead),
    findDossiers: (prefix) =>
      (prefixed.all({ prefix }) as { id: string }[]).map((found) => found.id),
    dossier: currentDossier,
    row: rows.get,
    rows: rows.list,
    count: rows.count,
    rowsOfPerson: (table, personId) =>
      rows.listWhere(table, 'personId', personId).map((row) => String(row['id'])),
    changes: (dossierId, limit) =>
      (recent.all(dossierId, limit) as (Omit<StoredChange, 'undone'> & { undone: number })[]).map(
        (change) => ({ ...change, undone: change.undone === 1 }),
      ),
    hasCommand: (dossierId, name) => command.get(dossierId, name) !== undefined,
    nextSteps: (dossierId, held) => peekSteps(database, dossierId, held),
    imagesOf: (changeId) => readImages(database, changeId),
    isStillNamed: openNamedRows(database),
    run: (command, body) =>
      kept.across(command.dossierId, body, (watched) => door.run(command, watched)),
    undo: door.undo,
    redo: door.redo,
    history: openHistory(database, rows),
    mappings: openRememberedMappings(database),
    image: (id) => database.transaction(() => readDossierImage(database, id))(),
    takeImage(image, replace) {
      const outcome = takeImage(database, image, replace)
      // A replaced dossier may stand at the revision the old one stood at.
      kept.forget(image.id)
      return outcome
    },
    close: () => database.close(),
  }
}

interface StoredHead {
  readonly id: string
  readonly sample: number
  readonly changedAt: string | null
}

function viewHead({ id, sample, changedAt }: StoredHead): DossierHead {
  return { id, sample: sample === 1, changedAt: changedAt ?? '' }
}

function takeImage(
  database: Database,
  image: DossierImage,
  replace: boolean,
): Result<null, ImageClash> {
  try {
    database
      .transaction(() => {
        if (replace) deleteDossierImage(database, image.id)
        insertDossierImage(database, image)
      })
      .immediate()
    return ok(null)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code.startsWith('SQLITE_CONSTRAINT')) return failed({ kind: 'clash' })
    throw error
  }
}
