import type { Database } from 'better-sqlite3'
import type { Result } from '#core/base/result.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { readDossier } from './read-dossier.ts'
import { openRows } from './rows.ts'
import type { Row, TableName } from './tables.ts'
import { openWriteDoor, peekSteps } from './write-door.ts'
import type { Command, Recorded, StepFailure, StepOutcome, Write } from './write-door.ts'

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

/** Everything the engine may ask of the workspace's database. */
export interface Store {
  listDossiers(): DossierHead[]
  /** Ids that start with `prefix`, removed ones left out. */
  findDossiers(prefix: string): string[]
  dossier(id: string): Dossier | null
  row(table: TableName, id: string): Row | null
  rows(table: TableName, dossierId: string, orderBy: readonly string[]): Row[]
  changes(dossierId: string, limit: number): StoredChange[]
  steps(dossierId: string): { undo: string | null; redo: string | null }
  run(command: Command, body: (write: Write) => void): Recorded
  undo(dossierId: string): Result<StepOutcome, StepFailure>
  redo(dossierId: string): Result<StepOutcome, StepFailure>
  close(): void
}

export function openStore(database: Database): Store {
  const rows = openRows(database)
  const door = openWriteDoor(database, rows)
  const revisionOf = database.prepare('SELECT revision FROM dossier WHERE id = ? AND removed = 0')
  const heads = database.prepare(
    `SELECT dossier.id, sample, (SELECT max(at) FROM change WHERE dossier_id = dossier.id) AS changedAt
     FROM dossier WHERE removed = 0 ORDER BY changedAt DESC, dossier.id`,
  )
  const prefixed = database.prepare(
    'SELECT id FROM dossier WHERE removed = 0 AND substr(id, 1, length(@prefix)) = @prefix ORDER BY id',
  )
  const recent = database.prepare(
    `SELECT id, at, actor, label, state <> 'done' AS undone FROM change
     WHERE dossier_id = ? ORDER BY id DESC LIMIT ?`,
  )
  // One dossier is read many times between two commands; the revision tells when it has changed.
  const cache = new Map<string, Dossier>()

  function currentDossier(id: string): Dossier | null {
    const stored = revisionOf.get(id) as { revision: number } | undefined
    if (!stored) return null
    const cached = cache.get(id)
    if (cached?.revision === stored.revision) return cached
    const fresh = database.transaction(() => readDossier(rows, id, stored.revision))()
    if (fresh) cache.set(id, fresh)
    return fresh
  }

  return {
    listDossiers: () =>
      (heads.all() as { id: string; sample: number; changedAt: string | null }[]).map((head) => ({
        id: head.id,
        sample: head.sample === 1,
        changedAt: head.changedAt ?? '',
      })),
    findDossiers: (prefix) =>
      (prefixed.all({ prefix }) as { id: string }[]).map((found) => found.id),
    dossier: currentDossier,
    row: rows.get,
    rows: rows.list,
    changes: (dossierId, limit) =>
      (recent.all(dossierId, limit) as (Omit<StoredChange, 'undone'> & { undone: number })[]).map(
        (change) => ({ ...change, undone: change.undone === 1 }),
      ),
    steps: (dossierId) => peekSteps(database, dossierId),
    run: door.run,
    undo: door.undo,
    redo: door.redo,
    close: () => database.close(),
  }
}
