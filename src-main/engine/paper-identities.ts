import { checkDate } from '#core/checks/usual-day.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { WrittenPaper } from '#core/identities/identity.ts'
import { judgeIdentities } from '#core/identities/judge-identities.ts'
import type { JudgedIdentity } from '#core/identities/judge-identities.ts'
import type { IdentityView } from '#core/contract/paper-values.ts'
import { requirePack } from './pack-in-use.ts'
import { factsOf, memoryOf, planFor } from './paper-plans.ts'
import { memoryOfRecord, readPaperRecords } from './paper-records.ts'
import type { EngineParts } from './parts.ts'

const kept = new WeakMap<Dossier, readonly JudgedIdentity[]>()

/** What must agree between papers, judged on the dossier as it is and on every paper as it was written. */
export function judgedIdentities(parts: EngineParts, dossier: Dossier): readonly JudgedIdentity[] {
  const before = kept.get(dossier)
  if (before !== undefined) return before
  const pack = requirePack(parts, dossier)
  const judged = judgeIdentities(
    parts.identities,
    {
      ...{ dossier, pack },
      facts: factsOf(parts, dossier),
      asOf: checkDate(pack, dossier, parts.today()),
      papers: writtenPapers(parts, dossier),
    },
    parts.templates,
  )
  kept.set(dossier, judged)
  return judged
}

function writtenPapers(parts: EngineParts, dossier: Dossier): WrittenPaper[] {
  const records = readPaperRecords(parts, dossier.id)
  return parts.templates.flatMap((template): WrittenPaper[] => {
    const { slug, code, title } = template
    const record = records.get(slug)
    const before = record === undefined ? null : memoryOfRecord(record)
    if (record === undefined || before === null) return []
    const now = memoryOf(planFor(parts, dossier, template))
    const binding = record.finalAt !== null || record.sentAt !== null
    return [{ slug, code, title, binding, before, now }]
  })
}

/** Every identity with its state, for the screens. */
export function viewIdentities(parts: EngineParts, dossier: Dossier): IdentityView[] {
  return judgedIdentities(parts, dossier).map(({ identity, state, breaks }) => ({
    id: identity.id,
    title: identity.title,
    severity: identity.severity,
    state,
    breaks: breaks.map(({ sentence, place, papers }) => ({ sentence, place, papers: [...papers] })),
  }))
}
