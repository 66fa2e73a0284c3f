import type { ElectionEvent } from '../election/election-now.ts'
import { rowsOfStep } from '../election/shared-vote.ts'
import { known } from '../vocabulary/fact.ts'
import type { FactTree } from './fact-tree.ts'
import { rowsIn, textIn } from './read-tree.ts'

/** The step of an election that a vote by hand belongs to. */
export interface StepVote {
  readonly ballotId: string
  readonly step: string
  /** Where it was on how many are elected. */
  readonly voted: { readonly seats: number; readonly alternates: number } | null
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
      const step = kind === 'tie-decided' ? DECISION : data['step']
      if (typeof step !== 'string') return []
      const vote = { ballotId: subject, step, voted: seatsIn(data) }
      return rowsOfStep(data).map((row) => [row, vote] as const)
    }),
  )
}

function seatsIn({ seats, alternates }: ElectionEvent['data']): StepVote['voted'] {
  return typeof seats === 'number' ? { seats, alternates: Number(alternates ?? 0) } : null
}

/** The votes on one ballot in the order they were taken. */
export function votesOnBallot(ballot: FactTree, told: FactTree, stepVotes: StepVotes): FactTree[] {
  return rowsIn(told, 'proceedings.handVotes').flatMap((vote) => {
    const own = stepVotes.get(textIn(vote, 'id'))
    if (own === undefined || own.ballotId !== textIn(ballot, 'id')) return []
    const { step, voted } = own
    const seats = voted && {
      votedSeats: known(voted.seats),
      votedAlternates: known(voted.alternates),
    }
    return [{ ...vote, step: known(step), ...seats }]
  })
}
