import { z } from 'zod'
import { plainDate } from './day.ts'

/** What the office has laid down about the data of people in a dossier. */
export const dataKeeping = z.object({
  /** Why this office holds data about people, as noted at the first import, and on which day. */
  dataPurpose: z.string().nullable(),
  dataPurposeOn: plainDate.nullable(),
  /** Who answers for them in this office. */
  dataResponsible: z.string().nullable(),
  /** The last day on which the data about people are kept. */
  retainUntil: plainDate.nullable(),
})

/** The same where it is written down: nothing of it may be left out. */
export const keepingNote = z.object({
  purpose: z.string().trim().min(1).max(2000),
  responsible: z.string().trim().min(1).max(300),
  retainUntil: plainDate,
})
export type KeepingNote = z.infer<typeof keepingNote>
