import { z } from 'zod'
import { isPlainDate } from '../base/plain-date.ts'
import type { PlainDate } from '../base/plain-date.ts'
import {
  congressCase,
  congressForm,
  congressPhase,
  dayUnit,
  taskAnchor,
  unionLevel,
} from '../vocabulary/terms.ts'
import type { CongressFacts, Dossier } from './dossier.ts'
import { dueDate } from './due-date.ts'
import { taskOffset } from './task.ts'

const words = z.string().trim().min(1)
const day = z.string().refine(isPlainDate, 'ngày không có thật')

/** A day counted from another. */
const countedDay = z.strictObject({
  anchor: taskAnchor.exclude(['fixed']).default('first-day'),
  offset: taskOffset,
  unit: dayUnit.default('day'),
})

/** Where a day is laid down. `plan` is the superior's plan as the dossier has it. */
const timelineRule = z.strictObject({
  document: words,
  clause: words.nullable().default(null),
  says: words,
  confidence: z.enum(['A', 'B', 'C']),
  /** When the text fixes another day than the one the task aims at. */
  limit: countedDay.nullable().default(null),
  /** Congresses that open from this day on, and before that one. */
  from: day.nullable().default(null),
  until: day.nullable().default(null),
})

const timelineTask = countedDay.extend({
  slug: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: words,
  phase: congressPhase,
  owner: words,
  paper: words.nullable().default(null),
  /** Only for congresses of that form or case. */
  form: congressForm.nullable().default(null),
  case: congressCase.nullable().default(null),
  /** Without one the day is office practice, to be moved at will. */
  rules: z.array(timelineRule).default([]),
})
export type TimelineTask = z.infer<typeof timelineTask>

/** One file of `templates/timelines`: the tasks of a congress, counted from its days and the plan's deadlines. */
export const timeline = z
  .strictObject({
    id: words,
    title: words,
    levels: z.array(unionLevel).min(1),
    tasks: z.array(timelineTask).min(1),
  })
  .refine(({ tasks }) => new Set(tasks.map(({ slug }) => slug)).size === tasks.length, {
    message: 'hai việc cùng một slug',
    path: ['tasks'],
  })
export type Timeline = z.infer<typeof timeline>

/** The day by which a text or the plan wants something done. */
export interface TaskLimit {
  readonly date: PlainDate
  /** "Kế hoạch 119-KH/HU", "HD 38/HD-TLĐ, mục 10.4đ". */
  readonly source: string
  readonly says: string
  readonly confidence: 'A' | 'B' | 'C'
}

export function fitsLevel(timeline: Timeline, { level }: CongressFacts): boolean {
  return level === null || timeline.levels.includes(level)
}

/** The tasks of a timeline for this congress; form and case must be known for those that depend on them. */
export function tasksOf(
  { tasks }: Timeline,
  congress: Pick<CongressFacts, 'form' | 'case'>,
): TimelineTask[] {
  return tasks.filter(
    (task) =>
      (task.form === null || task.form === congress.form) &&
      (task.case === null || task.case === congress.case),
  )
}

/** Slug -> limit, for tasks whose day a text in force or the plan lays down. */
export function taskLimits(
  timelines: readonly Timeline[],
  dossier: Dossier,
): ReadonlyMap<string, TaskLimit> {
  const limits = new Map<string, TaskLimit>()
  const fitting = timelines.filter((timeline) => fitsLevel(timeline, dossier.congress))
  for (const task of fitting.flatMap(({ tasks }) => tasks)) {
    const limit = limitOf(task, dossier)
    if (limit !== null) limits.set(task.slug, limit)
  }
  return limits
}

function limitOf(task: TimelineTask, dossier: Dossier): TaskLimit | null {
  const opens = dossier.congress.startDate
  const rule = task.rules.find(
    ({ from, until }) =>
      (from === null || (opens !== null && opens >= from)) &&
      (until === null || (opens !== null && opens < until)),
  )
  if (!rule) return null
  const due = dueDate({ ...(rule.limit ?? task), fixedDate: null }, dossier)
  if (due.kind !== 'known') return null
  const document =
    rule.document === 'plan'
      ? `Kế hoạch ${dossier.plan.documentNumber ?? 'của cấp trên'}`
      : rule.document
  const source = rule.clause === null ? document : `${document}, ${rule.clause}`
  return { date: due.value, source, says: rule.says, confidence: rule.confidence }
}
