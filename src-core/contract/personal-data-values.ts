import { z } from 'zod'
import { keepingNote } from '../dossier/data-keeping.ts'
import { plainDate } from '../dossier/day.ts'

/** Why and how long data about people are held, and erasing them. JSON only. */

export const retention = z.object({
  until: plainDate,
  /** `soon`: the last day is near; `past`: it is over and people are still here. */
  state: z.enum(['soon', 'past']),
})
export type Retention = z.infer<typeof retention>

export const keepingView = z.object({
  /** Null while nothing was noted. */
  noted: keepingNote.extend({ on: plainDate.nullable() }).nullable(),
  offered: z.object({ purpose: z.string(), responsible: z.string(), retainUntil: plainDate }),
  /** In force today; of confidence B and C it is said that they are not read in full. */
  grounds: z.array(
    z.object({
      document: z.string(),
      clause: z.string().nullable(),
      says: z.string(),
      confidence: z.enum(['A', 'B', 'C']),
    }),
  ),
  people: z.number(),
  retention: retention.nullable(),
  erasures: z.array(z.object({ at: z.string(), actor: z.string(), people: z.number() })),
})
export type KeepingView = z.infer<typeof keepingView>

/** One person, or everybody (null). */
export const erasureAsked = z.object({ id: z.string(), personId: z.string().nullable() })

export const erasurePreview = z.object({
  people: z.number(),
  /** Taken off or undone before: they stand in the record and in backups only, and go as well. */
  gone: z.number(),
  /** Of the one person; null for everybody. */
  fullName: z.string().nullable(),
  lists: z.array(z.object({ label: z.string(), rows: z.number() })),
  /** Works in the record that lose what they hold of people, and those that can no longer be undone. */
  stepsRedacted: z.number(),
  stepsUndoable: z.number(),
  backups: z.array(
    z.object({ name: z.string(), at: z.string(), becomes: z.enum(['rewritten', 'deleted']) }),
  ),
  /** Files in the folder of papers: deleted only where asked. */
  files: z.array(z.object({ name: z.string(), bytes: z.number(), changedAt: z.string() })),
  folder: z.string(),
  /** What stays: "117 đại biểu, 38 nữ". */
  kept: z.array(z.string()),
  exports: z.number(),
})
export type ErasurePreview = z.infer<typeof erasurePreview>

export const erasureDone = z.object({
  label: z.string(),
  people: z.number(),
  filesDeleted: z.array(z.string()),
  /** Open in another program, or gone meanwhile. */
  filesLeft: z.array(z.string()),
})
export type ErasureDone = z.infer<typeof erasureDone>
