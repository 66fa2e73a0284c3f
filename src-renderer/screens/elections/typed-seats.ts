import { coversSeats, countersAsVoted } from '#core/election/voted-thing.ts'
import { reserveWords } from '#core/election/reserve-words.ts'
import type { ElectionStepView, ElectionView } from '#core/contract/elections-contract.ts'
import type { CounterDraft } from './counters-fields.tsx'

/** How many are to be elected, while it is being typed. */
export type TypedSeats = Pick<ElectionView, 'seats' | 'alternates'>

/** A number that is only now being typed is read aloud with the sentence, alternates with it. */
export function withSeats(words: string, stored: TypedSeats, typed: TypedSeats | null): string {
  if (typed === null || typed.seats === null) return words
  return words.replace(seatWords(stored), seatWords(typed))
}

interface Typed {
  readonly seats: TypedSeats
  readonly counters: readonly CounterDraft[]
}

/** Voted at its item of the run of show already; of anything else than was voted there, the hall is asked anew. */
export function isHeldAt(
  { id, held }: ElectionStepView,
  { counters }: Pick<ElectionView, 'counters'>,
  typed: Typed,
): boolean {
  if (held === null || !coversSeats(held, typed.seats)) return false
  if (id !== 'election-committee') return true
  return String(countersAsVoted(typed.counters)) === String(countersAsVoted(counters))
}

function seatWords(told: TypedSeats): string {
  return `${told.seats ?? '…'} người${reserveWords(told)}`
}
