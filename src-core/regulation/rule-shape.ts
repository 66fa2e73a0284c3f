import { z } from 'zod'
import { dossierStep, subjectKind } from '../vocabulary/measures.ts'
import { condition } from './condition.ts'
import { day, filled, packCitation, severity, span } from './citation-shape.ts'
import type { Span } from './citation-shape.ts'

/** How a rule stands in YAML, and how a later pack amends it. */

const workingStep = z.union([
  z.strictObject({ measure: z.string(), label: filled.optional() }),
  z.strictObject({ parameter: z.string(), label: filled.optional() }),
])

const exampleValue = z.union([z.number(), z.string(), z.boolean(), z.array(z.string())])
const example = z.strictObject({
  title: filled,
  /** Measures not named here are unknown. */
  given: z.record(z.string(), exampleValue),
  asOf: day.optional(),
  expect: z.enum(['met', 'not-met', 'cannot-tell', 'not-applicable']),
  sentence: filled.optional(),
})
export type Example = z.infer<typeof example>

const sentences = z.strictObject({
  met: filled,
  notMet: filled,
  cannotTell: filled,
  notApplicable: filled,
})

const ruleId = z
  .string()
  .regex(/^[a-z]+(\.[a-z0-9-]+)+$/, { error: 'Mã điều viết kiểu unit.committee.max' })

export const rule = z.strictObject({
  id: ruleId,
  title: filled,
  subject: subjectKind,
  severity,
  /** An identity of sums: blocks a final paper whatever its confidence. */
  identity: z.boolean().default(false),
  citations: z.array(packCitation).default([]),
  inForce: span.optional(),
  appliesWhen: condition.optional(),
  requires: condition,
  sentences,
  remedy: filled.nullable(),
  place: z.strictObject({ step: dossierStep, field: filled }),
  working: z.array(workingStep).min(1),
  verdict: z.strictObject({ label: filled, met: filled, notMet: filled }),
  examples: z.array(example),
})

/** What a pack changes in a rule of the pack it extends; everything not named stays. */
export const amendment = z.strictObject({
  id: ruleId,
  title: filled.optional(),
  severity: severity.optional(),
  citations: z.array(packCitation).optional(),
  appliesWhen: condition.optional(),
  requires: condition.optional(),
  sentences: sentences.partial().optional(),
  remedy: filled.nullable().optional(),
  working: z.array(workingStep).min(1).optional(),
  examples: z.array(example).default([]),
})
export type Amendment = z.infer<typeof amendment>

/** A rule with its span settled. */
export type Rule = Omit<z.infer<typeof rule>, 'inForce'> & { readonly inForce: Span }
