import type { SeatStand } from '#core/day/seat-stand.ts'
import type { DayEvent } from '#core/day/day-event.ts'
import { standingEvents } from '#core/day/day-event.ts'
import { isSitting } from '#core/day/roll.ts'
import { requireInTurn, requireSeat, viewAlternates } from './alternates.ts'
import type { EngineApi } from './api.ts'
import {
  countsOf,
  namesInHall,
  readDayAttendance,
  sessionNow,
  viewAttendance,
} from './attendance-view.ts'
import type { DayAttendance } from './attendance-view.ts'
import { runCommand } from './commands.ts'
import { momentOfHall, writeDayEvents } from './day-events.ts'
import type { NewDayEvent } from './day-events.ts'
import { conflict, notFound, unusable } from './failures.ts'
import { freezeCredentials } from './freeze-credentials.ts'
import type { EngineParts } from './parts.ts'
import { requirePerson } from './person-records.ts'
import { readRun, tellQuorum } from './run-parts.ts'

/** Check-in: every fact about a seat is an event, and a mistake is answered by another one with its reason. */
export function attendanceHandlers(api: EngineApi, parts: EngineParts) {
  const { attendance } = api
  return {
    attendance: {
      view: attendance.view.handler(({ input }) =>
        viewAttendance(parts, readDayAttendance(parts, input.id), quorumOf(parts, input.id)),
      ),
      quorum: attendance.quorum.handler(({ input }) => quorumOf(parts, input.id)),
      arrive: attendance.arrive.handler(({ input }) => arrive(parts, input)),
      excuse: attendance.excuse.handler(({ input }) => excuse(parts, input)),
      leave: attendance.leave.handler(({ input }) => leave(parts, input)),
      withdraw: attendance.withdraw.handler(({ input }) => withdraw(parts, input)),
      alternates: attendance.alternates.handler(({ input }) =>
        viewAlternates(parts, readDayAttendance(parts, input.id), input.replaces),
      ),
      takeSeat: attendance.takeSeat.handler(({ input }) => takeSeat(parts, input)),
      beginRoll: attendance.beginRoll.handler(({ input }) => beginRoll(parts, input.id)),
      takeRoll: attendance.takeRoll.handler(({ input }) => takeRoll(parts, input.id)),
      freeze: attendance.freeze.handler(({ input }) =>
        freezeCredentials(parts, readDayAttendance(parts, input.id)),
      ),
    },
  }
}

function quorumOf(parts: EngineParts, id: string) {
  return tellQuorum(parts, readRun(parts, id))
}

interface OfPerson {
  readonly id: string
  readonly personId: string
}

function arrive(
  parts: EngineParts,
  { id, personIds }: { readonly id: string; readonly personIds: readonly string[] },
) {
  const day = readDayAttendance(parts, id)
  const coming = [...new Set(personIds)].filter(
    (personId) => requireStand(day, personId).state !== 'present',
  )
  refuseBesideHandCount(parts, day)
  const [first] = coming
  const label =
    coming.length === 1 && first !== undefined
      ? `Đã điểm danh ${nameOf(parts, day, first)}`
      : `Đã điểm danh ${coming.length} người`
  return record(parts, day, {
    name: 'check-in',
    label,
    events: coming.map((subject) => ({ kind: 'arrived', subject })),
  })
}

/** One latecomer beside eighty counted by hand would make one present: the roll is called for all of them, or for nobody. */
function refuseBesideHandCount(parts: EngineParts, day: DayAttendance): void {
  const { events, attendance, dossier } = day
  const standing = standingEvents(events)
  const opened = standing.findLastIndex(({ kind }) => kind === 'session-opened')
  const isOver = standing.slice(opened).some(({ kind }) => kind === 'session-closed')
  const isBegun = standing.slice(opened).some(({ kind }) => kind === 'roll-begun')
  if (opened < 0 || isOver || isBegun || attendance.isCalled) return
  if (!isSitting(standing, momentOfHall(parts, events)))
    throw conflict(
      `${sessionNow(dossier, events)?.title ?? 'Phiên trước'} khai mạc từ hôm trước mà chưa kết thúc. Kết thúc phiên ấy ở Điều hành rồi điểm danh; vẫn họp tiếp phiên ấy thì bấm “Điểm danh lại từ đầu”.`,
    )
  const present = String(standing[opened]?.data['present'] ?? '')
  throw conflict(
    `Phiên đã khai mạc với ${present} người đếm tay, chưa điểm danh ai. Bấm “Điểm danh lại từ đầu”, điểm danh đủ mọi người rồi lấy số ấy; trong lúc đó số có mặt vẫn là ${present}.`,
  )
}

function excuse(parts: EngineParts, { id, personId, reason }: OfPerson & { reason: string }) {
  const day = readDayAttendance(parts, id)
  const name = nameOf(parts, day, personId)
  if (requireStand(day, personId).state === 'present')
    throw unusable(`${name} đang có mặt. Nếu đã về thì ghi Ra về.`, 'personId')
  return record(parts, day, {
    name: 'excuse-absence',
    label: `Đã ghi ${name} vắng có lý do`,
    events: [{ kind: 'excused', subject: personId, data: { reason } }],
  })
}

