import type { ElectionEvent } from '../election/election-now.ts'
import { known } from '../vocabulary/fact.ts'
import type { FactTree } from './fact-tree.ts'
import { rowsIn, textIn } from './read-tree.ts'

/** The step of an election that a vote by hand belongs to. */
export interface StepVote {
  readonly ballotId: string
  readonly step: string
}

export type StepVotes = ReadonlyMap<string, StepVote>
export const NO_STEP_VOTES: StepVotes = new Map()

/** What was decided after a result. */
export const DECISION = 'decision'

/** The votes by hand of the elections, by their rows; one told afterwards belongs to none. */
export function stepVotesOf(
  events: readonly Pick<ElectionEvent, 'kind' | 'subject' | 'data'>[],
): StepVotes {
  return new Map(
    events.flatMap(({ kind, subject, data }) => {
      const row = data['voteRow']
      const step = kind === 'tie-decided' ? DECISION : data['step']
      const isVote = typeof row === 'string' && typeof step === 'string'
      return isVote ? [[row, { ballotId: subject, step }] as const] : []
    }),
  )
}

/** The votes on one ballot in the order they were taken. */
export function votesOnBallot(ballot: FactTree, told: FactTree, stepVotes: StepVotes): FactTree[] {
  return rowsIn(told, 'proceedings.handVotes').flatMap((vote) => {
    const own = stepVotes.get(textIn(vote, 'id'))
    return own?.ballotId === textIn(ballot, 'id') ? [{ ...vote, step: known(own.step) }] : []
  })
}
