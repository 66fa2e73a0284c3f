import { nameKey } from '../base/name-key.ts'
import { standing } from './election-rows.ts'
import type { Ballot, Counter } from './election-rows.ts'

/** A vote covers only what was voted: the same number of the same kind of places, the same names. */

interface Seats {
  readonly seats: number | null
  readonly alternates: number
}

/** A plan names full members: with alternates among them, or of another number, the hall is asked anew. Null: no number was asked. */
export function coversSeats(voted: Pick<Seats, 'seats'>, { seats, alternates }: Seats): boolean {
  return voted.seats === null || (voted.seats === seats && alternates === 0)
}

/** Those who stand on a list, whatever their order. */
export function listAsVoted({ names }: Pick<Ballot, 'names'>): string[] {
  return standing(names)
    .map(({ name, birthYear }) => `${nameKey(name)} ${birthYear ?? ''}`)
    .toSorted()
}

/** Where a vote recorded at an item keeps those on the list of an election. */
export function listKey(kindId: string): string {
  return `list ${kindId}`
}

/** Where a vote recorded at an item keeps who is to count. */
export const COUNTERS_VOTED = 'counters'

/** Who counts, whatever their order. */
export function countersAsVoted(
  counters: readonly Pick<Counter, 'personId' | 'name' | 'isHead'>[],
): string[] {
  return counters
    .map(({ personId, name, isHead }) => `${personId ?? ''} ${nameKey(name)} ${isHead}`)
    .toSorted()
}
