import type { ImportValue } from '../contract/import-values.ts'
import type { Person } from '../dossier/dossier.ts'
import { compareBirths } from '../dossier/same-person-evidence.ts'
import { codesClash, folded, groupBy, sameWords, spelled } from './people-to-match.ts'
import type { KnownPerson, Wanted } from './people-to-match.ts'

type Fits = (row: Wanted, known: KnownPerson) => boolean

/**
 * Of the rows and the people of the same list that are left over: those whose name or birth was typed a little
 * otherwise on one side. `compatible`: the births may be the same. Never more than a question; where two could be meant, nobody is.
 */
export function matchChangedPeople(
  rows: readonly Wanted[],
  known: readonly KnownPerson[],
  compatible: Fits,
): Map<number, Person> {
  const namesakes = groupBy(known, ({ person }) => spelled(person.fullName))
  const several = (row: Wanted) =>
    (namesakes.get(spelled(row.name)) ?? []).filter((own) => compatible(row, own)).length > 1
  const clear = rows.filter((row) => !several(row))
  const found = new Map<number, Person>()
  const taken = new Set<KnownPerson>()
  for (const [fits, keysOf] of WAYS) {
    const open = clear.filter(({ sheetRow }) => !found.has(sheetRow))
    const left = known.filter((own) => own.listed && !taken.has(own))
    for (const [row, own] of pairsThatFit(open, left, { fits, keysOf })) {
      found.set(row.sheetRow, own.person)
      taken.add(own)
    }
  }
  return found
}

type Keys = (one: { readonly name: string; readonly number: ImportValue }) => string | null
type Way = { readonly fits: Fits; readonly keysOf: Keys }

/** Each row with the one person it fits, who fits no other row. */
function pairsThatFit(
  rows: readonly Wanted[],
  known: readonly KnownPerson[],
  { fits, keysOf }: Way,
): (readonly [Wanted, KnownPerson])[] {
  const byKey = groupBy(known, ({ person, number }) =>
    String(keysOf({ name: person.fullName, number })),
  )
  const possible = rows.flatMap((row) => {
    const key = keysOf(row)
    const alike = key === null ? [] : (byKey.get(key) ?? [])
    return alike
      .filter((own) => !codesClash(row, own.person) && fits(row, own))
      .map((own) => [row, own] as const)
  })
  const rowsOf = groupBy(possible, ([row]) => String(row.sheetRow))
  const peopleOf = groupBy(possible, ([, { person }]) => person.id)
  const isOnly = ([row, { person }]: readonly [Wanted, KnownPerson]) =>
    rowsOf.get(String(row.sheetRow))?.length === 1 && peopleOf.get(person.id)?.length === 1
  return possible.filter(isOnly)
}

const byNumber: Keys = ({ number }) => (number === null ? null : String(number))
const byName: Keys = ({ name }) => folded(name)

const atTheSameNumber: Fits = (row, known) =>
  folded(row.name) === folded(known.person.fullName)
    ? birthIsNear(row, known) || placesAgree(row, known)
    : bornTheSame(row, known) && sharesPlace(row, known)

const ofTheSameName: Fits = (row, known) => birthIsNear(row, known) && placesAgree(row, known)

const WAYS: readonly (readonly [Fits, Keys])[] = [
  [atTheSameNumber, byNumber],
  [ofTheSameName, byName],
]

const NEAR: ReadonlySet<string> = new Set(['same', 'year', 'swapped', 'one-part'])

function birthIsNear({ birth }: Wanted, { person }: KnownPerson): boolean {
  return typeof birth === 'string' && NEAR.has(compareBirths(birth, person.birth))
}

function bornTheSame({ birth }: Wanted, { person }: KnownPerson): boolean {
  return birth !== null && birth === person.birth
}

function sharesPlace(row: Wanted, { person, unit }: KnownPerson): boolean {
  return sameWords(row.unit, unit) || sameWords(row.position, person.position)
}

/** Of one unit or post; or neither is told on both sides. */
function placesAgree(row: Wanted, known: KnownPerson): boolean {
  const told =
    (row.unit !== null && known.unit !== null) ||
    (row.position !== null && known.person.position !== null)
  return !told || sharesPlace(row, known)
}
