import type { CountKind } from './count-question.ts'

/** What is printed on the ballot: how many names, how many places they stand for, and what they are elected to. */
export interface BallotForm {
  readonly kind: CountKind
  readonly names: number
  /** The seats, with the alternates where one ballot elects both. */
  readonly places: number
}

/**
 * How many names a valid ballot may leave. Where the pack says so (`keepsEach`: a chair whom the congress elects
 * itself), each name is agreed to or not; a pack that says otherwise is refused.
 */
export function mostKept({ kind, names, places }: BallotForm): number {
  return kind === 'direct-chair' ? names : places
}

/** How many it leaves at least: all names of a list struck is invalid, the only one struck is a vote against it. */
export function leastKept({ names }: BallotForm): number {
  return names > 1 ? 1 : 0
}

/** One ballot as it was read from paper. */
export interface MarkedBallot extends BallotForm {
  /** Names that were left standing. */
  readonly kept: number
  /** Why the counters set it aside, in their words; null: they did not. */
  readonly reason: string | null
}

/** `named`: the reason of the counters; the other two follow from the marks. */
export type BallotFault = 'named' | 'too-many-kept' | 'nothing-kept'

export type BallotJudgement =
  | { readonly valid: true; readonly fault: null }
  | { readonly valid: false; readonly fault: BallotFault }

/** Valid or not. A ballot has one fault however many it shows: the one the counters named comes first. */
export function judgeBallot({ kept, reason, ...form }: MarkedBallot): BallotJudgement {
  if (reason !== null) return { valid: false, fault: 'named' }
  if (kept > mostKept(form)) return { valid: false, fault: 'too-many-kept' }
  if (kept < leastKept(form)) return { valid: false, fault: 'nothing-kept' }
  return { valid: true, fault: null }
}
