import type { Finding, Place } from '../checks/finding.ts'
import type { FactDefinitions } from './fact-definition.ts'
import { fieldsBehind } from './fact-tree-labels.ts'
import type { MissingFact } from './document-model.ts'
import type { PaperTemplate } from './paper-template.ts'
import { usedNames } from './used-facts.ts'

/** Why a paper cannot be made final yet, one sentence each, with the place where it is put right. */
export interface FinalReason {
  readonly kind: 'missing' | 'identity' | 'finding'
  readonly sentence: string
  /** The fact that is missing, as the paper names it; null for the other kinds. */
  readonly fact: string | null
  readonly place: Place | null
}

/** Left open on purpose: filled in by hand on the paper, no field holds it. */
const BY_HAND = 'day.'

export function missingReasons(missing: readonly MissingFact[]): FinalReason[] {
  return missing
    .filter(({ fact }) => !fact.startsWith(BY_HAND))
    .map(({ fact, label }) => ({
      kind: 'missing',
      sentence: `Còn thiếu: ${label}.`,
      fact,
      place: null,
    }))
}

/**
 * The broken rules that block a final paper (`blocking`: limits of confidence A or B) and speak of something this
 * paper prints. A plan that goes out months ahead is not held up by a list of candidates it does not name, and minutes
 * not by a rule: what was voted stands, whatever the superior makes of it.
 */
export function findingReasons(
  template: PaperTemplate,
  findings: readonly Finding[],
  definitions: FactDefinitions,
): FinalReason[] {
  if (template.record) return []
  const names = usedNames(template).map(({ name }) => name)
  const fields = new Set(names.flatMap((name) => fieldsBehind(name, definitions)))
  return findings
    .filter((finding) => finding.blocking && speaksOf(finding, names, fields))
    .map(({ sentence, place }) => ({ kind: 'finding', sentence, fact: null, place }))
}

/** Branches of the fact tree that come from the screen on which a finding is put right. */
const BRANCHES: Readonly<Record<Place['step'], readonly string[]>> = {
  dossier: [],
  plan: [],
  delegates: ['delegates.'],
  personnel: ['committee.listed', 'candidates.', 'elections.'],
  agenda: ['agenda.'],
  papers: [],
}

function speaksOf(
  { place }: Finding,
  names: readonly string[],
  fields: ReadonlySet<string>,
): boolean {
  if (fields.has(place.field)) return true
  const units = /^units?(\.|$)/.test(place.field) ? ['units.', 'apportionment.'] : []
  const branches = [...BRANCHES[place.step], ...units]
  return names.some((name) => branches.some((branch) => name.startsWith(branch)))
}
