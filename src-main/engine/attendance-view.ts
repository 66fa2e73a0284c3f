import { compareVietnameseNames } from '#core/base/vietnamese-text.ts'
import { numberLimits } from '#core/checks/number-limits.ts'
import type { NumberLimit } from '#core/checks/number-limits.ts'
import type {
  AttendanceView,
  CountBefore,
  QuorumView,
  SeatRow,
} from '#core/contract/attendance-contract.ts'
import { readAttendance } from '#core/day/attendance.ts'
import type {
  Attendance,
  AttendanceSource,
  FrozenAttendance,
  SeatCounts,
  SeatKind,
} from '#core/day/attendance.ts'
import type { SeatStand, Seat } from '#core/day/seat-stand.ts'
import { cardCode } from '#core/dossier/card-code.ts'
import { isFirstMeeting, timeAgenda } from '#core/dossier/agenda-clock.ts'
import { distinguishNames, nameWith } from '#core/dossier/distinguish-names.ts'
import type { AgendaSession, Dossier } from '#core/dossier/dossier.ts'
import { unitNameOf } from '#core/dossier/listed-people.ts'
import type { ListedPerson } from '#core/dossier/listed-people.ts'
import { standingEvents } from '#core/day/day-event.ts'
import type { DayEvent } from '#core/day/day-event.ts'
import { refuseUnelected, toldAlternates } from '#core/day/alternate-seat.ts'
import { warnOfBodies } from '#core/dossier/replaced-delegates.ts'
import { callsRoll, isSitting, lastSitting, untilRecount } from '#core/day/roll.ts'
import { fewestVotes } from '#core/election/count-ballot.ts'
import { momentOfHall, readDayEvents } from './day-events.ts'
import { requireDossier } from './failures.ts'
import { dayOfRules, requirePack } from './pack-in-use.ts'
import { peopleOfList } from './people-of-list.ts'
import { readPersonRecords } from './person-records.ts'
import type { EngineParts } from './parts.ts'
import { rowOfSession } from './session-row.ts'

/** Who was convened, what was recorded of them, and what the pack asks for. */
export interface DayAttendance {
  readonly dossier: Dossier
  readonly convened: readonly ListedPerson[]
  readonly events: readonly DayEvent[]
  readonly attendance: Attendance
  /** What stands for the hall while the roll is called anew; null: `attendance` itself. */
  readonly held: Attendance | null
  readonly limit: (id: string) => NumberLimit | null
}

const QUORUM = 'quorum.convened-percent-max'
const ELECTING = 'election.collected-percent-above'

/** Everything recorded of who is in the hall, read once for one answer. */
export function readDayAttendance(parts: EngineParts, dossierId: string): DayAttendance {
  const dossier = requireDossier(parts, dossierId)
  const convened = convenedTo(parts, dossier)
  const events = readDayEvents(parts, dossierId)
  const asOf = dayOfRules(parts, dossier)
  const limit = numberLimits(requirePack(parts, dossier), dossier, asOf)
  const seats = convened.map(seatOf)
  const asked = askedNow(parts, dossier, events)
  return { dossier, convened, events, limit, ...readRolls(seats, asked) }
}

/** The roll that is called, and the one before it that stands until this one is taken. */
function readRolls(
  seats: readonly Seat[],
  { events, moment = null }: Pick<AttendanceSource, 'events' | 'moment'>,
): Pick<DayAttendance, 'attendance' | 'held'> {
  const before = untilRecount(events, moment)
  return {
    attendance: readAttendance({ seats, events, moment }),
    held: before === null ? null : readAttendance({ seats, events: before, moment }),
  }
}

/** Before the congress is over: now, when the people of an earlier sitting are gone; after it: as its last session ended. */
function askedNow(
  parts: EngineParts,
  dossier: Dossier,
  events: readonly DayEvent[],
): Pick<AttendanceSource, 'events' | 'moment'> {
  const standing = standingEvents(events)
  const session = sessionNow(dossier, events)
  const isOver = standing.some(
    ({ kind, subject }) => kind === 'session-closed' && subject === session?.id,
  )
  const ended = isOver ? lastSitting(standing) : null
  if (ended !== null) return { events: ended.events, moment: null }
  return { events: standing, moment: momentOfHall(parts, events) }
}

/**
 * How many were there when the last sitting of this day ended, without those excused since; null before that, and of
 * another day.
 */
