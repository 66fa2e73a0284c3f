import { standingEvents } from '#core/day/day-event.ts'
import type { Image } from '#main/store/images.ts'
import { passOf } from './counting-state.ts'
import { readDayEvents } from './day-events.ts'
import type { EngineParts } from './parts.ts'

/** What a pass has read, in the two tables that hold it. */
const READINGS: Readonly<Record<string, readonly string[]>> = {
  ballotEntry: ['struck', 'invalid'],
  dayEvent: ['data'],
}
const EVENTS_WITH_READINGS: readonly unknown[] = ['total-entered', 'entry-corrected']

/** The fields of a recorded row that the history keeps to itself until both passes of the ballot are closed. */
export function blindFields(
  parts: EngineParts,
  dossierId: string,
  image: Image,
): readonly string[] {
  const fields = READINGS[image.table]
  const row = image.after ?? image.before
  if (fields === undefined || row === null) return []
  if (image.table === 'dayEvent' && !EVENTS_WITH_READINGS.includes(row['kind'])) return []
  const ballotId = image.table === 'dayEvent' ? row['subject'] : row['ballotId']
  const events = standingEvents(readDayEvents(parts, dossierId)).filter(
    ({ subject }) => subject === ballotId,
  )
  const areClosed = ([1, 2] as const).every((pass) => passOf({ events }, pass).state === 'closed')
  return areClosed ? [] : fields
}
