import { z } from 'zod'

/**
 * What can happen on the day. `subject` is the id of what it happened to: a session, an item of the agenda, a person,
 * a ballot (row of `elections.ballots`), another event.
 */
export const dayEventKind = z.enum([
  // Run of show: subject is the session or the agenda item.
  'session-opened',
  'session-closed',
  'item-begun',
  'minutes-added',
  'break-begun',
  'break-ended',
  // Written into the minutes: subject is the item of the agenda or empty, the data name the row.
  'vote-recorded',
  'record-written',
  'incident-written',
  'line-corrected',
  // A speech from the floor: the data name its row of `speeches.list`, and whether it was added with it.
  'speech-given',
  // Check-in: subject is the person; of a roll called anew and of its end, the session.
  'roll-begun',
  'roll-taken',
  'arrived',
  'excused',
  'left',
  'seat-taken',
  'credentials-frozen',
  // Elections: subject is the ballot.
  'step-taken',
  'clerk-began',
  'pass-closed',
  'total-entered',
  'entry-corrected',
  'figure-explained',
  'figures-corrected',
  'difference-settled',
  'result-confirmed',
  'tie-decided',
  // Situations: subject is what it concerns, or empty.
  'situation-met',
  // A rehearsal is over: nothing recorded before it counts.
  'day-cleared',
  // Subject is the event that no longer counts; `reason` says why.
  'withdrawn',
])
export type DayEventKind = z.infer<typeof dayEventKind>

export const dayEventData = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
)
export type DayEventData = z.infer<typeof dayEventData>

/** Never changed once recorded; a mistake is answered by `withdrawn` with its reason. */
export const dayEvent = z.object({
  id: z.string(),
  /** 1, 2, 3 … within a dossier; it orders events where the clock of the computer does not. */
  position: z.number().int(),
  /** Time of the hall: "2023-07-13T09:31:05". */
  at: z.string(),
  kind: dayEventKind,
  subject: z.string(),
  /** Who was at the keyboard, as they said. */
  actor: z.string(),
  data: dayEventData,
})
export type DayEvent = z.infer<typeof dayEvent>

/** Those of this beginning: after a rehearsal the day begins anew. */
export function eventsSinceCleared(events: readonly DayEvent[]): readonly DayEvent[] {
  return events.slice(events.findLastIndex(({ kind }) => kind === 'day-cleared') + 1)
}

/** The events that count, in order: neither the withdrawn ones nor the withdrawals themselves. */
export function standingEvents(all: readonly DayEvent[]): DayEvent[] {
  const events = eventsSinceCleared(all)
  const withdrawn = new Set(
    events.filter(({ kind }) => kind === 'withdrawn').map(({ subject }) => subject),
  )
  return events.filter(({ id, kind }) => kind !== 'withdrawn' && !withdrawn.has(id))
}

/** Minutes since midnight of a moment of the hall. */
export function minuteOf({ at }: Pick<DayEvent, 'at'>): number {
  return Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16))
}

/** Whose seat somebody took. */
export function replacedBy({ data }: DayEvent): string {
  return String(data['replaces'] ?? '')
}
