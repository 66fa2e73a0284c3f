import { minuteOf, standingEvents } from './day-event.ts'
import type { DayEvent } from './day-event.ts'
import type { FiguresMoment } from '../dossier/figures-moment.ts'

/** The moment of each session that was opened or reported on. */
export function figuresMoments(events: readonly DayEvent[]): FiguresMoment[] {
  const standing = standingEvents(events)
  const momentsOf = (kind: DayEvent['kind'], moment: FiguresMoment['moment']) =>
    standing
      .filter((event) => event.kind === kind)
      .map((event) => ({
        ...{ sessionId: event.subject, present: Number(event.data['present']), moment },
        minute: minuteOf(event),
      }))
  return [...momentsOf('session-opened', 'opening'), ...momentsOf('credentials-frozen', 'report')]
}
