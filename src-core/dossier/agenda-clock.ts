import type { AgendaItem, AgendaSession, Dossier } from './dossier.ts'

export interface TimedItem {
  readonly item: AgendaItem
  /** Minutes since midnight. */
  readonly startMinute: number
}

export interface TimedSession {
  readonly session: AgendaSession
  readonly items: readonly TimedItem[]
  readonly minutes: number
  readonly endMinute: number
}

/** Start times from the session's opening hour and the durations in order; minutes since midnight. */
export function timeAgenda(dossier: Pick<Dossier, 'sessions' | 'agenda'>): TimedSession[] {
  return dossier.sessions.map((session) => {
    let clock = session.startMinute
    const items = dossier.agenda
      .filter((item) => item.sessionId === session.id)
      .map((item) => {
        const startMinute = clock
        clock += item.minutes
        return { item, startMinute }
      })
    return { session, items, minutes: clock - session.startMinute, endMinute: clock }
  })
}

/** A session that is only the first meeting of the new committee: it stands in the agenda but is no congress session. */
export function isFirstMeeting({ items }: Pick<TimedSession, 'items'>): boolean {
  return items.length > 0 && items.every(({ item }) => item.topic === 'first-meeting')
}

/** The sittings of the congress itself: what every screen and paper counts. */
export function sittingsOf<Timed extends Pick<TimedSession, 'items'>>(
  sessions: readonly Timed[],
): Timed[] {
  return sessions.filter((timed) => !isFirstMeeting(timed))
}
