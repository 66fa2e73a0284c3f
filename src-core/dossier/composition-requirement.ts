import { z } from 'zod'

const count = z.number().int().min(0).nullable()

/** What the plan asks of the list of candidates; counted in people. */
export const compositionRequirement = z.object({
  id: z.string(),
  /** As the plan numbers it: C1. */
  code: z.string().nullable(),
  label: z.string(),
  /** Who counts (composition-tags.ts); null: its wording is not understood yet. */
  tag: z.string().nullable(),
  minimum: count,
  maximum: count,
  /** False: desirable; such ones count in the order of the list. */
  mandatory: z.boolean(),
})
export type CompositionRequirement = z.infer<typeof compositionRequirement>
