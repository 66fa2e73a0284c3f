import { readTag } from './composition-tags.ts'
import type { TaggedPerson } from './composition-tags.ts'
import { missingForTag } from './describe-tag.ts'
import type { CompositionRequirement } from './composition-requirement.ts'
import type { Dossier } from './dossier.ts'
import { peopleById } from './people-by-id.ts'

/** A requirement of the plan counted on the present list. */
export interface CountedRequirement {
  readonly requirement: CompositionRequirement
  /** People who count for sure, and people of whom it is not known. */
  readonly count: number
  readonly unclear: number
  /** `not-understood`: its wording has no tag yet. */
  readonly status: 'met' | 'not-met' | 'cannot-tell' | 'not-understood'
  /** People too few (negative) or too many (positive); 0 when met or open. */
  readonly gap: number
  /** Facts that leave somebody of the list open, as paths. */
  readonly missing: readonly string[]
}

/** The pool of candidates with the day on which their ages count. */
export function tagPool(dossier: Dossier): readonly TaggedPerson[] {
  const people = peopleById(dossier.people)
  const ageDate = dossier.congress.ageDate ?? dossier.congress.startDate
  return dossier.candidates.flatMap((candidate) => {
    const person = people.get(candidate.personId)
    return person === undefined ? [] : [{ candidate, person, ageDate }]
  })
}

/** Every requirement of the plan against the people who are on the list now. */
export function countComposition(dossier: Dossier): readonly CountedRequirement[] {
  const listed = tagPool(dossier).filter(({ candidate }) => candidate.onList)
  return dossier.composition.map((requirement) => countRequirement(requirement, listed))
}

export function countRequirement(
  requirement: CompositionRequirement,
  listed: readonly TaggedPerson[],
): CountedRequirement {
  const tag = requirement.tag ?? ''
  const test = readTag(tag)
  if (test === null) {
    return { requirement, count: 0, unclear: 0, status: 'not-understood', gap: 0, missing: [] }
  }
  const count = listed.filter((one) => test(one) === true).length
  const open = listed.filter((one) => test(one) === null)
  const { status, gap } = judge(requirement, count, open.length)
  const missing = [...new Set(open.map((one) => missingForTag(tag, one)))]
  return { requirement, count, unclear: open.length, status, gap, missing }
}

function judge(
  { minimum, maximum }: CompositionRequirement,
  count: number,
  unclear: number,
): Pick<CountedRequirement, 'status' | 'gap'> {
  const missing = (minimum ?? 0) - count
  const excess = count - (maximum ?? Infinity)
  if (missing > unclear) return { status: 'not-met', gap: -missing }
  if (excess > 0) return { status: 'not-met', gap: excess }
  const open = missing > 0 || excess + unclear > 0
  return { status: open ? 'cannot-tell' : 'met', gap: 0 }
}
