import { daysBetween } from '../base/plain-date.ts'
import { minuteOf, standingEvents } from './day-event.ts'
import type { DayEvent } from './day-event.ts'

/** What has happened to one session so far; every `at` is a moment of the hall, "2023-07-13T09:31:05". */
export interface SessionRun {
  readonly openedAt: string | null
  readonly closedAt: string | null
  /** The item the congress is at; null before the first one. */
  readonly current: string | null
  /** In the order they were begun, each with its last beginning. */
  readonly begun: readonly { readonly itemId: string; readonly at: string }[]
  readonly added: readonly { readonly itemId: string; readonly minutes: number }[]
  readonly breaks: readonly { readonly from: string; readonly to: string | null }[]
}

export interface RunPart {
  readonly sessionId: string
  readonly itemIds: readonly string[]
}

/** Follows the events of one session in the order they were recorded. */
export function followSession(part: RunPart, events: readonly DayEvent[]): SessionRun {
  const items = new Set(part.itemIds)
  const own = standingEvents(events).filter(
    ({ subject }) => subject === part.sessionId || items.has(subject),
  )
  const opened = own.find(({ kind }) => kind === 'session-opened')
  const closed = own.findLast(({ kind }) => kind === 'session-closed')
  const begins = own.filter(({ kind }) => kind === 'item-begun')
  const begun = new Map<string, string>()
  for (const { subject, at } of begins) {
    begun.delete(subject)
    begun.set(subject, at)
  }
  return {
    openedAt: opened?.at ?? null,
    closedAt: closed?.at ?? null,
    current: begins.at(-1)?.subject ?? null,
    begun: [...begun].map(([itemId, at]) => ({ itemId, at })),
    added: addedMinutes(own),
    breaks: pairBreaks(own),
  }
}

function addedMinutes(events: readonly DayEvent[]): SessionRun['added'] {
  const sums = new Map<string, number>()
  for (const { kind, subject, data } of events) {
    if (kind !== 'minutes-added') continue
    sums.set(subject, (sums.get(subject) ?? 0) + Number(data['minutes'] ?? 0))
  }
  return [...sums].map(([itemId, minutes]) => ({ itemId, minutes }))
}

function pairBreaks(events: readonly DayEvent[]): SessionRun['breaks'] {
  const breaks: { from: string; to: string | null }[] = []
  for (const { kind, at } of events) {
    const open = breaks.at(-1)
    const isOpen = open?.to === null
    if (kind === 'break-begun' && !isOpen) breaks.push({ from: at, to: null })
    else if (isOpen && (kind === 'break-ended' || kind === 'session-closed')) open.to = at
  }
  return breaks
}

/** "9:31" is minute 571 of the hall's day; a moment of the next day counts on. */
export function minutesSince(date: string, at: string): number {
  return daysBetween(date, at.slice(0, 10)) * 1440 + minuteOf({ at })
}
