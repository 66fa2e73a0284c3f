import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { congressTitle } from '#core/dossier/congress-title.ts'
import { congressFacts } from '#core/dossier/dossier.ts'
import { readDossierImage, rowSetOf } from './dossier-image.ts'
import type { DossierImage } from './dossier-image.ts'
import type { RowSet } from './history.ts'
import { toJson } from './images.ts'
import type { Image } from './images.ts'
import { tableNames } from './tables.ts'
import type { Row, TableName } from './tables.ts'

/** Where a dossier stands on one side of a comparison. */
export interface DossierStand {
  readonly title: string
  readonly revision: number
  readonly changedAt: string
  readonly removed: boolean
}

/** `here` is the workspace as it is now, `there` the backup or the package. */
export type DossierState =
  'only-here' | 'only-there' | 'same' | 'newer-here' | 'newer-there' | 'both-changed'

export interface TableDifference {
  readonly table: TableName
  /** Rows only there, rows only here, rows in both that differ. */
  readonly added: number
  readonly removed: number
  readonly changed: number
  /** What people call those rows, at most five of each kind; rows without a name are only counted. */
  readonly names: Readonly<Record<'added' | 'removed' | 'changed', readonly string[]>>
  /** What differs inside changed rows that have no name: the congress itself, the superior's plan. */
  readonly fields: readonly FieldDifference[]
}

export interface FieldDifference {
  readonly field: string
  readonly here: Row[string]
  readonly there: Row[string]
}

export interface DossierDifference {
  readonly id: string
  readonly state: DossierState
  readonly here: DossierStand | null
  readonly there: DossierStand | null
  /** Steps both sides have in common; with `both-changed` they went apart after this many. */
  readonly commonSteps: number
  /** What taking over `there` would do to `here`; only tables in which something differs. */
  readonly tables: readonly TableDifference[]
}

export interface DossierSide {
  readonly stand: DossierStand
  /** One hash per step, oldest first: the same hash on two machines is the same step, and so are all before it. */
  readonly lineage: readonly string[]
  readonly rows: RowSet
}

export function readSide(database: Database, id: string): DossierSide | null {
  const image = readDossierImage(database, id)
  return image && sideOf(image)
}

export function sideOf(image: DossierImage): DossierSide {
  const head = image.rows.dossier[0] ?? {}
  return {
    stand: {
      title: titleOf(image),
      revision: image.revision,
      changedAt: image.steps.at(-1)?.at ?? '',
      removed: head['removed'] === true,
    },
    lineage: lineageOf(image),
    rows: rowSetOf(image),
  }
}

/**
 * A step is who did what and when, with every row it touched as it was and as it became: two people may write at
 * the same millisecond. Whether it still counts is left out, a later step decides that. Each hash holds the one before.
 */
function lineageOf(image: DossierImage): string[] {
  const contents = new Map(
    image.changes.map(({ id, command, label, rows }) => [
      id,
      hash([command, label, ...rowsOf(rows)]),
    ]),
  )
  let before = ''
  return image.steps.map(({ revision, changeId, kind, actor, at }) => {
    before = hash([before, revision, kind, at, actor, contents.get(changeId) ?? null])
    return before
  })
}

function rowsOf(images: readonly Image[]) {
  return images.map(({ table, id, before, after }) => [table, id, toJson(before), toJson(after)])
}

function hash(content: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64')
}

export function titleOf(image: DossierImage): string {
  const facts = congressFacts.safeParse(image.rows.dossier[0])
  return facts.success ? congressTitle(facts.data) : 'Hồ sơ không đọc được'
}

export function compareSides(
  id: string,
  here: DossierSide | null,
  there: DossierSide | null,
): DossierDifference {
  const commonSteps = countCommon(here?.lineage ?? [], there?.lineage ?? [])
  const tables = tableNames().flatMap((table) => compareTable(table, here?.rows, there?.rows))
  return {
    id,
    state: stateOf(here, there, { commonSteps, differs: tables.length > 0 }),
    here: here?.stand ?? null,
    there: there?.stand ?? null,
    commonSteps,
    tables,
  }
}

function countCommon(one: readonly string[], other: readonly string[]): number {
  const apart = one.findIndex((line, index) => line !== other[index])
  return apart === -1 ? one.length : apart
}

function stateOf(
  here: DossierSide | null,
  there: DossierSide | null,
  found: { commonSteps: number; differs: boolean },
): DossierState {
  if (!here) return 'only-there'
  if (!there) return 'only-here'
  const moreHere = here.lineage.length > found.commonSteps
  const moreThere = there.lineage.length > found.commonSteps
  if (moreHere && moreThere) return 'both-changed'
  if (moreHere) return 'newer-here'
  if (moreThere) return 'newer-there'
  // The same record with other rows was made by hand, not by this program: nobody's version is newer.
  return found.differs ? 'both-changed' : 'same'
}

function compareTable(table: TableName, here?: RowSet, there?: RowSet): TableDifference[] {
  const mine = here?.get(table) ?? new Map()
  const theirs = there?.get(table) ?? new Map()
  const ids = new Set<string>([...mine.keys(), ...theirs.keys()])
  const found: Record<keyof TableDifference['names'], (string | null)[]> = {
    added: [],
    removed: [],
    changed: [],
  }
  const fields: FieldDifference[] = []
  for (const rowId of ids) {
    const [one, other] = [mine.get(rowId), theirs.get(rowId)]
    if (!one) found.added.push(nameRow(other, there))
    else if (!other) found.removed.push(nameRow(one, here))
    else if (toJson(one) !== toJson(other)) {
      const name = nameRow(one, here)
      found.changed.push(name)
      if (name === null) fields.push(...compareFields(one, other))
    }
  }
  const { added, removed, changed } = found
  if (added.length + removed.length + changed.length === 0) return []
  return [
    {
      table,
      added: added.length,
      removed: removed.length,
      changed: changed.length,
      names: { added: few(added), removed: few(removed), changed: few(changed) },
      fields,
    },
  ]
}

function compareFields(here: Row, there: Row): FieldDifference[] {
  return Object.keys({ ...here, ...there }).flatMap((field) => {
    const sides = { here: here[field] ?? null, there: there[field] ?? null }
    return sides.here === sides.there ? [] : [{ field, ...sides }]
  })
}

const MOST_NAMES = 5

function few(names: readonly (string | null)[]): string[] {
  return names.filter((name) => name !== null).slice(0, MOST_NAMES)
}

/** What people call the row; a delegate and a candidate by their person, on the side the row is from. */
function nameRow(row: Row | undefined, side: RowSet | undefined): string | null {
  const own = row?.['fullName'] ?? row?.['name'] ?? row?.['title'] ?? row?.['fileName']
  if (typeof own === 'string' && own !== '') return own
  const personId = row?.['personId']
  if (typeof personId !== 'string') return null
  const name = side?.get('person')?.get(personId)?.['fullName']
  return typeof name === 'string' && name !== '' ? name : null
}

/** Every dossier of either database, each compared. */
export function compareDatabases(here: Database, there: Database): DossierDifference[] {
  const idsOf = (database: Database) =>
    (database.prepare('SELECT id FROM dossier ORDER BY id').all() as { id: string }[]).map(
      (found) => found.id,
    )
  const ids = [...new Set([...idsOf(here), ...idsOf(there)])]
  return ids.map((id) => compareSides(id, readSide(here, id), readSide(there, id)))
}
