import { anchorDate } from '#core/dossier/due-date.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { EMPTY_TASK } from '#core/dossier/task.ts'
import type { Task } from '#core/dossier/task.ts'
import { countTasks, judgeTasks } from '#core/dossier/task-progress.ts'
import type { TaskProgress } from '#core/dossier/task-progress.ts'
import { fitsLevel } from '#core/dossier/timeline.ts'
import { taskAnchor } from '#core/vocabulary/terms.ts'
import type { PlainDate } from '#core/base/plain-date.ts'
import { congressTitle } from '#core/dossier/congress-title.ts'
import { writeCalendar } from '#main/office/write-calendar.ts'
import type { EngineApi } from './api.ts'
import { given, runCommand } from './commands.ts'
import { notFound, requireDossier, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { missingTasks, taskRows } from './task-rows.ts'

const NEXT_SHOWN = 3

/** The tasks on the way to the congress. */
export function taskHandlers(api: EngineApi, parts: EngineParts) {
  return {
    tasks: {
      list: api.tasks.list.handler(({ input }) =>
        viewTasks(parts, requireDossier(parts, input.id), input.asOf ?? parts.today()),
      ),
      fillStandard: api.tasks.fillStandard.handler(({ input }) =>
        fillStandard(parts, requireDossier(parts, input.id), input.standardId),
      ),
      add: api.tasks.add.handler(({ input }) => addTask(parts, input)),
      update: api.tasks.update.handler(({ input }) => updateTask(parts, input)),
      setDone: api.tasks.setDone.handler(({ input }) => setDone(parts, input)),
      remove: api.tasks.remove.handler(({ input }) => {
        const tasks = requireTasks(requireDossier(parts, input.id), input.rowIds)
        const label = `Đã xóa ${nameTasks(tasks)}`
        return runCommand(parts, { dossierId: input.id, name: 'remove-tasks', label }, (write) =>
          tasks.forEach((task) => write.remove('task', task.id)),
        )
      }),
      calendar: api.tasks.calendar.handler(({ input }) =>
        calendarOf(parts, requireDossier(parts, input.id), input.reminder),
      ),
    },
  }
}

function viewTasks(parts: EngineParts, dossier: Dossier, today: PlainDate) {
  const tasks = judgeTasks(dossier, parts.timelines, today)
  const anchors = taskAnchor.options.filter((anchor) => anchor !== 'fixed')
  return {
    today,
    tasks,
    counts: countTasks(tasks),
    anchors: anchors.map((anchor) => {
      const date = anchorDate(anchor, dossier)
      return { anchor, date: date.kind === 'known' ? date.value : null }
    }),
    standards: parts.timelines
      .filter((standard) => fitsLevel(standard, dossier.congress))
      .map((standard) => ({
        id: standard.id,
        title: standard.title,
        missing: missingTasks(standard, { ...dossier, present: dossier.tasks }).length,
      })),
  }
}

/** What the frame and the overview say of the tasks: counts, and the few that press most. */
export function summariseTasks(parts: EngineParts, dossier: Dossier) {
  const tasks = judgeTasks(dossier, parts.timelines, parts.today())
  const pressing = (entry: TaskProgress) => entry.state !== 'done' && entry.state !== 'no-date'
  return {
    tasks: countTasks(tasks),
    nextTasks: tasks.filter(pressing).toSorted(lateByRuleFirst).slice(0, NEXT_SHOWN),
  }
}

function lateByRuleFirst(left: TaskProgress, right: TaskProgress): number {
  return Number(right.overLimit) - Number(left.overLimit)
}

function fillStandard(parts: EngineParts, dossier: Dossier, standardId: string) {
  const standard = parts.timelines.find(({ id }) => id === standardId)
  if (!standard) throw notFound('Không có bảng việc mẫu này. Chọn bảng việc mẫu khác.')
  const { form, case: congressCase } = dossier.congress
  if (form === null) {
    throw unusable(
      'Chưa rõ đại hội toàn thể hay đại biểu nên chưa biết cần những việc nào. Điền hình thức ở trang Hồ sơ.',
      'congress.form',
    )
  }
  if (congressCase === null) {
    throw unusable(
      'Chưa rõ đại hội bầu hay chỉ định nên chưa biết cần những việc nào. Điền trường hợp ở trang Hồ sơ.',
      'congress.case',
    )
  }
  const rows = taskRows(standard, {
    dossierId: dossier.id,
    congress: dossier.congress,
    present: dossier.tasks,
    newId: parts.newId,
  })
  const label = `Đã thêm ${rows.length} việc theo mẫu “${standard.title}”`
  const receipt = runCommand(parts, { dossierId: dossier.id, name: 'fill-tasks', label }, (write) =>
    rows.forEach((row) => write.insert('task', row)),
  )
  return { ...receipt, added: rows.length }
}

type TaskChanges = { [Field in keyof Omit<Task, 'id' | 'slug'>]?: Task[Field] | undefined }

function addTask(parts: EngineParts, input: { id: string; changes: TaskChanges }) {
  const dossier = requireDossier(parts, input.id)
  const title = input.changes.title?.trim()
  if (!title) throw unusable('Chưa có nội dung. Gõ tên việc rồi thêm.', 'title')
  refuseFutureDone(parts, input.changes)
  const rowId = parts.newId()
  const receipt = runCommand(
    parts,
    { dossierId: input.id, name: 'add-task', label: `Đã thêm việc “${title}”` },
    (write) =>
      write.insert('task', {
        ...EMPTY_TASK,
        ...given(input.changes),
        title,
        id: rowId,
        dossierId: input.id,
        position: dossier.tasks.length,
      }),
  )
  return { ...receipt, rowId }
}

function updateTask(
  parts: EngineParts,
  input: { id: string; rowId: string; changes: TaskChanges },
) {
  const [task] = requireTasks(requireDossier(parts, input.id), [input.rowId])
  if (input.changes.title?.trim() === '') {
    throw unusable('Tên việc không được để trống. Muốn bỏ việc này thì dùng Xóa.', 'title')
  }
  refuseFutureDone(parts, input.changes)
  return runCommand(
    parts,
    { dossierId: input.id, name: 'update-task', label: `Đã sửa ${nameTasks(task ? [task] : [])}` },
    (write) => write.update('task', input.rowId, given(input.changes)),
  )
}

function refuseFutureDone(parts: EngineParts, { doneOn }: TaskChanges): void {
  if (doneOn && doneOn > parts.today()) {
    throw unusable('Ngày xong chưa tới. Gõ ngày hôm nay hoặc một ngày trước đó.', 'doneOn')
  }
}

function setDone(parts: EngineParts, input: { id: string; rowIds: string[]; done: boolean }) {
  const tasks = requireTasks(requireDossier(parts, input.id), input.rowIds)
  const words = nameTasks(tasks)
  const today = parts.today()
  return runCommand(
    parts,
    {
      dossierId: input.id,
      name: 'set-tasks-done',
      label: input.done ? `Đã đánh dấu xong ${words}` : `Đã mở lại ${words}`,
    },
    (write) => {
      for (const task of tasks) {
        // A task done before keeps its day.
        const doneOn = input.done ? (task.doneOn ?? today) : null
        write.update('task', task.id, { doneOn })
      }
    },
  )
}

function requireTasks(dossier: Dossier, rowIds: readonly string[]): Task[] {
  const wanted = new Set(rowIds)
  const tasks = dossier.tasks.filter((task) => wanted.has(task.id))
  if (tasks.length === 0) throw notFound('Không còn việc này trong hồ sơ. Mở lại trang Tiến độ.')
  return tasks
}

function nameTasks(tasks: readonly Task[]): string {
  const [first] = tasks
  return tasks.length === 1 && first ? `việc “${first.title}”` : `${tasks.length} việc`
}

function calendarOf(parts: EngineParts, dossier: Dossier, reminder: boolean) {
  const file = writeCalendar({
    dossierId: dossier.id,
    title: congressTitle(dossier.congress),
    congress: dossier.congress,
    tasks: judgeTasks(dossier, parts.timelines, parts.today()),
    changedAt: parts.store.changes(dossier.id, 1)[0]?.at ?? parts.now(),
    revision: dossier.revision,
    reminder,
  })
  if (file.events === 0) {
    throw unusable(
      'Chưa có việc nào có ngày nên chưa lập được tệp lịch. Điền ngày khai mạc ở trang Hồ sơ.',
      'congress.startDate',
    )
  }
  return { fileName: 'tien-do-dai-hoi.ics', ...file }
}
