import { neededToMeet } from '../dossier/hand-vote.ts'
import type { DelegateKind } from '../vocabulary/terms.ts'
import { replacedBy, standingEvents } from './day-event.ts'
import type { DayEvent } from './day-event.ts'
import { emptyRoll, isInRoll, rollAfter } from './roll.ts'

/** One who was convened: a delegate, or a member where the congress is of all members. */
export interface Seat {
  readonly rowId: string
  readonly personId: string
  readonly kind: DelegateKind | null
}

export type SeatState = 'expected' | 'excused' | 'present' | 'left'

/** A seat and who sits on it now. */
export interface SeatStand {
  readonly seat: Seat
  /** The delegate, or the alternate who took the seat. */
  readonly holderId: string
  readonly state: SeatState
  /** When the state began; null while nothing is recorded. */
  readonly at: string | null
  /** Came while a session was open. */
  readonly isLate: boolean
  readonly reason: string | null
  /** The event that made the state: what a correction withdraws. */
  readonly eventId: string | null
}

export interface SeatCounts {
  readonly convened: number
  readonly present: number
  /** Those not there who said why, before or when they left. */
  readonly excused: number
  readonly absent: number
}

export type SeatKind = DelegateKind | 'not-told'

export interface Quorum {
  /** Fewest people present; null where the pack asks for no quorum. */
  readonly needed: number | null
  readonly isEnough: boolean
  readonly missing: number
}

export interface Attendance extends SeatCounts {
  readonly stands: readonly SeatStand[]
  readonly byKind: Readonly<Record<SeatKind, SeatCounts>>
  readonly late: number
  readonly left: number
  readonly alternates: number
  readonly quorum: Quorum
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
  /** Convened for each hundred present, at most, as the pack has it; null: it asks for no quorum. */
  readonly quorumPercent: number | null
  /** When it is asked, "2023-07-14T07:10:00"; null: as it stood at the last event, whatever came to an end with it. */
  readonly moment?: string | null
}

/** Who is there now, counted every way the hall asks for. */
export function readAttendance(source: AttendanceSource): Attendance {
  const { seats, events, quorumPercent, moment = null } = source
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
    quorum: judgeQuorum(counts, quorumPercent),
    frozen: frozenOf(seats, standing),
    isCalled,
  }
}

/** The smallest number of people present that lets the congress go on, and how many it lacks. */
export function judgeQuorum(
  { convened, present }: Pick<SeatCounts, 'convened' | 'present'>,
  quorumPercent: number | null,
): Quorum {
  if (quorumPercent === null) return { needed: null, isEnough: true, missing: 0 }
  const needed = neededToMeet(convened, quorumPercent)
  return { needed, isEnough: present >= needed, missing: Math.max(0, needed - present) }
}

interface PersonStand {
  readonly state: SeatState
  readonly at: string | null
  readonly isLate: boolean
  readonly reason: string | null
  readonly eventId: string | null
}

const NOTHING_KNOWN: PersonStand = {
  state: 'expected',
  at: null,
  isLate: false,
  reason: null,
  eventId: null,
}

/** Events in order, each person by the last that concerns them. */
function standsAfter(
  seats: readonly Seat[],
  standing: readonly DayEvent[],
  moment: string | null,
): { readonly stands: SeatStand[]; readonly isCalled: boolean } {
  const people = new Map<string, PersonStand>()
  const holders = new Map<string, string>()
  let roll = emptyRoll
  const goOn = (next: Parameters<typeof rollAfter>[1]) => {
    const after = rollAfter(roll, next)
    if (after.number !== roll.number) forgetArrivals(people)
    roll = after
  }
  for (const event of standing) {
    goOn(event)
    if (event.kind === 'seat-taken') holders.set(replacedBy(event), event.subject)
    const state = STATE_OF[event.kind]
    if (state === undefined) continue
    const wasLate = people.get(event.subject)?.isLate ?? false
    people.set(event.subject, {
      ...{ state, at: event.at, eventId: event.id, reason: reasonOf(event) },
      isLate: state === 'present' ? roll.sittingSince !== null : wasLate,
    })
  }
  if (moment !== null) goOn({ kind: 'asked', at: moment })
  const stands = seats.map((seat) => {
    const holderId = holders.get(seat.personId) ?? seat.personId
    return { seat, holderId, ...(people.get(holderId) ?? NOTHING_KNOWN) }
  })
  return { stands, isCalled: roll.isCalled }
}

function reasonOf({ data }: DayEvent): string | null {
  return typeof data['reason'] === 'string' ? data['reason'] : null
}

const STATE_OF: Readonly<Partial<Record<DayEvent['kind'], SeatState>>> = {
  arrived: 'present',
  'seat-taken': 'present',
  left: 'left',
  excused: 'excused',
}

/** Another sitting is called anew; who is excused stays so. */
function forgetArrivals(people: Map<string, PersonStand>): void {
  for (const [id, { state }] of people) {
    if (state !== 'excused') people.delete(id)
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
  // Who is not called again for a later sitting has not gone.
  const since = standing.slice(0, endOfRoll(standing, at))
  const pairs = standsAfter(seats, since, null).stands.map((is, place) => ({
    was: then[place],
    is,
  }))
  return {
    event,
    cameSince: pairs.filter(({ was, is }) => isPresent(is) && !(was && isPresent(was))).length,
    goneSince: pairs.filter(({ was, is }) => was && isPresent(was) && !isPresent(is)).length,
  }
}

/** Where the roll of that event ends: the place of the first event of the next one. */
function endOfRoll(standing: readonly DayEvent[], at: number): number {
  const own = isInRoll(standing, at)
  const next = standing.findIndex((_, place) => place > at && !own(place))
  return next < 0 ? standing.length : next
}

function isPresent({ state }: SeatStand): boolean {
  return state === 'present'
}
