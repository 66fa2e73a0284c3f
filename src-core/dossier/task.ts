import { z } from 'zod'
import { congressPhase, dayUnit, taskAnchor } from '../vocabulary/terms.ts'
import { plainDate } from './day.ts'

const text = z.string().nullable()

/** Ten years to either side: more is a slip of the finger. */
export const taskOffset = z.number().int().min(-3650).max(3650)

/** Something to be done on the way to the congress, by someone, until a day that is counted or fixed. */
export const task = z.object({
  id: z.string(),
  /** The task of a standard timeline it came from; null when the office added it. */
  slug: text,
  title: z.string(),
  phase: congressPhase,
  owner: text,
  anchor: taskAnchor,
  /** Days after the anchor, negative before; without meaning when the day is fixed. */
  offset: taskOffset,
  unit: dayUnit,
  /** The day itself when the anchor is `fixed`; null: no day yet. */
  fixedDate: plainDate.nullable(),
  /** The paper it produces. */
  paper: text,
  doneOn: plainDate.nullable(),
  note: text,
})
export type Task = z.infer<typeof task>

export const EMPTY_TASK: Omit<Task, 'id' | 'title'> = {
  slug: null,
  phase: 'preparation',
  owner: null,
  anchor: 'fixed',
  offset: 0,
  unit: 'day',
  fixedDate: null,
  paper: null,
  doneOn: null,
  note: null,
}
