import { z } from 'zod'
import { blockWork } from './values.ts'

/** A block of cells of one list, and rows to be added after its last one: all of it or nothing, and one undo. */
export function blockOf<Shape extends z.ZodRawShape>(edit: z.ZodObject<Shape>) {
  return z.object({
    id: z.string(),
    work: blockWork.default('paste'),
    rows: z.array(edit.extend({ rowId: z.string() })),
    added: z.array(edit).default([]),
  })
}
