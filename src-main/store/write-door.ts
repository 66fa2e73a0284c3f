import type { Database } from 'better-sqlite3'
import { invariant } from '#core/base/invariant.ts'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { readImages, toJson } from './images.ts'
import type { Image } from './images.ts'
import type { Rows } from './rows.ts'
import type { Row, TableName } from './tables.ts'

/**
 * The one door for writes: a named command changes rows, and what each row was before and became stands in the
 * same transaction. Undo, redo and the history are read from that record (docs/decisions/write-door.md).
 */
export interface Command {
  readonly name: string
  /** Past tense, Vietnamese, for the history and the toast. */
  readonly label: string
  readonly dossierId: string
  readonly actor: string
  /** ISO instant. */
  readonly at: string
  readonly undoable: boolean
}

/** Who takes a step back or forward, and when (ISO instant). */
export type StepBy = Pick<Command, 'actor' | 'at'>

/** What a command may do. Rows are whole rows in the words of the core. */
export interface Write {
  insert(table: TableName, row: Row): void
  /** Merges `changes` into the row; a change that changes nothing is not recorded. */
  update(table: TableName, id: string, changes: Row): void
  remove(table: TableName, id: string): void
}

export interface Recorded {
  /** Null when the command changed nothing. */
  readonly changeId: number | null
  readonly revision: number
  /** The moment recorded: never before an earlier step of the dossier, even when the clock was set back. */
  readonly at: string
}

export interface StepOutcome extends Recorded {
  readonly label: string
}

export type StepFailure =
  | { readonly kind: 'nothing-to-do' }
  | { readonly kind: 'changed-since' }
  /** Not the change that was meant: another program has worked on the dossier meanwhile. */
  | { readonly kind: 'other-next'; readonly next: NextStep }

/** What undo or redo would take up now. */
export interface NextStep {
  readonly changeId: number
  /** Name of the command. */
  readonly command: string
  readonly tables: readonly string[]
  readonly label: string
  readonly actor: string
  readonly at: string
}

/** The change a person saw before pressing; undefined takes whatever is next. */
type Meant = number | undefined
/** Changes that may not be taken back or done again: the step goes past them. */
export type Held = readonly number[]

export interface StepWanted {
  readonly meant?: Meant
  readonly held?: Held
}

export interface WriteDoor {
  run(command: Command, body: (write: Write) => void): Recorded
  undo(dossierId: string, by: StepBy, wanted?: StepWanted): Result<StepOutcome, StepFailure>
  redo(dossierId: string, by: StepBy, wanted?: StepWanted): Result<StepOutcome, StepFailure>
}

export function openWriteDoor(database: Database, rows: Rows): WriteDoor {
  const record = openRecord(database)

  function run(command: Command, body: (write: Write) => void): Recorded {
    const images = collectImages(rows, body)
    if (images.length === 0) {
      return { changeId: null, revision: record.revision(command.dossierId), at: command.at }
    }
    const at = record.inOrder(command.dossierId, command.at)
    const changeId = record.add({ ...command, at }, images)
    return record.addStep({ ...command, at }, changeId, 'do')
  }

  function step(
    dossierId: string,
    by: StepBy,
    { direction, meant, held }: StepWanted & { readonly direction: 'undo' | 'redo' },
  ): Result<StepOutcome, StepFailure> {
    const change = nextStep(database, dossierId, { direction, held })
    if (!change) return failed({ kind: 'nothing-to-do' })
    if (meant !== undefined && meant !== change.changeId) {
      return failed({ kind: 'other-next', next: change })
    }
    const images = readImages(database, change.changeId)
    for (const image of direction === 'undo' ? images.reverse() : images) {
      const expected = direction === 'undo' ? image.after : image.before
      if (toJson(rows.get(image.table, image.id)) !== toJson(expected)) {
        return failed({ kind: 'changed-since' })
      }
      restore(rows, image, direction === 'undo' ? image.before : image.after)
    }
    record.mark(change.changeId, direction === 'undo' ? 'undone' : 'done')
    const at = record.inOrder(dossierId, by.at)
    const recorded = record.addStep({ dossierId, actor: by.actor, at }, change.changeId, direction)
    return ok({ ...recorded, label: change.label })
  }

  // IMMEDIATE: two programs on one workspace wait for each other instead of failing half way.
  return {
    run: (command, body) => database.transaction(run).immediate(command, body),
    undo: (dossierId, by, wanted) =>
      rolledBackWhenFailed(database, () => step(dossierId, by, { ...wanted, direction: 'undo' })),
    redo: (dossierId, by, wanted) =>
      rolledBackWhenFailed(database, () => step(dossierId, by, { ...wanted, direction: 'redo' })),
  }
}

