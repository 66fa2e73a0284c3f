import { isPlainDate } from '../base/plain-date.ts'
import type { Person } from '../dossier/dossier.ts'
import { matchChangedPeople } from './match-changed-people.ts'
import { codeKey, codesClash, folded, groupBy, sameWords, spelled } from './people-to-match.ts'
import type { KnownPerson, Wanted } from './people-to-match.ts'

export type PeopleMatches = {
  /** Row of the sheet -> the person it is. Nobody is matched twice. */
  readonly matched: ReadonlyMap<number, Person>
  /** Row of the sheet -> who it probably is, under a name or birth typed otherwise: to be asked. */
  readonly asked: ReadonlyMap<number, Person>
  /** Row of the sheet -> somebody it could be, without enough to say so. */
  readonly alike: ReadonlyMap<number, Person>
}

type Fits = (row: Wanted, known: KnownPerson) => boolean

/**
 * Who of the dossier each row of a file is. An equal code of the member system settles it, two different ones
 * settle the contrary. The name is compared with its accents: Hùng is not Hưng. Births that are equal settle it
 * where they point to one person, or to one of the same unit; where both are unknown the position or unit must
 * agree, or the person must stand in the same list with nothing against it; else the one person left of that
 * name whose birth does not clash. Who is left over on both sides of one list is compared once more, less strictly.
 */
export function matchPeople(
  wanted: readonly Wanted[],
  known: readonly KnownPerson[],
): PeopleMatches {
  const found: Found = { matched: new Map(), taken: new Set() }
  matchByCode(wanted, known, found)
  matchByName(wanted, known, found)
  const left = known.filter(({ person }) => !found.taken.has(person))
  const asked = matchChangedPeople(openRows(wanted, found), left, compatible)
  for (const person of asked.values()) found.taken.add(person)
  const open = openRows(wanted, found).filter(({ sheetRow }) => !asked.has(sheetRow))
  return { matched: found.matched, asked, alike: findAlike(open, known, found.taken) }
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
