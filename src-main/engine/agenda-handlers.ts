import { addDays } from '#core/base/plain-date.ts'
import { timeAgenda } from '#core/dossier/agenda-clock.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
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
        const item = requireItem(requireDossier(parts, input.id), input.rowId)
        if (input.changes.title?.trim() === '') {
          throw unusable('Nội dung không được để trống. Muốn bỏ mục này thì dùng Xóa.', 'title')
        }
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
      updateSession: api.agenda.updateSession.handler(({ input }) => {
        requireSession(requireDossier(parts, input.id), input.rowId)
        return runCommand(
          parts,
          { dossierId: input.id, name: 'update-session', label: 'Đã sửa giờ, ngày của một buổi' },
          (write) => write.update('session', input.rowId, given(input.changes)),
        )
      }),
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
  readonly changes: { readonly title?: string | undefined }
}

function addItem(parts: EngineParts, input: NewItem) {
  const dossier = requireDossier(parts, input.id)
  requireSession(dossier, input.sessionId)
  const title = input.changes.title?.trim()
  if (!title) throw unusable('Chưa có nội dung. Gõ nội dung của mục rồi thêm.', 'title')
  const rowId = parts.newId()
  const item = {
    topic: 'other',
    minutes: DEFAULT_MINUTES,
    leader: null,
    note: null,
    voteMode: null,
    ...given(input.changes),
    title,
    id: rowId,
    dossierId: input.id,
    sessionId: input.sessionId,
    position: 0,
  }
  const { sessionId, position } = input
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
