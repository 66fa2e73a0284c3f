import { isFirstMeeting, timeAgenda } from '../dossier/agenda-clock.ts'
import type { Dossier } from '../dossier/dossier.ts'

/** "Phiên thứ hai: Chào cờ" where the title occurs twice: by this the minutes find the item again. */
export function nameOfItem(dossier: Pick<Dossier, 'sessions' | 'agenda'>, itemId: string): string {
  const all = timeAgenda(dossier)
    .filter((timed) => !isFirstMeeting(timed))
    .flatMap(({ session, items }) => items.map(({ item }) => ({ item, session: session.title })))
  const own = all.find(({ item }) => item.id === itemId)
  if (own === undefined) return ''
  const same = all.filter(({ item }) => item.title === own.item.title)
  return same.length > 1 ? `${own.session}: ${own.item.title}` : own.item.title
}
