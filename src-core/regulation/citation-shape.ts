import { z } from 'zod'
import { isPlainDate } from '../base/plain-date.ts'

/** The smallest parts of a pack in YAML: days, documents, citations. */

/** A: the clause itself was read; B: quoted by others; C: to be confirmed, so it only warns. */
export const confidence = z.enum(['A', 'B', 'C'])
export type Confidence = z.infer<typeof confidence>

export const severity = z.enum(['must-fix', 'should-review'])
export type Severity = z.infer<typeof severity>

export const day = z
  .string()
  .refine(isPlainDate, { error: 'Ngày không có thật, viết năm-tháng-ngày' })
export const filled = z.string().trim().min(1)

/** `until` is the first day it is no longer in force; null: still in force. */
export const span = z.strictObject({ from: day, until: day.nullable() })
export type Span = z.infer<typeof span>

export const packDocument = z.strictObject({
  id: filled,
  /** "HD 03/HD-TLĐ". */
  symbol: filled,
  title: filled,
  date: day.nullable(),
  /** First day another document stood in its place; nothing in force later may cite it. */
  until: day.optional(),
  /** How a paper names it as its basis, at first mention and later; left out where number or day is not known. */
  named: z.strictObject({ full: filled, short: filled }).optional(),
})
export type PackDocument = z.infer<typeof packDocument>

export const packCitation = z.strictObject({
  /** Id of a document of the pack, or `superior-plan`: the plan named in the dossier. */
  document: filled,
  clause: filled,
  says: filled.nullable(),
  confidence,
  /** Who compared it with the signed text; null: nobody yet. */
  verifiedBy: filled.nullable(),
})
export type PackCitation = z.infer<typeof packCitation>

/** Document id that stands for the plan named in the dossier itself. */
export const SUPERIOR_PLAN = 'superior-plan'

export function isInForce(when: Span, onDay: string): boolean {
  return when.from <= onDay && (when.until === null || onDay < when.until)
}
