import { reserveWords } from '#core/election/reserve-words.ts'
import type { ElectionStepView, ElectionView } from '#core/contract/elections-contract.ts'

/** How many are to be elected, while it is being typed. */
export type TypedSeats = Pick<ElectionView, 'seats' | 'alternates'>

/** A number that is only now being typed is read aloud with the sentence, alternates with it. */
export function withSeats(words: string, stored: TypedSeats, typed: TypedSeats | null): string {
  if (typed === null || typed.seats === null) return words
  return words.replace(seatWords(stored), seatWords(typed))
}

/** Voted at its item of the run of show already; of another number than was voted there, the hall is asked anew. */
export function isHeldAt(
  { held }: ElectionStepView,
  { seats }: Pick<TypedSeats, 'seats'>,
): boolean {
  return held !== null && (held.seats === null || held.seats === seats)
}

function seatWords(told: TypedSeats): string {
  return `${told.seats ?? '…'} người${reserveWords(told)}`
}
