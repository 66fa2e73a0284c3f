import type { Dossier } from '#core/dossier/dossier.ts'
import { breaksOf } from '#core/identities/judge-identities.ts'
import type { JudgedIdentity } from '#core/identities/judge-identities.ts'
import { findingReasons, missingReasons } from '#core/papers/final-reasons.ts'
import type { FinalReason } from '#core/papers/final-reasons.ts'
import type { PaperTemplate } from '#core/papers/paper-template.ts'
import { reportFor } from './check-handlers.ts'
import { judgePapers } from './paper-identities.ts'
import { planFor } from './paper-plans.ts'
import type { EngineParts } from './parts.ts'

/** Why each of these papers cannot be final, by slug; empty: nothing stands against it. */
export type FinalReasons = ReadonlyMap<string, readonly FinalReason[]>

/**
 * All that stands against making these papers final together, what is missing first. What one of them said before does
 * not hold up the others, unless it cannot become final itself: then its old words stay in force.
 */
export function finalReasonsOf(
  parts: EngineParts,
  dossier: Dossier,
  templates: readonly PaperTemplate[],
): FinalReasons {
  const own = new Map(templates.map((one) => [one.slug, ownReasons(parts, dossier, one)]))
  let writing = templates.map(({ slug }) => slug)
  for (;;) {
    const judged = judgePapers(parts, dossier, writing)
    const reasons = new Map(
      [...own].map(([slug, before]) => [slug, [...before, ...identityReasons(slug, judged)]]),
    )
    const free = writing.filter((slug) => reasons.get(slug)?.length === 0)
    if (free.length === writing.length) return reasons
    writing = free
  }
}

function ownReasons(parts: EngineParts, dossier: Dossier, template: PaperTemplate): FinalReason[] {
  const { missing } = planFor(parts, dossier, template)
  const { findings } = reportFor(parts, dossier)
  return [...missingReasons(missing), ...findingReasons(template, findings, parts.factDefinitions)]
}

function identityReasons(slug: string, judged: readonly JudgedIdentity[]): FinalReason[] {
  return breaksOf(slug, judged).map(({ sentence, place }) => ({
    kind: 'identity',
    sentence,
    fact: null,
    place,
  }))
}
