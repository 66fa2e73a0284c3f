import { z } from 'zod'
import { apportionmentMethod, rounding, shareBasis } from '../vocabulary/terms.ts'
import { plainDate } from './day.ts'

/** What the office has decided about sharing its delegates among the units; null: the usual way. */

const whole = z.number().int().min(0)

export const apportionmentChoice = z.object({
  /** Null: A. */
  shareMethod: apportionmentMethod.nullable(),
  /** Null: all members. */
  shareBasis: shareBasis.nullable(),
  /** Delegates every unit gets whatever its size; null: 1. */
  shareBase: whole.nullable(),
  /** N of one delegate for every N members. */
  membersPerDelegate: whole.min(1).nullable(),
  /** Null: half up. */
  shareRounding: rounding.nullable(),
})
export type ApportionmentChoice = z.infer<typeof apportionmentChoice>

/** One delegate that equal claims left open, given to a unit by a body, on record. */
export const tieDecision = z.object({
  id: z.string(),
  unitId: z.string(),
  method: apportionmentMethod,
  /** Counts the elected delegates from 1. */
  seat: whole,
  /** Names of the units that were equal, one a line: the decision holds for this tie only. */
  tied: z.string(),
  decidedBy: z.string().trim().min(1),
  decidedOn: plainDate,
  /** "Biên bản số 05/BB-LĐLĐ". */
  record: z.string().trim().min(1),
})
export type TieDecision = z.infer<typeof tieDecision>
