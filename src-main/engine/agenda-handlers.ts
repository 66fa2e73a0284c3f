import { addDays } from '#core/base/plain-date.ts'
import { timeAgenda } from '#core/dossier/agenda-clock.ts'
import type { AgendaItem, Dossier } from '#core/dossier/dossier.ts'
import type { Write } from '#main/store/write-door.ts'
import { agendaRows } from './agenda-rows.ts'
import type { EngineApi } from './api.ts'
import { agendaLimits } from './check-handlers.ts'
import { given, runCommand } from './commands.ts'
import { notFound, requireDossier, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'

const DEFAULT_MINUTES = 10
const MORNING = 7 * 60 + 30
const NOON = 12 * 60
const AFTERNOON = 14 * 60
const MIDNIGHT = 24 * 60

export function agendaHandlers(api: EngineApi, parts: EngineParts) {
  return {
    agenda: {
      view: api.agenda.view.handler(({ input }) =>
        viewAgenda(parts, requireDossier(parts, input.id)),
      ),
      fillStandard: api.agenda.fillStandard.handler(({ input }) =>
        fillStandard(parts, input.id, input.standardId),
      ),
      addItem: api.agenda.addItem.handler(({ input }) => addItem(parts, input)),
      updateItem: api.agenda.updateItem.handler(({ input }) => {
        const dossier = requireDossier(parts, input.id)
        const item = requireItem(dossier, input.rowId)
        if (input.changes.title?.trim() === '') {
          throw unusable('Nội dung không được để trống. Muốn bỏ mục này thì dùng Xóa.', 'title')
        }
        const minutes = input.changes.minutes ?? item.minutes
        refusePastMidnight(dossier, { agenda: withItem(dossier, { ...item, minutes }) }, 'minutes')
        return runCommand(
          parts,
          { dossierId: input.id, name: 'update-agenda-item', label: `Đã sửa mục “${item.title}”` },
          (write) => write.update('agendaItem', item.id, given(input.changes)),
        )
      }),
      moveItem: api.agenda.moveItem.handler(({ input }) => moveItem(parts, input)),
      removeItem: api.agenda.removeItem.handler(({ input }) => {
        const item = requireItem(requireDossier(parts, input.id), input.rowId)
        return runCommand(
          parts,
          { dossierId: input.id, name: 'remove-agenda-item', label: `Đã xóa mục “${item.title}”` },
          (write) => write.remove('agendaItem', item.id),
        )
      }),
      updateSession: api.agenda.updateSession.handler(({ input }) => updateSession(parts, input)),
      addSession: api.agenda.addSession.handler(({ input }) => addSession(parts, input.id)),
      removeSession: api.agenda.removeSession.handler(({ input }) => {
        const dossier = requireDossier(parts, input.id)
        requireSession(dossier, input.rowId)
        return runCommand(
          parts,
          { dossierId: input.id, name: 'remove-session', label: 'Đã bỏ một buổi của chương trình' },
          (write) => {
            dossier.agenda
              .filter((item) => item.sessionId === input.rowId)
              .forEach((item) => write.remove('agendaItem', item.id))
            write.remove('session', input.rowId)
          },
        )
      }),
    },
  }
}

interface SessionUpdate {
  readonly id: string
  readonly rowId: string
  readonly changes: Readonly<Record<string, unknown>> & {
    readonly startMinute?: number | undefined
  }
}

function updateSession(parts: EngineParts, { id, rowId, changes }: SessionUpdate) {
  const dossier = requireDossier(parts, id)
  requireSession(dossier, rowId)
  const sessions = dossier.sessions.map((session) =>
    session.id === rowId
      ? { ...session, startMinute: changes.startMinute ?? session.startMinute }
      : session,
  )
  refusePastMidnight(dossier, { sessions }, 'startMinute')
  return runCommand(
    parts,
    { dossierId: id, name: 'update-session', label: 'Đã sửa giờ, ngày của một buổi' },
    (write) => write.update('session', rowId, given(changes)),
  )
}

/** The next half-day: the afternoon of the last one's day, else the morning after it. */
function addSession(parts: EngineParts, dossierId: string) {
  const dossier = requireDossier(parts, dossierId)
  const last = dossier.sessions.at(-1)
  const startMinute = last && last.startMinute < NOON ? AFTERNOON : MORNING
  const date = last ? last.date : dossier.congress.startDate
  const rowId = parts.newId()
  const positions = parts.store
    .rows('session', dossierId, ['position'])
    .map((row) => Number(row['position']))
  const receipt = runCommand(
    parts,
    { dossierId, name: 'add-session', label: 'Đã thêm một buổi vào chương trình' },
    (write) =>
      write.insert('session', {
        id: rowId,
        dossierId,
        position: Math.max(-1, ...positions) + 1,
        title: `Buổi thứ ${dossier.sessions.length + 1}`,
        date: last && date && startMinute === MORNING ? addDays(date, 1) : date,
        startMinute,
      }),
  )
  return { ...receipt, rowId }
}

interface NewItem {
  readonly id: string
  readonly sessionId: string
  readonly position: number
  readonly changes: { readonly title?: string | undefined; readonly minutes?: number | undefined }
}

function addItem(parts: EngineParts, input: NewItem) {
  const dossier = requireDossier(parts, input.id)
  requireSession(dossier, input.sessionId)
  const title = input.changes.title?.trim()
  if (!title) throw unusable('Chưa có nội dung. Gõ nội dung của mục rồi thêm.', 'title')
  const rowId = parts.newId()
  const { sessionId, position } = input
  const empty: AgendaItem = {
    id: rowId,
    sessionId,
    topic: 'other',
    title,
    minutes: input.changes.minutes ?? DEFAULT_MINUTES,
    leader: null,
    note: null,
    voteMode: null,
  }
  refusePastMidnight(dossier, { agenda: withItem(dossier, empty) }, 'minutes')
  const item = { ...empty, ...given(input.changes), title, dossierId: input.id, position: 0 }
  const receipt = runCommand(
    parts,
    { dossierId: input.id, name: 'add-agenda-item', label: `Đã thêm mục “${title}”` },
    (write) => {
      write.insert('agendaItem', item)
      placeItem(write, dossier, { itemId: rowId, sessionId, position })
    },
  )
  return { ...receipt, rowId }
}

interface ItemMove {
  readonly id: string
  readonly rowId: string
  readonly sessionId: string
  readonly position: number
}

function moveItem(parts: EngineParts, input: ItemMove) {
  const dossier = requireDossier(parts, input.id)
  const item = requireItem(dossier, input.rowId)
  const { sessionId, position } = input
  requireSession(dossier, sessionId)
  refusePastMidnight(dossier, { agenda: withItem(dossier, { ...item, sessionId }) }, null)
  return runCommand(
    parts,
    { dossierId: input.id, name: 'move-agenda-item', label: `Đã dời mục “${item.title}”` },
    (write) => placeItem(write, dossier, { itemId: item.id, sessionId, position }),
  )
}

function requireSession(dossier: Dossier, sessionId: string): void {
  if (!dossier.sessions.some((session) => session.id === sessionId)) {
    throw notFound('Không còn buổi này trong chương trình. Mở lại trang Chương trình.')
  }
}

function requireItem(dossier: Dossier, itemId: string) {
  const item = dossier.agenda.find((candidate) => candidate.id === itemId)
  if (!item) throw notFound('Không còn mục này trong chương trình. Mở lại trang Chương trình.')
  return item
}

/** The items of the agenda with this one as it would be. */
function withItem({ agenda }: Dossier, item: AgendaItem): AgendaItem[] {
  return [...agenda.filter(({ id }) => id !== item.id), item]
}

/** Hours are counted inside one day. A session that is too long already may be made shorter. */
function refusePastMidnight(
  before: Dossier,
  change: Partial<Pick<Dossier, 'sessions' | 'agenda'>>,
  field: string | null,
): void {
  const ends = new Map(timeAgenda(before).map(({ session, endMinute }) => [session.id, endMinute]))
  for (const { session, endMinute } of timeAgenda({ ...before, ...change })) {
    if (endMinute <= MIDNIGHT || endMinute <= (ends.get(session.id) ?? 0)) continue
    throw unusable(
      `Sửa như vậy thì “${session.title}” kéo quá 24 giờ trong ngày. Bớt số phút, cho buổi bắt đầu sớm hơn, hoặc dời bớt mục sang buổi khác.`,
      field,
    )
  }
}

interface Placement {
  readonly itemId: string
  readonly sessionId: string
  readonly position: number
}

/** Puts an item at a position and numbers its session anew; rows that keep their number are not touched. */
function placeItem(write: Write, dossier: Dossier, placement: Placement): void {
  const order = dossier.agenda
    .filter((item) => item.sessionId === placement.sessionId && item.id !== placement.itemId)
    .map((item) => item.id)
  order.splice(Math.min(placement.position, order.length), 0, placement.itemId)
  order.forEach((id, position) => {
    if (id === placement.itemId)
      write.update('agendaItem', id, { sessionId: placement.sessionId, position })
    else write.update('agendaItem', id, { position })
  })
}

function viewAgenda(parts: EngineParts, dossier: Dossier) {
  const limits = agendaLimits(parts, dossier)
  return {
    sessions: timeAgenda(dossier).map((timed) => ({
      session: timed.session,
      minutes: timed.minutes,
      endMinute: timed.endMinute,
      limitMinutes: limits.sessionMinutes,
      items: [...timed.items],
    })),
    maxSessions: limits.maxSessions,
    standards: parts.agendas
      .filter((agenda) => {
        const { level, form } = dossier.congress
        return (
          (level === null || agenda.levels.includes(level)) &&
          (form === null || agenda.form === form)
        )
      })
      .map(({ id, title }) => ({ id, title })),
  }
}

function fillStandard(parts: EngineParts, dossierId: string, standardId: string) {
  const dossier = requireDossier(parts, dossierId)
  const standard = parts.agendas.find((agenda) => agenda.id === standardId)
  if (!standard) throw notFound('Không có chương trình mẫu này. Chọn chương trình mẫu khác.')
  const rows = agendaRows(standard, {
    dossierId,
    startDate: dossier.congress.startDate,
    newId: parts.newId,
  })
  return runCommand(
    parts,
    { dossierId, name: 'fill-agenda', label: `Đã lập chương trình theo mẫu “${standard.title}”` },
    (write) => {
      dossier.agenda.forEach((item) => write.remove('agendaItem', item.id))
      dossier.sessions.forEach((session) => write.remove('session', session.id))
      rows.sessions.forEach((row) => write.insert('session', row))
      rows.items.forEach((row) => write.insert('agendaItem', row))
    },
  )
}
