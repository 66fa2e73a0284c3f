import { readTag } from './composition-tags.ts'
import type { TaggedPerson } from './composition-tags.ts'
import type { CompositionRequirement } from './composition-requirement.ts'
import type { Dossier } from './dossier.ts'

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
}

/** The pool of candidates with the day on which their ages count. */
export function tagPool(dossier: Dossier): readonly TaggedPerson[] {
  const people = new Map(dossier.people.map((person) => [person.id, person]))
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
  const test = requirement.tag === null ? null : readTag(requirement.tag)
  if (test === null) {
    return { requirement, count: 0, unclear: 0, status: 'not-understood', gap: 0 }
  }
  const answers = listed.map(test)
  const count = answers.filter((answer) => answer === true).length
  const unclear = answers.filter((answer) => answer === null).length
  const { status, gap } = judge(requirement, count, unclear)
  return { requirement, count, unclear, status, gap }
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
