import { z } from 'zod'
import { plainDate } from './day.ts'

/** What the office has laid down about the data of people in a dossier. */
export const dataKeeping = z.object({
  /** Why this office holds data about people, as noted at the first import, and on which day. */
  dataPurpose: z.string().nullable(),
  dataPurposeOn: plainDate.nullable(),
  /** The last day on which the data about people are kept. */
  retainUntil: plainDate.nullable(),
})
export type DataKeeping = z.infer<typeof dataKeeping>
