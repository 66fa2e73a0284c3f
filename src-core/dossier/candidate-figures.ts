import { isPlainDate, splitDate, ageOn } from '../base/plain-date.ts'
import type { PartialDate, PlainDate } from '../base/plain-date.ts'
import { factOf, known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { Candidate, CongressFacts, Dossier, Person } from './dossier.ts'
import { PEOPLE_TRAITS } from './people-traits.ts'
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
  readonly ethnicMinority: Fact<number>
  readonly nonParty: Fact<number>
  readonly firstTime: Fact<number>
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
  const count = (field: string, test: Trait) =>
    nobody ? unknown('candidates') : countTrait(list, field, test)
  return {
    list,
    listed: nobody ? unknown('candidates') : known(list.length),
    female: count('gender', ofPerson(PEOPLE_TRAITS.female)),
    ethnicMinority: count('ethnicity', ofPerson(PEOPLE_TRAITS.ethnicMinority)),
    nonParty: count('partyMember', ofPerson(PEOPLE_TRAITS.nonParty)),
    firstTime: count('candidacy', ({ candidate: { candidacy } }) =>
      candidacy === null ? null : candidacy === 'first-time',
    ),
    ages: nobody ? unknown('candidates') : readAges(list, dossier.congress),
    personIds: new Set(list.map(({ candidate }) => candidate.personId)),
  }
}

/** Whether one name of the list counts; null: nobody has told us. */
type Trait = (listed: ListedCandidate) => boolean | null

function ofPerson(test: (person: Person) => boolean | null): Trait {
  return ({ person }) => (person === null ? null : test(person))
}

/** One unknown answer leaves the count unknown; `field` is where it is filled in. */
function countTrait(list: readonly ListedCandidate[], field: string, test: Trait): Fact<number> {
  const open = list.filter((listed) => test(listed) === null)
  return open.length > 0
    ? unknown(...open.map(({ candidate }) => `candidate.${field}@${candidate.id}`))
    : known(list.filter((listed) => test(listed) === true).length)
}

function births(list: readonly ListedCandidate[]): Fact<readonly string[]> {
  const values: string[] = []
  const missing: string[] = []
  for (const { candidate, person } of list) {
    const birth = person?.birth ?? null
    if (birth === null) missing.push(`candidate.birth@${candidate.id}`)
    else values.push(birth)
  }
  return missing.length > 0 ? unknown(...missing) : known(values)
}

function readAges(
  list: readonly ListedCandidate[],
  { ageDate, startDate }: Pick<CongressFacts, 'ageDate' | 'startDate'>,
): Fact<readonly string[]> {
  const all = births(list)
  if (all.kind !== 'known') return all
  const day = factOf(ageDate ?? startDate, 'congress.startDate')
  if (day.kind !== 'known') return day
  return known(all.value.map((birth) => describeAge(birth, day.value)))
}

/** A bare year leaves two ages open unless the congress is on the last day of the year. */
function describeAge(birth: PartialDate, onDay: PlainDate): string {
  const age = ageOn(birth, onDay)
  if (isPlainDate(birth)) return String(age)
  const { month, day } = splitDate(onDay)
  return month === 12 && day === 31 ? String(age) : `${age - 1}-${age}`
}
