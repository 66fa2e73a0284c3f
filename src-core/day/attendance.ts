import type { DelegateKind } from '../vocabulary/terms.ts'
import { replacedBy, standingEvents } from './day-event.ts'
import type { DayEvent } from './day-event.ts'
import { emptyRoll, isInRoll, rollAfter, takesCount, takesPeopleOver } from './roll.ts'
import type { Roll } from './roll.ts'

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
  /** Came after their session was counted at the door, and was not in that count. */
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

/** Everybody as known so far, and what the next event is judged by. */
interface Walk {
  readonly people: Map<string, PersonStand>
  roll: Roll
  /** Who was there when the session that sits was counted, or came since; null: no count at the door stands for it. */
  counted: Set<string> | null
  /** Those who were there at the end of the sitting that was closed last, and those who had left it with a reason. */
  before: readonly (readonly [string, PersonStand])[]
}

/** Events in order, each person by the last that concerns them. */
function standsAfter(
  seats: readonly Seat[],
  standing: readonly DayEvent[],
  moment: string | null,
): { readonly stands: SeatStand[]; readonly isCalled: boolean } {
  const walk: Walk = { people: new Map(), roll: emptyRoll, counted: null, before: [] }
  const holders = new Map<string, string>()
  for (const event of standing) {
    if (event.kind === 'session-closed') walk.before = [...walk.people]
    goOn(walk, event)
    if (event.kind === 'seat-taken') holders.set(replacedBy(event), event.subject)
    noteEvent(walk, event)
  }
  if (moment !== null) goOn(walk, { kind: 'asked', at: moment })
  const stands = seats.map((seat) => {
    const holderId = holders.get(seat.personId) ?? seat.personId
    return { seat, holderId, ...(walk.people.get(holderId) ?? NOTHING_KNOWN) }
  })
  return { stands, isCalled: walk.roll.isCalled }
}

function goOn(walk: Walk, next: Parameters<typeof rollAfter>[1]): void {
  const after = rollAfter(walk.roll, next)
  if (after.number !== walk.roll.number) {
    forgetArrivals(walk.people, after.isRecount ? RECOUNT_KEEPS : KEPT)
    walk.counted = null
  }
  walk.roll = after
}

function noteEvent(walk: Walk, event: DayEvent): void {
  noteCount(walk, event)
  const state = STATE_OF[event.kind]
  if (state === undefined) return
  const { kind, at, id, subject } = event
  const isLate = kind !== 'seat-taken' && isLateNow(walk, event)
  walk.people.set(subject, { state, at, isLate, reason: reasonOf(event), eventId: id })
  if (state === 'present') walk.counted?.add(subject)
}

/** What a session opens with, and whose number stands from then on. */
function noteCount(walk: Walk, event: DayEvent): void {
  const { roll } = walk
  if (takesPeopleOver(event)) takeOver(walk, event.at)
  if (takesCount(event) && roll.isCalled && roll.sittingSince !== null)
    walk.counted ??= new Set(presentIn(walk))
}

/** Who had left told why, and is not back; whoever was excused since the end of the sitting before is not there either. */
function takeOver({ people, before }: Walk, at: string): void {
  for (const [id, { state, reason }] of before) {
    if (people.get(id)?.state === 'excused') continue
    if (state === 'present') people.set(id, { ...NOTHING_KNOWN, state, at })
    if (state === 'left') people.set(id, { ...NOTHING_KNOWN, state, at, reason })
  }
}

/** Who was late stays so, whether they leave or come back. */
function isLateNow({ people, counted }: Walk, { kind, subject }: DayEvent): boolean {
  if (people.get(subject)?.isLate === true) return true
  return kind === 'arrived' && counted !== null && !counted.has(subject)
}

function presentIn({ people }: Walk): string[] {
  return [...people].flatMap(([id, { state }]) => (state === 'present' ? [id] : []))
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

const KEPT: ReadonlySet<SeatState> = new Set(['excused'])
/** Who left this very sitting told why, and has not come back. */
const RECOUNT_KEEPS: ReadonlySet<SeatState> = new Set(['excused', 'left'])

/** Called anew: nobody is there, and nobody is late for being called again. */
function forgetArrivals(people: Map<string, PersonStand>, kept: ReadonlySet<SeatState>): void {
  for (const [id, stand] of people) {
    if (kept.has(stand.state)) people.set(id, { ...stand, isLate: false })
    else people.delete(id)
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
