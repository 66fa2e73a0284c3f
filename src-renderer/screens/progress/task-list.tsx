import { useEffect, useRef, useState } from 'react'
import { formatDateInColumn, formatDateInText } from '#core/base/vietnamese-text.ts'
import type { TaskProgress, TaskView } from '#core/contract/task-values.ts'
import { CONGRESS_PHASE_LABELS } from '#core/vocabulary/labels.ts'
import { congressPhase } from '#core/vocabulary/terms.ts'
import type { CongressPhase } from '#core/vocabulary/terms.ts'
import { Button } from '#renderer/parts/button.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { parseDay } from '#renderer/parts/typed-value.ts'
import { parseWords } from '../agenda/agenda-fields.ts'
import { InlineField } from '../agenda/inline-field.tsx'
import { parseTaskTitle, standingWords, toneOf, weekdayOf } from './task-words.ts'
import type { Tasks } from './use-tasks.ts'

interface TaskListProps {
  readonly tasks: Tasks
  readonly view: TaskView
  readonly shown: readonly TaskProgress[]
  readonly chosen: string | null
  readonly onChoose: (taskId: string) => void
  readonly adding: boolean
  readonly onAdd: (title: string) => Promise<string | null>
  readonly onAddClose: () => void
}

/** The tasks by phase, in each by due date, with a line where today is. */
export function TaskList(props: TaskListProps) {
  const { shown, view } = props
  const phases = congressPhase.options.filter((phase) =>
    shown.some(({ task }) => task.phase === phase),
  )
  return (
    <div className="agenda-lines scroll" data-fields>
      <div className="task-head" aria-hidden="true">
        <span />
        <span>Việc</span>
        <span>Người phụ trách</span>
        <span className="due">Hạn</span>
        <span>Tình trạng</span>
      </div>
      {props.adding && <NewTaskRow onAdd={props.onAdd} onClose={props.onAddClose} />}
      {shown.length === 0 && <p className="task-none">Không có việc nào thuộc loại này.</p>}
      {phases.map((phase) => (
        <PhaseGroup key={phase} phase={phase} all={view.tasks} {...props} />
      ))}
    </div>
  )
}

interface PhaseGroupProps extends TaskListProps {
  readonly phase: CongressPhase
  readonly all: readonly TaskProgress[]
}

function PhaseGroup({ phase, all, shown, view, tasks, chosen, onChoose }: PhaseGroupProps) {
  const whole = all.filter(({ task }) => task.phase === phase)
  const done = whole.filter(({ state }) => state === 'done').length
  const late = whole.filter(({ state }) => state === 'late').length
  const rows = shown.filter(({ task }) => task.phase === phase)
  const firstAhead = rows.findIndex(({ dueDate }) => dueDate === null || dueDate >= view.today)
  return (
    <section aria-label={CONGRESS_PHASE_LABELS[phase]}>
      <h2 className="task-phase">
        {CONGRESS_PHASE_LABELS[phase]}
        <span className={late > 0 ? 'sum c-warn' : 'sum'}>
          {done} trên {whole.length} việc xong{late > 0 && `, ${late} trễ hạn`}
        </span>
      </h2>
      {rows.map((entry, place) => (
        <div key={entry.task.id}>
          {place === firstAhead && place > 0 && <TodayLine today={view.today} />}
          <TaskRow
            entry={entry}
            tasks={tasks}
            chosen={chosen === entry.task.id}
            onChoose={onChoose}
          />
        </div>
      ))}
    </section>
  )
}

function TodayLine({ today }: { today: string }) {
  return (
    <p className="task-today">
      Hôm nay, {weekdayOf(today).toLocaleLowerCase('vi')} {formatDateInText(today)}
    </p>
  )
}

interface TaskRowProps {
  readonly entry: TaskProgress
  readonly tasks: Tasks
  readonly chosen: boolean
  readonly onChoose: (taskId: string) => void
}

function TaskRow({ entry, tasks, chosen, onChoose }: TaskRowProps) {
  const { task, dueDate, state } = entry
  const tone = toneOf(entry)
  const sunday = weekdayOf(dueDate) === 'Chủ nhật'
  return (
    <div
      className={['task-row', chosen ? 'chosen' : '', state === 'done' ? 'done' : ''].join(' ')}
      data-line={task.id}
      onFocus={() => onChoose(task.id)}
    >
      <span className="check">
        <input
          type="checkbox"
          aria-label={`Đã xong: ${task.title}`}
          checked={state === 'done'}
          onChange={(event) => tasks.setDone(task.id, event.target.checked)}
        />
      </span>
      <InlineField
        label={`Tên việc: ${task.title}`}
        field="title"
        shown={task.title}
        parse={parseTaskTitle}
        onSave={(title) => tasks.save(task.id, { title })}
      />
      <InlineField
        label={`Người phụ trách: ${task.title}`}
        field="owner"
        shown={task.owner ?? ''}
        parse={parseWords}
        onSave={(owner) => tasks.save(task.id, { owner })}
        className={task.owner === null ? 'unknown' : ''}
      />
      <span className={sunday ? 'weekday strong' : 'weekday'}>{weekdayOf(dueDate)}</span>
      <InlineField
        label={`Hạn: ${task.title}`}
        field="due"
        shown={dueDate === null ? '' : formatDateInColumn(dueDate)}
        parse={parseDay}
        onSave={(fixedDate) => tasks.save(task.id, { anchor: 'fixed', fixedDate })}
        className={dueDate === null ? 'num unknown' : 'num'}
      />
      <span className={`standing ${state} ${tone === 'plain' ? '' : `c-${tone}`}`}>
        {tone === 'bad' && <StateGlyph state="must-fix" small label="Trễ so với quy định" />}
        {tone === 'warn' && <StateGlyph state="should-review" small label="Trễ hạn" />}
        {state === 'no-date' && <StateGlyph state="cannot-tell" small />}
        <span className="ell">{standingWords(entry)}</span>
      </span>
    </div>
  )
}

interface NewTaskRowProps {
  readonly onAdd: (title: string) => Promise<string | null>
  readonly onClose: () => void
}

/** The line of a task that is not there yet: its name makes it, the day is filled in after. */
function NewTaskRow({ onAdd, onClose }: NewTaskRowProps) {
  const [title, setTitle] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  return (
    <form
      className="agenda-new"
      onSubmit={(event) => {
        event.preventDefault()
        const text = title.normalize('NFC').replace(/\s+/g, ' ').trim()
        if (text === '') setWrong('Chưa có nội dung. Gõ tên việc rồi bấm Thêm.')
        else void onAdd(text).then(setWrong)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <label htmlFor="new-task">Việc mới</label>
      <input
        id="new-task"
        ref={input}
        className="input"
        spellCheck={false}
        autoComplete="off"
        value={title}
        aria-invalid={wrong !== null}
        aria-describedby="new-task-message"
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button type="submit" small>
        Thêm
      </Button>
      <Button small look="quiet" onClick={onClose}>
        Thôi
      </Button>
      <span id="new-task-message" className="message" aria-live="polite">
        {wrong}
      </span>
    </form>
  )
}
