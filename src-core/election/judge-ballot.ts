import type { BallotMarks } from '../regulation/ballot-marks.ts'

/** What is printed on the ballot: how many names, how many places they stand for, and how the pack judges its marks. */
export interface BallotForm {
  readonly names: number
  /** The seats, with the alternates where one ballot elects both. */
  readonly places: number
  /** Null: the pack says nothing, so no marks make it invalid. */
  readonly marks: BallotMarks | null
}

/** How many names a valid ballot may leave. */
export function mostKept({ marks, names, places }: BallotForm): number {
  return marks?.most === 'seats' ? places : names
}

/** How many it leaves at least; where none is enough, striking them all is a vote against. */
export function leastKept({ marks, names }: BallotForm): number {
  if (marks === null) return 0
  return names > 1 ? marks.least : marks.leastOfOne
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
