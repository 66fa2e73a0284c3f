import type { Dossier } from '../dossier/dossier.ts'
import { typedRow } from '../dossier/typed-facts.ts'
import type { TypedRow } from '../dossier/typed-facts.ts'
import { eventsSinceCleared } from './day-event.ts'
import type { DayEvent, DayEventData } from './day-event.ts'

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
  'inspectionMeeting.members',
  'inspectionMeeting.counters',
  'inspectionMeeting.votes',
]

export const FACTS_OF_DAY: readonly string[] = [
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
/** What giving a registered speech writes. */
const WRITTEN: readonly string[] = ['unit', 'topic', ...HELD]

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
    facts: typedFacts.filter(({ name }) => FACTS_OF_DAY.includes(name)),
    speeches: speeches.filter(
      ({ id, cells }) => !fromTheFloor.has(id) && cells['delivered'] === true,
    ),
  }
}

/** What the event of a speech keeps of its row, so that it can be taken back. */
export function keepRegistered({ cells }: TypedRow): DayEventData {
  return { before: JSON.stringify(cells) }
}

/** A registered speech as it was before it was held; of one told by hand, without what only a speech held has. */
export function notHeld(row: TypedRow, standing: readonly DayEvent[]): TypedRow['cells'] {
  const given = standing.find(
    ({ kind, data }) => kind === 'speech-given' && data['rowId'] === row.id,
  )
  const before = given?.data['before']
  if (typeof before !== 'string') return without(row.cells, HELD)
  return { ...without(row.cells, WRITTEN), ...pick(readCells(before), WRITTEN) }
}

function readCells(text: string): TypedRow['cells'] {
  return typedRow.shape.cells.parse(JSON.parse(text))
}

function without(cells: TypedRow['cells'], names: readonly string[]): TypedRow['cells'] {
  return Object.fromEntries(Object.entries(cells).filter(([name]) => !names.includes(name)))
}

function pick(cells: TypedRow['cells'], names: readonly string[]): TypedRow['cells'] {
  return Object.fromEntries(Object.entries(cells).filter(([name]) => names.includes(name)))
}

export interface CountersOfDay {
  /** Chosen at a step of the day. */
  readonly chosen: readonly TypedRow[]
  /** Told before, and replaced by them. */
  readonly replaced: readonly TypedRow[]
}

/** What the event of a step keeps of those who count: the rows it wrote, and those that gave way. */
export function keepCounters(
  written: readonly TypedRow[],
  replaced: readonly TypedRow[],
): DayEventData {
  return {
    counterRows: written.map(({ id }) => id),
    countersBefore: replaced.map((row) => JSON.stringify(row)),
  }
}

/** Those who count stand among bodies that are told beforehand too: by the events of the day, withdrawn or not. */
export function countersOfDay(
  { typedRows, people }: Pick<Dossier, 'typedRows' | 'people'>,
  events: readonly DayEvent[],
): CountersOfDay {
  const data = eventsSinceCleared(events).map((event) => event.data)
  const own = new Set(data.flatMap(({ counterRows }) => textsOf(counterRows)))
  const before = data
    .flatMap(({ countersBefore }) => textsOf(countersBefore))
    .map((text) => typedRow.parse(JSON.parse(text)))
  const there = new Set([...typedRows, ...people].map(({ id }) => id))
  const gone = before.filter(
    ({ id, list, personId }) =>
      !own.has(id) &&
      !there.has(id) &&
      !LISTS_OF_DAY.includes(list) &&
      (personId === null || there.has(personId)),
  )
  return {
    chosen: typedRows.filter(({ id, list }) => own.has(id) && !LISTS_OF_DAY.includes(list)),
    replaced: [...new Map(gone.map((row) => [row.id, row])).values()],
  }
}

function textsOf(value: DayEventData[string] | undefined): readonly string[] {
  return Array.isArray(value) ? value : []
}

/** Lines that nobody has recorded on the day of this dossier: told by hand, or with a sample. */
export function isToldBefore({ rows }: ToldOfDay, standing: readonly DayEvent[]): boolean {
  const isBegun = standing.some(({ kind }) => kind === 'session-opened')
  return !isBegun && rows.some(({ list }) => SAID.includes(list))
}
