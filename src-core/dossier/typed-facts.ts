import { z } from 'zod'
import { plainDate } from './day.ts'

/**
 * Facts and lists that only papers need: budget, ballots, the sections of the report. What there is to tell is data
 * (`templates/facts`); here stands only what somebody has told.
 */
export const typedValue = z.union([z.string(), z.number(), z.boolean()])
export type TypedValue = z.infer<typeof typedValue>

export const typedFact = z.object({ id: z.string(), name: z.string(), value: typedValue })
export type TypedFact = z.infer<typeof typedFact>

export const typedRow = z.object({
  id: z.string(),
  list: z.string(),
  /** The row of another list that this one belongs to: a name on a ballot. */
  parentId: z.string().nullable(),
  /** Who the row is about, where that person is in the dossier; name and post then come from there. */
  personId: z.string().nullable(),
  cells: z.record(z.string(), typedValue),
})
export type TypedRow = z.infer<typeof typedRow>

/** What the office has laid down for one paper of the list. */
export const paperSetting = z.object({
  id: z.string(),
  slug: z.string(),
  /** Null: as the matrix of papers has it. */
  choice: z.enum(['needed', 'skipped']).nullable(),
  /** Why it is not made. */
  reason: z.string().nullable(),
  /** "45/KH-LĐLĐ" and the day on it, once the office has registered it. */
  number: z.string().nullable(),
  paperDate: plainDate.nullable(),
})
export type PaperSetting = z.infer<typeof paperSetting>

export const typedFacts = z.object({
  typedFacts: z.array(typedFact),
  /** In list order. */
  typedRows: z.array(typedRow),
  paperSettings: z.array(paperSetting),
})
