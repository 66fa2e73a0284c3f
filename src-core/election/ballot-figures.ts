import type { CountKind } from '../vocabulary/terms.ts'
import type { MarksByKind } from '../regulation/ballot-marks.ts'

export interface BallotName {
  readonly id: string
  readonly votes: number | null
}

/** Why two figures of the paper differ. It holds for the two figures that were signed, not for whatever comes to stand there later. */
export interface SignedReason {
  readonly law: string
  readonly left: number | null
  readonly right: number | null
  readonly by: string
  readonly reason: string
}

/** What a counting record says about one ballot of one round; null: not told. */
export interface BallotFigures {
  readonly kind: CountKind
  /** Seats of full members or delegates, without the alternates. */
  readonly seats: number
  /** Alternates elected on the same ballot, by rank below the seats. */
  readonly alternates: number
  readonly convened: number | null
  readonly present: number | null
  /** Those who took part in the vote. */
  readonly voters: number | null
  readonly printed: number | null
  readonly issued: number | null
  /** Spoiled ballots handed in for new ones. */
  readonly exchanged: number | null
  /** The office counts the exchanged ballots among the issued ones. */
  readonly exchangedIsIssued: boolean
  readonly unused: number | null
  readonly collected: number | null
  readonly valid: number | null
  readonly invalid: number | null
  /** Invalid ballots, one number for each reason; empty: reasons were not recorded. */
  readonly invalidByReason: readonly (number | null)[]
  /** Why figures of the paper differ, as somebody has signed. */
  readonly signed: readonly SignedReason[]
  /** Everybody on the ballot, in its order. */
  readonly names: readonly BallotName[]
}

/** The share that elects, the quorum and how a ballot is judged, as the rule pack has them. */
export interface ElectionLimits {
  /** Elected with more than this share of the ballots collected, in per cent. */
  readonly abovePercent: number
  /** Convened may be at most this share of those present, in per cent; null: no quorum is asked for. */
  readonly convenedPercentMax: number | null
  /** What a valid ballot of each kind may leave standing. */
  readonly marks: MarksByKind
}