export function countBefore(
  parts: EngineParts,
  dossier: Dossier,
  events: readonly DayEvent[],
): CountBefore | null {
  const standing = standingEvents(events)
  const ended = lastSitting(standing)
  const isSitting = standing.findLast(({ kind }) => kind.startsWith('session-'))
  if (ended === null || isSitting?.kind !== 'session-closed') return null
  const { at, subject } = ended.closing
  if (at.slice(0, 10) !== momentOfHall(parts, events).slice(0, 10)) return null
  const session = dossier.sessions.find(({ id }) => id === subject)?.title ?? ''
  const seats = convenedTo(parts, dossier).map(seatOf)
  const untaken = untilRecount(ended.events, null)
  const told = untaken ?? ended.events
  const then = readAttendance({ seats, events: told })
  const excused = ended.since.filter(({ kind }) => kind === 'excused')
  const door = readAttendance({ seats, events: [...told, ...excused] })
  // A roll that was called anew and never taken names others than those who stand; so does one called since.
  const isCalledSince = ended.since.some(callsRoll)
  if (door.isCalled) {
    const { convened, present } = door
    return {
      ...{ session, at, convened, present, excusedSince: then.present - present },
      ...{ isByName: untaken === null && !isCalledSince },
      ...{
        excused: isCalledSince ? null : door.excused,
        absent: isCalledSince ? null : door.absent,
      },
    }
  }
  const opened = ended.events.findLast(({ kind }) => kind === 'session-opened')
  // As it stands now: the figure of the opening may have been put right since.
  const present = rowOfSession(dossier, session)?.cells['present']
  if (opened === undefined || typeof present !== 'number') return null
  return {
    ...{ session, at: opened.at, convened: door.convened, present, excusedSince: 0 },
    ...{ isByName: false, excused: null, absent: null },
  }
}

/** The delegates; where all members meet and no list of delegates is kept, the members. */
export function convenedTo(parts: EngineParts, dossier: Dossier): ListedPerson[] {
  const isPlenary = dossier.congress.form === 'plenary'
  const source = isPlenary && dossier.delegates.length === 0 ? 'members' : 'delegates'
  return peopleOfList(parts, dossier, source)
}

export function seatOf({ rowId, person, delegate }: ListedPerson): Seat {
  return { rowId, personId: person.id, kind: delegate?.kind ?? null }
}

const KINDS: readonly SeatKind[] = ['elected', 'ex-officio', 'appointed', 'not-told']

export function viewAttendance(
  parts: EngineParts,
  day: DayAttendance,
  quorum: QuorumView,
): AttendanceView {
  const { dossier, attendance, limit } = day
  const { byKind, late, left, alternates, frozen } = attendance
  const found = limit(QUORUM)
  const session = sessionNow(dossier, day.events)
  const counted = KINDS.filter((kind) => byKind[kind].convened > 0)
  return {
    ...countsOf(attendance),
    since: standingEvents(day.events)[0]?.at ?? null,
    before: countBefore(parts, dossier, day.events),
    warnings: [...warnOfBodies(dossier, standingEvents(day.events)), ...warnOfTold(day)],
    form: dossier.congress.form ?? 'delegate',
    quorum,
    clause: found && { source: found.source, confidence: found.confidence },
    byKind: counted.map((kind) => ({
      kind: kind === 'not-told' ? null : kind,
      ...byKind[kind],
    })),
    ...{ late, left, alternates },
    ballots: viewBallots(dossier, limit(ELECTING)?.value ?? null),
    session: session?.title ?? null,
    isSitting: isSitting(standingEvents(day.events), momentOfHall(parts, day.events)),
    isForReport: isReported(dossier, session),
    frozen: frozen && viewFrozen(frozen),
    unready: refuseFreezing(day),
    rows: viewRows(parts, day),
  }
}

export function countsOf({ convened, present, excused, absent }: SeatCounts): SeatCounts {
  return { convened, present, excused, absent }
}

/** Why there are no figures to be frozen; null: there are. */
export function refuseFreezing({ attendance }: Pick<DayAttendance, 'attendance'>): string | null {
  if (attendance.convened === 0)
    return 'Chưa có ai trong danh sách triệu tập. Nhập danh sách ở bước Đại biểu trước.'
  // Of a hall that the door did not count, nobody would be written down as present.
  if (!attendance.isCalled)
    return 'Chưa điểm danh ai cho phiên này nên chưa có số liệu để chốt. Điểm danh trước rồi chốt; hội trường đếm tay thì số có mặt đã ghi khi khai mạc.'
  return null
}

/** Ballots that are back from the hall and not yet judged. */
function viewBallots(dossier: Dossier, abovePercent: number | null): AttendanceView['ballots'] {
  return dossier.typedRows
    .filter(({ list }) => list === 'elections.ballots')
    .flatMap(({ cells }) => {
      const { collected } = cells
      if (typeof collected !== 'number' || typeof cells['valid'] === 'number') return []
      const round = typeof cells['round'] === 'number' ? `, lần ${cells['round']}` : ''
      const threshold = abovePercent === null ? null : fewestVotes(collected, abovePercent)
      return [{ title: `${String(cells['body'] ?? '')}${round}`, collected, threshold }]
    })
}

