import { createHash } from 'node:crypto'
import { castAtOf } from '#core/election/casting-items.ts'
import { eventsSinceCleared, standingEvents } from '#core/day/day-event.ts'
import { toldAlternates } from '#core/day/alternate-seat.ts'
import { seatedDelegates } from '#core/day/seated-delegates.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { kindsBegun } from '#core/election/election-now.ts'
import { heldAheadOf, NONE_AHEAD } from '#core/papers/ahead-facts.ts'
import { earlierVotesOf, stepVotesOf } from '#core/papers/step-votes.ts'
import { readOutOf } from '#core/day/read-out.ts'
import type { PaperSetting } from '#core/dossier/typed-facts.ts'
import type { MissingFact } from '#core/papers/document-model.ts'
import type { FactNode, FactTree } from '#core/papers/fact-tree.ts'
import { basisFacts, NO_BASES } from '#core/papers/basis-facts.ts'
import type { PackBases } from '#core/papers/basis-facts.ts'
import { eligibilityRules } from '#core/checks/eligibility-limits.ts'
import { NO_LIMITS, paperLimits } from '#core/checks/paper-limits.ts'
import { factsFor } from '#core/papers/facts-for.ts'
import { linesOfModel } from '#core/papers/model-lines.ts'
import type { PaperMemory } from '#core/papers/describe-paper-change.ts'
import { paperFacts } from '#core/papers/paper-facts.ts'
import type { PaperModel } from '#core/papers/paper-model.ts'
import { copyNames, registeredFacts, registeredTemplate } from '#core/papers/paper-stamp.ts'
import type { PaperTemplate } from '#core/papers/paper-template.ts'
import { resolutionVotesOf } from '#core/papers/resolution-facts.ts'
import { planPaper } from '#core/papers/plan-paper.ts'
import { digestUsed } from '#core/papers/used-digest.ts'
import { withSettledStanding } from '#core/papers/small-committee.ts'
import { usedFacts } from '#core/papers/used-facts.ts'
import type { Election } from '#core/regulation/election-shape.ts'
import { fingerprintPaper } from '#main/office/fingerprint-paper.ts'
import { reportFor } from './check-handlers.ts'
import { readDayEvents } from './day-events.ts'
import { notFound } from './failures.ts'
import { readRegister } from './member-register.ts'
import { dayOfRules, requirePack } from './pack-in-use.ts'
import { hallMoves } from './hall-moves.ts'
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
  const limits = parts.packs.has(dossier.packId)
    ? paperLimits(requirePack(parts, dossier), dossier, dayOfRules(parts, dossier))
    : NO_LIMITS
  const { standingFrom, electedAbovePercent, ballotMarks, handVoteAbovePercent } = limits
  const all = eventsSinceCleared(readDayEvents(parts, dossier.id))
  const events = standingEvents(all)
  const facts = paperFacts(withSettledStanding(dossier, standingFrom), asOf, {
    definitions: parts.factDefinitions,
    electedAbovePercent,
    ballotMarks,
    handVoteAbovePercent,
    annulledWords: parts.countingWords.annulled.minutes,
    signedWords: parts.countingWords.signed,
    resolutionWords: parts.speech.resolutionWords,
    castAt: castAtOf(kindsOf(parts, dossier)),
    begunAs: kindsBegun(events),
    stepVotes: stepVotesOf(events),
    earlierVotes: earlierVotesOf({ all, standing: events }, dossier, parts.countingWords.earlier),
    resolutionVotes: resolutionVotesOf(events, dossier),
    readOut: readOutOf(all, events),
    heldAhead: parts.packs.has(dossier.packId)
      ? heldAheadOf(events, requirePack(parts, dossier))
      : NONE_AHEAD,
  })
  keptFacts.set(dossier, { asOf, facts })
  return facts
}

/** A pack that has no elections yet says nothing about the items of the agenda; those that have some all say the same. */
function kindsOf({ packs }: EngineParts, { packId }: Dossier): readonly Election[] {
  const all = [packs.get(packId), ...packs.values()].map((pack) => pack?.elections.kinds ?? [])
  return all.find((kinds) => kinds.length > 0) ?? []
}

/** The date that papers bear; what they are judged by is read on `dayOfRules`. */
function asOfPapers(parts: EngineParts, dossier: Dossier): string {
  return dossier.congress.startDate ?? parts.today()
}

export function settingOf(dossier: Dossier, slug: string): PaperSetting | undefined {
  return dossier.paperSettings.find((setting) => setting.slug === slug)
}

