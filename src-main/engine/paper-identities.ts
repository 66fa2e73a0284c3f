import { checkDate } from '#core/checks/usual-day.ts'
import { standingEvents } from '#core/day/day-event.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { judgeIdentities } from '#core/identities/judge-identities.ts'
import type { JudgedIdentity } from '#core/identities/judge-identities.ts'
import type { PrintedFacts, WrittenPaper } from '#core/identities/identity.ts'
import type { IdentityView } from '#core/contract/paper-values.ts'
import type { PaperTemplate } from '#core/papers/paper-template.ts'
import { usedFacts } from '#core/papers/used-facts.ts'
import { readDayEvents } from './day-events.ts'
import { requirePack } from './pack-in-use.ts'
import { factsOf, factsOfPaper } from './paper-plans.ts'
import { isIssued, memoryOfRecord, readPaperRecords } from './paper-records.ts'
import type { PaperRecord } from './paper-records.ts'
import type { EngineParts } from './parts.ts'

/**
 * What must agree between papers, judged on the dossier as it stands and the papers that are final or sent. Those of
 * `writing` are being made anew together, and what they said before binds nobody.
 */
export function judgePapers(
  parts: EngineParts,
  dossier: Dossier,
  writing: readonly string[] = [],
): JudgedIdentity[] {
  // Without the rules of its term nothing is judged; the check screen says that the pack is missing.
  if (!parts.packs.has(dossier.packId)) return []
  const pack = requirePack(parts, dossier)
  const records = readPaperRecords(parts, dossier.id)
  const papers = parts.templates.flatMap((template): WrittenPaper[] => {
    const record = records.get(template.slug)
    if (record === undefined) return []
    const binding = isIssued(record) && !writing.includes(template.slug)
    return [writtenPaper({ parts, dossier, template, record, binding })]
  })
  return judgeIdentities(parts.identities, {
    ...{ dossier, pack, papers },
    facts: factsOf(parts, dossier),
    words: parts.countingWords,
    events: standingEvents(readDayEvents(parts, dossier.id)),
    asOf: checkDate(pack, dossier, parts.today()),
    list: parts.templates,
  })
}

const NOTHING: PrintedFacts = { facts: {}, lists: {} }

interface Written {
  readonly parts: EngineParts
  readonly dossier: Dossier
  readonly template: PaperTemplate
  readonly record: PaperRecord
  readonly binding: boolean
}

/** What a draft printed is not looked at: it will be written again. */
function writtenPaper({ parts, dossier, template, record, binding }: Written): WrittenPaper {
  const { slug, code, title } = template
  const before = binding ? memoryOfRecord(record) : null
  return {
    ...{ slug, code, title, binding },
    before: before ?? NOTHING,
    now: before === null ? NOTHING : printedNow(parts, dossier, template),
  }
}

const kept = new WeakMap<Dossier, Map<string, PrintedFacts>>()

/** One revision prints one thing, however often it is asked while many papers are made final. */
function printedNow(parts: EngineParts, dossier: Dossier, template: PaperTemplate): PrintedFacts {
  const ofDossier = kept.get(dossier) ?? new Map<string, PrintedFacts>()
  kept.set(dossier, ofDossier)
  const before = ofDossier.get(template.slug)
  if (before !== undefined) return before
  const now = usedFacts(template, factsOfPaper(parts, dossier, template))
  ofDossier.set(template.slug, now)
  return now
}

/** Every identity with its state, for the screens. */
export function viewIdentities(parts: EngineParts, dossier: Dossier): IdentityView[] {
  return judgePapers(parts, dossier).map(({ identity, state, breaks }) => {
    const { id, title, severity } = identity
    return {
      ...{ id, title, severity, state },
      breaks: breaks.map(({ severity: own, papers, sentence, left, right, place }) => ({
        ...{ severity: own, papers: [...papers], sentence, left, right, place },
      })),
    }
  })
}
