import { present } from '../base/invariant.ts'
import { formatSource, weakestConfidence } from '../regulation/citation.ts'
import { listParameters } from '../regulation/check-conditions.ts'
import { evaluate } from '../regulation/evaluate.ts'
import type { Evaluation } from '../regulation/evaluation.ts'
import { lookUp } from '../regulation/scope.ts'
import type { Scope } from '../regulation/scope.ts'
import { SUPERIOR_PLAN } from '../regulation/pack-shape.ts'
import type { Pack, PackCitation, Rule } from '../regulation/pack-shape.ts'
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

/** The plan named in the dossier, as a document to cite. */
export interface PlanDocument {
  readonly symbol: string
  readonly title: string
  readonly date: string | null
}

/** Citations of a rule and of the parameters it uses, as in force on the day of the scope. */
export function collectCitations(rule: Rule, scope: Scope, plan: PlanDocument): Citation[] {
  const fromParameters = listParameters(rule).flatMap((reference) => {
    const { citation } = lookUp(reference, scope)
    return citation === null ? [] : [citation]
  })
  return [...rule.citations, ...fromParameters].map((citation) =>
    describeCitation(citation, citation.document === SUPERIOR_PLAN ? plan : null, scope.pack),
  )
}

/** A citation as it is shown; `plan` where it cites the superior's plan. */
export function describeCitation(
  { document: documentId, clause, says, confidence, verifiedBy }: PackCitation,
  plan: PlanDocument | null,
  pack: Pack,
): Citation {
  const document =
    plan ??
    present(pack.documents.get(documentId), `the parser let the document ${documentId} pass`)
  return {
    documentId,
    symbol: document.symbol,
    documentTitle: document.title,
    documentDate: document.date,
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
