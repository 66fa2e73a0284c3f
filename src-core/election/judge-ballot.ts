/** One ballot as it was read from paper. */
export interface MarkedBallot {
  /** Names printed on the ballot. */
  readonly names: number
  /** Names that were left standing. */
  readonly kept: number
  /** How many may be left standing: the seats, with the alternates where one ballot elects both. */
  readonly places: number
  /** Why the counters set it aside, in their words; null: they did not. */
  readonly reason: string | null
}

/** `named`: the reason of the counters; the other two follow from the marks. */
export type BallotFault = 'named' | 'too-many-kept' | 'nothing-kept'

export type BallotJudgement =
  | { readonly valid: true; readonly fault: null }
  | { readonly valid: false; readonly fault: BallotFault }

/** Valid or not. A ballot has one fault however many it shows: the one the counters named comes first. */
export function judgeBallot({ names, kept, places, reason }: MarkedBallot): BallotJudgement {
  if (reason !== null) return { valid: false, fault: 'named' }
  if (kept > places) return { valid: false, fault: 'too-many-kept' }
  // The only name of a list struck out is a vote against it.
  if (kept === 0 && names > 1) return { valid: false, fault: 'nothing-kept' }
  return { valid: true, fault: null }
}
