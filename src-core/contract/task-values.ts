import { z } from 'zod'
import { plainDate } from '../dossier/day.ts'
import { task } from '../dossier/task.ts'
import { taskAnchor } from '../vocabulary/terms.ts'

/** What crosses about the tasks on the way to a congress. */

export const taskCounts = z.object({
  total: z.number(),
  done: z.number(),
  late: z.number(),
  /** Of the late ones: beyond a day that a text or the plan lays down. */
  overLimit: z.number(),
  soon: z.number(),
  open: z.number(),
  noDate: z.number(),
})
export type TaskCounts = z.infer<typeof taskCounts>

/** A task as it stands on the day asked about; its due date is computed from its anchor. */
export const taskProgress = z.object({
  task,
  dueDate: plainDate.nullable(),
  /** The fact without which there is no due date. */
  missing: z.string().nullable(),
  state: z.enum(['done', 'late', 'soon', 'open', 'no-date']),
  daysLeft: z.number().nullable(),
  doneLate: z.number().nullable(),
  limit: z
    .object({
      date: plainDate,
      source: z.string(),
      says: z.string(),
      confidence: z.enum(['A', 'B', 'C']),
    })
    .nullable(),
  overLimit: z.boolean(),
})
export type TaskProgress = z.infer<typeof taskProgress>

export const taskChanges = task.omit({ id: true, slug: true }).partial()

export const taskView = z.object({
  today: plainDate,
  /** By due date, the earliest first, without a date last. */
  tasks: z.array(taskProgress),
  counts: taskCounts,
  /** The days tasks can be counted from, as far as they are known. */
  anchors: z.array(z.object({ anchor: taskAnchor, date: plainDate.nullable() })),
  /** `missing`: how many of its tasks this dossier lacks. */
  standards: z.array(z.object({ id: z.string(), title: z.string(), missing: z.number() })),
})
export type TaskView = z.infer<typeof taskView>

export const calendarFile = z.object({
  fileName: z.string(),
  /** The text of an iCalendar file (RFC 5545). */
  content: z.string(),
  events: z.number(),
})
export type CalendarFile = z.infer<typeof calendarFile>
