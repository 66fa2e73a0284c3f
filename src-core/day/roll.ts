import { minutesSince } from './run-state.ts'
import type { DayEvent } from './day-event.ts'

/** One calling of the roll: nobody is there for a sitting because they were there for another. */
export interface Roll {
  /** 0, 1, 2 …: another number, another roll. */
  readonly number: number
  /** When the session that sits was opened; null while none does. */
  readonly sittingSince: string | null
  /** Of the last thing the door told; null while it told nothing. */
  readonly lastAt: string | null
  /** The door has counted somebody in this roll. */
  readonly isCalled: boolean
  /** Called anew while its session sits, and not taken yet: the number before it still stands, and nobody is late for being called again. */
  readonly isRecount: boolean
}

export const emptyRoll: Roll = {
  ...{ number: 0, sittingSince: null, lastAt: null, isCalled: false, isRecount: false },
}

/** An event, or the moment at which somebody asks. */
type RollStep = Pick<DayEvent, 'at'> & {
  readonly kind: DayEvent['kind'] | 'asked'
  readonly data?: DayEvent['data']
}

const DOOR: ReadonlySet<RollStep['kind']> = new Set(['arrived', 'left', 'seat-taken'])

/** No session sits longer: one that nobody closed the day before holds no presence. */
const LONGEST_SITTING_MINUTES = 12 * 60

/**
 * A roll ends when it is called anew, when its session is closed and when the day changes; a session may go on past
 * midnight.
 */
export function rollAfter(before: Roll, step: RollStep): Roll {
  const roll = hasLapsed(before, step.at) ? nextRoll(before) : before
  if (step.kind === 'roll-begun')
    return {
      ...nextRoll(roll),
      sittingSince: roll.sittingSince,
      isRecount: roll.sittingSince !== null,
    }
  if (step.kind === 'roll-taken') return { ...roll, isRecount: false }
  if (step.kind === 'session-opened')
    return { ...roll, sittingSince: step.at, isCalled: roll.isCalled || takesPeopleOver(step) }
  // Left open since the day before and called anew since: those called are there for the next session.
  if (step.kind === 'session-closed') return roll.sittingSince === null ? roll : nextRoll(roll)
  return DOOR.has(step.kind) ? { ...roll, lastAt: step.at, isCalled: true } : roll
}

/** With it the number of the door stands for the session that sits: who comes later was not in it. */
export function takesCount({ kind }: Pick<DayEvent, 'kind'>): boolean {
  return kind === 'session-opened' || kind === 'roll-taken'
}

/** The roll is called: the door has told who is there, or that everybody is called anew. */
export function callsRoll({ kind }: Pick<DayEvent, 'kind'>): boolean {
  return DOOR.has(kind) || kind === 'roll-begun'
}

/** A session opened with those who were there at the end of the sitting before, each by name. */
export function takesPeopleOver({ kind, data }: Pick<RollStep, 'kind' | 'data'>): boolean {
  return kind === 'session-opened' && data?.['takesPeople'] === true
}

function nextRoll({ number }: Roll): Roll {
  return { ...emptyRoll, number: number + 1 }
}

function hasLapsed({ sittingSince, lastAt }: Roll, at: string): boolean {
  const since = sittingSince ?? lastAt
  if (since === null || since.slice(0, 10) === at.slice(0, 10)) return false
  return (
    sittingSince === null ||
    minutesSince(since.slice(0, 10), at) - minutesSince(since.slice(0, 10), since) >=
      LONGEST_SITTING_MINUTES
  )
}

/** A session that was opened sits at that moment: neither closed nor left open since the day before. */
export function isSitting(standing: readonly DayEvent[], moment: string): boolean {
  const last = standing.reduce<Roll>(rollAfter, emptyRoll)
  return rollAfter(last, { kind: 'asked', at: moment }).sittingSince !== null
}

/** What was recorded before the roll was called anew while its session sits; null where no such roll is under way. */
export function untilRecount(
  standing: readonly DayEvent[],
  moment: string | null,
): readonly DayEvent[] | null {
  let roll = emptyRoll
  let begun = 0
  for (const [place, event] of standing.entries()) {
    const after = rollAfter(roll, event)
    if (after.isRecount && !roll.isRecount) begun = place
    roll = after
  }
  const now = moment === null ? roll : rollAfter(roll, { kind: 'asked', at: moment })
  return now.isRecount ? standing.slice(0, begun) : null
}

/** Whether the event at a place belongs to the roll of the one at `at`; one that ends it is the first of the next. */
export function isInRoll(standing: readonly DayEvent[], at: number): (place: number) => boolean {
  const numbers: number[] = []
  let roll = emptyRoll
  for (const event of standing) {
    roll = rollAfter(roll, event)
    numbers.push(roll.number)
  }
  return (place) => numbers[place] === numbers[at]
}

/** Where the sitting opened at a place ends: that of the first event with which it sits no longer. */
export function endOfSitting(standing: readonly DayEvent[], opened: number): number {
  const since = standing[opened]?.at
  let roll = emptyRoll
  const end = standing.findIndex((event, place) => {
    roll = rollAfter(roll, event)
    return place > opened && roll.sittingSince !== since
  })
  return end < 0 ? standing.length : end
}

/** Where the roll of that event ends, with those called anew while its session sits: the place of the first event after. */
export function endOfRoll(standing: readonly DayEvent[], at: number): number {
  let roll = emptyRoll
  const end = standing.findIndex((event, place) => {
    const { number } = roll
    roll = rollAfter(roll, event)
    return place > at && roll.number !== number && !roll.isRecount
  })
  return end < 0 ? standing.length : end
}

export interface LastSitting {
  /** Up to its end, before its people went. */
  readonly events: readonly DayEvent[]
  readonly closing: DayEvent
  readonly since: readonly DayEvent[]
}

/** The sitting that ended last; null where no session was closed. */
export function lastSitting(standing: readonly DayEvent[]): LastSitting | null {
  const place = standing.findLastIndex(({ kind }) => kind === 'session-closed')
  const closing = standing[place]
  if (closing === undefined) return null
  return { events: standing.slice(0, place), closing, since: standing.slice(place + 1) }
}
