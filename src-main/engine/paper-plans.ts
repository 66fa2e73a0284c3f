import { createHash } from 'node:crypto'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { PaperSetting } from '#core/dossier/typed-facts.ts'
import type { MissingFact } from '#core/papers/document-model.ts'
import type { FactTree } from '#core/papers/fact-tree.ts'
import { NO_BASES } from '#core/papers/basis-facts.ts'
import { eligibilityRules } from '#core/checks/eligibility-limits.ts'
import { paperLimits } from '#core/checks/paper-limits.ts'
import { factsFor } from '#core/papers/facts-for.ts'
import { linesOfModel } from '#core/papers/model-lines.ts'
import type { PaperMemory } from '#core/papers/describe-paper-change.ts'
import { paperFacts } from '#core/papers/paper-facts.ts'
import type { PaperModel } from '#core/papers/paper-model.ts'
import { registeredFacts, registeredTemplate } from '#core/papers/paper-stamp.ts'
import type { PaperTemplate } from '#core/papers/paper-template.ts'
import { planPaper } from '#core/papers/plan-paper.ts'
import { usedFacts } from '#core/papers/used-facts.ts'
import { fingerprintPaper } from '#main/office/fingerprint-paper.ts'
import { reportFor } from './check-handlers.ts'
import { notFound } from './failures.ts'
import { requirePack } from './pack-in-use.ts'
import { statisticsOf } from './statistics-handlers.ts'
import type { EngineParts } from './parts.ts'

/** One paper as it would be written now, without the word draft on it. */
export interface PlannedPaper {
  readonly template: PaperTemplate
  readonly facts: FactTree
  readonly model: PaperModel
  /** Changes exactly when the paper would read or look otherwise, be it a draft or final. */
  readonly fingerprint: string
  readonly missing: readonly MissingFact[]
}

export function requireTemplate(parts: EngineParts, slug: string): PaperTemplate {
  const template = parts.templates.find((candidate) => candidate.slug === slug)
  if (!template) throw notFound(`Không có mẫu văn bản “${slug}”. Mở lại trang Văn bản.`)
  return template
}

const keptFacts = new WeakMap<Dossier, { asOf: string; facts: FactTree }>()

/** One revision has one set of facts, whichever papers are made from it. */
export function factsOf(parts: EngineParts, dossier: Dossier): FactTree {
  const asOf = asOfPapers(parts, dossier)
  const kept = keptFacts.get(dossier)
  if (kept?.asOf === asOf) return kept.facts
  const facts = paperFacts(dossier, asOf, parts.factDefinitions)
  keptFacts.set(dossier, { asOf, facts })
  return facts
}

function asOfPapers(parts: EngineParts, dossier: Dossier): string {
  return dossier.congress.startDate ?? parts.today()
}

export function settingOf(dossier: Dossier, slug: string): PaperSetting | undefined {
  return dossier.paperSettings.find((setting) => setting.slug === slug)
}

/** The facts one paper is made from. */
export function factsOfPaper(
  parts: EngineParts,
  dossier: Dossier,
  template: PaperTemplate,
): FactTree {
  const asOf = asOfPapers(parts, dossier)
  const source = {
    dossier,
    asOf,
    definitions: parts.factDefinitions,
    // A dossier of a pack this program lacks still shows its papers; their bases are missing facts.
    bases: parts.packs.has(dossier.packId) ? requirePack(parts, dossier) : NO_BASES,
    report: () => reportFor(parts, dossier),
    limits: () => paperLimits(requirePack(parts, dossier), dossier, asOf),
    statistics: statisticsOf(parts, 'delegates'),
    personnel: statisticsOf(parts, 'candidates'),
    eligibility: () => eligibilityRules(requirePack(parts, dossier), dossier, asOf),
    papers: parts.templates,
  }
  const setting = settingOf(dossier, template.slug)
  const common = registeredFacts(factsOf(parts, dossier), setting)
  return factsFor(template, source, common)
}

export function planFor(
  parts: EngineParts,
  dossier: Dossier,
  template: PaperTemplate,
): PlannedPaper {
  const setting = settingOf(dossier, template.slug)
  const facts = factsOfPaper(parts, dossier, template)
  const model = planPaper(registeredTemplate(template, setting), facts)
  return {
    ...{ template, facts, model },
    fingerprint: fingerprintPaper(model),
    missing: model.format === 'docx' ? model.document.missing : model.sheet.missing,
  }
}

const templateHashes = new WeakMap<PaperTemplate, string>()

/** SHA-256 of what the template says and declares. */
export function templateHash(template: PaperTemplate): string {
  const kept = templateHashes.get(template)
  if (kept !== undefined) return kept
  const said = { ...template, file: null, bodyLine: null }
  const hash = createHash('sha256').update(JSON.stringify(said), 'utf8').digest('hex')
  templateHashes.set(template, hash)
  return hash
}

/** What is remembered of a paper when it is written, and compared with later. */
export function memoryOf({ template, facts, model }: PlannedPaper): PaperMemory {
  return {
    ...usedFacts(template, facts),
    lines: linesOfModel(model),
    templateHash: templateHash(template),
  }
}
