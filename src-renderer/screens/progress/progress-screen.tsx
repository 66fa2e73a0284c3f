import { CalendarDays, ListTodo, Plus, Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { TaskView } from '#core/contract/task-values.ts'
import { Button } from '#renderer/parts/button.tsx'
import { PageHeader } from '#renderer/parts/panel.tsx'
import { Awaiting, EmptyState } from '#renderer/parts/waiting.tsx'
import { useStatusHints } from '../status-hints.ts'
import { useJumpTarget } from '../use-jump-target.ts'
import { useOpenDossier } from '../use-open-dossier.ts'
import { TaskList } from './task-list.tsx'
import { TaskSide } from './task-side.tsx'
import { TimeStrip } from './time-strip.tsx'
import { TASK_FILTERS, answerOf, fitsFilter } from './task-words.ts'
import type { TaskFilter } from './task-words.ts'
import { useTasks } from './use-tasks.ts'
import type { Tasks } from './use-tasks.ts'
import '#renderer/parts/grid/grid.css'
import '../agenda/agenda.css'
import './progress.css'

const HINTS = [
  { keys: 'Dấu cách', words: 'đánh dấu xong' },
  { keys: 'Enter', words: 'ghi và xuống' },
]

/** Step 2: what is to be done until when, by whom. */
export function ProgressScreen() {
  const { dossier } = useOpenDossier()
  const tasks = useTasks(dossier.id)
  const { data } = tasks.question
  useStatusHints(HINTS)
  if (!data) {
    return (
      <div className="page">
        <PageHeader title="Tiến độ" />
        <Awaiting query={tasks.question} what="Đang mở tiến độ" failed="Chưa mở được tiến độ" />
      </div>
    )
  }
  return <ProgressPage dossierId={dossier.id} tasks={tasks} view={data} />
}

interface ProgressPageProps {
  readonly dossierId: string
  readonly tasks: Tasks
  readonly view: TaskView
}

function ProgressPage({ dossierId, tasks, view }: ProgressPageProps) {
  const [query, setQuery] = useSearchParams()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  useJump(setChosenId)
  const filter = TASK_FILTERS.find(({ id }) => id === query.get('loai'))?.id ?? 'all'
  const shown = view.tasks.filter((entry) => fitsFilter(entry, filter))
  const chosen = view.tasks.find(({ task }) => task.id === chosenId) ?? null
  const add = async (title: string) => {
    const phase = chosen?.task.phase ?? 'preparation'
    const { rowId, refusal } = await tasks.add({ title, phase })
    if (refusal === null) {
      setAdding(false)
      setChosenId(rowId)
    }
    return refusal
  }
  if (view.tasks.length === 0 && !adding) {
    return <NoTasks dossierId={dossierId} tasks={tasks} view={view} onAdd={() => setAdding(true)} />
  }
  return (
    <div className="page">
      <PageHeader
        title="Tiến độ"
        answer={answerOf(view.counts)}
        actions={<HeadActions dossierId={dossierId} onAdd={() => setAdding(true)} />}
      />
      <TimeStrip view={view} onChoose={(id) => focusTask(id, setChosenId)} />
      <div className="agenda-work progress-work">
        <section className="panel agenda-panel progress-panel" aria-label="Các việc theo giai đoạn">
          <FilterChoice
            view={view}
            filter={filter}
            onChange={(id) => setQuery(id === 'all' ? {} : { loai: id }, { replace: true })}
          />
          <TaskList
            tasks={tasks}
            view={view}
            shown={shown}
            chosen={chosenId}
            onChoose={setChosenId}
            adding={adding}
            onAdd={add}
            onAddClose={() => setAdding(false)}
          />
        </section>
        <TaskSide
          dossierId={dossierId}
          tasks={tasks}
          view={view}
          chosen={chosen}
          onRemove={(id) => {
            setChosenId(null)
            tasks.remove(id)
          }}
        />
      </div>
    </div>
  )
}

function HeadActions({ dossierId, onAdd }: { dossierId: string; onAdd: () => void }) {
  const navigate = useNavigate()
  return (
    <>
      <Button icon={Plus} onClick={onAdd}>
        Thêm việc
      </Button>
      <Button
        icon={Printer}
        onClick={() => void navigate(`/d/${dossierId}/van-ban?dong=task-table`)}
      >
        Bảng việc để in
      </Button>
    </>
  )
}

interface NoTasksProps extends ProgressPageProps {
  readonly onAdd: () => void
}

function NoTasks({ dossierId, tasks, view, onAdd }: NoTasksProps) {
  const { congress } = useOpenDossier().dossier
  const known = congress.form !== null && congress.case !== null
  return (
    <div className="page">
      <PageHeader title="Tiến độ" />
      <section className="panel agenda-empty">
        <EmptyState
          icon={ListTodo}
          title="Chưa có việc nào"
          sentence={
            known ? (
              'Lấy bảng việc mẫu: mỗi việc có người phụ trách và hạn đếm từ ngày khai mạc, rồi sửa cho đúng với đơn vị.'
            ) : (
              <>
                Chưa rõ hình thức hoặc trường hợp của đại hội nên chưa lấy được bảng việc mẫu.{' '}
                <Link to={`/d/${dossierId}/ho-so?o=congress.form`}>Điền ở Hồ sơ</Link>
              </>
            )
          }
          actions={
            <>
              {known &&
                view.standards.map(({ id, title, missing }, index) => (
                  <Button
                    key={id}
                    look={index === 0 ? 'primary' : 'plain'}
                    icon={CalendarDays}
                    disabled={tasks.filling}
                    onClick={() => tasks.fill(id)}
                  >
                    Lấy {missing} việc mẫu: {title}
                  </Button>
                ))}
              <Button icon={Plus} onClick={onAdd}>
                Thêm từng việc
              </Button>
            </>
          }
        />
      </section>
    </div>
  )
}

interface FilterChoiceProps {
  readonly view: TaskView
  readonly filter: TaskFilter
  readonly onChange: (filter: TaskFilter) => void
}

function FilterChoice({ view, filter, onChange }: FilterChoiceProps) {
  return (
    <div className="progress-filter">
      <span className="seg" role="group" aria-label="Hiện việc nào">
        {TASK_FILTERS.map(({ id, words }) => (
          <button key={id} type="button" aria-pressed={filter === id} onClick={() => onChange(id)}>
            {words} {view.tasks.filter((entry) => fitsFilter(entry, id)).length}
          </button>
        ))}
      </span>
    </div>
  )
}

/** A search hit sends one to a task; otherwise the list opens where the work stands. */
function useJump(choose: (id: string) => void) {
  const jump = useJumpTarget()
  useEffect(() => {
    if (jump?.rowId) focusTask(jump.rowId, choose)
    else void document.querySelector('.task-row:not(.done)')?.scrollIntoView({ block: 'center' })
  }, [jump, choose])
}

function focusTask(taskId: string, choose: (id: string) => void): void {
  choose(taskId)
  const line = document.querySelector<HTMLElement>(`[data-line="${CSS.escape(taskId)}"]`)
  line?.querySelector<HTMLElement>('[data-field="title"]')?.focus({ preventScroll: true })
  void line?.scrollIntoView({ block: 'center' })
}
