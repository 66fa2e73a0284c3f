import { dayEvent, eventsSinceCleared, minuteOf } from '#core/day/day-event.ts'
import type { DayEvent, DayEventData, DayEventKind } from '#core/day/day-event.ts'
import type { Write } from '#main/store/write-door.ts'
import { UnreadableData } from '#main/store/unreadable-data.ts'
import type { EngineParts } from './parts.ts'

/** Everything recorded on the day, in order. */
export function readDayEvents({ store }: EngineParts, dossierId: string): DayEvent[] {
  return store.rows('dayEvent', dossierId, ['position']).map((row) => {
    const parsed = dayEvent.safeParse({ ...row, data: parseData(row['data']) })
    if (!parsed.success) throw new UnreadableData('hồ sơ', parsed.error)
    return parsed.data
  })
}

function parseData(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch (error) {
    throw new UnreadableData('hồ sơ', error)
  }
}

export interface NewDayEvent {
  readonly kind: DayEventKind
  readonly subject: string
  readonly data?: DayEventData
  /** Who says so; otherwise the actor of the program. */
  readonly actor?: string
}

/**
 * Writes events after those that stand, in one command with whatever else that command writes. A clock set back does
 * not put an event before an earlier one: it takes the time of the last.
 */
export function writeDayEvents(
  parts: EngineParts,
  write: Write,
  dossierId: string,
  events: readonly NewDayEvent[],
): DayEvent[] {
  const before = readDayEvents(parts, dossierId)
  const last = before.at(-1)
  const at = momentOfHall(parts, before)
  return events.map(({ kind, subject, data = {}, actor = parts.actor }, place) => {
    const position = (last?.position ?? 0) + 1 + place
    const event: DayEvent = { id: parts.newId(), position, at, kind, subject, actor, data }
    write.insert('dayEvent', { ...event, dossierId, data: JSON.stringify(data) })
    return event
  })
}

/** The time of the hall, never before what was recorded last. */
export function momentOfHall(parts: EngineParts, before: readonly DayEvent[]): string {
  const now = hallTime(parts.now())
  // A rehearsal may have been held with the clock put forward to the day of the congress.
  const last = eventsSinceCleared(before).at(-1)?.at ?? now
  return last > now ? last : now
}

/** The minute that the next event will carry, after all that were recorded. */
export function nextMinute(parts: EngineParts, before: readonly DayEvent[]): number {
  return minuteOf({ at: momentOfHall(parts, before) })
}

/** An ISO instant as the clock on this computer shows it: "2023-07-13T09:31:05". */
export function hallTime(instant: string): string {
  const moment = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-')
  const hour = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join(':')
  return `${day}T${hour}`
}
