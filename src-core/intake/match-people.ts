import { nameKey } from '../base/name-key.ts'
import { isPlainDate } from '../base/plain-date.ts'
import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { ImportValue } from '../contract/import-values.ts'
import type { Person } from '../dossier/dossier.ts'

export type Wanted = {
  readonly sheetRow: number
  readonly name: string
  readonly birth: ImportValue
  readonly position: ImportValue
  readonly unit: ImportValue
  /** Mã đoàn viên. */
  readonly code: ImportValue
}

/** A person of the dossier with what stands beside the name in its lists. */
export type KnownPerson = {
  readonly person: Person
  readonly unit: string | null
  /** Already in the list that is being imported. */
  readonly listed: boolean
}

export type PeopleMatches = {
  /** Row of the sheet -> the person it is. Nobody is matched twice. */
  readonly matched: ReadonlyMap<number, Person>
  /** Row of the sheet -> somebody it could be, without enough to say so. */
  readonly alike: ReadonlyMap<number, Person>
}

type Fits = (row: Wanted, known: KnownPerson) => boolean

/**
 * Who of the dossier each row of a file is. An equal code of the member system settles it, two different ones
 * settle the contrary. The name is compared with its accents: Hùng is not Hưng. Births that are equal settle it
 * where they point to one person, or to one of the same unit; where both are unknown the position or unit must
 * agree, or the person must stand in the same list with nothing against it; else the one person left of that
 * name whose birth does not clash.
 */
export function matchPeople(
  wanted: readonly Wanted[],
  known: readonly KnownPerson[],
): PeopleMatches {
  const found: Found = { matched: new Map(), taken: new Set() }
  matchByCode(wanted, known, found)
  matchByName(wanted, known, found)
  return { matched: found.matched, alike: findAlike(openRows(wanted, found), known, found.taken) }
}

type Found = { readonly matched: Map<number, Person>; readonly taken: Set<Person> }

function take({ matched, taken }: Found, row: Wanted, { person }: KnownPerson): void {
  matched.set(row.sheetRow, person)
  taken.add(person)
}

function openRows(wanted: readonly Wanted[], { matched }: Found): Wanted[] {
  return wanted.filter(({ sheetRow }) => !matched.has(sheetRow))
}

function matchByCode(wanted: readonly Wanted[], known: readonly KnownPerson[], found: Found): void {
  const coded = known.filter(({ person }) => person.unionCode !== null)
  const byCode = groupBy(coded, ({ person }) => codeKey(person.unionCode))
  for (const row of wanted) {
    const same = row.code === null ? [] : (byCode.get(codeKey(row.code)) ?? [])
    if (same[0] && same.length === 1 && !found.taken.has(same[0].person)) take(found, row, same[0])
  }
}

function matchByName(wanted: readonly Wanted[], known: readonly KnownPerson[], found: Found): void {
  const byName = groupBy(known, ({ person }) => spelled(person.fullName))
  const names = new Map(wanted.map((row) => [row, spelled(row.name)]))
  const nameOf = (row: Wanted) => names.get(row) ?? ''
  const freeOf = (row: Wanted) =>
    (byName.get(nameOf(row)) ?? []).filter(
      ({ person }) => !found.taken.has(person) && !codesClash(row, person),
    )
  for (const fits of [sameBirthAndUnit, sameBirth, agreeing, inSameList]) {
    for (const row of openRows(wanted, found)) {
      const one = theOne(freeOf(row).filter((candidate) => fits(row, candidate)))
      if (one) take(found, row, one)
    }
  }
  for (const rows of groupBy(openRows(wanted, found), nameOf).values()) {
    const [row] = rows
    const possible = row ? freeOf(row).filter((candidate) => oneBirthTold(row, candidate)) : []
    if (row && possible[0] && rows.length === 1 && possible.length === 1)
      take(found, row, possible[0])
  }
}

/** Of several the one who stands in this list already; several who do not are a question for a person. */
function theOne(found: readonly KnownPerson[]): KnownPerson | null {
  const listed = found.find((known) => known.listed)
  return listed ?? (found.length === 1 ? (found[0] ?? null) : null)
}

function codeKey(code: ImportValue): string {
  return String(code)
    .toLowerCase()
    .replace(/[^a-z0-9đ]/g, '')
}

function codesClash({ code }: Wanted, { unionCode }: Person): boolean {
  return code !== null && unionCode !== null && codeKey(code) !== codeKey(unionCode)
}

const sameBirthAndUnit: Fits = (row, known) =>
  sameBirth(row, known) &&
  (sameWords(row.unit, known.unit) || sameWords(row.position, known.person.position))

const sameBirth: Fits = (row, { person }) => row.birth !== null && person.birth === row.birth

const agreeing: Fits = (row, known) =>
  noBirths(row, known) &&
  (sameWords(row.position, known.person.position) || sameWords(row.unit, known.unit))

const inSameList: Fits = (row, known) =>
  noBirths(row, known) &&
  known.listed &&
  (row.position === null || known.person.position === null) &&
  (row.unit === null || known.unit === null)

const oneBirthTold: Fits = (row, known) => !noBirths(row, known) && compatible(row, known)

function noBirths(row: Wanted, { person }: KnownPerson): boolean {
  return row.birth === null && person.birth === null
}

function compatible({ birth: read }: Wanted, { person: { birth } }: KnownPerson): boolean {
  if (birth === null || typeof read !== 'string' || birth === read) return true
  const yearOnly = !isPlainDate(birth) || !isPlainDate(read)
  return yearOnly && birth.slice(0, 4) === read.slice(0, 4)
}

function sameWords(read: ImportValue, known: string | null): boolean {
  return typeof read === 'string' && known !== null && spelled(read) === spelled(known)
}

/** Somebody nobody was matched with, of a name that differs by accents at most and a birth that may be the same. */
function findAlike(
  rows: readonly Wanted[],
  known: readonly KnownPerson[],
  taken: ReadonlySet<Person>,
): Map<number, Person> {
  const left = known.filter(({ person }) => !taken.has(person))
  const byName = groupBy(left, ({ person }) => folded(person.fullName))
  return new Map(
    rows.flatMap((row) => {
      const found = (byName.get(folded(row.name)) ?? []).find(
        (own) => compatible(row, own) && !codesClash(row, own.person),
      )
      return found ? [[row.sheetRow, found.person] as const] : []
    }),
  )
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const name = key(item)
    const group = groups.get(name) ?? []
    group.push(item)
    groups.set(name, group)
  }
  return groups
}

/** Without accents, capitals or punctuation: finds what looks alike, never proves that it is the same. */
export function folded(name: string): string {
  return foldVietnamese(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** With accents, wherever in the syllable the tone mark was put ("Hoà" is "Hòa"); no capitals or punctuation. */
export function spelled(name: string): string {
  return nameKey(name.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))
}
