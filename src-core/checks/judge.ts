import { formatSource, weakestConfidence } from '../regulation/citation.ts'
import { listParameters } from '../regulation/check-conditions.ts'
import { evaluate } from '../regulation/evaluate.ts'
import type { Evaluation } from '../regulation/evaluation.ts'
import type { Scope } from '../regulation/operand.ts'
import { SUPERIOR_PLAN } from '../regulation/pack-shape.ts'
import type { PackCitation, Rule } from '../regulation/pack-shape.ts'
import { readParameter } from '../regulation/parameters.ts'
import type { Citation, FindingStatus } from './finding.ts'

/** What a rule says about the facts a scope reads, before it is put into a finding. */
export interface Judgement {
  readonly status: FindingStatus
  readonly missing: readonly string[]
  readonly gap: number | null
  readonly absent: readonly string[]
  /** Why the rule does not apply; empty otherwise. */
  readonly why: string
  readonly evaluations: readonly Evaluation[]
}

const STATUS = { true: 'met', false: 'not-met', unknown: 'cannot-tell' } as const

export function judge(rule: Rule, scope: Scope): Judgement {
  const applies = rule.appliesWhen === undefined ? null : evaluate(rule.appliesWhen, scope)
  if (applies !== null && applies.truth !== 'true') return judgeUnapplied(applies)
  const requires = evaluate(rule.requires, scope)
  const evaluations = applies === null ? [requires] : [applies, requires]
  const { missing, gap, absent, notApplicable } = requires
  if (notApplicable !== null) return notApplying(notApplicable, evaluations)
  return { status: STATUS[requires.truth], missing, gap, absent, why: '', evaluations }
}

function judgeUnapplied(applies: Evaluation): Judgement {
  if (applies.truth === 'false') return notApplying('', [applies])
  if (applies.notApplicable !== null) return notApplying(applies.notApplicable, [applies])
  const { missing } = applies
  return { status: 'cannot-tell', missing, gap: null, absent: [], why: '', evaluations: [applies] }
}

function notApplying(why: string, evaluations: readonly Evaluation[]): Judgement {
  return { status: 'not-applicable', missing: [], gap: null, absent: [], why, evaluations }
}

/** Citations of a rule and of the parameters it uses, as in force on the day of the scope. */
export function collectCitations(
  rule: Rule,
  scope: Scope,
  plan: { readonly symbol: string; readonly title: string; readonly date: string | null },
): Citation[] {
  const fromParameters = listParameters(rule).flatMap((id) => {
    const parameter = scope.pack.parameters.get(id)
    const citation = parameter && readParameter(parameter, scope.context, scope.asOf).citation
    return citation ? [citation] : []
  })
  return [...rule.citations, ...fromParameters].map((citation) => describe(citation, scope, plan))
}

function describe(
  { document: documentId, clause, says, confidence, verifiedBy }: PackCitation,
  { pack }: Scope,
  plan: { readonly symbol: string; readonly title: string; readonly date: string | null },
): Citation {
  const document = documentId === SUPERIOR_PLAN ? plan : pack.documents.get(documentId)
  return {
    documentId,
    symbol: document?.symbol ?? documentId,
    documentTitle: document?.title ?? '',
    documentDate: document?.date ?? null,
    clause,
    says,
    confidence,
    verifiedBy,
  }
}

/** The line under a sentence: every source once, in order. */
export function formatSources(citations: readonly Citation[]): string {
  const lines = citations.map(({ symbol, documentDate, clause }) =>
    formatSource({ symbol, date: documentDate }, clause),
  )
  return [...new Set(lines)].join('; ')
}

export function weakestOf(citations: readonly Citation[]): Citation['confidence'] {
  return weakestConfidence(citations.map(({ confidence }) => confidence))
}
