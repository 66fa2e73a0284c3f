import { z } from 'zod'
import { unionLevel } from '../vocabulary/terms.ts'
import type { WorkCalendar } from '../base/working-days.ts'
import { confidence, day, filled, packDocument, span } from './citation-shape.ts'
import type { PackDocument, Span } from './citation-shape.ts'
import { electionParts } from './election-shape.ts'
import type { PackElections } from './election-shape.ts'
import { parameterSource } from './parameter-shape.ts'
import type { Parameter } from './parameter-shape.ts'
import { retirementTable } from './retirement-shape.ts'
import type { RetirementTable } from './retirement-shape.ts'
import { amendment, rule } from './rule-shape.ts'
import type { Rule } from './rule-shape.ts'

/** How a pack stands in YAML. Every file of a pack may hold any of these keys. */

export { SUPERIOR_PLAN, confidence, isInForce, severity, span } from './citation-shape.ts'
export type { Confidence, PackCitation, PackDocument, Severity, Span } from './citation-shape.ts'
export type {
  DatedValue,
  Parameter,
  ParameterRow,
  ParameterValue,
  Range,
  RowCondition,
} from './parameter-shape.ts'
export type { RetirementTable } from './retirement-shape.ts'
export type { Example, Rule } from './rule-shape.ts'

const term = z.strictObject({ from: z.number().int(), to: z.number().int() })

export const changelog = z
  .array(z.strictObject({ version: filled, date: day, what: filled }))
  .min(1)

const unitLevels = z.partialRecord(unionLevel, unionLevel)

const header = z.strictObject({
  id: filled,
  title: filled,
  version: filled,
  /** Id of the pack whose documents, values and rules go on unless this one changes them. */
  extends: filled.optional(),
  /** Terms whose congresses it is for; empty for rules between two plans. */
  terms: z.array(term),
  /** `from` null: the day is still open, and so the pack has no rule. */
  inForce: span.extend({ from: day.nullable() }),
  /** Why there is no rule yet; only where the first day is open. */
  awaits: filled.optional(),
  /** Level of the units in the plan by the level of the congress; a level left out leaves it unknown. */
  unitLevels: unitLevels.optional(),
  changelog,
})
export type PackHeader = z.infer<typeof header>

const dayOff = z.strictObject({
  from: day,
  to: day,
  name: filled,
  document: filled,
  clause: filled,
  confidence,
})
export type DayOff = z.infer<typeof dayOff>

/** Public holidays, and weekend days worked instead, of the years that are known in full. */
export const packCalendar = z.strictObject({
  years: z.array(z.number().int()),
  daysOff: z.array(dayOff),
  workdays: z.array(dayOff).default([]),
})
export type PackCalendar = z.infer<typeof packCalendar>

/** The document a role of the legal basis points to; null: not found, said in `note`. */
const basisLine = z.strictObject({
  role: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  document: filled.nullable(),
  clause: filled.nullable(),
  note: filled.nullable(),
  confidence,
})
export type BasisLine = z.infer<typeof basisLine>

export const packFile = z.strictObject({
  pack: header.optional(),
  documents: z.array(packDocument).optional(),
  calendar: packCalendar.optional(),
  basis: z.array(basisLine).optional(),
  parameters: z.array(parameterSource).optional(),
  amendments: z.array(amendment).optional(),
  rules: z.array(rule).optional(),
  retirement: z.array(retirementTable).optional(),
  ...electionParts,
})
export type PackFileContent = z.infer<typeof packFile>

/** Which overlay lies over a pack, as a report remembers it. */
export interface AppliedOverlay {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly hash: string
}

export interface Pack {
  readonly header: PackHeader
  /** The pack itself first, then those it extends. */
  readonly lineage: readonly string[]
  readonly documents: ReadonlyMap<string, PackDocument>
  /** Of the pack itself, else of the one it extends. */
  readonly unitLevels: z.infer<typeof unitLevels>
  readonly calendar: WorkCalendar
  readonly daysOff: readonly DayOff[]
  readonly basis: readonly BasisLine[]
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly rules: readonly Rule[]
  readonly retirement: readonly RetirementTable[]
  readonly elections: PackElections
  /** In the order they decide: unit before province and sector. */
  readonly overlays: readonly AppliedOverlay[]
  /** SHA-256 of the texts it was read from; empty when read without one. */
  readonly hash: string
}

/** The days a pack is in force; null while its first day is open. */
export function spanOf({ inForce: { from, until } }: PackHeader): Span | null {
  return from === null ? null : { from, until }
}
