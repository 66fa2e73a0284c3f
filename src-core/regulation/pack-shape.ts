import { z } from 'zod'
import { isPlainDate } from '../base/plain-date.ts'
import { isPlainMonth } from '../base/plain-month.ts'
import { dossierStep, subjectKind } from '../vocabulary/measures.ts'
import { gender, unionLevel } from '../vocabulary/terms.ts'
import { condition, parameterRole } from './condition.ts'

/** How a pack stands in YAML. Every file of a pack may hold any of the five keys. */

/** A: the clause itself was read; B: quoted by others; C: to be confirmed, so it only warns. */
export const confidence = z.enum(['A', 'B', 'C'])
export type Confidence = z.infer<typeof confidence>

export const severity = z.enum(['must-fix', 'should-review'])
export type Severity = z.infer<typeof severity>

const day = z.string().refine(isPlainDate, { error: 'Ngày không có thật, viết năm-tháng-ngày' })
const filled = z.string().trim().min(1)

/** `until` is the first day it is no longer in force; null: still in force. */
export const span = z.strictObject({ from: day, until: day.nullable() })
export type Span = z.infer<typeof span>

const header = z.strictObject({
  id: filled,
  title: filled,
  version: filled,
  term: z.strictObject({ from: z.number().int(), to: z.number().int() }),
  inForce: span,
  /** Level of the units in the plan by the level of the congress; a level left out leaves it unknown. */
  unitLevels: z.partialRecord(unionLevel, unionLevel).default({}),
  changelog: z.array(z.strictObject({ version: filled, date: day, what: filled })).min(1),
})
export type PackHeader = z.infer<typeof header>

const packDocument = z.strictObject({
  id: filled,
  /** "HD 03/HD-TLĐ". */
  symbol: filled,
  title: filled,
  date: day.nullable(),
})
export type PackDocument = z.infer<typeof packDocument>

const packCitation = z.strictObject({
  /** Id of a document of the pack, or `superior-plan`: the plan named in the dossier. */
  document: filled,
  clause: filled,
  says: filled.nullable(),
  confidence,
  /** Who compared it with the signed text; null: nobody yet. */
  verifiedBy: filled.nullable(),
})
export type PackCitation = z.infer<typeof packCitation>

/** Boundaries say themselves whether they belong: `from` 200 takes 200 in, `below` 200 leaves it out. */
export const range = z.strictObject({
  from: z.number().optional(),
  above: z.number().optional(),
  below: z.number().optional(),
  upTo: z.number().optional(),
})
export type Range = z.infer<typeof range>

const rowCondition = z.union([
  z.string(),
  z.strictObject({ isOneOf: z.array(z.string()).min(1) }),
  z.strictObject({ isNoneOf: z.array(z.string()).min(1) }),
  range.refine((value) => Object.keys(value).length > 0, { error: 'Khoảng số chưa có mức nào' }),
])
export type RowCondition = z.infer<typeof rowCondition>

const parameterValue = z.union([z.number(), z.string(), z.array(z.string())])
export type ParameterValue = z.infer<typeof parameterValue>

const parameterRow = z.strictObject({
  when: z.partialRecord(parameterRole, rowCondition),
  value: parameterValue,
})
export type ParameterRow = z.infer<typeof parameterRow>

const datedValue = z.union([
  z.strictObject({ value: parameterValue }),
  z.strictObject({ table: z.array(parameterRow).min(1) }),
])
export type DatedValue = z.infer<typeof datedValue>

export const parameter = z.strictObject({
  id: filled,
  label: filled,
  kind: z.enum(['number', 'date', 'topics']),
  unit: z.string(),
  /** Keyed by the first day in force; `citations` by the same days. */
  values: z.record(day, datedValue),
  citations: z.record(day, packCitation),
})
export type Parameter = z.infer<typeof parameter>

const month = z.string().refine(isPlainMonth, { error: 'Tháng không có thật, viết năm-tháng' })

/** Retirement ages by month of birth, both months included; births in no row are unknown, not free. */
const retirementTable = z.strictObject({
  id: filled,
  label: filled,
  inForce: span,
  citation: packCitation,
  rows: z
    .array(
      z.strictObject({
        gender,
        bornFrom: month,
        bornTo: month.nullable(),
        years: z.number().int().min(0),
        months: z.number().int().min(0).max(11),
      }),
    )
    .min(1),
})
export type RetirementTable = z.infer<typeof retirementTable>

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

export const rule = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]+(\.[a-z0-9-]+)+$/, { error: 'Mã điều viết kiểu unit.committee.max' }),
  title: filled,
  /** Rules about one person wait for their measures; the parser refuses them rather than skip them. */
  subject: subjectKind.exclude(['person']),
  severity,
  /** An identity of sums: blocks a final paper whatever its confidence. */
  identity: z.boolean().default(false),
  citations: z.array(packCitation).default([]),
  inForce: span.optional(),
  appliesWhen: condition.optional(),
  requires: condition,
  sentences: z.strictObject({
    met: filled,
    notMet: filled,
    cannotTell: filled,
    notApplicable: filled,
  }),
  remedy: filled.nullable(),
  place: z.strictObject({ step: dossierStep, field: filled }),
  working: z.array(workingStep).min(1),
  verdict: z.strictObject({ label: filled, met: filled, notMet: filled }),
  examples: z.array(example),
})
export type RuleSource = z.infer<typeof rule>

export const packFile = z.strictObject({
  pack: header.optional(),
  documents: z.array(packDocument).optional(),
  parameters: z.array(parameter).optional(),
  rules: z.array(rule).optional(),
  retirement: z.array(retirementTable).optional(),
})

/** A rule with its span settled. */
export type Rule = Omit<RuleSource, 'inForce'> & { readonly inForce: Span }

export interface Pack {
  readonly header: PackHeader
  readonly documents: ReadonlyMap<string, PackDocument>
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly rules: readonly Rule[]
  readonly retirement: readonly RetirementTable[]
}

/** Document id that stands for the plan named in the dossier itself. */
export const SUPERIOR_PLAN = 'superior-plan'

export function isInForce(when: Span, day: string): boolean {
  return when.from <= day && (when.until === null || day < when.until)
}