export function planFor(
  parts: EngineParts,
  dossier: Dossier,
  template: PaperTemplate,
): PlannedPaper {
  const setting = settingOf(dossier, template.slug)
  const facts = factsOfPaper(parts, dossier, template)
  const { paperProfile } = dossier.congress
  const options = paperProfile === null ? {} : { profile: paperProfile }
  const model = planPaper(registeredTemplate(template, setting), facts, options)
  return {
    ...{ template, facts, model },
    fingerprint: fingerprintPaper(model),
    missing: model.format === 'docx' ? model.document.missing : model.sheet.missing,
  }
}

/** The common facts with the number and day of this paper, and those it asks for in its front matter. */
export function factsOfPaper(
  parts: EngineParts,
  dossier: Dossier,
  template: PaperTemplate,
): FactTree {
  const common = registeredFacts(
    factsOf(parts, dossier),
    template,
    settingOf(dossier, template.slug),
  )
  const source = sourceOf(parts, dossier)
  const shared = { ...common, basis: basisOf(parts, dossier) }
  return template.uses.length === 0 ? shared : factsFor(template, source, common)
}

function sourceOf(parts: EngineParts, dossier: Dossier) {
  const asOf = dayOfRules(parts, dossier)
  return {
    ...{ dossier, asOf },
    definitions: parts.factDefinitions,
    // A dossier of a pack this program lacks still shows its papers; their bases are missing facts.
    bases: parts.packs.has(dossier.packId) ? requirePack(parts, dossier) : NO_BASES,
    report: () => reportFor(parts, dossier),
    limits: () => paperLimits(requirePack(parts, dossier), dossier, asOf),
    statistics: statisticsOf(parts, 'delegates'),
    seated: () => seatedIn(parts, dossier),
    moves: () => hallMoves(parts, dossier),
    personnel: statisticsOf(parts, 'candidates'),
    eligibility: () => eligibilityRules(requirePack(parts, dossier), dossier, asOf),
    papers: parts.templates,
  }
}

/** An alternate may stand in the membership list only, or be told by name. */
function seatedIn(parts: EngineParts, dossier: Dossier): Dossier {
  const { people } = readRegister(parts.store, dossier)
  const others = [
    ...people,
    ...toldAlternates({ ...dossier, people: [...dossier.people, ...people] }),
  ]
  return seatedDelegates(dossier, readDayEvents(parts, dossier.id), others)
}

const keptBases = new WeakMap<FactTree, { bases: PackBases; basis: FactTree }>()

/** Eighty papers rest on the same documents. */
function basisOf(parts: EngineParts, dossier: Dossier): FactTree {
  const facts = factsOf(parts, dossier)
  const { asOf, bases } = sourceOf(parts, dossier)
  const kept = keptBases.get(facts)
  if (kept?.bases === bases) return kept.basis
  const basis = basisFacts({ dossier, asOf, bases })
  keptBases.set(facts, { bases, basis })
  return basis
}

/** What the list of papers wants to know of one without making it. */
export interface PaperGlance {
  readonly fingerprint: string
  readonly missing: readonly MissingFact[]
  /** Null for a paper that is made once. */
  readonly copies: number | null
}

interface KeptGlance {
  readonly template: PaperTemplate
  readonly digest: string
  readonly glance: PaperGlance
}

/** The last plan of each paper of each dossier, by `dossier slug`. */
const glances = new Map<string, KeptGlance>()

/** Plans only when something that the paper can read has changed: eighty papers stand in the list. */
export function glanceAt(
  parts: EngineParts,
  dossier: Dossier,
  template: PaperTemplate,
): PaperGlance {
  const setting = settingOf(dossier, template.slug)
  const key = `${dossier.id} ${template.slug} ${dossier.congress.paperProfile ?? ''}`
  const made = registeredTemplate(template, setting)
  const digest = digestUsed(made, factsOfPaper(parts, dossier, template), markOf)
  const kept = glances.get(key)
  if (kept?.template === made && kept.digest === digest) return kept.glance
  const { fingerprint, missing, facts } = planFor(parts, dossier, template)
  const copies = copyNames(template, facts)?.length ?? null
  const glance = { fingerprint, missing, copies }
  glances.set(key, { template: made, digest, glance })
  return glance
}

const marks = new WeakMap<object, string>()

function markOf(node: FactNode): string {
  const kept = marks.get(node)
  if (kept !== undefined) return kept
  const mark = createHash('sha256').update(JSON.stringify(node), 'utf8').digest('base64')
  marks.set(node, mark)
  return mark
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
