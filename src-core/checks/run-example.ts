import { known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { MeasureValue } from '../vocabulary/measures.ts'
import type { Scope } from '../regulation/operand.ts'
import type { Example, Pack, Rule } from '../regulation/pack-shape.ts'
import { contextFor } from '../regulation/parameters.ts'
import { fillSentence } from '../regulation/wording.ts'
import type { FindingStatus } from './finding.ts'
import { judge } from './judge.ts'

export interface ExampleOutcome {
  readonly status: FindingStatus
  /** The sentence of that status, with "Ví dụ" as the subject. */
  readonly sentence: string
}

/** Judges one example of a rule: the measures it gives are known, all others unknown. */
export function runExample(pack: Pack, rule: Rule, example: Example): ExampleOutcome {
  const read = (measureId: string): Fact<MeasureValue> => {
    const value = example.given[measureId]
    return value === undefined ? unknown(measureId) : known(value)
  }
  const asOf = example.asOf ?? rule.inForce.from
  const scope: Scope = { pack, asOf, read, context: contextFor(rule.subject, read) }
  const { status, missing, gap, absent, why } = judge(rule, scope)
  const sentences = {
    met: rule.sentences.met,
    'not-met': rule.sentences.notMet,
    'cannot-tell': rule.sentences.cannotTell,
    'not-applicable': rule.sentences.notApplicable,
  }
  const facts = { subject: 'Ví dụ', missing, gap, absent, why }
  return { status, sentence: fillSentence(sentences[status], facts, scope) }
}
