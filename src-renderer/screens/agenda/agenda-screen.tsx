import { CalendarClock, CalendarPlus, FileText, Plus } from 'lucide-react'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { AgendaView } from '#core/contract/values.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'
import { sittingsOf } from '#core/dossier/agenda-clock.ts'
import { Button } from '#renderer/parts/button.tsx'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { Awaiting, EmptyState } from '#renderer/parts/waiting.tsx'
import { useStatusHints } from '../status-hints.ts'
import { useJumpTarget } from '../use-jump-target.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { AgendaList } from './agenda-list.tsx'
import type { ItemPlace, TimedSessionView } from './agenda-order.ts'
import { AgendaSide } from './agenda-side.tsx'
import { SessionBars } from './session-bars.tsx'
import { useAgenda } from './use-agenda.ts'
import type { Agenda } from './use-agenda.ts'
import '#renderer/parts/grid/grid.css'
import './agenda.css'

const HINTS = [
  { keys: 'Enter', words: 'ghi và xuống' },
  { keys: 'Alt ↑ ↓', words: 'dời mục' },
  { keys: 'Alt PgDn', words: 'sang buổi sau' },
]
const DRAGGING = [
  { keys: '↑ ↓', words: 'dời mục đang nhấc' },
  { keys: 'Enter', words: 'thả' },
  { keys: 'Esc', words: 'bỏ' },
]

/** Step 6: what happens when. */
export function AgendaScreen() {
  const { dossier } = useOpenDossier()
  const agenda = useAgenda(dossier.id)
  const { data } = agenda.question
  if (!data) {
    return (
      <div className="page">
        <PageHeader title="Chương trình" />
        <Awaiting
          query={agenda.question}
          what="Đang mở chương trình"
          failed="Chưa mở được chương trình"
        />
      </div>
    )
  }
  if (data.sessions.length === 0) {
    return <NoAgenda agenda={agenda} standards={data.standards} />
  }
  return <AgendaPage dossierId={dossier.id} agenda={agenda} view={data} />
}

interface NoAgendaProps {
  readonly agenda: Agenda
  readonly standards: AgendaView['standards']
}

function NoAgenda({ agenda, standards }: NoAgendaProps) {
  const jump = useJumpTarget()
  return (
    <div className="page">
      <PageHeader title="Chương trình" />
      <section className="panel agenda-empty">
        <EmptyState
          icon={CalendarClock}
          title="Chưa có chương trình"
          sentence="Lập theo chương trình mẫu rồi sửa cho đúng, hoặc tự lập từng buổi."
          actions={
            <>
              {standards.map(({ id, title }, index) => (
                <Button
                  key={id}
                  look={index === 0 ? 'primary' : 'plain'}
                  autoFocus={index === 0 && jump !== null}
                  disabled={agenda.filling}
                  onClick={() => agenda.fill(id)}
                >
                  Lập theo mẫu: {title}
                </Button>
              ))}
              <Button
                icon={CalendarPlus}
                disabled={agenda.addingSession}
                onClick={() => agenda.addSession(() => undefined)}
              >
                Thêm buổi
              </Button>
            </>
          }
        />
      </section>
    </div>
  )
}

interface AgendaPageProps {
  readonly dossierId: string
  readonly agenda: Agenda
  readonly view: AgendaView
}

function AgendaPage({ dossierId, agenda, view }: AgendaPageProps) {
  const editing = useAgendaEditing(agenda)
  const [dragging, setDragging] = useState(false)
  useStatusHints(dragging ? DRAGGING : HINTS)
  const { sessions } = agenda
  useJump(sessions)
  const sittings = sittingsOf(sessions).length
  const items = sessions.reduce((sum, entry) => sum + entry.items.length, 0)
  return (
    <div className="page">
      <PageHeader
        title="Chương trình"
        answer={`${formatInteger(items)} mục trong ${sittings} buổi${sittings < sessions.length ? ' và hội nghị lần thứ nhất' : ''}`}
        actions={<AgendaActions dossierId={dossierId} agenda={agenda} editing={editing} />}
      />
      <SessionBars
        sessions={sessions}
        maxSessions={view.maxSessions}
        current={editing.holder?.session.id ?? null}
        onGoTo={(id) => focusField(id, 'session-start', 'start')}
      />
      <div className="agenda-work">
        <section className="panel agenda-panel" aria-label="Các mục của chương trình">
          <AgendaList
            agenda={agenda}
            chosen={editing.chosen?.id ?? null}
            onChoose={editing.choose}
            adding={editing.adding}
            onAdd={editing.add}
            onAddClose={editing.stopAdding}
            onRemoveSession={editing.removeSession}
            onDragging={setDragging}
          />
        </section>
        <AgendaSide
          agenda={agenda}
          standards={view.standards}
          chosen={editing.chosen}
          onAddBelow={editing.startAdding}
          onRemove={editing.remove}
        />
      </div>
    </div>
  )
}

