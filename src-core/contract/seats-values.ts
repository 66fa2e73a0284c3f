import { z } from 'zod'
import { compositionRequirement } from '../dossier/composition-requirement.ts'
import { candidate } from '../dossier/dossier.ts'
import { apportionment } from '../seats/apportionment.ts'
import { apportionmentSettings } from '../seats/apportionment-settings.ts'
import { apportionmentComparison } from '../seats/compare-apportionments.ts'
import { repairAnswer } from '../seats/repair-question.ts'

/** What crosses about apportionment, composition and the repair of the list. JSON only. */

/* ---- apportionment ---- */

export { apportionmentSettings }
export type { ApportionmentSettings } from '../seats/apportionment-settings.ts'

export const apportionmentView = z.object({
  answer: apportionment,
  units: z.array(
    z.object({
      id: z.string(),
      number: z.number().nullable(),
      name: z.string(),
      members: z.number(),
      appointed: z.number(),
      /** Elected delegates the plan has now. */
      planned: z.number().nullable(),
    }),
  ),
})
export type ApportionmentView = z.infer<typeof apportionmentView>

export const comparisonView = apportionmentComparison
export type ComparisonView = z.infer<typeof comparisonView>

/* ---- composition and eligibility ---- */

export const compositionChanges = compositionRequirement.omit({ id: true }).partial()

const monthSpan = z.object({ least: z.number(), most: z.number() })

export const eligibilityReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('service'), needed: z.number(), left: monthSpan }),
  z.object({ kind: z.literal('absence'), missed: z.number(), held: z.number() }),
])

export const compositionView = z.object({
  requirements: z.array(
    z.object({
      requirement: compositionRequirement,
      count: z.number(),
      /** People on the list of whom it is not known. */
      unclear: z.number(),
      status: z.enum(['met', 'not-met', 'cannot-tell', 'not-understood']),
      /** Negative: too few; positive: too many. */
      gap: z.number(),
      /** Facts that leave somebody open, as paths. */
      missing: z.array(z.string()),
    }),
  ),
  listed: z.number(),
  people: z.array(
    z.object({
      candidateId: candidate.shape.id,
      verdict: z.enum(['eligible', 'not-eligible', 'consented', 'cannot-tell']),
      reasons: z.array(eligibilityReason),
      /** Facts that are missing, as paths. */
      missing: z.array(z.string()),
      /** Months of remaining service; null: not known. */
      service: monthSpan.nullable(),
    }),
  ),
  /** Where each condition of eligibility stands. */
  sources: z.array(
    z.object({
      what: z.enum(['first-time', 're-election', 'absence', 'retirement']),
      value: z.number().nullable(),
      source: z.string(),
      confidence: z.enum(['A', 'B', 'C']),
    }),
  ),
})
export type CompositionView = z.infer<typeof compositionView>

/* ---- repair ---- */

export const repairSettings = z.object({
  /** Rows that must stay on the list besides those marked so. */
  keep: z.array(z.string()),
  /** "Thử lối này": limits of requirements to try without writing them. */
  tried: z.array(
    z.object({
      requirementId: z.string(),
      minimum: z.number().int().min(0).nullable(),
      maximum: z.number().int().min(0).nullable(),
    }),
  ),
  seconds: z.number().min(1).max(600),
})
export type RepairSettings = z.infer<typeof repairSettings>

const pairedSwap = z.object({
  /** Rows of candidates; null where the list grows or shrinks. */
  out: z.string().nullable(),
  in: z.string().nullable(),
  /** What the exchange adds to (1) or takes from (-1) each requirement. */
  effects: z.array(z.object({ requirement: z.string(), change: z.number() })),
})

export const repairOption = z.object({
  out: z.array(z.string()),
  in: z.array(z.string()),
  swaps: z.array(pairedSwap),
  counts: z.array(z.object({ requirement: z.string(), before: z.number(), after: z.number() })),
})
export type RepairOption = z.infer<typeof repairOption>

export const repairProposal = z.object({
  /** As the terminal prints it; people by their number. */
  answer: repairAnswer,
  people: z.array(z.object({ id: z.number(), candidateId: z.string() })),
  size: z.number(),
  /** The one to show first, then those with as few swaps; empty when impossible. */
  options: z.array(repairOption),
  /** Desirable requirements that cannot be met beside the earlier ones. */
  unmetWishes: z.array(z.string()),
  /** Of a clash: requirement rows, and rows of people who must stay. */
  conflict: z.object({
    requirements: z.array(z.string()),
    keep: z.array(z.string()),
    /** Fewer eligible people than places. */
    size: z.boolean(),
    /** People of the pool who may be on a list. */
    eligible: z.number(),
    /** Of each clashing requirement: whom it counts among them, and whom it would count who may not. */
    counted: z.array(
      z.object({
        requirement: z.string(),
        eligible: z.array(z.string()),
        barred: z.array(z.string()),
      }),
    ),
  }),
  /** Single limits that would end the clash, with the swaps needed then. */
  waysOut: z.array(
    z.object({
      requirement: z.string(),
      limit: z.enum(['min', 'max']),
      from: z.number(),
      to: z.number(),
      swaps: z.number().nullable(),
    }),
  ),
  /** Requirements not understood and therefore not asked for. */
  ignored: z.array(z.string()),
  /** People on the list whose eligibility nobody can tell. */
  unclear: z.array(z.string()),
  /** People of the pool who were not brought in, because nobody can tell: no proof counts them. */
  leftOut: z.array(z.string()),
})
export type RepairProposal = z.infer<typeof repairProposal>

export const repairStage = z.enum([
  'fewest-swaps',
  'wishes',
  'first-answer',
  'other-answers',
  'conflict',
])

export const repairEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), stage: repairStage, solved: z.number() }),
  z.object({ kind: z.literal('done'), proposal: repairProposal }),
])
export type RepairEvent = z.infer<typeof repairEvent>
