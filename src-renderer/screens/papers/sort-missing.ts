import type { PaperEntry } from '#core/contract/paper-values.ts'
import type { Place } from '#core/checks/finding.ts'
import { linkToPlace } from '../road.ts'

export type MissingFact = PaperEntry['missing'][number]

/** No field of the dossier holds these: they are written into the paper itself. */
const BY_HAND = 'day.'

export interface SortedMissing {
  readonly now: readonly MissingFact[]
  readonly byHand: readonly MissingFact[]
}

/** What a field of the dossier can fill now, apart from what is written into the paper by hand. */
export function sortMissing(missing: readonly MissingFact[]): SortedMissing {
  const isByHand = ({ fact }: MissingFact) => fact.startsWith(BY_HAND)
  return { now: missing.filter((fact) => !isByHand(fact)), byHand: missing.filter(isByHand) }
}

/** When the rest is written: at the congress, or while the paper is drafted. */
export function wordsForByHand(phase: PaperEntry['phase']): string {
  return phase === 'congress' || phase === 'after'
    ? 'Ghi khi đại hội diễn ra'
    : 'Viết tiếp trong tệp Word'
}

/** The page of what only papers need, at one fact or list. */
export function linkToFacts(dossierId: string, name: string | null = null): string {
  const page = `/d/${dossierId}/van-ban/so-lieu`
  return name === null ? page : `${page}?muc=${encodeURIComponent(name)}`
}

const STEPS: Readonly<Record<string, Place['step']>> = {
  congress: 'dossier',
  plan: 'plan',
  unit: 'plan',
  units: 'plan',
  delegate: 'delegates',
  delegates: 'delegates',
  candidate: 'personnel',
  candidates: 'personnel',
  committee: 'personnel',
  agenda: 'agenda',
}

/** What only papers need is told under this word, lists and cells of lists under theirs. */
const TOLD = /^(fact|list|row)\.(.+)$/

/** Parts that the office writes itself are named without it. */
const DOTTED = /^[a-z]\w*(\.\w+)+$/

/** The name of a told fact, `budget.note`; null for lists and what is written by hand. */
export function toldName(path: string): string | null {
  const [, word, name = null] = TOLD.exec(path) ?? []
  if (word === 'fact') return name
  return word === undefined && DOTTED.test(path) ? path : null
}

/** Address of the field a fact path names, e.g. `congress.theme`; null where none does. */
export function placeOfFact(dossierId: string, path: string): string | null {
  const [, word, name = ''] = TOLD.exec(path) ?? []
  if (word !== undefined) {
    const list = word === 'row' ? name.replace(/\.\w+$/, '') : name
    return linkToFacts(dossierId, list)
  }
  const [field = path, rowId = null] = path.split('@')
  const step = STEPS[field.split('.')[0] ?? '']
  if (step !== undefined) return linkToPlace(dossierId, { step, field, rowId })
  return DOTTED.test(field) ? linkToFacts(dossierId, field) : null
}
