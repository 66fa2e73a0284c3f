import type { Database } from 'better-sqlite3'
import { nameKey } from '#core/base/name-key.ts'
import { fromJson } from './images.ts'

export interface ErasureScope {
  readonly dossierId: string
  /** Null: everybody in the dossier. */
  readonly personIds: readonly string[] | null
}

export interface ErasedPeople {
  /** Also those the record alone still holds: merged into one of them, or removed before under the same name and birth. */
  readonly ids: ReadonlySet<string>
  /** Every name any of them ever had here. */
  readonly names: ReadonlySet<string>
}

interface Known {
  readonly id: string
  readonly fullName: string
  readonly birth: string | null
}

/** Who is meant by an erasure, in the rows and in the record. */
export function findErasedPeople(database: Database, scope: ErasureScope): ErasedPeople {
  const present = database
    .prepare('SELECT id, full_name AS fullName, birth FROM person WHERE dossier_id = ?')
    .all(scope.dossierId) as Known[]
  const past = pastPeople(database, scope.dossierId)
  const known = [...present, ...past.flatMap(({ people }) => people)]
  if (scope.personIds === null) {
    const names = new Set(known.map(({ fullName }) => fullName))
    for (const name of chairNames(database, scope.dossierId)) names.add(name)
    return { ids: new Set(known.map(({ id }) => id)), names }
  }
  const ids = new Set(scope.personIds)
  withMerged(ids, past)
  const there = new Set(present.map(({ id }) => id))
  const meant = known.filter(({ id }) => ids.has(id))
  for (const person of known) {
    if (!there.has(person.id) && meant.some((one) => isSame(one, person))) ids.add(person.id)
  }
  const names = known.filter(({ id }) => ids.has(id)).map(({ fullName }) => fullName)
  return { ids, names: new Set(names) }
}

function isSame(one: Known, other: Known): boolean {
  if (nameKey(one.fullName) !== nameKey(other.fullName)) return false
  return one.birth === null || other.birth === null || one.birth === other.birth
}

interface PastChange {
  readonly command: string
  readonly people: readonly Known[]
}

/** The people named by each command, as they were before and after it. */
function pastPeople(database: Database, dossierId: string): PastChange[] {
  const images = database
    .prepare(
      `SELECT change.id AS changeId, command, row_id AS id, before, after FROM change_row
       JOIN change ON change.id = change_id WHERE dossier_id = ? AND table_name = 'person'`,
    )
    .all(dossierId) as {
    changeId: number
    command: string
    id: string
    before: string | null
    after: string | null
  }[]
  const changes = new Map<number, { command: string; people: Known[] }>()
  for (const { changeId, command, id, before, after } of images) {
    const change = changes.get(changeId) ?? { command, people: [] }
    changes.set(changeId, change)
    for (const text of [before, after]) if (text !== null) change.people.push(readKnown(id, text))
  }
  return [...changes.values()]
}

function readKnown(id: string, text: string): Known {
  const row = fromJson(text)
  const [fullName, birth] = [row?.['fullName'], row?.['birth']]
  return {
    id,
    fullName: typeof fullName === 'string' ? fullName : '',
    birth: typeof birth === 'string' ? birth : null,
  }
}

/** Two who became one are one: followed until nobody is added. */
function withMerged(ids: Set<string>, past: readonly PastChange[]): void {
  const merges = past.filter(({ command }) => command === 'merge-people')
  for (let before = -1; before !== ids.size;) {
    before = ids.size
    for (const { people } of merges) {
      if (people.some(({ id }) => ids.has(id))) people.forEach(({ id }) => ids.add(id))
    }
  }
}

/** The chair is named in the facts of the congress and need not stand in a list. */
function chairNames(database: Database, dossierId: string): string[] {
  const now = database.prepare('SELECT chair_name FROM dossier WHERE id = ?').pluck().get(dossierId)
  const then = database
    .prepare(
      `SELECT DISTINCT json_extract(after, '$.chairName') FROM change_row
       WHERE table_name = 'dossier' AND row_id = ?`,
    )
    .pluck()
    .all(dossierId)
  return [now, ...then].filter((name): name is string => typeof name === 'string')
}
