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
  return recordedAt(itemId, votes).filter(({ row }) => isSettled(row, votes))
}

/** Every vote of an item that the minutes still have, in turn, also one that was voted down. */
export function recordedAt<E extends Event>(
  itemId: string,
  { events, dossier }: Pick<RecordedVotes<E>, 'events' | 'dossier'>,
): SettledVote<E>[] {
  return events
    .filter(({ kind, subject }) => kind === 'vote-recorded' && subject === itemId)
    .flatMap((event) => {
      const row = dossier.typedRows.find(({ id }) => id === event.data['rowId'])
      return row === undefined ? [] : [{ event, row }]
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

/** The vote an item was to settle before this one and that was voted down, nothing passed since; null: none was. */
export function lostBefore(
  { itemId, slot }: { readonly itemId: string; readonly slot: number },
  votes: RecordedVotes,
): TypedRow | null {
  const settled = new Set(settledAt(itemId, votes).flatMap(({ event }) => slotsOfVote(event)))
  const lost = recordedAt(itemId, votes).findLast(({ event }) =>
    slotsOfVote(event).some((one) => one < slot && !settled.has(one)),
  )
  return lost?.row ?? null
}

/** What is asked before an item goes on to its next vote without the one that was voted down. */
export function tellLeft({ cells }: TypedRow): string {
  const { agree, present } = handVoteOf(cells)
  return `Biểu quyết “${String(cells['subject'] ?? '')}” ở mục này chưa được thông qua, nhất trí ${agree} trên ${present}. Biểu quyết lại việc ấy trước.`
}

/** The planned votes of its item that a recorded vote answers; one may answer several that were asked at once. */
export function slotsOfVote({ data }: Pick<ElectionEvent, 'data'>): number[] {
  const { slots, slot } = data
  if (Array.isArray(slots)) return slots.map(Number)
  return typeof slot === 'number' ? [slot] : []
}