interface AgendaActionsProps {
  readonly dossierId: string
  readonly agenda: Agenda
  readonly editing: ReturnType<typeof useAgendaEditing>
}

function AgendaActions({ dossierId, agenda, editing }: AgendaActionsProps) {
  const navigate = useNavigate()
  return (
    <>
      <Button icon={Plus} onClick={editing.startAdding}>
        Thêm mục
      </Button>
      <Button icon={CalendarPlus} disabled={agenda.addingSession} onClick={editing.addSession}>
        Thêm buổi
      </Button>
      <Button icon={FileText} onClick={() => void navigate(`/d/${dossierId}/van-ban?dong=agenda`)}>
        Văn bản chương trình
      </Button>
    </>
  )
}

/** Which item is chosen, and adding and removing beside it. */
function useAgendaEditing(agenda: Agenda) {
  const [chosenId, choose] = useState<string | null>(null)
  const [adding, setAdding] = useState<ItemPlace | null>(null)
  const focusSoon = useFocusSoon()
  const holder = agenda.sessions.find(({ items }) => items.some(({ item }) => item.id === chosenId))
  const chosen = holder?.items.find(({ item }) => item.id === chosenId)?.item ?? null
  const add = async (title: string) => {
    if (!adding) return null
    const { rowId, refusal } = await agenda.add(adding, title)
    if (refusal !== null) return refusal
    setAdding(null)
    choose(rowId)
    if (rowId !== null) focusSoon(rowId)
    return null
  }
  const remove = () => {
    if (!holder || !chosen) return
    const at = holder.items.findIndex(({ item }) => item.id === chosen.id)
    const next = holder.items[at + 1] ?? holder.items[at - 1]
    agenda.remove(chosen.id)
    choose(next?.item.id ?? null)
    if (next) focusSoon(next.item.id)
  }
  const addSession = () => agenda.addSession((rowId) => focusSoon(rowId, 'session-start'))
  /** Asks nothing: the toast takes it back. The keyboard goes to the session that follows. */
  const removeSession = (sessionId: string) => {
    const at = agenda.sessions.findIndex(({ session }) => session.id === sessionId)
    const next = agenda.sessions[at + 1] ?? agenda.sessions[at - 1]
    setAdding(null)
    agenda.removeSession(sessionId)
    if (next) focusField(next.session.id, 'session-start')
  }
  const startAdding = () => setAdding(placeForNew(agenda, chosenId))
  const stopAdding = () => setAdding(null)
  return {
    holder,
    chosen,
    choose,
    adding,
    add,
    remove,
    addSession,
    removeSession,
    startAdding,
    stopAdding,
  }
}

/** Below the chosen item; without one at the end of the last session. */
function placeForNew({ sessions }: Agenda, chosenId: string | null): ItemPlace | null {
  for (const { session, items } of sessions) {
    const at = items.findIndex(({ item }) => item.id === chosenId)
    if (at >= 0) return { sessionId: session.id, position: at + 1 }
  }
  const last = sessions.at(-1)
  return last ? { sessionId: last.session.id, position: last.items.length } : null
}

/** Puts the keyboard on a line as soon as it is drawn: a line just added comes with the next answer. */
function useFocusSoon() {
  const wanted = useRef<{ readonly lineId: string; readonly field: string } | null>(null)
  useLayoutEffect(() => {
    const at = wanted.current
    if (at !== null && focusField(at.lineId, at.field)) wanted.current = null
  })
  return useCallback((lineId: string, field = 'minutes') => {
    wanted.current = { lineId, field }
  }, [])
}

/** False when there is no such field. */
function focusField(
  lineId: string,
  field: string,
  block: ScrollLogicalPosition = 'nearest',
): boolean {
  const element = document.querySelector<HTMLElement>(
    `[data-line="${CSS.escape(lineId)}"] [data-field="${field}"]`,
  )
  element?.focus({ preventScroll: true })
  void element?.closest('[data-line]')?.scrollIntoView({ block })
  return element !== null
}

/** A finding can send one to an item, to a session, or to the agenda as a whole. */
function useJump(sessions: readonly TimedSessionView[]) {
  const jump = useJumpTarget()
  const items = sessions.flatMap((entry) => entry.items.map(({ item }) => item))
  const vote = jump?.field?.includes('voteMode') ?? false
  const meant = vote ? items.find((item) => item.topic === 'elect-committee') : items[0]
  const lineId = jump ? (jump.rowId ?? meant?.id ?? null) : null
  useEffect(() => {
    if (lineId === null) return
    if (!focusField(lineId, vote ? 'vote' : 'minutes')) focusField(lineId, 'session-start')
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for every jump, also to the same line: not again when the agenda changes
  }, [jump])
}
