import { daysBetween } from '../base/plain-date.ts'
import type { PlainDate } from '../base/plain-date.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { Dossier } from './dossier.ts'
import { tasksByDueDate } from './due-date.ts'
import type { Task } from './task.ts'
import { taskLimits } from './timeline.ts'
import type { TaskLimit, Timeline } from './timeline.ts'

export type TaskState = 'done' | 'late' | 'soon' | 'open' | 'no-date'

/** How a task stands on a day. */
export interface TaskProgress {
  readonly task: Task
  readonly dueDate: PlainDate | null
  /** The fact without which there is no due date; null when there is one. */
  readonly missing: string | null
  readonly state: TaskState
  /** Days from that day to the due date, negative after it; null without a due date. */
  readonly daysLeft: number | null
  /** Days it was finished after its due date; 0 when in time, null while open or without a due date. */
  readonly doneLate: number | null
  /** What a text or the plan sets for it; null when nothing does. */
  readonly limit: TaskLimit | null
  /** Beyond that limit: still open after it, or finished after it. */
  readonly overLimit: boolean
}

export interface TaskCounts {
  readonly total: number
  readonly done: number
  readonly late: number
  /** Of the late ones: those beyond a limit that a text or the plan sets. */
  readonly overLimit: number
  readonly soon: number
  readonly open: number
  readonly noDate: number
}

/** A week: what an office head wants to hear of on Monday. */
const SOON_DAYS = 7

/** Every task with its due date and state on `today`, the earliest due first, those without a date last. */
export function judgeTasks(
  dossier: Dossier,
  timelines: readonly Timeline[],
  today: PlainDate,
): TaskProgress[] {
  const limits = taskLimits(timelines, dossier)
  return tasksByDueDate(dossier).map(({ task, due }) =>
    judgeTask(task, due, { today, limit: limits.get(task.slug ?? '') ?? null }),
  )
}

interface Circumstances {
  readonly today: PlainDate
  readonly limit: TaskLimit | null
}

function judgeTask(
  task: Task,
  due: Fact<PlainDate>,
  { today, limit }: Circumstances,
): TaskProgress {
  const date = due.kind === 'known' ? due.value : null
  const daysLeft = date === null ? null : daysBetween(today, date)
  const overLimit = limit !== null && (task.doneOn ?? today) > limit.date
  return {
    task,
    dueDate: date,
    missing: due.kind === 'unknown' ? (due.missing[0] ?? null) : null,
    state: stateOf(task, daysLeft, overLimit && limit.confidence !== 'C'),
    daysLeft,
    doneLate: daysLate(task.doneOn, date),
    limit,
    overLimit,
  }
}

/** Beyond a sure limit a task is late whatever day the office gave it itself. */
function stateOf(task: Task, daysLeft: number | null, overSureLimit: boolean): TaskState {
  if (task.doneOn !== null) return 'done'
  if (overSureLimit) return 'late'
  if (daysLeft === null) return 'no-date'
  if (daysLeft < 0) return 'late'
  return daysLeft <= SOON_DAYS ? 'soon' : 'open'
}

function daysLate(doneOn: PlainDate | null, due: PlainDate | null): number | null {
  if (doneOn === null || due === null) return null
  return Math.max(0, daysBetween(due, doneOn))
}

/** The states counted; they add up to the number of tasks. */
export function countTasks(tasks: readonly TaskProgress[]): TaskCounts {
  const count = (state: TaskState) => tasks.filter((entry) => entry.state === state).length
  return {
    total: tasks.length,
    done: count('done'),
    late: count('late'),
    overLimit: tasks.filter(isLateByRule).length,
    soon: count('soon'),
    open: count('open'),
    noDate: count('no-date'),
  }
}

/** Open beyond what a text sets, and the text is sure enough to say so (conventions: C only warns). */
export function isLateByRule({ state, overLimit, limit }: TaskProgress): boolean {
  return state === 'late' && overLimit && limit !== null && limit.confidence !== 'C'
}
