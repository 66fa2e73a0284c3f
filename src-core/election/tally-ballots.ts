import type { CountDetail, CountQuestion, CountedBallot } from './count-question.ts'
import type { BallotMarks } from '../regulation/ballot-marks.ts'
import { judgeBallot } from './judge-ballot.ts'

/** The figures of a count, whether they were told or counted from the ballots. */
export type Tally = Pick<CountDetail, 'collected' | 'valid' | 'invalid' | 'votes' | 'setAside'>

/** Counted from the ballots, hence nothing untold. */
export type BoxTally = Tally & { readonly valid: number; readonly invalid: number }

type Box = Pick<CountQuestion, 'seats' | 'alternates' | 'candidates'>

/** Counts ballot by ballot; those set aside give no vote. */
export function tallyBallots(
  { seats, alternates, candidates }: Box,
  ballots: readonly CountedBallot[],
  marks: BallotMarks | null,
): BoxTally {
  const votes = candidates.map(({ id }) => ({ id, votes: 0 }))
  const setAside: Tally['setAside'] = []
  for (const { no, kept, invalid } of ballots) {
    const { fault } = judgeBallot({
      marks,
      names: candidates.length,
      kept: kept.length,
      places: seats + alternates,
      reason: invalid,
    })
    if (fault !== null) setAside.push({ no, fault, kept: kept.length, reason: invalid })
    else for (const name of votes) if (kept.includes(name.id)) name.votes += 1
  }
  return {
    collected: ballots.length,
    valid: ballots.length - setAside.length,
    invalid: setAside.length,
    votes,
    setAside,
  }
}
