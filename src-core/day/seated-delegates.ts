import type { Dossier, Person } from '../dossier/dossier.ts'
import { replacedBy, standingEvents } from './day-event.ts'
import type { DayEvent } from './day-event.ts'

/** The delegates as the credentials report counts them: on each seat who took it before its figures were frozen. */
export function seatedDelegates(
  dossier: Dossier,
  events: readonly DayEvent[],
  others: readonly Person[] = [],
): Dossier {
  const taken = untilReport(dossier, events).filter(({ kind }) => kind === 'seat-taken')
  if (taken.length === 0) return dossier
  const holders = new Map(taken.map((event) => [replacedBy(event), event.subject]))
  return {
    ...dossier,
    people: [...dossier.people, ...others],
    delegates: dossier.delegates.map((delegate) => ({
      ...delegate,
      personId: holders.get(delegate.personId) ?? delegate.personId,
    })),
  }
}

/** The report speaks of the first session; what was withdrawn later was never so. */
function untilReport(
  { sessions }: Pick<Dossier, 'sessions'>,
  events: readonly DayEvent[],
): readonly DayEvent[] {
  const standing = standingEvents(events)
  const first = sessions[0]?.id ?? ''
  const frozen = standing.findLastIndex(
    ({ kind, subject }) => kind === 'credentials-frozen' && subject === first,
  )
  return frozen < 0 ? standing : standing.slice(0, frozen)
}
