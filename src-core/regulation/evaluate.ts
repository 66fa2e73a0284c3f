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
}

const ALL_OF: Joining = { text: 'Mọi điều sau', join: allOfTruths }
const ANY_OF: Joining = { text: 'Ít nhất một điều sau', join: anyOfTruths }

function combine(
  conditions: readonly Condition[],
  { text, join }: Joining,
  scope: Scope,
): Evaluation {
  const parts = conditions.map((condition) => evaluate(condition, scope))
  const truth = join(parts.map((part) => part.truth))
  const deciding = parts.filter((part) => part.truth === truth)
  const missing = [...new Set(deciding.flatMap((part) => part.missing))]
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
