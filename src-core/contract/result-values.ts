import { z } from 'zod'

/** What the ballots give, once both passes agree. */
export const resultView = z.object({
  collected: z.number(),
  valid: z.number(),
  invalid: z.number(),
  causes: z.array(z.object({ reason: z.string(), ballots: z.number() })),
  /** Fewest votes that elect. */
  threshold: z.number(),
  places: z.number(),
  /** Among the places. */
  alternates: z.number(),
  verdict: z.enum(['complete', 'incomplete', 'tie', 'no-quorum', 'figures-differ', 'cannot-tell']),
  /** Most votes first. */
  names: z.array(
    z.object({
      id: z.string(),
      order: z.number(),
      name: z.string(),
      votes: z.number(),
      percent: z.string(),
      /** `open`: nobody is anything while a figure is open or too few are present. */
      state: z.enum(['elected', 'alternate', 'tied', 'not-elected', 'open']),
    }),
  ),
  missing: z.number(),
  /** Null where the hall counted totals by hand: there are no ballots to hash. */
  hash: z.string().nullable(),
  /** Sentences about identities that are still open; the result cannot be confirmed before. */
  open: z.array(z.string()),
  /** What whoever confirms must know, and may confirm all the same. */
  warnings: z.array(z.string()),
})
export type ResultView = z.infer<typeof resultView>
