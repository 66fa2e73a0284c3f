import { ageOn, isPlainDate } from '../base/plain-date.ts'
import type { PlainDate } from '../base/plain-date.ts'
import type { DelegateKind } from '../vocabulary/terms.ts'
import type { Dossier, Person } from './dossier.ts'
import { PEOPLE_TRAITS } from './people-traits.ts'

/** How many of a list are known to have a trait, and of how many it is not known. */
export interface TraitCount {
  readonly count: number
  readonly unknown: number
  readonly total: number
}

export interface AgeFigures {
  readonly youngest: number
  readonly oldest: number
  /** Five years each, without gaps. */
  readonly bands: readonly { readonly from: number; readonly count: number }[]
  /** Births missing or known by year only. */
  readonly unsure: number
}

/** A list as far as it is known; the measures of the rules stay unknown until it is known wholly. */
export interface ListFigures {
  readonly total: number
  readonly female: TraitCount
  readonly ethnicMinority: TraitCount
  readonly partyMembers: TraitCount
  /** On the first day of the congress; null while there is no day or no birth. */
  readonly ages: AgeFigures | null
}

export interface DelegateListFigures extends ListFigures {
  readonly kinds: Readonly<Record<DelegateKind, number>>
  readonly kindUnknown: number
}

/** The delegate list so far. */
export function readDelegateList(dossier: Dossier): DelegateListFigures {
  const { delegates } = dossier
  const kind = (wanted: DelegateKind | null) =>
    delegates.filter((delegate) => delegate.kind === wanted).length
  return {
    ...countPeople(peopleOf(dossier, delegates), dossier.congress.startDate),
    kinds: {
      'ex-officio': kind('ex-officio'),
      elected: kind('elected'),
      appointed: kind('appointed'),
    },
    kindUnknown: kind(null),
  }
}

/** The candidates on the list so far; the rest of the pool is not counted. */
export function readCandidateList(dossier: Dossier): ListFigures {
  const listed = dossier.candidates.filter(({ onList }) => onList)
  return countPeople(peopleOf(dossier, listed), dossier.congress.startDate)
}

function peopleOf({ people }: Dossier, rows: readonly { readonly personId: string }[]): Person[] {
  const personOf = new Map(people.map((person) => [person.id, person]))
  return rows.flatMap(({ personId }) => personOf.get(personId) ?? [])
}

/** Counts of any list of people. */
export function countPeople(people: readonly Person[], onDay: PlainDate | null): ListFigures {
  const { female, ethnicMinority, partyMembers } = PEOPLE_TRAITS
  return {
    total: people.length,
    female: countTrait(people, female),
    ethnicMinority: countTrait(people, ethnicMinority),
    partyMembers: countTrait(people, partyMembers),
    ages: readAges(people, onDay),
  }
}

function countTrait(
  people: readonly Person[],
  has: (person: Person) => boolean | null,
): TraitCount {
  const answers = people.map(has)
  return {
    count: answers.filter((answer) => answer === true).length,
    unknown: answers.filter((answer) => answer === null).length,
    total: people.length,
  }
}

const BAND = 5

function readAges(people: readonly Person[], onDay: PlainDate | null): AgeFigures | null {
  if (onDay === null) return null
  const ages = people.flatMap(({ birth }) => (birth === null ? [] : [ageOn(birth, onDay)]))
  if (ages.length === 0) return null
  const youngest = ages.reduce((least, age) => Math.min(least, age))
  const oldest = ages.reduce((most, age) => Math.max(most, age))
  const first = Math.floor(youngest / BAND) * BAND
  const bands = Array.from({ length: Math.floor((oldest - first) / BAND) + 1 }, (_, index) => {
    const from = first + index * BAND
    return { from, count: ages.filter((age) => age >= from && age < from + BAND).length }
  })
  const unsure = people.filter(({ birth }) => birth === null || !isPlainDate(birth)).length
  return { youngest, oldest, bands, unsure }
}
