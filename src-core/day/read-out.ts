import type { ReadOutBy } from '../papers/withdrawn-results.ts'
import { minuteOf } from './day-event.ts'
import type { DayEvent } from './day-event.ts'

/** Of all that was recorded: where a result that was read out was withdrawn, and when it was read out anew. */
export function readOutOf(all: readonly DayEvent[], standing: readonly DayEvent[]): ReadOutBy {
  const withdrawn = all.filter(isAnnouncement).flatMap((announced) => {
    const withdrawal = withdrawalOf(announced, all)
    const confirmed = all.findLast(
      ({ kind, subject, position }) =>
        kind === 'result-confirmed' &&
        subject === announced.subject &&
        position < announced.position,
    )
    if (withdrawal === undefined || confirmed === undefined) return []
    // Its step opened again alone withdraws no result.
    if (withdrawalOf(confirmed, all)?.at !== withdrawal.at) return []
    const { elected } = confirmed.data
    const told = {
      announcedAt: minuteOf(announced),
      elected: typeof elected === 'number' ? elected : null,
      withdrawnAt: minuteOf(withdrawal),
      reason: String(withdrawal.data['reason'] ?? ''),
      by: withdrawal.actor,
    }
    return [{ ballotId: announced.subject, told }]
  })
  const again = standing.filter(isAnnouncement)
  return new Map(
    [...Map.groupBy(withdrawn, ({ ballotId }) => ballotId)].map(([ballotId, own]) => {
      const last = again.findLast(({ subject }) => subject === ballotId)
      const at = last === undefined ? null : minuteOf(last)
      return [ballotId, { withdrawn: own.map(({ told }) => told), at }]
    }),
  )
}

function withdrawalOf({ id }: DayEvent, all: readonly DayEvent[]): DayEvent | undefined {
  return all.find(({ kind, subject }) => kind === 'withdrawn' && subject === id)
}

function isAnnouncement({ kind, data }: DayEvent): boolean {
  return kind === 'step-taken' && data['step'] === 'result'
}
