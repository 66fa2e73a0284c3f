import { ageOn, isPlainDate } from '../base/plain-date.ts'
import type { PlainDate } from '../base/plain-date.ts'
import { foldVietnamese } from '../base/vietnamese-text.ts'
import { isQualification, reachesQualification } from '../vocabulary/qualifications.ts'
import type { Qualification } from '../vocabulary/qualifications.ts'
import type { Candidate, Person } from './dossier.ts'
import { PEOPLE_TRAITS } from './people-traits.ts'

/** Who counts for a requirement of the plan. The numbers of an age band are the plan's own, inside the tag. */

/** A candidate of the list with the day on which ages count. */
export interface TaggedPerson {
  readonly candidate: Candidate
  readonly person: Person
  readonly ageDate: PlainDate | null
}

/** Whether somebody counts; null: a fact is missing. */
type Test = (one: TaggedPerson) => boolean | null

const PLAIN: Readonly<Record<string, Test>> = {
  /** Everybody on the list. */
  listed: () => true,
  male: ({ person }) => PEOPLE_TRAITS.male(person),
  female: ({ person }) => PEOPLE_TRAITS.female(person),
  'ethnic-minority': ({ person }) => PEOPLE_TRAITS.ethnicMinority(person),
  'party-member': ({ person }) => PEOPLE_TRAITS.partyMembers(person),
  'non-party': ({ person }) => PEOPLE_TRAITS.nonParty(person),
  'first-time': ({ candidate }) => isCandidacy(candidate, 'first-time'),
  're-election': ({ candidate }) => isCandidacy(candidate, 're-election'),
  'full-time': ({ candidate }) => candidate.fullTime,
  'part-time': ({ candidate }) => (candidate.fullTime === null ? null : !candidate.fullTime),
}

function isCandidacy(candidate: Candidate, wanted: Candidate['candidacy']): boolean | null {
  return candidate.candidacy === null ? null : candidate.candidacy === wanted
}

/** The test of a tag: a plain one, `age-below:40`, `age-between:40:50` (both in), `age-from:50`, `block:...`. */
export function readTag(tag: string): Test | null {
  const plain = Object.hasOwn(PLAIN, tag) ? PLAIN[tag] : undefined
  if (plain !== undefined) return plain
  const [kind, ...rest] = tag.split(':')
  if (kind === 'block') return inBlock(rest.join(':'))
  const [first = ''] = rest
  if (kind === 'qualification-from') {
    return isQualification(first) ? trained(first) : null
  }
  const numbers = rest.map(Number)
  return numbers.every((number) => Number.isInteger(number))
    ? readAgeTag(kind ?? '', numbers)
    : null
}

function readAgeTag(kind: string, numbers: readonly number[]): Test | null {
  const [first, second] = numbers
  if (first === undefined) return null
  switch (kind) {
    case 'age-below':
      return ofAge((age) => age < first)
    case 'age-from':
      return ofAge((age) => age >= first)
    case 'age-above':
      return ofAge((age) => age > first)
    case 'age-between':
      return second === undefined ? null : ofAge((age) => age >= first && age <= second)
    default:
      return null
  }
}

/** A birth known only by its year decides where both possible ages agree. */
function ofAge(test: (age: number) => boolean): Test {
  return ({ person: { birth }, ageDate }) => {
    if (birth === null || ageDate === null) return null
    const age = ageOn(birth, ageDate)
    if (isPlainDate(birth) || test(age) === test(age - 1)) return test(age)
    return null
  }
}

function inBlock(name: string): Test {
  const wanted = foldBlock(name)
  return ({ candidate: { block } }) => (block === null ? null : foldBlock(block) === wanted)
}

/** "Khối doanh nghiệp, HTX" and "Doanh nghiệp - HTX" are one block. */
export function foldBlock(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^khoi /, '')
    .replace(/\bhop tac xa\b/g, 'htx')
}

function trained(level: Qualification): Test {
  return ({ person }) => reachesQualification(person.qualification, level)
}
