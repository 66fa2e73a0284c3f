import {
  DndContext,
  KeyboardSensor,
  PointerSensor,
  closestCenter,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import type { Announcements, DragEndEvent } from '@dnd-kit/core'
import {
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { Fragment, useLayoutEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { agendaLines, placeAfterDrag, placeInSession, placeOneStep } from './agenda-order.ts'
import type { ItemPlace, TimedSessionView } from './agenda-order.ts'
import { ItemRow, NewItemRow, SessionRow } from './agenda-rows.tsx'
import type { Agenda } from './use-agenda.ts'

interface AgendaListProps {
  readonly agenda: Agenda
  readonly chosen: string | null
  readonly onChoose: (itemId: string) => void
  /** Where a new item is being typed; null when none is. */
  readonly adding: ItemPlace | null
  readonly onAdd: (title: string) => Promise<string | null>
  readonly onAddClose: () => void
  readonly onRemoveSession: (sessionId: string) => void
  readonly onDragging: (dragging: boolean) => void
}

/** All sessions one under the other; items are dragged, or moved with Alt and the arrows. */
export function AgendaList(props: AgendaListProps) {
  const { agenda, onDragging } = props
  const { sessions } = agenda
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const lines = useMemo(() => agendaLines(sessions), [sessions])
  const announcements = useMemo(() => announceIn(sessions), [sessions])
  const list = useRef<HTMLDivElement>(null)
  const keepFocus = useKeepFocus(list)
  const onKeys = (event: KeyboardEvent, itemId: string) => {
    const place = placeByKeys(event, sessions, itemId)
    if (place === undefined) return
    event.preventDefault()
    keepFocus()
    agenda.move(itemId, place)
  }
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    onDragging(false)
    if (over)
      agenda.move(String(active.id), placeAfterDrag(lines, String(active.id), String(over.id)))
  }
  return (
    <div className="scroll agenda-lines" ref={list} data-fields>
      <div className="agenda-head">
        <span />
        <span className="r">TT</span>
        <span className="r">Giờ</span>
        <span className="r">Phút</span>
        <span>Nội dung</span>
        <span>Biểu quyết</span>
        <span>Điều hành</span>
      </div>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragStart={() => onDragging(true)}
        onDragCancel={() => onDragging(false)}
        onDragEnd={onDragEnd}
        accessibility={{ announcements, screenReaderInstructions: INSTRUCTIONS }}
      >
        <SortableContext
          items={lines.map((line) => line.id)}
          strategy={verticalListSortingStrategy}
        >
          {sessions.map((entry) => (
            <SessionLines key={entry.session.id} {...props} entry={entry} onKeys={onKeys} />
          ))}
        </SortableContext>
      </DndContext>
    </div>
  )
}

interface SessionLinesProps extends AgendaListProps {
  readonly entry: TimedSessionView
  readonly onKeys: (event: KeyboardEvent, itemId: string) => void
}

function SessionLines(props: SessionLinesProps) {
  const { entry, adding, agenda } = props
  const own = adding?.sessionId === entry.session.id ? adding.position : null
  const newRow = <NewItemRow onAdd={props.onAdd} onClose={props.onAddClose} />
  return (
    <>
      <SessionRow
        entry={entry}
        agenda={agenda}
        onRemove={() => props.onRemoveSession(entry.session.id)}
      />
      {entry.items.map(({ item, startMinute }, index) => (
        <Fragment key={item.id}>
          {own === index && newRow}
          <ItemRow
            item={item}
            number={index + 1}
            startMinute={startMinute}
            chosen={item.id === props.chosen}
            agenda={agenda}
            onChoose={props.onChoose}
            onKeys={props.onKeys}
          />
        </Fragment>
      ))}
      {own !== null && own >= entry.items.length && newRow}
    </>
  )
}

/** Undefined when the keys mean nothing here, null when the item can go no further. */
function placeByKeys(
  event: KeyboardEvent,
  sessions: readonly TimedSessionView[],
  itemId: string,
): ItemPlace | null | undefined {
  if (!event.altKey || event.ctrlKey || event.shiftKey) return undefined
  if (event.key === 'ArrowUp') return placeOneStep(sessions, itemId, -1)
  if (event.key === 'ArrowDown') return placeOneStep(sessions, itemId, 1)
  if (event.key === 'PageUp') return placeInSession(sessions, itemId, -1)
  if (event.key === 'PageDown') return placeInSession(sessions, itemId, 1)
  return undefined
}

/** A line that changes its place in the page loses the keyboard; this gives it back to the same field. */
function useKeepFocus(list: RefObject<HTMLDivElement | null>) {
  const wanted = useRef<{ line: string; field: string } | null>(null)
  useLayoutEffect(() => {
    const at = wanted.current
    if (!at) return
    const focused = document.activeElement
    if (focused && focused !== document.body && list.current?.contains(focused)) {
      if (focused.closest<HTMLElement>('[data-line]')?.dataset['line'] !== at.line)
        wanted.current = null
      return
    }
    const field = list.current?.querySelector<HTMLElement>(
      `[data-line="${at.line}"] [data-field="${at.field}"]`,
    )
    field?.focus()
    void field?.scrollIntoView({ block: 'nearest' })
  })
  return () => {
    const field = document.activeElement
    if (!(field instanceof HTMLElement)) return
    const line = field.closest<HTMLElement>('[data-line]')?.dataset['line']
    const name = field.dataset['field']
    wanted.current = line && name ? { line, field: name } : null
  }
}

const INSTRUCTIONS = {
  draggable:
    'Bấm dấu cách hoặc Enter để nhấc mục lên, mũi tên lên xuống để dời, dấu cách hoặc Enter để thả, Esc để bỏ.',
}

function announceIn(sessions: readonly TimedSessionView[]): Announcements {
  const titles = new Map(
    sessions.flatMap(({ session, items }) => [
      [session.id, session.title] as const,
      ...items.map(({ item }) => [item.id, item.title] as const),
    ]),
  )
  const title = (id: string | number) => titles.get(String(id)) ?? ''
  return {
    onDragStart: ({ active }) => `Đã nhấc mục ${title(active.id)}.`,
    onDragOver: ({ active, over }) =>
      over ? `Mục ${title(active.id)} đang ở chỗ của ${title(over.id)}.` : undefined,
    onDragEnd: ({ active, over }) =>
      over ? `Đã thả mục ${title(active.id)} vào chỗ của ${title(over.id)}.` : undefined,
    onDragCancel: ({ active }) => `Đã bỏ, mục ${title(active.id)} ở lại chỗ cũ.`,
  }
}
