import type { Dossier } from '#core/dossier/dossier.ts'
import { findingReasons, missingReasons } from '#core/papers/final-reasons.ts'
import type { FinalReason } from '#core/papers/final-reasons.ts'
import { reportFor } from './check-handlers.ts'
import type { PlannedPaper } from './paper-plans.ts'
import type { EngineParts } from './parts.ts'

/** All that stands against making a paper final, what is missing first; empty: nothing. */
export function finalReasonsOf(
  parts: EngineParts,
  dossier: Dossier,
  { template, missing }: PlannedPaper,
): FinalReason[] {
  const { findings } = reportFor(parts, dossier)
  return [...missingReasons(missing), ...findingReasons(template, findings, parts.factDefinitions)]
}
