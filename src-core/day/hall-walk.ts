import { replacedBy } from './day-event.ts'
import type { DayEvent } from './day-event.ts'
import { emptyRoll, rollAfter, takesCount, takesPeopleOver } from './roll.ts'
import type { Roll } from './roll.ts'
import type { Seat, SeatStand, SeatState } from './seat-stand.ts'

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
  /** Who was there in this sitting before its roll was called anew: back after that, they are not late. */
  readonly wasHere: Set<string>
  /** Those who were there at the end of the sitting that was closed last, and those who had left it with a reason. */
  before: readonly (readonly [string, PersonStand])[]
}

/** Events in order, each person by the last that concerns them. */
export function standsAfter(
  seats: readonly Seat[],
  standing: readonly DayEvent[],
  moment: string | null,
): { readonly stands: SeatStand[]; readonly isCalled: boolean } {
  const walk: Walk = {
    people: new Map(),
    roll: emptyRoll,
    counted: null,
    wasHere: new Set(),
    before: [],
  }
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
    noteWhoWasHere(walk, after.isRecount)
    forgetArrivals(walk.people, after.isRecount ? RECOUNT_KEEPS : KEPT)
    // Whoever comes to a sitting that was counted is late, also while it is called anew.
    if (!after.isRecount) walk.counted = null
  }
  walk.roll = after
}

function noteWhoWasHere({ people, wasHere }: Walk, isRecount: boolean): void {
  if (!isRecount) wasHere.clear()
  else for (const [id, { state }] of people) if (HAS_BEEN_HERE.has(state)) wasHere.add(id)
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
function isLateNow({ people, counted, wasHere }: Walk, { kind, subject }: DayEvent): boolean {
  if (people.get(subject)?.isLate === true) return true
  if (kind !== 'arrived' || counted === null) return false
  return !counted.has(subject) && !wasHere.has(subject)
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

const HAS_BEEN_HERE: ReadonlySet<SeatState> = new Set(['present', 'left'])

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
