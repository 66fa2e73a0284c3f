import type { Dossier } from '../dossier/dossier.ts'
import { handVoteOf, hasPassed } from '../dossier/hand-vote.ts'
import type { TypedRow } from '../dossier/typed-facts.ts'
import type { ElectionEvent } from './election-now.ts'
import { rowsOfStep } from './shared-vote.ts'

type Event = Pick<ElectionEvent, 'kind' | 'subject' | 'data'>

/** The votes by hand as they were recorded, and the share that passes one. */
export interface RecordedVotes<E extends Event = Event> {
  readonly events: readonly E[]
  readonly dossier: Pick<Dossier, 'typedRows'>
  /** Null: the pack has none. */
  readonly percentAbove: number | null
}

export interface SettledVote<E extends Event = Event> {
  readonly event: E
  readonly row: TypedRow
}

/** The votes of an item that the minutes still have and that settled what was asked, in turn. */
export function settledAt<E extends Event>(
  itemId: string,
  votes: RecordedVotes<E>,
): SettledVote<E>[] {
  return votes.events
    .filter(({ kind, subject }) => kind === 'vote-recorded' && subject === itemId)
    .flatMap((event) => {
      const row = votes.dossier.typedRows.find(({ id }) => id === event.data['rowId'])
      return row !== undefined && isSettled(row, votes) ? [{ event, row }] : []
    })
}

/** It was passed, or a step rests on it with a reason; a reason told for the quorum is none for the share. */
export function isSettled(
  row: TypedRow,
  { events, percentAbove }: Pick<RecordedVotes, 'events' | 'percentAbove'>,
): boolean {
  const { agree, present } = handVoteOf(row.cells)
  if (percentAbove === null || hasPassed(agree, present, percentAbove)) return true
  return events.some(({ data }) => rowsOfStep(data).includes(row.id))
}

/** The planned votes of its item that a recorded vote answers; one may answer several that were asked at once. */
export function slotsOfVote({ data }: Pick<ElectionEvent, 'data'>): number[] {
  const { slots, slot } = data
  if (Array.isArray(slots)) return slots.map(Number)
  return typeof slot === 'number' ? [slot] : []
}
