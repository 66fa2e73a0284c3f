import type { Candidate, Dossier, Person } from '#core/dossier/dossier.ts'

export interface CandidateRow {
  readonly id: string
  readonly person: Person
  readonly candidate: Candidate
}

/** Candidates with the person of each: those on the list first, inside each part in their order. */
export function candidateRows({ candidates, people }: Dossier): CandidateRow[] {
  const personOf = new Map(people.map((person) => [person.id, person]))
  const rows = candidates.flatMap((candidate) => {
    const person = personOf.get(candidate.personId)
    return person ? [{ id: candidate.id, person, candidate }] : []
  })
  return rows.toSorted((a, b) => Number(b.candidate.onList) - Number(a.candidate.onList))
}
