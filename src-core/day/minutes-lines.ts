import type { DayEvent, DayEventKind } from './day-event.ts'

/** The events that write a line of the congress minutes, each with what the line is; their data name its row. */
const LISTS = {
  'vote-recorded': 'handVotes',
  'record-written': 'records',
  'incident-written': 'incidents',
  'situation-met': 'incidents',
  'speech-given': 'speeches',
} as const

type LineKind = keyof typeof LISTS
export type LineList = (typeof LISTS)[LineKind]

/** What line of the minutes an event of this kind writes; null: none. */
export function lineListOf(kind: DayEventKind): LineList | null {
  return isLine(kind) ? LISTS[kind] : null
}

/** The events that wrote a line of the minutes, in order. */
export function linesAmong<E extends Pick<DayEvent, 'kind'>>(standing: readonly E[]): E[] {
  return standing.filter(({ kind }) => isLine(kind))
}

function isLine(kind: DayEventKind): kind is LineKind {
  return kind in LISTS
}
