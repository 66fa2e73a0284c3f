import { isPlainDate, splitDate, ageOn } from '../base/plain-date.ts'
import type { PartialDate, PlainDate } from '../base/plain-date.ts'
import { factOf, known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { Candidate, CongressFacts, Dossier, Person } from './dossier.ts'
import { peopleById } from './people-by-id.ts'

/** One name on the list that is being judged; the pool behind it is not. */
export interface ListedCandidate {
  readonly candidate: Candidate
  readonly person: Person | null
}

/** Counts of the list of candidates. One unknown cell leaves the counts that rest on it unknown. */
export interface CandidateFigures {
  readonly list: readonly ListedCandidate[]
  readonly listed: Fact<number>
  readonly female: Fact<number>
  /** "38", or "37-38" where only the year of birth is known (on the day ages count). */
  readonly ages: Fact<readonly string[]>
  readonly personIds: ReadonlySet<string>
}

export function countCandidates(
  dossier: Pick<Dossier, 'candidates' | 'people' | 'congress'>,
): CandidateFigures {
  const people = peopleById(dossier.people)
  const list = dossier.candidates
    .filter(({ onList }) => onList)
    .map((candidate) => ({ candidate, person: people.get(candidate.personId) ?? null }))
  const nobody = dossier.candidates.length === 0
  const genders = nobody ? unknown('candidates') : column(list, 'gender')
  return {
    list,
    listed: nobody ? unknown('candidates') : known(list.length),
    female:
      genders.kind === 'known'
        ? known(genders.value.filter((gender) => gender === 'female').length)
        : genders,
    ages: nobody ? unknown('candidates') : readAges(list, dossier.congress),
    personIds: new Set(list.map(({ candidate }) => candidate.personId)),
  }
}

function column(
  list: readonly ListedCandidate[],
  field: 'gender' | 'birth',
): Fact<readonly string[]> {
  const values: string[] = []
  const missing: string[] = []
  for (const { candidate, person } of list) {
    const value = person?.[field] ?? null
    if (value === null) missing.push(`candidate.${field}@${candidate.id}`)
    else values.push(value)
  }
  return missing.length > 0 ? unknown(...missing) : known(values)
}

function readAges(
  list: readonly ListedCandidate[],
  { ageDate, startDate }: Pick<CongressFacts, 'ageDate' | 'startDate'>,
): Fact<readonly string[]> {
  const births = column(list, 'birth')
  if (births.kind !== 'known') return births
  const day = factOf(ageDate ?? startDate, 'congress.startDate')
  if (day.kind !== 'known') return day
  return known(births.value.map((birth) => describeAge(birth, day.value)))
}

/** A bare year leaves two ages open unless the congress is on the last day of the year. */
function describeAge(birth: PartialDate, onDay: PlainDate): string {
  const age = ageOn(birth, onDay)
  if (isPlainDate(birth)) return String(age)
  const { month, day } = splitDate(onDay)
  return month === 12 && day === 31 ? String(age) : `${age - 1}-${age}`
}
