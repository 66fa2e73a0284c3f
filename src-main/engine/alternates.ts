import { takersOf } from '#core/day/alternate-seat.ts'
import type { SeatTakers } from '#core/day/alternate-seat.ts'
import type { SeatStand } from '#core/day/seat-stand.ts'
import { unitNameOf } from '#core/dossier/listed-people.ts'
import { clauseOf } from '#core/election/clause-of.ts'
import { namesInHall } from './attendance-view.ts'
import type { DayAttendance } from './attendance-view.ts'
import { notFound, unusable } from './failures.ts'
import { requirePack } from './pack-in-use.ts'
import type { EngineParts } from './parts.ts'

/** Who may take the seat of a delegate, by the rules of its pack. */
export function viewAlternates(parts: EngineParts, day: DayAttendance, replaces: string) {
  const { refused, people } = takers(day, requireSeat(day, replaces))
  const clause = clauseOf(
    requirePack(parts, day.dossier),
    refused === null ? 'alternate-order' : refused.ground,
  )
  const nameOf = namesInHall(parts, day.dossier, day.convened)
  return {
    refused: refused === null ? null : refused.sentence,
    clause: { source: clause.source, says: clause.says, confidence: clause.confidence },
    people: people.map(({ personId, ahead }) => ({
      personId,
      name: nameOf(personId),
      ahead: ahead.map(nameOf),
    })),
  }
}

export function requireSeat({ attendance }: DayAttendance, replaces: string): SeatStand {
  const seat = attendance.stands.find((one) => one.seat.personId === replaces)
  if (!seat) throw notFound('Người được thay không còn trong danh sách. Mở lại trang Điểm danh.')
  return seat
}

function takers({ dossier, convened, attendance }: DayAttendance, stand: SeatStand): SeatTakers {
  const listed = convened.find(({ rowId }) => rowId === stand.seat.rowId)
  const unit = (listed && unitNameOf(listed)) ?? null
  return takersOf(dossier, { stand, unit }, attendance.stands)
}

interface Taking {
  readonly personId: string
  readonly seat: SeatStand
  readonly reason: string
}

/**
 * Only an alternate of the unit, in turn or with a reason; otherwise the sentence with its clause. Gives the reason
 * where somebody is passed over: the minutes print it.
 */
export function requireInTurn(
  parts: EngineParts,
  day: DayAttendance,
  { personId, seat, reason }: Taking,
): string {
  const { dossier } = day
  const { refused, people } = takers(day, seat)
  const source = (ground: string) => clauseOf(requirePack(parts, dossier), ground).source
  if (refused !== null)
    throw unusable(`${refused.sentence} (${source(refused.ground)})`, 'replaces')
  const nameOf = namesInHall(parts, dossier, day.convened)
  const own = people.find((one) => one.personId === personId)
  const order = source('alternate-order')
  if (own === undefined)
    throw unusable(
      `${nameOf(personId)} không có trong danh sách đại biểu dự khuyết của đơn vị. Chọn người trong danh sách. (${order})`,
      'personId',
    )
  if (own.ahead.length > 0 && reason === '')
    throw unusable(
      `Theo thứ tự thì ${own.ahead.map(nameOf).join(', ')} thay trước. Ghi lý do nếu vẫn chọn ${nameOf(personId)}. (${order})`,
      'reason',
    )
  return own.ahead.length > 0 ? reason : ''
}
