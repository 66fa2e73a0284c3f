import { useSortable } from '@dnd-kit/sortable'
import { GripVertical, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { formatClock, formatDateInColumn } from '#core/base/vietnamese-text.ts'
import type { AgendaItem } from '#core/dossier/dossier.ts'
import { voteMode } from '#core/vocabulary/terms.ts'
import type { VoteMode } from '#core/vocabulary/terms.ts'
import { Button } from '#renderer/parts/button.tsx'
import { parseDay } from '#renderer/parts/typed-value.ts'
import { parseClock, parseMinutes, parseTitle, parseWords } from './agenda-fields.ts'
import { minutesOver } from './agenda-order.ts'
import type { TimedSessionView } from './agenda-order.ts'
import { InlineField } from './inline-field.tsx'
import type { Agenda } from './use-agenda.ts'

function parseSessionTitle(text: string) {
  const parsed = parseTitle(text)
  return parsed.ok
    ? parsed
    : { ok: false as const, error: 'Tên phiên không được để trống. Gõ lại.' }
}

interface SessionRowProps {
  readonly entry: TimedSessionView
  readonly agenda: Agenda
  readonly onRemove: () => void
}

/** Head of a session: name, day and opening hour; the items below take their hours from it. */
export function SessionRow({ entry, agenda, onRemove }: SessionRowProps) {
  const { session, items, minutes, endMinute } = entry
  const sortable = useSortable({ id: session.id, disabled: { draggable: true } })
  const over = minutesOver(entry)
  return (
    <div ref={sortable.setNodeRef} className="agenda-session" data-line={session.id}>
      <span className="start">
        <InlineField
          label={`Giờ bắt đầu, ${session.title}`}
          field="session-start"
          shown={formatClock(session.startMinute)}
          parse={parseClock}
          onSave={(startMinute) => agenda.saveSession(session.id, { startMinute })}
          className="r num"
        />
      </span>
      <span className="date">
        <InlineField
          label={`Ngày, ${session.title}`}
          field="session-date"
          shown={session.date === null ? '' : formatDateInColumn(session.date)}
          parse={parseDay}
          onSave={(date) => agenda.saveSession(session.id, { date })}
          className={session.date === null ? 'num unknown' : 'num'}
        />
      </span>
      <span className="name">
        <InlineField
          label={`Tên phiên, ${session.title}`}
          field="session-title"
          shown={session.title}
          parse={parseSessionTitle}
          onSave={(title) => agenda.saveSession(session.id, { title })}
        />
      </span>
      <span className={over > 0 ? 'sum c-warn' : 'sum'}>
        {items.length} mục, {minutes} phút, xong lúc {formatClock(endMinute)}
        {over > 0 && `, quá ${over} phút`}
      </span>
      <Button
        small
        look="quiet"
        icon={Trash2}
        title={`Bỏ ${session.title} cùng ${items.length} mục; hoàn tác được`}
        onClick={onRemove}
      >
        Bỏ buổi
      </Button>
    </div>
  )
}

interface ItemRowProps {
  readonly item: AgendaItem
  readonly number: number
  readonly startMinute: number
  readonly chosen: boolean
  readonly agenda: Agenda
  readonly onChoose: (itemId: string) => void
  readonly onKeys: (event: KeyboardEvent, itemId: string) => void
}

/** One item: every field is typed in place, the handle drags it. */
export function ItemRow(props: ItemRowProps) {
  const { item, number, chosen, agenda } = props
  const sortable = useSortable({ id: item.id })
  const shift = sortable.transform
  return (
    <div
      ref={sortable.setNodeRef}
      className={['agenda-item', chosen ? 'chosen' : '', sortable.isDragging ? 'lifted' : ''].join(
        ' ',
      )}
      style={{
        transform: shift ? `translate3d(0, ${Math.round(shift.y)}px, 0)` : undefined,
        transition: sortable.transition,
      }}
      data-line={item.id}
      onFocus={() => props.onChoose(item.id)}
      onKeyDown={(event) => props.onKeys(event, item.id)}
    >
      <button
        type="button"
        className="grip"
        ref={sortable.setActivatorNodeRef}
        {...sortable.attributes}
        {...sortable.listeners}
        aria-label={`Dời mục ${number}, ${item.title}`}
        data-field="grip"
      >
        <GripVertical size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <span className="number num">{number}</span>
      <span className="clock num">{formatClock(props.startMinute)}</span>
      <ItemFields item={item} number={number} agenda={agenda} />
    </div>
  )
}

/** Short, because the head of the column says the rest. */
const VOTE_WORDS: Readonly<Record<VoteMode, string>> = {
  hand: 'Giơ tay',
  secret: 'Bỏ phiếu kín',
}

function ItemFields({ item, number, agenda }: Pick<ItemRowProps, 'item' | 'number' | 'agenda'>) {
  return (
    <>
      <InlineField
        label={`Số phút, mục ${number}`}
        field="minutes"
        shown={String(item.minutes)}
        parse={parseMinutes}
        onSave={(minutes) => agenda.saveItem(item.id, { minutes })}
        className="boxed r num"
      />
      <InlineField
        label={`Nội dung, mục ${number}`}
        field="title"
        shown={item.title}
        parse={parseTitle}
        onSave={(title) => agenda.saveItem(item.id, { title })}
      />
      <select
        className="inline-field"
        aria-label={`Biểu quyết, mục ${number}`}
        data-field="vote"
        value={item.voteMode ?? ''}
        onChange={(event) => {
          const chosen = voteMode.safeParse(event.target.value)
          void agenda.saveItem(item.id, { voteMode: chosen.success ? chosen.data : null })
        }}
      >
        <option value="" aria-label="Không biểu quyết" />
        {voteMode.options.map((mode) => (
          <option key={mode} value={mode}>
            {VOTE_WORDS[mode]}
          </option>
        ))}
      </select>
      <InlineField
        label={`Người điều hành, mục ${number}`}
        field="leader"
        shown={item.leader ?? ''}
        parse={parseWords}
        onSave={(leader) => agenda.saveItem(item.id, { leader })}
      />
    </>
  )
}

interface NewItemRowProps {
  readonly onAdd: (title: string) => Promise<string | null>
  readonly onClose: () => void
}

/** The line of an item that is not there yet: its content makes it. */
export function NewItemRow({ onAdd, onClose }: NewItemRowProps) {
  const [title, setTitle] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    void input.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <form
      className="agenda-new"
      onSubmit={(event) => {
        event.preventDefault()
        const text = title.normalize('NFC').replace(/\s+/g, ' ').trim()
        if (text === '') setWrong('Chưa có nội dung. Gõ nội dung của mục rồi bấm Thêm.')
        else void onAdd(text).then(setWrong)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <label htmlFor="new-agenda-item">Mục mới</label>
      <input
        id="new-agenda-item"
        ref={input}
        className="input"
        spellCheck={false}
        autoComplete="off"
        value={title}
        aria-invalid={wrong !== null}
        aria-describedby="new-agenda-item-message"
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button type="submit" small>
        Thêm
      </Button>
      <Button small look="quiet" onClick={onClose}>
        Thôi
      </Button>
      <span id="new-agenda-item-message" className="message" aria-live="polite">
        {wrong}
      </span>
    </form>
  )
}
