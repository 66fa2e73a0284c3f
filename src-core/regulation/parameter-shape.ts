import { z } from 'zod'
import { parameterRole } from './condition.ts'
import { day, filled, packCitation } from './citation-shape.ts'
import type { PackCitation, Span } from './citation-shape.ts'

/** How a limit stands in YAML, and what it is once packs and overlays have been laid over each other. */

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

export const parameterValue = z.union([z.number(), z.string(), z.array(z.string())])
export type ParameterValue = z.infer<typeof parameterValue>

const parameterRow = z.strictObject({
  when: z.partialRecord(parameterRole, rowCondition),
  value: parameterValue,
})
export type ParameterRow = z.infer<typeof parameterRow>

export const datedValue = z.union([
  z.strictObject({ value: parameterValue }),
  z.strictObject({ table: z.array(parameterRow).min(1) }),
  /** No document of these days gives a value; the sentence says so. */
  z.strictObject({ none: filled }),
  /** The document was not found: an office sets the value in an overlay of its own. */
  z.strictObject({ notFound: filled }),
])
/** One value in force from its day on. */
export type DatedValue = z.infer<typeof datedValue>

/** `same`: what stood before goes on, under another citation. */
const datedSource = z.union([datedValue, z.strictObject({ same: z.literal(true) })])
export type DatedSource = z.infer<typeof datedSource>

export const parameterKind = z.enum(['number', 'year', 'date', 'topics'])

/** Label, kind and unit are left out where a later pack or an overlay adds a value to a known limit. */
export const parameterSource = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*(\.[a-z0-9-]+)+$/, { error: 'Mã mức viết kiểu committee.seats-max' }),
  label: filled.optional(),
  kind: parameterKind.optional(),
  unit: z.string().optional(),
  /** Keyed by the first day in force; `citations` by the same days. */
  values: z.record(day, datedSource),
  citations: z.record(day, packCitation).default({}),
})
export type ParameterSource = z.infer<typeof parameterSource>

/** Values keyed by their first day, with who laid each of them down. */
export interface ValueLayer {
  readonly values: Readonly<Record<string, DatedValue>>
  readonly citations: Readonly<Record<string, PackCitation>>
  /** Id of the pack or overlay, by day. */
  readonly setBy: Readonly<Record<string, string>>
}

/** Values of an overlay; outside its days it is not there. */
export interface OverlayLayer extends ValueLayer {
  readonly inForce: Span
}

export interface Parameter extends ValueLayer {
  readonly id: string
  readonly label: string
  readonly kind: z.infer<typeof parameterKind>
  readonly unit: string
  /** Of overlays, the one that decides first at the head. */
  readonly over: readonly OverlayLayer[]
}
