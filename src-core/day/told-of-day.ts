import type { Dossier } from '../dossier/dossier.ts'
import type { TypedRow } from '../dossier/typed-facts.ts'
import type { DayEvent } from './day-event.ts'

/** What is told as the day goes on, rather than planned before it; lists below these go with them. */
export const LISTS_OF_DAY: readonly string[] = [
  'proceedings.sessions',
  'proceedings.handVotes',
  'proceedings.records',
  'proceedings.incidents',
  'elections.ballots',
  'attendance.groups',
  'firstMeeting.counters',
  'firstMeeting.votes',
  'firstMeeting.speeches',
  'inspectionMeeting.counters',
]

const FACTS: readonly string[] = [
  'credentials.absentElected',
  'credentials.absentExOfficio',
  'credentials.absentAppointed',
  'proceedings.guests',
  'resolution.agreed',
  'resolution.remarks',
  'firstMeeting.opened',
  'firstMeeting.closed',
  'firstMeeting.convened',
  'firstMeeting.present',
  'firstMeeting.absentNames',
  'firstMeeting.newChair',
  'firstMeeting.conclusion',
  'inspectionMeeting.opened',
  'inspectionMeeting.closed',
  'inspectionMeeting.present',
]

/** Told only where somebody has spoken, recorded or voted. */
const SAID: readonly string[] = [
  'proceedings.handVotes',
  'proceedings.records',
  'proceedings.incidents',
]

export const SPEECHES = 'speeches.list'
/** What is told of a speech when it has been held; who wished to speak was known before. */
const HELD: readonly string[] = ['delivered', 'gist', 'at']

export interface ToldOfDay {
  readonly rows: readonly TypedRow[]
  readonly facts: Dossier['typedFacts']
  /** Registered before, and held since. */
  readonly speeches: readonly TypedRow[]
}

/** Everything the day has put into the dossier. */
export function toldOfDay(
  { typedRows, typedFacts }: Pick<Dossier, 'typedRows' | 'typedFacts'>,
  standing: readonly DayEvent[],
): ToldOfDay {
  const own = typedRows.filter(({ list }) => LISTS_OF_DAY.includes(list))
  const ids = new Set(own.map(({ id }) => id))
  const below = typedRows.filter(({ parentId }) => parentId !== null && ids.has(parentId))
  const fromTheFloor = new Set(
    standing
      .filter(({ kind, data }) => kind === 'speech-given' && data['added'] === true)
      .map(({ data }) => data['rowId']),
  )
  const speeches = typedRows.filter(({ list }) => list === SPEECHES)
  return {
    rows: [...own, ...below, ...speeches.filter(({ id }) => fromTheFloor.has(id))],
    facts: typedFacts.filter(({ name }) => FACTS.includes(name)),
    speeches: speeches.filter(
      ({ id, cells }) => !fromTheFloor.has(id) && HELD.some((name) => cells[name] !== undefined),
    ),
  }
}

/** A registered speech as it was before it was held. */
export function notHeld({ cells }: TypedRow): TypedRow['cells'] {
  return Object.fromEntries(Object.entries(cells).filter(([name]) => !HELD.includes(name)))
}

/** Lines that nobody has recorded on the day of this dossier: told by hand, or with a sample. */
export function isToldBefore({ rows }: ToldOfDay, standing: readonly DayEvent[]): boolean {
  const isBegun = standing.some(({ kind }) => kind === 'session-opened')
  return !isBegun && rows.some(({ list }) => SAID.includes(list))
}
