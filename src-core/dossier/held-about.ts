import { z } from 'zod'
import { keepingNote } from './data-keeping.ts'

/** What a dossier holds of one person, in the words of the office. */

export const heldField = z.object({
  label: z.string(),
  value: z.string(),
  sensitive: z.boolean(),
  /** The work that put it there, when and by whom; null where the record does not tell. */
  source: z.string().nullable(),
  at: z.string().nullable(),
  actor: z.string().nullable(),
})
export type HeldField = z.infer<typeof heldField>

export const heldAbout = z.object({
  personId: z.string(),
  fullName: z.string(),
  fields: z.array(heldField),
  lists: z.array(
    z.object({ label: z.string(), number: z.number().nullable(), fields: z.array(heldField) }),
  ),
  exports: z.array(
    z.object({
      at: z.string(),
      actor: z.string(),
      list: z.string(),
      fileName: z.string(),
      sensitive: z.boolean(),
    }),
  ),
  /** Works in the record that touched this person. */
  steps: z.number(),
  backups: z.number(),
  keeping: keepingNote.nullable(),
})
export type HeldAbout = z.infer<typeof heldAbout>
