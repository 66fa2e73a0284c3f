import type { Candidate, Dossier, Person } from '#core/dossier/dossier.ts'
import { makePersonRows } from '../delegates/person-rows.ts'

export interface CandidateRow {
  readonly id: string
  readonly person: Person
  readonly candidate: Candidate
}

const rowsOf = makePersonRows<Candidate, CandidateRow>((candidate, person) => ({
  id: candidate.id,
  person,
  candidate,
}))

/** Candidates with the person of each: those on the list first, inside each part in their order. */
export function candidateRows({ candidates, people }: Dossier): CandidateRow[] {
  const onList = ({ candidate }: CandidateRow) => Number(candidate.onList)
  return rowsOf(candidates, people).toSorted((a, b) => onList(b) - onList(a))
}