function leave(parts: EngineParts, { id, personId, reason }: OfPerson & { reason: string }) {
  const day = readDayAttendance(parts, id)
  const name = nameOf(parts, day, personId)
  if (requireStand(day, personId).state !== 'present')
    throw unusable(
      `${name} chưa điểm danh nên chưa ghi ra về được. Điểm danh trước, hoặc ghi Vắng có lý do.`,
      'personId',
    )
  return record(parts, day, {
    name: 'leave-hall',
    label: `Đã ghi ${name} ra về`,
    events: [{ kind: 'left', subject: personId, data: { reason } }],
  })
}

const WITHDRAWABLE: readonly DayEvent['kind'][] = [
  'arrived',
  'excused',
  'left',
  'seat-taken',
  'roll-begun',
  'credentials-frozen',
]

interface Withdrawal {
  readonly id: string
  readonly eventId: string
  readonly reason: string
}

function withdraw(parts: EngineParts, { id, eventId, reason }: Withdrawal) {
  const day = readDayAttendance(parts, id)
  const event = standingEvents(day.events).find((one) => one.id === eventId)
  if (event === undefined || !WITHDRAWABLE.includes(event.kind))
    throw notFound('Việc ghi này không còn. Mở lại trang Điểm danh.')
  return record(parts, day, {
    name: 'withdraw-check-in',
    label: 'Đã bỏ một lần ghi điểm danh',
    events: [{ kind: 'withdrawn', subject: eventId, data: { reason } }],
  })
}

interface Taking extends OfPerson {
  readonly replaces: string
  /** Why somebody before this one on the list is passed over. */
  readonly reason: string
}

function takeSeat(parts: EngineParts, { id, personId, replaces, reason }: Taking) {
  const day = readDayAttendance(parts, id)
  const alternate = nameOf(parts, day, personId)
  const seat = requireSeat(day, replaces)
  const delegate = nameOf(parts, day, replaces)
  if (seat.state === 'present')
    throw unusable(`${delegate} đang có mặt nên không thay được.`, 'replaces')
  if (seat.holderId !== replaces)
    throw unusable(`Chỗ của ${delegate} đã có người thay. Bỏ lần ghi đó trước.`, 'replaces')
  if (
    day.attendance.stands.some(({ holderId, seat: of }) =>
      [holderId, of.personId].includes(personId),
    )
  )
    throw unusable(`${alternate} đã là đại biểu. Chọn người khác.`, 'personId')
  const passing = requireInTurn(parts, day, { personId, seat, reason })
  refuseBesideHandCount(parts, day)
  return record(parts, day, {
    name: 'take-seat',
    label: `Đã ghi ${alternate} thay ${delegate}`,
    events: [
      {
        kind: 'seat-taken',
        subject: personId,
        data: { replaces, ...(passing && { reason: passing }) },
      },
    ],
  })
}

function beginRoll(parts: EngineParts, id: string) {
  const day = readDayAttendance(parts, id)
  return record(parts, day, {
    name: 'begin-roll',
    label: 'Đã bắt đầu điểm danh lại từ đầu',
    events: [{ kind: 'roll-begun', subject: sessionNow(day.dossier, day.events)?.id ?? '' }],
  })
}

/**
 * Until then the number before stands; from then on nobody who is missing in it was there unseen. The minutes keep the
 * figures of the opening.
 */
function takeRoll(parts: EngineParts, id: string) {
  const day = readDayAttendance(parts, id)
  const { attendance, held, dossier, events } = day
  if (held === null) throw conflict('Không có lần điểm danh lại nào đang chờ lấy số.')
  if (!attendance.isCalled)
    throw unusable('Chưa điểm danh lại ai nên chưa có số để lấy. Điểm danh đủ mọi người trước.')
  const session = sessionNow(dossier, events)
  return record(parts, day, {
    name: 'take-roll',
    label: `Đã lấy số điểm danh lại: có mặt ${attendance.present} trên ${attendance.convened}`,
    events: [{ kind: 'roll-taken', subject: session?.id ?? '', data: { ...countsOf(attendance) } }],
  })
}

interface Recorded {
  readonly name: string
  readonly label: string
  readonly events: readonly NewDayEvent[]
}

/** What happened in the hall is not undone: it is answered. */
function record(parts: EngineParts, { dossier }: DayAttendance, { name, label, events }: Recorded) {
  const words = { dossierId: dossier.id, name, label, undoable: false }
  return runCommand(parts, words, (write) => {
    if (events.length > 0) writeDayEvents(parts, write, dossier.id, events)
  })
}

/** The seat somebody sits on; a delegate whose seat an alternate took has none. */
function requireStand({ attendance }: DayAttendance, personId: string): SeatStand {
  const own = attendance.stands.find(({ holderId }) => holderId === personId)
  if (own) return own
  if (attendance.stands.some(({ seat }) => seat.personId === personId))
    throw conflict('Chỗ của người này đã có đại biểu dự khuyết ngồi. Bỏ lần ghi đó trước.')
  throw notFound('Người này không có trong danh sách triệu tập. Mở lại trang Điểm danh.')
}

function nameOf(parts: EngineParts, { convened, dossier }: DayAttendance, personId: string) {
  const known = namesInHall(parts, dossier, convened)(personId)
  return known === '' ? String(requirePerson(parts, dossier.id, personId)['fullName']) : known
}
