import type { DelegateKind } from '../vocabulary/terms.ts'
import { standingEvents } from './day-event.ts'
import type { DayEvent } from './day-event.ts'
import { standsAfter } from './hall-walk.ts'
import { endOfRoll, untilRecount } from './roll.ts'
import type { Seat, SeatStand, SeatState } from './seat-stand.ts'

export interface SeatCounts {
  readonly convened: number
  readonly present: number
  /** Those not there who said why, before or when they left. */
  readonly excused: number
  readonly absent: number
}

export type SeatKind = DelegateKind | 'not-told'

export interface Attendance extends SeatCounts {
  readonly stands: readonly SeatStand[]
  readonly byKind: Readonly<Record<SeatKind, SeatCounts>>
  readonly late: number
  readonly left: number
  readonly alternates: number
  readonly frozen: FrozenAttendance | null
  /** Somebody was checked in at the door for the sitting that is on or comes next. */
  readonly isCalled: boolean
}

/** The moment the credentials report speaks of, and what changed since. */
export interface FrozenAttendance {
  readonly event: DayEvent
  readonly cameSince: number
  readonly goneSince: number
}

export interface AttendanceSource {
  readonly seats: readonly Seat[]
  readonly events: readonly DayEvent[]
  /** When it is asked, "2023-07-14T07:10:00"; null: as it stood at the last event, whatever came to an end with it. */
  readonly moment?: string | null
}

/** Who is there now, counted every way the hall asks for. */
export function readAttendance(source: AttendanceSource): Attendance {
  const { seats, events, moment = null } = source
  const standing = standingEvents(events)
  const { stands, isCalled } = standsAfter(seats, standing, moment)
  const counts = countSeats(stands)
  const ofKind = (kind: SeatKind) =>
    countSeats(stands.filter(({ seat }) => (seat.kind ?? 'not-told') === kind))
  return {
    ...counts,
    stands,
    byKind: {
      'ex-officio': ofKind('ex-officio'),
      elected: ofKind('elected'),
      appointed: ofKind('appointed'),
      'not-told': ofKind('not-told'),
    },
    late: stands.filter(({ isLate, state }) => isLate && state === 'present').length,
    left: stands.filter(({ state }) => state === 'left').length,
    alternates: stands.filter(({ holderId, seat }) => holderId !== seat.personId).length,
    frozen: frozenOf(seats, standing),
    isCalled,
  }
}

/** How many of these seats are taken, and how many are empty with and without a reason. */
export function countSeats(stands: readonly SeatStand[]): SeatCounts {
  const count = (...states: readonly SeatState[]) =>
    stands.filter(({ state }) => states.includes(state)).length
  return {
    convened: stands.length,
    present: count('present'),
    excused: count('excused', 'left'),
    absent: count('expected'),
  }
}

function frozenOf(seats: readonly Seat[], standing: readonly DayEvent[]): FrozenAttendance | null {
  const at = standing.findLastIndex(({ kind }) => kind === 'credentials-frozen')
  const event = standing[at]
  if (event === undefined) return null
  const then = standsAfter(seats, standing.slice(0, at), null).stands
  // Who is not called again for a later sitting has not gone, nor who is not called yet.
  const since = standing.slice(0, endOfRoll(standing, at))
  const held = untilRecount(since, null) ?? since
  const pairs = standsAfter(seats, held, null).stands.map((is, place) => ({
    was: then[place],
    is,
  }))
  return {
    event,
    cameSince: pairs.filter(({ was, is }) => isPresent(is) && !(was && isPresent(was))).length,
    goneSince: pairs.filter(({ was, is }) => was && isPresent(was) && !isPresent(is)).length,
  }
}

function isPresent({ state }: SeatStand): boolean {
  return state === 'present'
}
