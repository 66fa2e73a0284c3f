import type { SeatMove, SessionMoves } from '../dossier/seat-move.ts'
import { readAttendance } from './attendance.ts'
import type { Seat, SeatStand } from './seat-stand.ts'
import { minuteOf, replacedBy, standingEvents } from './day-event.ts'
import type { DayEvent } from './day-event.ts'
import { endOfSitting, isInRoll } from './roll.ts'

/** Who came late and who left, session by session as they were opened. */
export function readSessionMoves(
  seats: readonly Seat[],
  events: readonly DayEvent[],
): SessionMoves[] {
  const standing = standingEvents(events)
  return standing.flatMap((event, at) =>
    event.kind === 'session-opened' ? [movesOf({ seats, standing }, at)] : [],
  )
}

interface Day {
  readonly seats: readonly Seat[]
  readonly standing: readonly DayEvent[]
}

function movesOf(day: Day, opened: number): SessionMoves {
  const sessionId = day.standing[opened]?.subject ?? ''
  const end = endOfSitting(day.standing, opened)
  const moves = walk(day, { from: figuresAt(day, opened) + 1, end })
  const late = new Set(moves.late.map(({ personId }) => personId))
  return { sessionId, ...moves, ...laterOf(day, { sessionId, opened, end, late }) }
}

/** The figures of a session are those of its opening; frozen for it before that, in the same roll, those of the freeze. */
function figuresAt({ standing }: Day, opened: number): number {
  const sessionId = standing[opened]?.subject
  const frozen = standing
    .slice(0, opened)
    .findLastIndex(({ kind, subject }) => kind === 'credentials-frozen' && subject === sessionId)
  return frozen >= 0 && isInRoll(standing, frozen)(opened) ? frozen : opened
}

/** A hall counted by hand does not tell who was late, until its roll was called and taken. */
function walk(day: Day, { from, end }: { from: number; end: number }) {
  const before = standsAt(day, from)
  const within = day.standing.slice(from, end)
  const told: Told = {
    isCalled: before.some(isPresent),
    isRecount: false,
    seen: new Set(before.filter(isPresent).map(({ holderId }) => holderId)),
    seated: new Set(before.map(({ holderId }) => holderId)),
    excused: new Map(before.map(({ holderId, reason }) => [holderId, reason])),
    wasHere: new Set(),
    ...{ late: [], back: [], alternates: seatedIn(day, from), left: [] },
  }
  for (const event of within) NOTED[event.kind]?.(told, event)
  const { late, back, alternates, left } = told
  return { late, back, alternates, left }
}

/** The alternates who sit on a seat when the credentials report of a session is frozen; none without that moment. */
export function seatedAtReport(
  seats: readonly Seat[],
  events: readonly DayEvent[],
  sessionId: string,
): SeatMove[] {
  const standing = standingEvents(events)
  const frozen = standing.findLastIndex(
    ({ kind, subject }) => kind === 'credentials-frozen' && subject === sessionId,
  )
  return frozen < 0 ? [] : seatedIn({ seats, standing }, frozen + 1)
}

/** The alternates who had taken a seat by then and were there. */
function seatedIn(day: Day, end: number): SeatMove[] {
  return standsAt(day, end).flatMap(({ seat, holderId, state, at }) => {
    if (holderId === seat.personId || state !== 'present' || at === null) return []
    const taken = day.standing
      .slice(0, end)
      .findLast(({ kind, subject }) => kind === 'seat-taken' && subject === holderId)
    const move = { personId: holderId, replaces: seat.personId, minute: minuteOf({ at }) }
    return [{ ...move, reason: taken === undefined ? null : reasonOf(taken), backMinute: null }]
  })
}

interface Told {
  /** A number of the door was taken for the session. */
  isCalled: boolean
  /** Called anew, and not taken yet. */
  isRecount: boolean
  /** Who has been in the hall during this session, or was called anew. */
  readonly seen: Set<string>
  /** Who had a seat when it was opened. */
  readonly seated: ReadonlySet<string>
  readonly excused: Map<string, string | null>
  /** Who was there before the roll was called anew. */
  readonly wasHere: Set<string>
  readonly late: SeatMove[]
  readonly back: SeatMove[]
  readonly alternates: SeatMove[]
  readonly left: SeatMove[]
}

const NOTED: Readonly<Partial<Record<DayEvent['kind'], (told: Told, event: DayEvent) => void>>> = {
  excused: ({ excused }, event) => void excused.set(event.subject, reasonOf(event)),
  left: ({ left }, event) => void left.push({ ...moveOf(event), reason: reasonOf(event) }),
  'seat-taken': ({ alternates, seen }, event) => {
    alternates.push({ ...moveOf(event), replaces: replacedBy(event), reason: reasonOf(event) })
    seen.add(event.subject)
  },
  arrived: noteArrival,
  'roll-begun': (told) => {
    told.isRecount = true
    for (const id of told.seen) told.wasHere.add(id)
    told.seen.clear()
  },
  'roll-taken': (told) => {
    told.isRecount = false
    told.isCalled ||= told.seen.size > 0
  },
}

function noteArrival(told: Told, event: DayEvent): void {
  const { subject } = event
  const gone = told.left.findLastIndex(({ personId }) => personId === subject)
  const own = told.left[gone]
  if (own) told.left[gone] = { ...own, backMinute: own.backMinute ?? minuteOf(event) }
  else if (told.isCalled && told.seated.has(subject) && !told.seen.has(subject))
    noteCame(told, event)
  told.seen.add(subject)
}

/** Who was there is not late for being called again, and back only where they missed it. */
function noteCame({ isRecount, wasHere, back, late, excused }: Told, event: DayEvent): void {
  const { subject } = event
  if (!wasHere.has(subject)) late.push({ ...moveOf(event), reason: excused.get(subject) ?? null })
  else if (!isRecount) back.push(moveOf(event))
}

function moveOf(event: DayEvent): SeatMove {
  const personId = event.subject
  return { personId, replaces: null, minute: minuteOf(event), reason: null, backMinute: null }
}

function reasonOf({ data }: DayEvent): string | null {
  return typeof data['reason'] === 'string' ? data['reason'] : null
}

interface Sitting {
  readonly sessionId: string
  readonly opened: number
  readonly end: number
  readonly late: ReadonlySet<string>
}

/** Figures are taken when the session is opened, or when the credentials of it are frozen. */
function laterOf(day: Day, { sessionId, opened, end, late }: Sitting) {
  const within = day.standing.slice(0, end)
  const frozen = within.findLastIndex(
    ({ kind, subject }) => kind === 'credentials-frozen' && subject === sessionId,
  )
  const taken = frozen < 0 ? opened : frozen
  // With the opening itself: it may take over the people of the sitting before.
  const missing = standsAt(day, taken + 1).filter(({ state }) => state === 'expected')
  const since = within.slice(taken)
  // Who was there before a roll called anew comes again, not later.
  const came = missing.filter(({ seat, holderId }) =>
    since.some(
      (event) =>
        (event.kind === 'arrived' && event.subject === holderId && late.has(holderId)) ||
        (event.kind === 'seat-taken' && replacedBy(event) === seat.personId),
    ),
  )
  return { missingThen: missing.length, cameLater: came.length }
}

/** As it stood at the last of so many events. */
function standsAt({ seats, standing }: Day, end: number): readonly SeatStand[] {
  const events = standing.slice(0, end)
  return readAttendance({ seats, events }).stands
}

function isPresent({ state }: SeatStand): boolean {
  return state === 'present'
}