/** The session that is open; before the first and between two, the next one of the congress; after the last, the last. */
export function sessionNow(
  dossier: Dossier,
  events: readonly DayEvent[],
): AgendaSession | undefined {
  const standing = standingEvents(events)
  const sessions = timeAgenda(dossier)
    .filter((timed) => !isFirstMeeting(timed))
    .map(({ session }) => session)
  const has = (kind: DayEvent['kind'], id: string) =>
    standing.some((event) => event.kind === kind && event.subject === id)
  const opened = standing.findLast(({ kind }) => kind === 'session-opened')
  const last = sessions.find(({ id }) => id === opened?.subject)
  if (last === undefined) return sessions[0]
  if (!has('session-closed', last.id)) return last
  return sessions.find(({ id }) => !has('session-opened', id)) ?? last
}

/** Of somebody told only by name the report cannot say what its composition asks for. */
function warnOfTold({ dossier, attendance }: DayAttendance): string[] {
  const named = new Map(
    toldAlternates({ ...dossier, people: [] }).map(({ id, fullName }) => [id, fullName]),
  )
  const linked = new Set(
    dossier.typedRows.flatMap(({ id, personId }) => (personId === null ? [] : [id])),
  )
  return attendance.stands.flatMap(({ holderId }) => {
    const name = named.get(holderId)
    if (name === undefined || linked.has(holderId)) return []
    return [
      `${name} chỉ có tên ở danh sách dự khuyết: báo cáo thẩm tra chưa có giới tính, tuổi, trình độ của người này. Hồ sơ có người ấy thì bỏ lần ghi thay, chọn người ấy vào danh sách dự khuyết, ghi thay lại rồi mới chốt.`,
    ]
  })
}

/** The credentials report speaks of the first session. */
export function isReported(
  { congress, sessions }: Dossier,
  session: AgendaSession | undefined,
): boolean {
  return congress.form !== 'plenary' && session !== undefined && session.id === sessions[0]?.id
}

function viewFrozen({ event, cameSince, goneSince }: FrozenAttendance) {
  const { id, at, data } = event
  const figure = (name: keyof SeatCounts) => Number(data[name] ?? 0)
  return {
    at,
    eventId: id,
    session: typeof data['session'] === 'string' ? data['session'] : null,
    counts: {
      convened: figure('convened'),
      present: figure('present'),
      excused: figure('excused'),
      absent: figure('absent'),
    },
    cameSince,
    goneSince,
  }
}

/** By Vietnamese given name, as an office looks people up. */
function viewRows(parts: EngineParts, day: DayAttendance): SeatRow[] {
  const { convened, attendance, dossier } = day
  const names = namesOf(convened)
  const nameOf = attendance.alternates > 0 ? namesInHall(parts, dossier, convened) : null
  const rows = attendance.stands.flatMap((stand, place) => {
    const listed = convened[place]
    if (listed === undefined) return []
    const own = names.get(listed.person.id) ?? listed.person.fullName
    const isOwn = stand.holderId === listed.person.id
    const alternate = nameOf?.(stand.holderId) ?? ''
    const who = { name: isOwn ? own : alternate, replaces: isOwn ? null : own }
    const unelected = refuseUnelected(stand.seat)
    return [{ ...viewSeat(dossier.id, listed), ...viewStand(stand), ...who, unelected }]
  })
  return rows.toSorted((left, right) => compareVietnameseNames(left.name, right.name))
}

function viewSeat(dossierId: string, listed: ListedPerson) {
  const { rowId, number, delegate } = listed
  return {
    rowId,
    number,
    unit: unitNameOf(listed),
    delegation: delegate?.delegation ?? null,
    kind: delegate?.kind ?? null,
    code: cardCode(dossierId, rowId),
  }
}

function viewStand({ holderId, state, at, isLate, reason, eventId }: SeatStand) {
  return { personId: holderId, state, at, late: isLate, reason, eventId }
}

/** Whoever may sit on a seat: convened, another of the dossier, or an alternate told by name. */
export function namesInHall(
  parts: EngineParts,
  dossier: Dossier,
  convened: readonly ListedPerson[],
): (personId: string) => string {
  const names = namesOf(convened)
  const others = readPersonRecords(parts, dossier.id)
  const told = new Map(toldAlternates(dossier).map(({ id, fullName }) => [id, fullName]))
  return (id) => names.get(id) ?? others.get(id)?.fullName ?? told.get(id) ?? ''
}

/** Names as the hall tells them apart. */
export function namesOf(convened: readonly ListedPerson[]): ReadonlyMap<string, string> {
  const additions = distinguishNames(
    convened.map((listed) => ({ ...listed.person, unit: unitNameOf(listed) })),
  )
  return new Map(
    convened.map(({ person }) => [person.id, nameWith(person.fullName, additions.get(person.id))]),
  )
}
