import type { Condition } from './condition.ts'
import { evaluateLeaf } from './evaluate-leaf.ts'
import type { Evaluation } from './evaluation.ts'
import type { Scope } from './operand.ts'
import { allOfTruths, anyOfTruths, notTruth } from './truth.ts'
import type { Truth } from './truth.ts'

/** Decides one condition; unknown facts leave it unknown unless the known ones already decide. */
export function evaluate(condition: Condition, scope: Scope): Evaluation {
  if ('allOf' in condition) return combine(condition.allOf, ALL_OF, scope)
  if ('anyOf' in condition) return combine(condition.anyOf, ANY_OF, scope)
  if ('not' in condition) return negate(evaluate(condition.not, scope))
  return evaluateLeaf(condition, scope)
}

interface Joining {
  readonly text: string
  readonly join: (truths: readonly Truth[]) => Truth
  /** True where the parts are asked one after the other: what comes first is missing first. */
  readonly inOrder: boolean
}

const ALL_OF: Joining = { text: 'Mọi điều sau', join: allOfTruths, inOrder: false }
const ANY_OF: Joining = { text: 'Ít nhất một điều sau', join: anyOfTruths, inOrder: false }
/** One way out of several: the consent to an excess is not asked for while the figure itself is missing. */
const ONE_WAY: Joining = { ...ALL_OF, inOrder: true }

function combine(conditions: readonly Condition[], joining: Joining, scope: Scope): Evaluation {
  const { text, join, inOrder } = joining
  const parts = conditions.map((condition) =>
    joining === ANY_OF && 'allOf' in condition
      ? combine(condition.allOf, ONE_WAY, scope)
      : evaluate(condition, scope),
  )
  const truth = join(parts.map((part) => part.truth))
  const deciding = parts.filter((part) => part.truth === truth)
  const asked = inOrder ? deciding.slice(0, 1) : deciding
  const missing = [...new Set(asked.flatMap((part) => part.missing))]
  const isOpen = truth === 'unknown' && missing.length === 0
  const why = deciding.find((part) => part.notApplicable !== null)?.notApplicable ?? null
  const notApplicable = isOpen ? why : null
  return {
    truth,
    missing,
    notApplicable,
    gap: deciding.find((part) => part.gap !== null)?.gap ?? null,
    absent: deciding.flatMap((part) => part.absent),
    explanation: {
      text,
      outcome: notApplicable === null ? truth : 'not-applicable',
      children: parts.map((part) => part.explanation),
    },
  }
}

function negate(inner: Evaluation): Evaluation {
  const truth = notTruth(inner.truth)
  const outcome = inner.notApplicable === null ? truth : 'not-applicable'
  return {
    ...inner,
    truth,
    explanation: { text: 'Không có điều sau', outcome, children: [inner.explanation] },
  }
}
