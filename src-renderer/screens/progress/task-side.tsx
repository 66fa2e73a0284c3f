import { CalendarPlus, Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { formatDateInColumn, formatDateInText } from '#core/base/vietnamese-text.ts'
import type { TaskProgress, TaskView } from '#core/contract/task-values.ts'
import type { Task } from '#core/dossier/task.ts'
import { CONGRESS_PHASE_LABELS, TASK_ANCHOR_LABELS } from '#core/vocabulary/labels.ts'
import { congressPhase, taskAnchor } from '#core/vocabulary/terms.ts'
import { usePapers } from '#renderer/client/queries.ts'
import { Button } from '#renderer/parts/button.tsx'
import { Panel } from '#renderer/parts/panel.tsx'
import { StateGlyph } from '#renderer/parts/state-glyph.tsx'
import { parseDay } from '#renderer/parts/typed-value.ts'
import { parseWords } from '../agenda/agenda-fields.ts'
import { InlineField } from '../agenda/inline-field.tsx'
import { COUNTED_WORDS, parseDays, toneOf } from './task-words.ts'
import type { Tasks } from './use-tasks.ts'

interface TaskSideProps {
  readonly dossierId: string
  readonly tasks: Tasks
  readonly view: TaskView
  readonly chosen: TaskProgress | null
  readonly onRemove: (taskId: string) => void
}

/** What the chosen task asks for, the standard timeline, and the calendar to take along. */
export function TaskSide({ dossierId, tasks, view, chosen, onRemove }: TaskSideProps) {
  return (
    <div className="agenda-side">
      {chosen ? (
        <ChosenTask key={chosen.task.id} {...{ dossierId, tasks, view, onRemove }} entry={chosen} />
      ) : (
        <Panel title="Việc đang chọn">
          <p className="panel-body t14 sub">
            Bấm vào một việc, hoặc Tab tới việc đó, để xem hạn đếm từ ngày nào, ai quy định.
          </p>
        </Panel>
      )}
      <CalendarPanel tasks={tasks} />
      {view.standards.some(({ missing }) => missing > 0) && (
        <Panel title="Bảng việc mẫu">
          <div className="panel-body agenda-standards">
            {view.standards.map(({ id, title, missing }) => (
              <Button
                key={id}
                small
                disabled={tasks.filling || missing === 0}
                onClick={() => tasks.fill(id)}
              >
                <span className="ell">
                  Thêm {missing} việc còn thiếu: {title}
                </span>
              </Button>
            ))}
          </div>
        </Panel>
      )}
    </div>
  )
}

interface ChosenTaskProps extends Omit<TaskSideProps, 'chosen'> {
  readonly entry: TaskProgress
}

function ChosenTask({ dossierId, tasks, view, entry, onRemove }: ChosenTaskProps) {
  const { task } = entry
  const papers = usePapers(dossierId)
  const paper = papers.data?.find(({ slug }) => slug === task.paper)
  return (
    <Panel title="Việc đang chọn">
      <div className="panel-body agenda-chosen">
        <b className="strong">{task.title}</b>
        <LimitNote entry={entry} />
        <DueFields tasks={tasks} view={view} entry={entry} />
        <label>
          <span className="t14 sub">Giai đoạn</span>
          <select
            className="input"
            value={task.phase}
            onChange={(event) => {
              const phase = congressPhase.safeParse(event.target.value)
              if (phase.success) void tasks.save(task.id, { phase: phase.data })
            }}
          >
            {congressPhase.options.map((phase) => (
              <option key={phase} value={phase}>
                {CONGRESS_PHASE_LABELS[phase]}
              </option>
            ))}
          </select>
        </label>
        <DayAndNote tasks={tasks} task={task} />
        <div className="moves">
          {paper && (
            <Link className="btn s" to={`/d/${dossierId}/van-ban?dong=${paper.slug}`}>
              <span className="ell">{paper.title}</span>
            </Link>
          )}
          <Button small look="danger" icon={Trash2} onClick={() => onRemove(task.id)}>
            Xóa việc
          </Button>
        </div>
      </div>
    </Panel>
  )
}

function DayAndNote({ tasks, task }: { tasks: Tasks; task: Task }) {
  return (
    <>
      {task.doneOn !== null && (
        <label>
          <span className="t14 sub">Xong ngày</span>
          <InlineField
            label="Xong ngày"
            field="done-on"
            shown={formatDateInColumn(task.doneOn)}
            parse={parseDay}
            onSave={(doneOn) => tasks.save(task.id, { doneOn })}
            className="boxed num"
          />
        </label>
      )}
      <label>
        <span className="t14 sub">Ghi chú</span>
        <InlineField
          label="Ghi chú"
          field="note"
          shown={task.note ?? ''}
          parse={parseWords}
          onSave={(note) => tasks.save(task.id, { note })}
          className="boxed"
        />
      </label>
    </>
  )
}

/** Who lays the day down, and whether the office's own day goes beyond it. */
function LimitNote({ entry }: { entry: TaskProgress }) {
  const { limit, dueDate } = entry
  if (limit === null) {
    return <p className="t14 sub">Hạn này là nếp làm, không văn bản nào quy định; sửa được.</p>
  }
  const beyond = dueDate !== null && dueDate > limit.date
  const state = toneOf(entry) === 'bad' ? 'must-fix' : beyond ? 'should-review' : 'met'
  return (
    <div className="task-limit t14">
      <StateGlyph state={state} small />
      <span>
        {limit.says} {limit.source}: chậm nhất {formatDateInText(limit.date)}.
        {limit.confidence === 'C' && ' Chưa xác nhận được điều này, chỉ để nhắc.'}
        {beyond && ' Hạn đang đặt muộn hơn.'}
      </span>
    </div>
  )
}

interface DueFieldsProps {
  readonly tasks: Tasks
  readonly view: TaskView
  readonly entry: TaskProgress
}

/** From which day the due date is counted, and how many days before or after it. */
function DueFields({ tasks, view, entry }: DueFieldsProps) {
  const { task, dueDate } = entry
  const sign = task.offset > 0 ? 1 : -1
  const counted = COUNTED_WORDS.findIndex((way) => way.unit === task.unit && way.sign === sign)
  return (
    <>
      <label>
        <span className="t14 sub">Hạn tính từ</span>
        <select
          className="input"
          value={task.anchor}
          onChange={(event) => {
            const anchor = taskAnchor.safeParse(event.target.value)
            if (!anchor.success) return
            // A day of its own begins as the day it had.
            const fixedDate = anchor.data === 'fixed' ? dueDate : null
            void tasks.save(task.id, { anchor: anchor.data, fixedDate })
          }}
        >
          {view.anchors.map(({ anchor, date }) => (
            <option key={anchor} value={anchor}>
              {TASK_ANCHOR_LABELS[anchor]}
              {date === null ? ' (chưa rõ)' : ` (${formatDateInText(date)})`}
            </option>
          ))}
          <option value="fixed">{TASK_ANCHOR_LABELS.fixed}</option>
        </select>
      </label>
      {task.anchor !== 'fixed' && (
        <div className="task-offset">
          <InlineField
            label="Số ngày"
            field="offset"
            shown={String(Math.abs(task.offset))}
            parse={parseDays}
            onSave={(days) => tasks.save(task.id, { offset: days * sign })}
            className="boxed num r"
          />
          <select
            className="input"
            aria-label="Trước hay sau ngày ấy"
            value={counted}
            onChange={(event) => {
              const way = COUNTED_WORDS[Number(event.target.value)]
              if (!way) return
              const offset = Math.abs(task.offset) * way.sign
              void tasks.save(task.id, { unit: way.unit, offset })
            }}
          >
            {COUNTED_WORDS.map(({ words }, place) => (
              <option key={words} value={place}>
                {words}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  )
}

function CalendarPanel({ tasks }: { tasks: Tasks }) {
  const [reminder, setReminder] = useState(true)
  const id = useId()
  return (
    <Panel title="Đưa vào lịch">
      <div className="panel-body agenda-chosen">
        <p className="t14 sub">Mở tệp này bằng Outlook, Google Calendar hoặc lịch điện thoại.</p>
        <span className="task-reminder">
          <input
            id={id}
            type="checkbox"
            checked={reminder}
            onChange={(event) => setReminder(event.target.checked)}
          />
          <label htmlFor={id}>Nhắc lúc 8 giờ sáng hôm trước</label>
        </span>
        <Button small icon={CalendarPlus} onClick={() => tasks.takeCalendar(reminder)}>
          Lấy tệp lịch (.ics)
        </Button>
      </div>
    </Panel>
  )
}
