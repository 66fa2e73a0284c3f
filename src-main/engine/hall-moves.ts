import { figuresMoments } from '#core/day/figures-moment.ts'
import { readSessionMoves, seatedAtReport } from '#core/day/session-moves.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { NO_MOVES } from '#core/papers/attendance-facts.ts'
import type { HallMoves } from '#core/papers/attendance-facts.ts'
import { convenedTo, namesInHall, seatOf } from './attendance-view.ts'
import { readDayEvents } from './day-events.ts'
import type { EngineParts } from './parts.ts'

/** Who came late, took a seat or left, with the names the papers call them by. */
export function hallMoves(parts: EngineParts, dossier: Dossier): HallMoves {
  const events = readDayEvents(parts, dossier.id)
  if (events.length === 0) return NO_MOVES
  const convened = convenedTo(parts, dossier)
  const seats = convened.map(seatOf)
  return {
    sessions: readSessionMoves(seats, events),
    figures: figuresMoments(events),
    atReport: seatedAtReport(seats, events, dossier.sessions[0]?.id ?? ''),
    nameOf: namesInHall(parts, dossier, convened),
  }
}
