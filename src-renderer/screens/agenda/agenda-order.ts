import type { AgendaView } from '#core/contract/values.ts'
import { timeAgenda } from '#core/dossier/agenda-clock.ts'
import type { AgendaItem } from '#core/dossier/dossier.ts'

export type TimedSessionView = AgendaView['sessions'][number]

/** Where an item goes: `position` counts from 0 in the target session after the item is taken out. */
export interface ItemPlace {
  readonly sessionId: string
  readonly position: number
}

export interface ItemMove extends ItemPlace {
  readonly itemId: string
}

/** One line of the list as it is drawn: the head of a session or an item. */
export interface AgendaLine {
  readonly id: string
  readonly kind: 'session' | 'item'
}

export function agendaLines(sessions: readonly TimedSessionView[]): AgendaLine[] {
  return sessions.flatMap(({ session, items }) => [
    { id: session.id, kind: 'session' as const },
    ...items.map(({ item }) => ({ id: item.id, kind: 'item' as const })),
  ])
}

/** The place an item takes when it is dropped on another line; null when it stays where it is. */
export function placeAfterDrag(
  lines: readonly AgendaLine[],
  itemId: string,
  overId: string,
): ItemPlace | null {
  const from = lines.findIndex((line) => line.id === itemId)
  const over = lines.findIndex((line) => line.id === overId)
  const moved = lines[from]
  if (!moved || over < 0 || from === over) return null
  const rest = lines.filter((line) => line.id !== itemId)
  const before = rest.slice(0, over)
  const head = before.findLastIndex((line) => line.kind === 'session')
  // Above the very first head there is no session: the item becomes the first of the first one.
  const session = before[head] ?? rest.find((line) => line.kind === 'session')
  if (!session) return null
  return { sessionId: session.id, position: head < 0 ? 0 : over - head - 1 }
}

/** One line up or down, over the edge of a session into the next; null at the ends. */
export function placeOneStep(
  sessions: readonly TimedSessionView[],
  itemId: string,
  step: 1 | -1,
): ItemPlace | null {
  const at = findItem(sessions, itemId)
  if (!at) return null
  const position = at.position + step
  const { session, items } = at.entry
  if (position >= 0 && position < items.length) return { sessionId: session.id, position }
  const next = sessions[at.index + step]
  return next ? { sessionId: next.session.id, position: step === 1 ? 0 : next.items.length } : null
}

/** To the end of the session before, or to the start of the session after; null when there is none. */
export function placeInSession(
  sessions: readonly TimedSessionView[],
  itemId: string,
  step: 1 | -1,
): ItemPlace | null {
  const at = findItem(sessions, itemId)
  const next = at && sessions[at.index + step]
  return next ? { sessionId: next.session.id, position: step === 1 ? 0 : next.items.length } : null
}

function findItem(sessions: readonly TimedSessionView[], itemId: string) {
  for (const [index, entry] of sessions.entries()) {
    const position = entry.items.findIndex(({ item }) => item.id === itemId)
    if (position >= 0) return { entry, index, position }
  }
  return null
}

/** The view as it will be once the engine has moved the item, with its times; shown until its answer comes. */
export function withMove(
  sessions: readonly TimedSessionView[],
  move: ItemMove,
): readonly TimedSessionView[] {
  const items = sessions.flatMap((entry) => entry.items.map(({ item }) => item))
  const moved = items.find((item) => item.id === move.itemId)
  if (!moved) return sessions
  const agenda = sessions.flatMap(({ session }) => {
    const own = items.filter((item) => item.sessionId === session.id && item.id !== move.itemId)
    if (session.id !== move.sessionId) return own
    return own.toSpliced(move.position, 0, { ...moved, sessionId: session.id })
  })
  const timed = timeAgenda({ sessions: sessions.map((entry) => entry.session), agenda })
  return timed.map((entry, index) => ({
    ...entry,
    items: [...entry.items],
    limitMinutes: sessions[index]?.limitMinutes ?? null,
  }))
}

/** Minutes over the limit; 0 when there is no limit or it is kept. */
export function minutesOver({ minutes, limitMinutes }: TimedSessionView): number {
  return limitMinutes === null ? 0 : Math.max(0, minutes - limitMinutes)
}

/** The item that can give up the minutes a session is over: its longest, at least twice as long. */
export function itemToShorten(entry: TimedSessionView): AgendaItem | null {
  const over = minutesOver(entry)
  const [longest] = entry.items.map(({ item }) => item).toSorted((a, b) => b.minutes - a.minutes)
  return longest && longest.minutes >= 2 * over ? longest : null
}
