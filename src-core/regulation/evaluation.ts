import type { MeasureValue } from '../vocabulary/measures.ts'
import type { ReadOperand } from './operand.ts'
import { truthOf } from './truth.ts'
import type { Truth } from './truth.ts'

export interface Explanation {
  readonly text: string
  readonly outcome: 'true' | 'false' | 'unknown' | 'not-applicable'
  readonly children: readonly Explanation[]
}

export interface Evaluation {
  readonly truth: Truth
  /** Paths of the facts that leave it open; empty unless `truth` is unknown. */
  readonly missing: readonly string[]
  /** Why a fact it rests on has no meaning here; such a condition stays unknown. */
  readonly notApplicable: string | null
  /** How far the two sides of the deciding comparison lie apart. */
  readonly gap: number | null
  /** Topics that are absent, or stand too early. */
  readonly absent: readonly string[]
  readonly explanation: Explanation
}

export interface Decision {
  readonly holds: boolean
  readonly gap?: number
  readonly absent?: readonly string[]
}

/** Decides a comparison of operands; any that is not known leaves it open. */
export function decide(
  sides: readonly ReadOperand[],
  text: string,
  test: (values: readonly MeasureValue[]) => Decision,
): Evaluation {
  const values: MeasureValue[] = []
  const missing: string[] = []
  let notApplicable: string | null = null
  for (const { fact } of sides) {
    if (fact.kind === 'known') values.push(fact.value)
    else if (fact.kind === 'unknown') missing.push(...fact.missing)
    else notApplicable ??= fact.why
  }
  if (values.length < sides.length) {
    const outcome = notApplicable === null ? 'unknown' : 'not-applicable'
    const explanation = { text, outcome, children: [] } as const
    const open = notApplicable === null ? missing : []
    return { truth: 'unknown', missing: open, notApplicable, gap: null, absent: [], explanation }
  }
  const { holds, gap = null, absent = [] } = test(values)
  const truth = truthOf(holds)
  return { ...settled(truth, { text, outcome: truth, children: [] }), gap, absent }
}

/** A comparison whose facts are all there and still do not decide it. */
export function leftOpen(text: string, missing: readonly string[]): Evaluation {
  const explanation = { text, outcome: 'unknown', children: [] } as const
  return { truth: 'unknown', missing, notApplicable: null, gap: null, absent: [], explanation }
}

/** A value of kind topics or ages. */
export function asList(value: MeasureValue | undefined): readonly string[] {
  return typeof value === 'object' ? value : []
}

export function settled(truth: Truth, explanation: Explanation): Evaluation {
  return { truth, missing: [], notApplicable: null, gap: null, absent: [], explanation }
}
