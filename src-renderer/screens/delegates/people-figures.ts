import { ageOn, isPlainDate } from '#core/base/plain-date.ts'
import type { PlainDate } from '#core/base/plain-date.ts'
import type { Person } from '#core/dossier/dossier.ts'

/** How many have a trait, and how many nobody knows it of. */
export interface TraitCount {
  readonly count: number
  readonly unknown: number
  readonly total: number
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

export function countWomen(people: readonly Person[]): TraitCount {
  return countTrait(people, ({ gender }) => (gender === null ? null : gender === 'female'))
}

/** Everyone whose ethnicity is recorded as other than Kinh. */
export function countMinority(people: readonly Person[]): TraitCount {
  return countTrait(people, ({ ethnicity }) => (ethnicity === null ? null : ethnicity !== 'Kinh'))
}

export function countParty(people: readonly Person[]): TraitCount {
  return countTrait(people, ({ partyMember }) => partyMember)
}

export interface AgeBand {
  readonly from: number
  readonly count: number
}

export interface AgeFigures {
  readonly youngest: number
  readonly oldest: number
  /** Five years each, without gaps. */
  readonly bands: readonly AgeBand[]
  /** Births missing or known by year only. */
  readonly unsure: number
}

const BAND = 5

/** Ages on the first day of the congress; null while there is no day or no birth. */
export function measureAges(people: readonly Person[], onDay: PlainDate | null): AgeFigures | null {
  if (onDay === null) return null
  const ages = people.flatMap(({ birth }) => (birth === null ? [] : [ageOn(birth, onDay)]))
  if (ages.length === 0) return null
  const [youngest, oldest] = [Math.min(...ages), Math.max(...ages)]
  const first = Math.floor(youngest / BAND) * BAND
  const bands = Array.from({ length: Math.floor((oldest - first) / BAND) + 1 }, (_, index) => {
    const from = first + index * BAND
    return { from, count: ages.filter((age) => age >= from && age < from + BAND).length }
  })
  const unsure = people.filter(({ birth }) => birth === null || !isPlainDate(birth)).length
  return { youngest, oldest, bands, unsure }
}
