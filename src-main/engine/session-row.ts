import { foldVietnamese } from '#core/base/vietnamese-text.ts'
import type { DayEvent } from '#core/day/day-event.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'

/** The list in which the figures of each session stand, as screens and papers read them. */
export const SESSIONS = 'proceedings.sessions'

/** The row of a session, which names it by its title. */
export function rowOfSession(
  { typedRows }: Pick<Dossier, 'typedRows'>,
  title: string,
): TypedRow | undefined {
  const named = foldVietnamese(title)
  return typedRows.find(
    ({ list, cells }) =>
      list === SESSIONS && foldVietnamese(String(cells['session'] ?? '')) === named,
  )
}

/** The rows of the sessions that the day recorded, by its opening or by the credentials report, each with that event. */
export function recordedSessions(
  dossier: Pick<Dossier, 'sessions' | 'typedRows'>,
  standing: readonly DayEvent[],
): Map<string, DayEvent> {
  const titles = new Map(dossier.sessions.map(({ id, title }) => [id, title]))
  return new Map(
    standing.flatMap((event) => {
      if (event.kind !== 'session-opened' && event.kind !== 'credentials-frozen') return []
      const title = titles.get(event.subject)
      const own = title === undefined ? undefined : rowOfSession(dossier, title)?.id
      const rowId = event.data['rowId'] ?? own
      return typeof rowId === 'string' ? [[rowId, event] as const] : []
    }),
  )
}
