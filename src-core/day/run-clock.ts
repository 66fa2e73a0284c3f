import type { PlainDate } from '../base/plain-date.ts'
import { minutesSince } from './run-state.ts'
import type { SessionRun } from './run-state.ts'

export interface PlannedItem {
  readonly id: string
  readonly minutes: number
}

/** One session as the agenda plans it, and as it has gone. */
export interface RunningSession {
  /** Minutes since midnight. */
  readonly startMinute: number
  readonly date: PlainDate | null
  readonly items: readonly PlannedItem[]
  readonly run: SessionRun
  /** Most minutes of a session under the rules; null where they name none. */
  readonly limitMinutes: number | null
}

export interface ItemTime {
  readonly id: string
  readonly state: 'done' | 'now' | 'next' | 'skipped'
  readonly plannedStart: number
  /** As it was, or as it will be; null for an item that was passed over. */
  readonly start: number | null
  readonly minutes: number
}

/** Minutes since midnight of the day on which the session stands. */
export interface RunClock {
  readonly now: number
  /** How far the clock of the computer is behind the last thing recorded: it was set back. */
  readonly behind: number
  readonly items: readonly ItemTime[]
  readonly current: {
    readonly id: string
    readonly start: number
    /** Negative: begun earlier than planned. */
    readonly late: number
    readonly minutes: number
    /** Negative: over its time. */
    readonly left: number
  } | null
  /** Since when, while there is a break. */
  readonly breakSince: number | null
  readonly end: number
  readonly limitEnd: number | null
  /** Minutes past the limit, 0 where it holds or there is none. */
  readonly over: number
}

/** Where a session stands at a moment of the hall: what is late, and when the rest will come. */
export function tellRun(session: RunningSession, moment: string): RunClock {
  const { run, limitMinutes } = session
  const day = dayOf(session, moment)
  const shown = minutesSince(day, moment)
  const last = lastMoment(run, day)
  const now = Math.max(shown, last ?? shown)
  const current = tellCurrent(session, { day, now })
  const items = placeItems(session, { day, now, current })
  const closed = run.closedAt === null ? null : minutesSince(day, run.closedAt)
  const opened = run.openedAt === null ? session.startMinute : minutesSince(day, run.openedAt)
  const going = run.openedAt === null ? 0 : endOfCurrent(current, now)
  const end = closed ?? Math.max(endOf(items), going)
  const limitEnd = limitMinutes === null ? null : opened + limitMinutes
  return {
    now,
    behind: last === null ? 0 : Math.max(0, last - shown),
    items,
    current,
    breakSince: openBreak(run, day),
    end,
    limitEnd,
    over: limitEnd === null ? 0 : Math.max(0, end - limitEnd),
  }
}

/** A session is timed from the day it was opened on; before that from its own day, else from today. */
function dayOf({ run, date }: RunningSession, moment: string): PlainDate {
  return run.openedAt?.slice(0, 10) ?? date ?? moment.slice(0, 10)
}

function lastMoment(run: SessionRun, day: PlainDate): number | null {
  const moments = [
    run.openedAt,
    run.closedAt,
    ...run.begun.map(({ at }) => at),
    ...run.breaks.flatMap(({ from, to }) => [from, to]),
  ].filter((at) => at !== null)
  return moments.length === 0 ? null : Math.max(...moments.map((at) => minutesSince(day, at)))
}

function openBreak({ breaks }: SessionRun, day: PlainDate): number | null {
  const open = breaks.find(({ to }) => to === null)
  return open === undefined ? null : minutesSince(day, open.from)
}

interface At {
  readonly day: PlainDate
  readonly now: number
}

function addedTo({ added }: SessionRun, id: string): number {
  return added.find(({ itemId }) => itemId === id)?.minutes ?? 0
}

function tellCurrent(session: RunningSession, { day, now }: At): RunClock['current'] {
  const { run, items } = session
  const planned = plannedStarts(session)
  const item = items.find(({ id }) => id === run.current)
  const begun = run.begun.find(({ itemId }) => itemId === run.current)
  if (item === undefined || begun === undefined) return null
  const start = minutesSince(day, begun.at)
  const minutes = item.minutes + addedTo(run, item.id)
  const end = run.closedAt === null ? now : minutesSince(day, run.closedAt)
  const spent = end - start - restedIn(run, { from: start, day, now: end })
  return {
    id: item.id,
    start,
    late: start - (planned.get(item.id) ?? start),
    minutes,
    left: minutes - spent,
  }
}

/** Minutes of breaks since the item was begun: they are not its own. */
function restedIn(run: SessionRun, span: At & { readonly from: number }): number {
  return run.breaks.reduce((sum, { from, to }) => {
    const begun = Math.max(minutesSince(span.day, from), span.from)
    const ended = to === null ? span.now : minutesSince(span.day, to)
    return sum + Math.max(0, ended - begun)
  }, 0)
}

function plannedStarts({ startMinute, items }: RunningSession): ReadonlyMap<string, number> {
  let clock = startMinute
  const starts = new Map<string, number>()
  for (const { id, minutes } of items) {
    starts.set(id, clock)
    clock += minutes
  }
  return starts
}

function endOfCurrent(current: RunClock['current'], now: number): number {
  return current === null ? now : now + Math.max(0, current.left)
}

/** Items that are to come follow each other from the end of the current one; none changes its place. */
function placeItems(
  session: RunningSession,
  { day, now, current }: At & Pick<RunClock, 'current'>,
): ItemTime[] {
  const { run, items } = session
  const planned = plannedStarts(session)
  const begun = new Map(run.begun.map(({ itemId, at }) => [itemId, minutesSince(day, at)]))
  const reached = items.findIndex(({ id }) => id === run.current)
  let clock = firstFree(session, { day, now, current })
  return items.map(({ id, minutes: asPlanned }, place) => {
    const minutes = asPlanned + addedTo(run, id)
    const plannedStart = planned.get(id) ?? 0
    const start = begun.get(id)
    if (id === run.current && run.closedAt === null)
      return { id, state: 'now', plannedStart, start: start ?? null, minutes }
    if (start !== undefined) return { id, state: 'done', plannedStart, start, minutes }
    if (place < reached || run.closedAt !== null)
      return { id, state: 'skipped', plannedStart, start: null, minutes }
    const expected = clock
    clock += minutes
    return { id, state: 'next', plannedStart, start: expected, minutes }
  })
}

function firstFree(
  { startMinute, run }: RunningSession,
  { day, now, current }: At & Pick<RunClock, 'current'>,
): number {
  if (current !== null) return endOfCurrent(current, now)
  if (run.openedAt !== null) return Math.max(now, minutesSince(day, run.openedAt))
  // Another day than today: the plan stands as it is.
  return now >= startMinute && now < 1440 ? now : startMinute
}

function endOf(items: readonly ItemTime[]): number {
  return items.reduce(
    (end, { state, start, minutes }) =>
      state === 'next' && start !== null ? Math.max(end, start + minutes) : end,
    0,
  )
}

/** "3 phút", "1 giờ 5 phút"; how long, without a sign. */
export function describeMinutes(minutes: number): string {
  const whole = Math.abs(minutes)
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return `${rest} phút`
  return rest === 0 ? `${hours} giờ` : `${hours} giờ ${rest} phút`
}
