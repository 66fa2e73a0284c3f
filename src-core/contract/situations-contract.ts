import { z } from 'zod'
import { situationPlace } from '../day/situation.ts'
import { call } from './call.ts'
import { receipt } from './values.ts'

const id = z.object({ id: z.string() })

export const situationView = z.object({
  id: z.string(),
  title: z.string(),
  words: z.array(z.string()),
  when: z.string(),
  /** The program sees that it is so now. */
  offered: z.boolean(),
  /** Empty: the pack has no clause on it. */
  clauses: z.array(
    z.object({
      source: z.string(),
      says: z.string().nullable(),
      confidence: z.enum(['A', 'B', 'C']),
    }),
  ),
  say: z.string(),
  steps: z.array(z.object({ text: z.string(), to: situationPlace.nullable() })),
  paper: z.object({ slug: z.string(), title: z.string() }).nullable(),
  what: z.string(),
  settled: z.string(),
  /** Its words name how many are there, and nobody has counted: dots stand in their place. */
  uncounted: z.boolean(),
  /** Why its words do not fit the figures of this moment; null: they may. */
  denied: z.string().nullable(),
  /** Times of the hall at which it was followed, newest first. */
  followedAt: z.array(z.string()),
})
export type SituationView = z.infer<typeof situationView>

/** What to do when something happens that is not on the agenda. */
export const situationsContract = {
  situations: {
    view: call.input(id).output(z.array(situationView)),
    /** Records that it happened and how it is settled, as a line of the minutes. */
    follow: call
      .input(
        id.extend({
          situationId: z.string(),
          what: z.string().trim().min(1).max(1000),
          settled: z.string().trim().max(1000),
        }),
      )
      .output(receipt),
  },
}
