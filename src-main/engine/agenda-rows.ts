import { addDays } from '#core/base/plain-date.ts'
import type { PlainDate } from '#core/base/plain-date.ts'
import type { StandardAgenda } from '#main/bundled/read-agendas.ts'
import type { Row } from '#main/store/tables.ts'

interface Target {
  readonly dossierId: string
  readonly startDate: PlainDate | null
  newId(): string
}

/** The rows of a standard run for one dossier; dates follow the first day of the congress when it is known. */
export function agendaRows(
  standard: StandardAgenda,
  target: Target,
): { sessions: Row[]; items: Row[] } {
  const sessions: Row[] = []
  const items: Row[] = []
  standard.sessions.forEach((session, sessionPosition) => {
    const sessionId = target.newId()
    sessions.push({
      id: sessionId,
      dossierId: target.dossierId,
      position: sessionPosition,
      title: session.title,
      date: target.startDate && addDays(target.startDate, session.dayOffset),
      startMinute: session.start,
    })
    session.items.forEach((item, position) => {
      items.push({
        id: target.newId(),
        dossierId: target.dossierId,
        sessionId,
        position,
        topic: item.topic,
        title: item.title,
        minutes: item.minutes,
        leader: item.leader,
        note: null,
        voteMode: item.vote ?? null,
      })
    })
  })
  return { sessions, items }
}