/** The prepared statements that write the record itself. */
function openRecord(database: Database) {
  const raise = database.prepare(
    'UPDATE dossier SET revision = revision + 1 WHERE id = ? RETURNING revision',
  )
  const read = database.prepare('SELECT revision FROM dossier WHERE id = ?')
  const dropRedo = database.prepare(
    `UPDATE change SET state = 'superseded' WHERE dossier_id = ? AND state = 'undone'`,
  )
  const addChange = database.prepare(
    `INSERT INTO change (dossier_id, command, label, actor, at, undoable, state)
     VALUES (@dossierId, @name, @label, @actor, @at, @undoable, 'done')`,
  )
  const addImage = database.prepare(
    `INSERT INTO change_row (change_id, sequence, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const addStep = database.prepare(
    `INSERT INTO step (dossier_id, revision, change_id, kind, actor, at) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const latestStep = database.prepare('SELECT max(at) AS at FROM step WHERE dossier_id = ?')
  const mark = database.prepare('UPDATE change SET state = ? WHERE id = ?')
  return {
    revision: (dossierId: string) =>
      (read.get(dossierId) as { revision: number } | undefined)?.revision ?? 0,
    inOrder(dossierId: string, at: string): string {
      const latest = (latestStep.get(dossierId) as { at: string | null }).at
      return latest !== null && latest > at ? latest : at
    },
    /** Raises the revision and says which change made it so. */
    addStep(
      by: StepBy & { readonly dossierId: string },
      changeId: number,
      kind: 'do' | 'undo' | 'redo',
    ): Recorded {
      const stored = raise.get(by.dossierId) as { revision: number } | undefined
      invariant(stored, `dossier ${by.dossierId} has no row`)
      addStep.run(by.dossierId, stored.revision, changeId, kind, by.actor, by.at)
      return { changeId, revision: stored.revision, at: by.at }
    },
    add(command: Command, images: readonly Image[]): number {
      if (command.undoable) dropRedo.run(command.dossierId)
      const change = addChange.run({ ...command, undoable: Number(command.undoable) })
      const changeId = Number(change.lastInsertRowid)
      images.forEach(({ table, id, before, after }, sequence) => {
        addImage.run(changeId, sequence, table, id, toJson(before), toJson(after))
      })
      return changeId
    },
    mark: (changeId: number, state: 'done' | 'undone') => mark.run(state, changeId),
  }
}

/** Rows that others name by now cannot go. */
function isStillNamed(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}

function rolledBackWhenFailed<T>(
  database: Database,
  body: () => Result<T, StepFailure>,
): Result<T, StepFailure> {
  database.exec('BEGIN IMMEDIATE')
  try {
    const outcome = body()
    database.exec(outcome.ok ? 'COMMIT' : 'ROLLBACK')
    return outcome
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK')
    if (isStillNamed(error)) return failed({ kind: 'changed-since' })
    throw error
  }
}

function collectImages(rows: Rows, body: (write: Write) => void): Image[] {
  const images: Image[] = []
  body({
    insert(table, row) {
      rows.insert(table, row)
      images.push({
        table,
        id: String(row['id']),
        before: null,
        after: rows.get(table, String(row['id'])),
      })
    },
    update(table, id, changes) {
      const before = rows.get(table, id)
      invariant(before, `no row ${id} in ${table}`)
      const after = { ...before, ...changes, id }
      if (toJson(after) === toJson(before)) return
      rows.update(table, after)
      images.push({ table, id, before, after: rows.get(table, id) })
    },
    remove(table, id) {
      const before = rows.get(table, id)
      invariant(before, `no row ${id} in ${table}`)
      rows.remove(table, id)
      images.push({ table, id, before, after: null })
    },
  })
  return images
}

function restore(rows: Rows, image: Image, target: Row | null): void {
  if (target === null) rows.remove(image.table, image.id)
  else if (rows.get(image.table, image.id) === null) rows.insert(image.table, target)
  else rows.update(image.table, target)
}

interface StoredNextStep extends Omit<NextStep, 'tables'> {
  readonly tables: string
}

function nextStep(
  database: Database,
  dossierId: string,
  {
    direction,
    held = [],
  }: { readonly direction: 'undo' | 'redo'; readonly held?: Held | undefined },
): NextStep | null {
  const [state, order] = direction === 'undo' ? ['done', 'DESC'] : ['undone', 'ASC']
  const sql = `SELECT id AS changeId, command, label, actor, at,
      (SELECT json_group_array(DISTINCT table_name) FROM change_row WHERE change_id = change.id) AS tables
    FROM change
    WHERE dossier_id = ? AND undoable = 1 AND state = '${state}'
      AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY id ${order} LIMIT 1`
  const found = database.prepare(sql).get(dossierId, JSON.stringify(held)) as
    StoredNextStep | undefined
  return found ? { ...found, tables: JSON.parse(found.tables) as string[] } : null
}

/** What undo and redo would do now; null where there is nothing. */
export function peekSteps(
  database: Database,
  dossierId: string,
  held: Held = [],
): { undo: NextStep | null; redo: NextStep | null } {
  return {
    undo: nextStep(database, dossierId, { direction: 'undo', held }),
    redo: nextStep(database, dossierId, { direction: 'redo', held }),
  }
}
