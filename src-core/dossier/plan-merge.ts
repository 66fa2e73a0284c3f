import { isPlainDate } from '../base/plain-date.ts'
import { PEOPLE_LISTS } from './person-record.ts'
import type { PeopleList } from './person-record.ts'

type Value = string | number | boolean | null
type Stored = Readonly<Record<string, Value>>

/** One of two people, with the row of each list they stand in. */
export interface MergeSide {
  readonly person: Stored
  readonly rows: Readonly<Partial<Record<PeopleList, readonly Stored[]>>>
}

/** A field where the two may differ; `key` is e.g. `person.birth` or `delegate.kind`. */
export interface MergeField {
  readonly key: string
  readonly table: 'person' | PeopleList
  readonly field: string
  readonly kept: Value
  readonly other: Value
  /** Which value is the fuller one; of two that say different things, the kept one. */
  readonly fuller: 'kept' | 'other'
}

export interface MergePlan {
  /** All fields of the person, then those of each list in which both stand. */
  readonly fields: readonly MergeField[]
  /** Lists in which both stand: the two rows become one. */
  readonly doubled: readonly PeopleList[]
  /** Lists in which only the other stands: the row goes over to the kept person. */
  readonly moved: readonly PeopleList[]
}

/** Never chosen: they name the row or say where it stands. */
const NOT_CHOSEN = new Set(['id', 'dossierId', 'personId', 'listPosition', 'number'])

/** What becoming one person means, field by field; nothing is decided by it. */
export function planMerge(kept: MergeSide, other: MergeSide): MergePlan {
  const standsIn = (side: MergeSide, list: PeopleList) => (side.rows[list] ?? []).length > 0
  const doubled = PEOPLE_LISTS.filter((list) => standsIn(kept, list) && standsIn(other, list))
  const moved = PEOPLE_LISTS.filter((list) => !standsIn(kept, list) && standsIn(other, list))
  return {
    doubled,
    moved,
    fields: [
      ...fieldsOf('person', kept.person, other.person),
      ...doubled.flatMap((list) =>
        fieldsOf(list, kept.rows[list]?.[0] ?? {}, other.rows[list]?.[0] ?? {}),
      ),
    ],
  }
}

function fieldsOf(table: MergeField['table'], kept: Stored, other: Stored): MergeField[] {
  return Object.keys(kept)
    .filter((field) => !NOT_CHOSEN.has(field))
    .map((field) => {
      const [left, right] = [kept[field] ?? null, other[field] ?? null]
      const fuller = isFuller(right, left) ? 'other' : 'kept'
      return { key: `${table}.${field}`, table, field, kept: left, other: right, fuller } as const
    })
}

/** Something instead of nothing, a day instead of its year, yes instead of not marked. */
function isFuller(value: Value, than: Value): boolean {
  if (isNothing(value) || value === false) return false
  return isNothing(than) || (typeof value === 'boolean' && than === false) || isDayOf(value, than)
}

function isNothing(value: Value): boolean {
  return value === null || value === ''
}

function isDayOf(value: Value, year: Value): boolean {
  if (typeof value !== 'string' || typeof year !== 'string') return false
  return /^\d{4}$/.test(year) && isPlainDate(value) && value.startsWith(year)
}

/** The values the kept person and rows get, by table; only what changes. */
export function chosenValues(
  plan: MergePlan,
  fromOther: ReadonlySet<string>,
): Readonly<Partial<Record<MergeField['table'], Stored>>> {
  const values: Partial<Record<MergeField['table'], Record<string, Value>>> = {}
  for (const { key, table, field, kept, other } of plan.fields) {
    if (!fromOther.has(key) || kept === other) continue
    values[table] = { ...values[table], [field]: other }
  }
  return values
}
