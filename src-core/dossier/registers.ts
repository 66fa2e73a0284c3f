import { z } from 'zod'
import { partialDate } from './day.ts'
import { typedFacts } from './typed-facts.ts'

/** Lists of people beside the delegates and candidates. */

const text = z.string().nullable()

/** A line of the membership list; not part of the dossier, which would grow with it. */
export const member = z.object({
  id: z.string(),
  personId: z.string(),
  number: z.number().int().nullable(),
  department: text,
  unionJoined: partialDate.nullable(),
  unionPosition: text,
  /** As the member system words it, e.g. "Đang sinh hoạt". */
  status: text,
  note: text,
})
export type Member = z.infer<typeof member>

export const guest = z.object({
  id: z.string(),
  personId: z.string(),
  number: z.number().int().nullable(),
  organisation: text,
  note: text,
})
export type Guest = z.infer<typeof guest>

/** Two people who look like one and were found to be two. */
export const distinctPair = z.object({ id: z.string(), personId: z.string(), otherId: z.string() })
export type DistinctPair = z.infer<typeof distinctPair>

/** The lists that are part of the dossier. */
export const registers = z.object({
  /** In list order. */
  guests: z.array(guest),
  distinctPairs: z.array(distinctPair),
  ...typedFacts.shape,
})
