import { z } from 'zod'
import { tieDecision } from '../dossier/apportionment-choice.ts'
import { apportionmentMethod, rounding, shareBasis } from '../vocabulary/terms.ts'

/** What crosses about the apportionment of one dossier, as its screen shows it. JSON only. */

const count = z.number().int()
const known = count.nullable()

export const apportionmentRow = z.object({
  id: z.string(),
  number: known,
  name: z.string(),
  /** People the sharing counts: members, or the women among them. */
  members: count,
  exOfficio: count,
  appointed: count,
  elected: count,
  /** Elected, ex officio and appointed. */
  total: count,
  /** What stands in the plan now. */
  planned: known,
  plannedTotal: known,
  /** Writing would change this unit. */
  changes: z.boolean(),
  cap: known,
  byHand: known,
  /** Decimals of the exact share or of the last quotient; null: the method has none. */
  exact: z.string().nullable(),
  whole: known,
  remainder: known,
  rank: known,
  extra: known,
  bound: z.enum(['cap', 'minimum']).nullable(),
  tied: z.boolean(),
  /** Elected delegates by each of `methods`, in their order; null where that one has no answer. */
  others: z.array(known),
})
export type ApportionmentRow = z.infer<typeof apportionmentRow>

export const methodColumn = z.object({
  method: apportionmentMethod,
  /** One sentence where the method has no answer. */
  refused: z.string().nullable(),
  /** Units whose elected delegates are other than by the chosen method. */
  changed: count,
  /** Seats that equal claims leave open. */
  open: count,
})
export type MethodColumn = z.infer<typeof methodColumn>

export const apportionmentSheet = z.object({
  choice: z.object({
    method: apportionmentMethod,
    basis: shareBasis,
    base: count,
    membersPerDelegate: known,
    rounding,
  }),
  /** Why nothing can be shared yet; then there are no rows. */
  gap: z.object({ sentence: z.string(), field: z.string() }).nullable(),
  totals: z.object({
    members: count,
    seats: count,
    exOfficio: count,
    appointed: count,
    /** Seats - ex officio - appointed. */
    elected: count,
    /** Elected delegates given to units. */
    given: count,
    /** Left open by equal claims. */
    open: count,
    /** given + open - elected: other than 0 only for methods that do not start from the seats. */
    difference: count,
    /** Appointed delegates that stand at no unit. */
    appointedElsewhere: count,
  }),
  rows: z.array(apportionmentRow),
  /** The other methods, beside the chosen one. */
  methods: z.array(methodColumn),
  /** Open seats, each with the units that claim it equally. */
  ties: z.array(z.object({ seat: count, units: z.array(z.string()) })),
  /** `holds` false: about a tie that no longer stands so. */
  decisions: z.array(tieDecision.extend({ holds: z.boolean() })),
  /** Units that writing would change. */
  changes: count,
})
export type ApportionmentSheet = z.infer<typeof apportionmentSheet>

export const newDecision = tieDecision.pick({
  unitId: true,
  decidedBy: true,
  decidedOn: true,
  record: true,
})
