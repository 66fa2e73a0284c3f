import { z } from 'zod'
import { apportion } from './apportion.ts'
import { describeApportionmentFailure } from './apportionment-failure.ts'
import { apportionment, apportionmentMethod } from './apportionment.ts'
import type { ApportionmentMethod, ApportionmentQuestion } from './apportionment.ts'
import { seatId } from './seat-id.ts'

/** Several methods on one question, unit by unit. */
export const apportionmentComparison = z.object({
  methods: z.array(
    z.object({
      method: apportionmentMethod,
      answer: apportionment.nullable(),
      /** One sentence where the method has no answer. */
      refused: z.string().nullable(),
    }),
  ),
  units: z.array(
    z.object({
      id: seatId,
      name: z.string(),
      members: z.number(),
      /** Delegates in all per method, in the order of `methods`; null where the method has no answer. */
      totals: z.array(z.number().nullable()),
      /** Largest total less smallest. */
      spread: z.number(),
    }),
  ),
})
export type ApportionmentComparison = z.infer<typeof apportionmentComparison>

/** The same question by each method, side by side; decisions on ties count only for the method they were made for. */
export function compareApportionments(
  question: ApportionmentQuestion,
  methods: readonly ApportionmentMethod[],
): ApportionmentComparison {
  const answers = methods.map((method) => {
    const settled = method === question.method ? question.settled : []
    const outcome = apportion({ ...question, method, settled })
    return outcome.ok
      ? { method, answer: outcome.value, refused: null }
      : { method, answer: null, refused: describeApportionmentFailure(outcome.error) }
  })
  return {
    methods: answers,
    units: question.units.map(({ id, name, members }, at) => {
      const totals = answers.map(({ answer }) => answer?.allocations[at]?.total ?? null)
      const known = totals.filter((total) => total !== null)
      const spread = known.length === 0 ? 0 : Math.max(...known) - Math.min(...known)
      return { id, name, members, totals, spread }
    }),
  }
}
