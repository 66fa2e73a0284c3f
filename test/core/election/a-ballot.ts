import type { BallotFigures, ElectionLimits } from '#core/election/ballot-figures.ts'
import type { BallotMarks, MarksByKind } from '#core/regulation/ballot-marks.ts'

/** A ballot that leaves as many names as are elected, and one on which each name is agreed to or not. */
export const PLACES: BallotMarks = { most: 'seats', least: 1, leastOfOne: 0 }
export const EACH_NAME: BallotMarks = { ...PLACES, most: 'names' }

export const MARKS: MarksByKind = {
  ...{ committee: PLACES, single: PLACES, delegates: PLACES },
  'direct-chair': EACH_NAME,
}

export const LIMITS: ElectionLimits = { abovePercent: 50, convenedPercentMax: 150, marks: MARKS }

/** A ballot of 117 delegates on which all figures agree; the votes go to names a, b, c, … */
export function aBallot(votes: readonly (number | null)[], changes: Partial<BallotFigures> = {}) {
  const figures: BallotFigures = {
    kind: 'committee',
    seats: 2,
    alternates: 0,
    convened: 120,
    present: 117,
    voters: 117,
    printed: 130,
    issued: 117,
    exchanged: 1,
    exchangedIsIssued: false,
    unused: 12,
    collected: 116,
    valid: 114,
    invalid: 2,
    invalidByReason: [1, 1],
    signed: [],
    names: votes.map((count, at) => ({ id: String.fromCharCode(97 + at), votes: count })),
  }
  return { ...figures, ...changes }
}
