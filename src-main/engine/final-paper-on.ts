import type { Dossier } from '#core/dossier/dossier.ts'
import { usedFacts } from '#core/papers/used-facts.ts'
import { factsOfPaper } from './paper-plans.ts'
import { isIssued, memoryOfRecord, readPaperRecords } from './paper-records.ts'
import type { EngineParts } from './parts.ts'

/** Title of a paper that is final and would say something else of the dossier as it would be: it may be signed already. */
export function finalPaperOn(parts: EngineParts, dossier: Dossier, after: Dossier): string | null {
  const records = readPaperRecords(parts, dossier.id)
  const resting = parts.templates.find((template) => {
    const record = records.get(template.slug)
    const before = record !== undefined && isIssued(record) ? memoryOfRecord(record) : null
    if (before === null) return false
    const [own, without] = [dossier, after].map((one) =>
      JSON.stringify(usedFacts(template, factsOfPaper(parts, one, template))),
    )
    return own !== without
  })
  return resting?.title ?? null
}
