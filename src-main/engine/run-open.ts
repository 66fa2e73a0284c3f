import type { AgendaItem } from '#core/dossier/dossier.ts'
import { conflict, notFound } from './failures.ts'
import type { RunParts, RunSessionParts } from './run-parts.ts'
import { requireSession } from './run-record.ts'

/** A break is going on. */
export function isResting({ breaks }: RunSessionParts['run']): boolean {
  return breaks.some(({ to }) => to === null)
}

/** A session that was opened and not closed; refused otherwise. */
export function requireOpen(run: RunParts, sessionId: string): RunSessionParts {
  const session = requireSession(run, sessionId)
  const { title } = session.timed.session
  if (session.run.openedAt === null)
    throw conflict(`${title} chưa khai mạc. Bấm Khai mạc phiên trước.`)
  if (session.run.closedAt !== null)
    throw conflict(
      `${title} đã kết thúc. Nếu bấm nhầm thì lấy lại việc kết thúc ở Cả chương trình.`,
    )
  return session
}

/** An item of a session that is open; refused otherwise. */
export function requireOpenItem(
  run: RunParts,
  itemId: string,
): { readonly session: RunSessionParts; readonly item: AgendaItem } {
  for (const session of run.sessions) {
    const found = session.timed.items.find(({ item }) => item.id === itemId)
    if (found) return { session: requireOpen(run, session.timed.session.id), item: found.item }
  }
  throw notFound('Không còn mục này trong chương trình. Mở lại trang Điều hành.')
}
