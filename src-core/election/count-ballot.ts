import { neededToMeet } from '../dossier/hand-vote.ts'
import { marksFor } from '../regulation/ballot-marks.ts'
import type { BallotFigures, BallotName, ElectionLimits } from './ballot-figures.ts'
import { findCountErrors } from './ballot-errors.ts'
import type { BallotError } from './ballot-errors.ts'

export type BallotVerdict =
  'complete' | 'incomplete' | 'tie' | 'figures-differ' | 'no-quorum' | 'cannot-tell'

export interface BallotCount {
  readonly verdict: BallotVerdict
  /** Fewest votes that elect; null while the ballots collected are not told. */
  readonly threshold: number | null
  /** Ids of those who hold a seat for certain, most votes first, equal ones in ballot order. */
  readonly elected: readonly string[]
  /** Ids of the alternates, by rank. */
  readonly alternates: readonly string[]
  /** Those with equal votes at the last seat (or between a seat and an alternate): open until settled on record. */
  readonly tied: readonly string[]
  /** Alternates whose order among themselves is open, for their votes are equal. */
  readonly unranked: readonly string[]
  readonly notElected: readonly string[]
  /** The tied are all elected, for there is a place for each: open is only who is full member and who alternate. */
  readonly isOnlyRank: boolean
  /** Places nobody holds for certain, alternates among them; equal votes of people who are all elected leave none. */
  readonly missing: number | null
  readonly errors: readonly BallotError[]
}

interface Counted {
  readonly id: string
  readonly votes: number
}

/** Who is elected by these totals. A tie that the seats cut through is left open, never settled here. */
export function countBallot(figures: BallotFigures, limits: ElectionLimits): BallotCount {
  const errors = findCountErrors(figures, marksFor(limits.marks, figures.kind))
  return { ...settleBallot(figures, limits, errors.length === 0), errors }
}

/** The same where somebody else has looked whether the figures agree. */
export function settleBallot(
  figures: BallotFigures,
  limits: ElectionLimits,
  figuresAgree: boolean,
): Omit<BallotCount, 'errors'> {
  const { collected } = figures
  const threshold = collected === null ? null : fewestVotes(collected, limits.abovePercent)
  const names = figures.names.filter(isCounted)
  if (threshold === null || names.length < figures.names.length || names.length === 0) {
    const nobody = { elected: [], alternates: [], tied: [], unranked: [], notElected: [] }
    const open = { isOnlyRank: false, missing: null }
    return { verdict: 'cannot-tell', threshold, ...nobody, ...open }
  }
  const outcome = settleRanks(names, threshold, figures)
  const verdict = figuresAgree ? judge(figures, limits, outcome) : 'figures-differ'
  return { verdict, threshold, ...outcome }
}

/** The smallest whole number above that share of the ballots collected. */
export function fewestVotes(collected: number, abovePercent: number): number {
  return Math.floor((collected * abovePercent) / 100) + 1
}

/** True while enough of those convened are there; null when one of the two is not known. */
export function hasQuorum(
  { convened, present }: Pick<BallotFigures, 'convened' | 'present'>,
  { convenedPercentMax }: Pick<ElectionLimits, 'convenedPercentMax'>,
): boolean | null {
  if (convenedPercentMax === null) return true
  if (convened === null || present === null) return null
  return present >= neededToMeet(convened, convenedPercentMax)
}

function isCounted(name: BallotName): name is Counted {
  return name.votes !== null
}

type Outcome = Omit<BallotCount, 'verdict' | 'threshold' | 'errors'>

/** Groups of equal votes from the top: a group is elected as a whole, or nobody of it is yet. */
function settleRanks(
  names: readonly Counted[],
  threshold: number,
  { seats, alternates }: Pick<BallotFigures, 'seats' | 'alternates'>,
): Outcome {
  const enough = names.filter(({ votes }) => votes >= threshold)
  const groups = Map.groupBy(enough, ({ votes }) => votes)
  const made = { elected: [], alternates: [], tied: [], unranked: [] } as Record<
    'elected' | 'alternates' | 'tied' | 'unranked',
    string[]
  >
  const beyond: string[] = []
  let above = 0
  const fromTop = [...groups].toSorted(([left], [right]) => right - left)
  for (const [, group] of fromTop) {
    const ids = group.map(({ id }) => id)
    const upTo = above + ids.length
    if (upTo <= seats) made.elected.push(...ids)
    else if (above >= seats + alternates) beyond.push(...ids)
    else if (above < seats || upTo > seats + alternates) made.tied.push(...ids)
    else {
      made.alternates.push(...ids)
      if (ids.length > 1) made.unranked.push(...ids)
    }
    above = upTo
  }
  const below = names
    .filter(({ votes }) => votes < threshold)
    .toSorted((left, right) => right.votes - left.votes)
  const { elected, tied } = made
  const open = seats + alternates - elected.length - made.alternates.length
  const isOnlyRank = tied.length > 0 && tied.length <= open
  const missing = isOnlyRank ? open - tied.length : open
  return { ...made, notElected: [...beyond, ...below.map(({ id }) => id)], isOnlyRank, missing }
}

function judge(figures: BallotFigures, limits: ElectionLimits, outcome: Outcome): BallotVerdict {
  if (hasQuorum(figures, limits) === false) return 'no-quorum'
  if (outcome.tied.length > 0) return 'tie'
  return outcome.missing === 0 ? 'complete' : 'incomplete'
}
