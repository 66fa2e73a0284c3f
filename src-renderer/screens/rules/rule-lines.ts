import { foldVietnamese } from '#core/base/vietnamese-text.ts'
import type { CatalogueParameter, CatalogueRule, CatalogueValue } from '#core/checks/catalogue.ts'
import type { Catalogue } from '#core/contract/regulation-values.ts'
import type { Citation } from '#core/checks/finding.ts'
import { describeDated } from '#core/checks/describe-value.ts'
import type { DossierStep } from '#core/vocabulary/measures.ts'

export type WrittenRule = CatalogueRule & { readonly setBy: string }

/** One line of the list: a rule, or a limit with the value that decides on the day. */
export interface RuleLine {
  readonly kind: 'rule' | 'limit'
  readonly id: string
  /** Unique: a rule may stand in several versions. */
  readonly key: string
  readonly title: string
  /** The value in force; null for a rule. */
  readonly amount: string | null
  readonly source: string
  readonly confidence: Citation['confidence'] | null
  readonly verified: boolean
  /** The document was not found: an office may set the value. */
  readonly notFound: boolean
  readonly topics: readonly DossierStep[]
  readonly setBy: string
  readonly folded: string
}

export interface RuleFilter {
  readonly text: string
  readonly topic: DossierStep | null
  readonly confidence: Citation['confidence'] | 'not-found' | null
  readonly setBy: string | null
}

export const NO_FILTER: RuleFilter = { text: '', topic: null, confidence: null, setBy: null }

/** The value that decides on the day of the catalogue; null before the first. */
export function currentValue(limit: CatalogueParameter): CatalogueValue | null {
  return limit.values.find(({ current }) => current) ?? null
}

export function isNotFound(value: CatalogueValue | null): boolean {
  return value !== null && 'notFound' in value.value
}

export function ruleLines({ rules }: Catalogue): RuleLine[] {
  return rules.map((rule) => ({
    kind: 'rule',
    id: rule.id,
    key: `${rule.id} ${rule.inForce.from}`,
    title: rule.title,
    amount: null,
    source: rule.source,
    confidence: rule.confidence,
    verified: rule.citations.length > 0 && rule.citations.every((one) => one.verifiedBy !== null),
    notFound: false,
    topics: [rule.step],
    setBy: rule.setBy,
    folded: foldVietnamese([rule.title, rule.source, rule.id, ...saysOf(rule.citations)].join(' ')),
  }))
}

export function limitLines({ parameters, rules, overlays }: Catalogue): RuleLine[] {
  const ids = new Set(overlays.map(({ id }) => id))
  return parameters.map((limit) => {
    const value = currentValue(limit)
    const amount = value === null ? 'Chưa có mức vào ngày này' : shortAmount(value, limit, ids)
    const source = value?.citation ? sourceOf(value.citation) : ''
    const steps = rules.filter(({ id }) => limit.rules.includes(id)).map(({ step }) => step)
    const says = value?.citation?.says ?? ''
    return {
      kind: 'limit',
      id: limit.id,
      key: limit.id,
      title: limit.label,
      amount,
      source,
      confidence: value?.citation?.confidence ?? null,
      verified: value?.citation ? value.citation.verifiedBy !== null : false,
      notFound: isNotFound(value),
      topics: [...new Set(steps)],
      setBy: value?.setBy ?? '',
      folded: foldVietnamese([limit.label, amount, source, says, limit.id].join(' ')),
    }
  })
}

/** A list of topics is counted here and read in the detail. */
function shortAmount(
  { value, setBy }: CatalogueValue,
  limit: CatalogueParameter,
  overlays: ReadonlySet<string>,
): string {
  // The table of an overlay decides only the cases it names.
  if ('table' in value && overlays.has(setBy)) return `riêng ${value.table.length} trường hợp`
  const list = 'value' in value && Array.isArray(value.value) ? value.value : []
  return list.length > 2 ? `${list.length} mục` : describeDated(value, limit)
}

function saysOf(citations: readonly Citation[]): string[] {
  return citations.map(({ says }) => says ?? '')
}

export function sourceOf({ symbol, clause }: Citation): string {
  return `${symbol}, ${clause}`
}

/** Every word of the search must stand somewhere in the line, accents or not; those that are called so come first. */
export function filterLines(lines: readonly RuleLine[], filter: RuleFilter): RuleLine[] {
  const words = foldVietnamese(filter.text).split(' ').filter(Boolean)
  const isCalledSo = ({ title }: RuleLine) => {
    const folded = foldVietnamese(title)
    return words.every((word) => folded.includes(word))
  }
  const found = lines.filter(
    (line) =>
      words.every((word) => line.folded.includes(word)) &&
      (filter.topic === null || line.topics.includes(filter.topic)) &&
      (filter.setBy === null || line.setBy === filter.setBy) &&
      hasConfidence(line, filter.confidence),
  )
  return [...found.filter(isCalledSo), ...found.filter((line) => !isCalledSo(line))]
}

function hasConfidence(line: RuleLine, wanted: RuleFilter['confidence']): boolean {
  if (wanted === null) return true
  return wanted === 'not-found' ? line.notFound : line.confidence === wanted
}
