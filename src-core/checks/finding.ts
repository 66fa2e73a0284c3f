import { z } from 'zod'
import { plainDate } from '../dossier/day.ts'
import type { Explanation } from '../regulation/evaluation.ts'
import { confidence, severity } from '../regulation/pack-shape.ts'
import { dossierStep, subjectKind } from '../vocabulary/measures.ts'

/** What the checks say. One finding per rule and subject in force (docs/decisions). */

export { confidence, severity, subjectKind }
export type { Explanation }
export type { Confidence, Severity } from '../regulation/pack-shape.ts'
export type { SubjectKind } from '../vocabulary/measures.ts'

export const findingStatus = z.enum(['met', 'not-met', 'cannot-tell', 'not-applicable'])
export type FindingStatus = z.infer<typeof findingStatus>

export const citation = z.object({
  documentId: z.string(),
  /** "HD 03/HD-TLĐ". */
  symbol: z.string(),
  documentTitle: z.string(),
  documentDate: plainDate.nullable(),
  clause: z.string(),
  /** What the clause says, in our words or quoted; shown under "Quy định". */
  says: z.string().nullable(),
  confidence,
  verifiedBy: z.string().nullable(),
})
export type Citation = z.infer<typeof citation>

/** One line of "Cách tính". */
export const workingLine = z.object({
  label: z.string(),
  value: z.string(),
  source: z.string().nullable(),
})
export type WorkingLine = z.infer<typeof workingLine>

/** The screen and field where something is put right. */
export const place = z.object({
  step: dossierStep,
  /** Fact path, e.g. `unit.committeeSeats`. */
  field: z.string(),
  /** Row to go to: unit, person or agenda item id; null for the congress itself. */
  rowId: z.string().nullable(),
})
export type Place = z.infer<typeof place>

export const missingFact = z.object({ path: z.string(), label: z.string(), place })
export type MissingFact = z.infer<typeof missingFact>

/** The reasoning as a tree: which condition, what it compared, what came out. */
export const explanation: z.ZodType<Explanation> = z.lazy(() =>
  z.object({
    text: z.string(),
    outcome: z.enum(['true', 'false', 'unknown', 'not-applicable']),
    children: z.array(explanation),
  }),
)

export const finding = z.object({
  /** `ruleId@subjectKind:subjectId`, stable across runs. */
  key: z.string(),
  ruleId: z.string(),
  ruleTitle: z.string(),
  subject: z.object({ kind: subjectKind, id: z.string(), label: z.string() }),
  status: findingStatus,
  severity,
  /** One Vietnamese sentence with both numbers. */
  sentence: z.string(),
  /** "HD 03/HD-TLĐ ngày 20/02/2020, mục 9.1": the line under the sentence. */
  source: z.string(),
  citations: z.array(citation),
  /** The weakest of the citations used. */
  confidence,
  /** True where a final paper is refused: not met, must-fix, confidence A or B. */
  blocking: z.boolean(),
  missing: z.array(missingFact),
  remedy: z.string().nullable(),
  place,
  working: z.array(workingLine),
  explanation,
})
export type Finding = z.infer<typeof finding>

export const findingCounts = z.object({
  mustFix: z.number(),
  shouldReview: z.number(),
  cannotTell: z.number(),
  met: z.number(),
  notApplicable: z.number(),
  total: z.number(),
})
export type FindingCounts = z.infer<typeof findingCounts>

/** An overlay of a province, a sector or a unit that lay over the pack. */
export const appliedOverlay = z.object({
  id: z.string(),
  title: z.string(),
  version: z.string(),
  hash: z.string(),
})

/** Holds what is needed to say later by which rules it was made: pack, version, hash, overlays, day, revision. */
export const checkReport = z.object({
  packId: z.string(),
  packVersion: z.string(),
  packTitle: z.string(),
  packHash: z.string(),
  overlays: z.array(appliedOverlay),
  /** Overlays of this office that could not be read, one sentence each with file and line. */
  overlayFaults: z.array(z.string()),
  /** Why the pack has no rule yet; null for a pack with rules. */
  awaits: z.string().nullable(),
  dossierId: z.string(),
  dossierRevision: z.number(),
  asOf: plainDate,
  counts: findingCounts,
  findings: z.array(finding),
})
export type CheckReport = z.infer<typeof checkReport>
