import type { Database } from 'better-sqlite3'
import { copyRows, walkBack } from './history.ts'
import type { RowSet, StepKind } from './history.ts'
import { readImages, toJson } from './images.ts'
import type { Image } from './images.ts'
import { openRows } from './rows.ts'
import { sqlTable, tableNames } from './tables.ts'
import type { Row, TableName } from './tables.ts'

export interface ImageChange {
  /** Its number in the database it was read from. */
  readonly id: number
  readonly command: string
  readonly label: string
  readonly actor: string
  readonly at: string
  readonly undoable: boolean
  readonly state: 'done' | 'undone' | 'superseded'
  readonly rows: readonly Image[]
}

export interface ImageStep {
  readonly revision: number
  readonly changeId: number
  readonly kind: StepKind
  readonly actor: string
  readonly at: string
}

/** One dossier whole: its rows and the record of how they came about. */
export interface DossierImage {
  readonly id: string
  readonly revision: number
  readonly rows: Readonly<Record<TableName, readonly Row[]>>
  readonly changes: readonly ImageChange[]
  readonly steps: readonly ImageStep[]
}

/** Null when there is no such dossier. */
export function readDossierImage(database: Database, id: string): DossierImage | null {
  const head = database.prepare('SELECT revision FROM dossier WHERE id = ?').get(id) as
    { revision: number } | undefined
  if (!head) return null
  const rows = copyRows(openRows(database), id)
  const changes = database
    .prepare(
      `SELECT id, command, label, actor, at, undoable, state FROM change WHERE dossier_id = ? ORDER BY id`,
    )
    .all(id) as (Omit<ImageChange, 'undoable' | 'rows'> & { undoable: number })[]
  const steps = database
    .prepare(
      `SELECT revision, change_id AS changeId, kind, actor, at FROM step WHERE dossier_id = ? ORDER BY revision`,
    )
    .all(id) as ImageStep[]
  return {
    id,
    revision: head.revision,
    rows: Object.fromEntries(
      tableNames().map((table) => [table, [...(rows.get(table)?.values() ?? [])]]),
    ) as Record<TableName, Row[]>,
    changes: changes.map((change) => ({
      ...change,
      undoable: change.undoable === 1,
      rows: readImages(database, change.id),
    })),
    steps,
  }
}

