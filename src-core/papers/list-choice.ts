import { compareVietnameseNames } from '../base/vietnamese-text.ts'
import { distinguishNames, nameWith } from '../dossier/distinguish-names.ts'
import { unitNameOf } from '../dossier/listed-people.ts'
import type { ListedPerson } from '../dossier/listed-people.ts'
import type { ListDefinition, ListGrouping, ListOrder } from './list-definition.ts'

export interface ListChoice {
  /** Fields of the chosen columns. */
  readonly columns: readonly string[]
  readonly order: ListOrder
  readonly grouping: ListGrouping
}

/** What stands in the definition as usual. */
export function usualChoice({ columns, orderBy, groupBy }: ListDefinition): ListChoice {
  return {
    columns: columns.filter(({ on }) => on).map(({ field }) => field),
    order: orderBy,
    grouping: groupBy,
  }
}

export interface PeopleGroup {
  /** Null: the list is not divided. */
  readonly label: string | null
  readonly people: readonly ListedPerson[]
}

const NATURAL = new Intl.Collator('vi', { numeric: true })

/** The people in the order wanted, divided as wanted; those of no group stand last. */
export function groupPeople(
  people: readonly ListedPerson[],
  { order, grouping }: Pick<ListChoice, 'order' | 'grouping'>,
): PeopleGroup[] {
  const sorted = sortPeople(people, order)
  if (grouping === 'none') return [{ label: null, people: sorted }]
  const groups = new Map<string, ListedPerson[]>()
  for (const one of sorted) {
    const key = groupOf(one, grouping) ?? ''
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups]
    .toSorted(([left], [right]) => compareGroups(left, right))
    .map(([key, own]) => ({ label: key === '' ? UNGROUPED[grouping] : key, people: own }))
}

const UNGROUPED = { delegation: 'Chưa phân đoàn, tổ', unit: 'Chưa rõ đơn vị' } as const

function groupOf(one: ListedPerson, grouping: 'delegation' | 'unit'): string | null {
  return grouping === 'unit' ? unitNameOf(one) : (one.delegate?.delegation ?? null)
}

function compareGroups(left: string, right: string): number {
  if (left === '' || right === '') return left === right ? 0 : left === '' ? 1 : -1
  return NATURAL.compare(left, right)
}

function sortPeople(people: readonly ListedPerson[], order: ListOrder): readonly ListedPerson[] {
  if (order === 'list') return people
  const byName = (left: ListedPerson, right: ListedPerson) =>
    compareVietnameseNames(left.person.fullName, right.person.fullName)
  if (order === 'name') return people.toSorted(byName)
  const by = order === 'unit' ? 'unit' : 'delegation'
  return people.toSorted(
    (left, right) =>
      compareGroups(groupOf(left, by) ?? '', groupOf(right, by) ?? '') || byName(left, right),
  )
}

/** By row: each name with what tells it from others of the same list. */
export function namesOfListed(people: readonly ListedPerson[]): ReadonlyMap<string, string> {
  const additions = distinguishNames(
    people.map((one) => ({
      id: one.person.id,
      fullName: one.person.fullName,
      birth: one.person.birth,
      unit: unitNameOf(one),
      position: one.person.position,
    })),
  )
  return new Map(
    people.map(({ rowId, person }) => [rowId, nameWith(person.fullName, additions.get(person.id))]),
  )
}
