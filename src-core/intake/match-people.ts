import { isPlainDate } from '../base/plain-date.ts'
import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { ImportValue } from '../contract/import-values.ts'
import type { Person } from '../dossier/dossier.ts'

export type Wanted = {
  readonly sheetRow: number
  readonly name: string
  readonly birth: ImportValue
}

/**
 * Who of the dossier each row of a file is: the same folded name and birth; else the one left of that name
 * when one of both has no birth date, or only the year. Nobody is matched twice.
 */
export function matchPeople(
  wanted: readonly Wanted[],
  people: readonly Person[],
): Map<number, Person> {
  const free = groupBy(people, (person) => folded(person.fullName))
  const matched = new Map<number, Person>()
  for (const row of wanted) {
    const same = free.get(folded(row.name)) ?? []
    const exact = same.findIndex(({ birth }) => birth === row.birth)
    const [person] = exact < 0 ? [] : same.splice(exact, 1)
    if (person) matched.set(row.sheetRow, person)
  }
  const open = wanted.filter(({ sheetRow }) => !matched.has(sheetRow))
  for (const [name, rows] of groupBy(open, (row) => folded(row.name))) {
    const person = onlyPossible(rows, free.get(name) ?? [])
    if (person && rows[0]) matched.set(rows[0].sheetRow, person)
  }
  return matched
}

/** One row and one person are left of a name, and nothing known of them clashes. */
function onlyPossible(rows: readonly Wanted[], namesakes: readonly Person[]): Person | null {
  const [row] = rows
  if (rows.length !== 1 || !row) return null
  const possible = namesakes.filter(({ birth }) => compatible(birth, row.birth))
  return possible.length === 1 ? (possible[0] ?? null) : null
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item)) ?? []
    group.push(item)
    groups.set(key(item), group)
  }
  return groups
}

function compatible(known: string | null, read: ImportValue): boolean {
  if (known === null || typeof read !== 'string') return true
  const yearOnly = !isPlainDate(known) || !isPlainDate(read)
  return yearOnly && known.slice(0, 4) === read.slice(0, 4)
}

/** Names and unit names as they are compared: no accents, capitals or punctuation. */
export function folded(name: string): string {
  return foldVietnamese(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