/** Puts a dossier into a database that has none of its rows; the numbers of its changes become new ones. */
export function insertDossierImage(database: Database, image: DossierImage): void {
  database.pragma('defer_foreign_keys = ON')
  const rows = openRows(database)
  for (const table of tableNames()) for (const row of image.rows[table]) rows.insert(table, row)
  database.prepare('UPDATE dossier SET revision = ? WHERE id = ?').run(image.revision, image.id)
  const addChange = database.prepare(
    `INSERT INTO change (dossier_id, command, label, actor, at, undoable, state)
     VALUES (@dossierId, @command, @label, @actor, @at, @undoable, @state)`,
  )
  const addRow = database.prepare(
    `INSERT INTO change_row (change_id, sequence, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const addStep = database.prepare(
    `INSERT INTO step (dossier_id, revision, change_id, kind, actor, at) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const numbers = new Map<number, number>()
  for (const { id, rows: changed, undoable, command, label, actor, at, state } of image.changes) {
    const words = { command, label, actor, at, state }
    const added = addChange.run({ ...words, dossierId: image.id, undoable: Number(undoable) })
    const number = Number(added.lastInsertRowid)
    numbers.set(id, number)
    changed.forEach((row, sequence) => {
      addRow.run(number, sequence, row.table, row.id, toJson(row.before), toJson(row.after))
    })
  }
  for (const { revision, changeId, kind, actor, at } of image.steps) {
    addStep.run(image.id, revision, numbers.get(changeId) ?? null, kind, actor, at)
  }
}

/** Takes every row of a dossier and its record out; only for putting another image of it in their place. */
export function deleteDossierImage(database: Database, id: string): void {
  database.pragma('defer_foreign_keys = ON')
  database.prepare('DELETE FROM step WHERE dossier_id = ?').run(id)
  database
    .prepare(
      'DELETE FROM change_row WHERE change_id IN (SELECT id FROM change WHERE dossier_id = ?)',
    )
    .run(id)
  database.prepare('DELETE FROM change WHERE dossier_id = ?').run(id)
  for (const table of tableNames()) {
    const column = table === 'dossier' ? 'id' : 'dossier_id'
    database.prepare(`DELETE FROM ${sqlTable(table)} WHERE ${column} = ?`).run(id)
  }
}

export function rowSetOf(image: DossierImage): RowSet {
  return new Map(
    tableNames().map((table) => [
      table,
      new Map(image.rows[table].map((row) => [String(row['id']), row])),
    ]),
  )
}

/**
 * Whether the record tells how the rows came about: walked back step by step it meets at every change what the
 * change left, and ends with nothing. A record that does not was made by hand.
 */
export function recordExplainsRows(image: DossierImage): boolean {
  const changes = new Map(image.changes.map((change) => [change.id, change]))
  const past = rowSetOf(image)
  const lastKinds = new Map(image.steps.map((step) => [step.changeId, step.kind]))
  const statesAgree = image.changes.every(
    ({ id, state }) => (state === 'done') === ['do', 'redo'].includes(lastKinds.get(id) ?? 'none'),
  )
  if (!statesAgree || image.steps.at(-1)?.revision !== image.revision) return false
  let later = Number.POSITIVE_INFINITY
  for (const { revision, changeId, kind } of [...image.steps].reverse()) {
    const change = changes.get(changeId)
    if (!change || revision >= later || !leftBehind(past, change.rows, kind)) return false
    walkBack(past, change.rows, kind)
    later = revision
  }
  return [...past.values()].every((rows) => rows.size === 0)
}

/** A row touched twice by one change is met as the change left it last. */
function leftBehind(past: RowSet, images: readonly Image[], kind: StepKind): boolean {
  const left = new Map<string, { image: Image; row: Row | null }>()
  const ordered = kind === 'undo' ? [...images].reverse() : images
  for (const image of ordered) {
    const row = kind === 'undo' ? image.before : image.after
    left.set(`${image.table} ${image.id}`, { image, row })
  }
  return [...left.values()].every(({ image, row }) => {
    const present = past.get(image.table)?.get(image.id)
    if (row === null || present === undefined) return row === null && present === undefined
    return Object.entries(row).every(([field, value]) => present[field] === value)
  })
}

/** The same dossier under new ids throughout, so that it can stand beside the first. */
export function withNewIds(image: DossierImage, newId: () => string): DossierImage {
  const ids = new Map<string, string>()
  const renamed = (id: string) => {
    const known = ids.get(id) ?? newId()
    ids.set(id, known)
    return known
  }
  // Every row that ever was has its id here, removed ones through the record.
  for (const table of tableNames()) for (const row of image.rows[table]) renamed(String(row['id']))
  for (const change of image.changes) for (const row of change.rows) renamed(row.id)
  const renameValue = (field: string, value: string): string => {
    if (isReference(field)) return ids.get(value) ?? value
    return MENTIONING.has(field) ? renameMentions(value, ids) : value
  }
  const renameRow = (row: Row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([field, value]) => [
        field,
        typeof value === 'string' ? renameValue(field, value) : value,
      ]),
    )
  const renameOrNull = (row: Row | null) => (row === null ? null : renameRow(row))
  return {
    ...image,
    id: renamed(image.id),
    rows: Object.fromEntries(
      tableNames().map((table) => [table, image.rows[table].map(renameRow)]),
    ) as Record<TableName, Row[]>,
    changes: image.changes.map((change) => ({
      ...change,
      rows: change.rows.map(({ table, id, before, after }) => ({
        table,
        id: renamed(id),
        before: renameOrNull(before),
        after: renameOrNull(after),
      })),
    })),
  }
}

/** JSON of what happened on the day: whose seat was taken, which line was written. */
const MENTIONING: ReadonlySet<string> = new Set(['data'])

/** Ids stand in it as whole strings or behind a word, "name:<id>"; what is not JSON is left as it is. */
export function renameMentions(json: string, ids: ReadonlyMap<string, string>): string {
  return json.replace(/"([a-z]+:)?([^"\\]+)"/g, (whole, word: string | undefined, text: string) => {
    const id = ids.get(text)
    return id === undefined ? whole : JSON.stringify(`${word ?? ''}${id}`)
  })
}

/** Fields that name a row, `subject` one of any table; `packId` names a set of rules. A test compares this with the foreign keys. */
export function isReference(field: string): boolean {
  return field === 'id' || field === 'subject' || (field.endsWith('Id') && field !== 'packId')
}
