import { fillBraces } from '../base/fill-braces.ts'
import type { CountKind } from '../vocabulary/terms.ts'
import type { CountAnswer, CountDetail, CountIdentity } from './count-question.ts'
import type { CountingWords } from './counting-words.ts'

/** The sentence of a verdict, what to do included. */
export function describeVerdict(
  { verdict }: Pick<CountAnswer, 'verdict'>,
  kind: CountKind,
  { verdicts }: Pick<CountingWords, 'verdicts'>,
): string {
  return verdicts[verdict === 'tie' && kind === 'direct-chair' ? 'tie-of-chairs' : verdict]
}

/** Why one ballot does not count; `places` is how many names may be left. */
export function describeFault(
  { fault, kept, reason }: Pick<CountDetail['setAside'][number], 'fault' | 'kept' | 'reason'>,
  places: number,
  { faults }: Pick<CountingWords, 'faults'>,
): string {
  return fault === 'named' ? (reason ?? '') : fillBraces(faults[fault], { kept, places })
}

/** What does not agree, with both figures; `name` is whose votes they are. */
export function describeDifference(
  { identity, left, right }: { identity: CountIdentity; left: number; right: number },
  name: string,
  { identities }: Pick<CountingWords, 'identities'>,
): string {
  return fillBraces(identities[identity], { left, right, name })
}
