import { z } from 'zod'
import { ageOn, isPlainDate } from '../base/plain-date.ts'
import type { PartialDate, PlainDate } from '../base/plain-date.ts'
import {
  readPoliticalTheory,
  readQualification,
  readSchooling,
} from '../vocabulary/qualifications.ts'
import type { ListedPerson } from './listed-people.ts'
import { PEOPLE_TRAITS } from './people-traits.ts'

/** What people are counted by. The numbers of age bands are those of the definition, not of the program. */
export const statisticTrait = z.enum([
  'kind',
  'sector',
  'role',
  'schooling',
  'qualification',
  'political-theory',
  'party',
  'gender',
  'minority',
  'hero',
  'emulation',
  'candidacy',
  'full-time',
  'status',
  'ethnicity',
  'religion',
  'age',
])
export type StatisticTrait = z.infer<typeof statisticTrait>
export type PlainTrait = Exclude<StatisticTrait, 'age'>

/** How completed years are counted: to the day, or by the year of birth alone. */
export const ageBasis = z.enum(['day', 'year'])
export type AgeBasis = z.infer<typeof ageBasis>

function yesNo(answer: boolean | null | undefined): string | null {
  return answer === null || answer === undefined ? null : answer ? 'yes' : 'no'
}

/** The value a person has; null: nobody has told us, or in words we do not know. */
export const STATISTIC_TRAITS: Readonly<Record<PlainTrait, (one: ListedPerson) => string | null>> =
  {
    kind: ({ delegate }) => delegate?.kind ?? null,
    sector: ({ person }) => person.workSector,
    role: ({ person }) => person.jobRole,
    schooling: ({ person }) => readSchooling(person.schooling),
    qualification: ({ person }) => readQualification(person.qualification),
    'political-theory': ({ person }) => readPoliticalTheory(person.politicalTheory),
    party: ({ person }) => yesNo(PEOPLE_TRAITS.partyMembers(person)),
    gender: ({ person }) => person.gender,
    minority: ({ person }) => yesNo(PEOPLE_TRAITS.ethnicMinority(person)),
    hero: ({ person }) => yesNo(person.labourHero),
    emulation: ({ person }) => yesNo(person.nationalEmulation),
    candidacy: ({ candidate }) => candidate?.candidacy ?? null,
    'full-time': ({ candidate }) => yesNo(candidate?.fullTime),
    status: ({ member }) => member?.status ?? null,
    ethnicity: ({ person }) => person.ethnicity,
    religion: ({ person }) => person.religion,
  }

export interface AgeBand {
  /** Completed years, both included; null is open. */
  readonly from: number | null
  readonly to: number | null
}

/** Age on a day; a bare year gives the age by year. */
export function ageBy(birth: PartialDate, onDay: PlainDate, basis: AgeBasis): number {
  return ageOn(basis === 'year' ? birth.slice(0, 4) : birth, onDay)
}

/** Whether a birth falls into a band; null where a bare year leaves that open. */
export function inBand(
  birth: PartialDate,
  { from, to }: AgeBand,
  { onDay, basis }: { readonly onDay: PlainDate; readonly basis: AgeBasis },
): boolean | null {
  const fits = (age: number) => (from === null || age >= from) && (to === null || age <= to)
  const age = ageBy(birth, onDay, basis)
  if (basis === 'year' || isPlainDate(birth) || fits(age) === fits(age - 1)) return fits(age)
  return null
}
