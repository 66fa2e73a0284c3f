import type { Dossier } from '../dossier/dossier.ts'
import { kindsBegun } from '../election/election-now.ts'
import type { ElectionEvent } from '../election/election-now.ts'
import { readBallots, readCounters } from '../election/election-rows.ts'
import { rowsOfStep } from '../election/shared-vote.ts'
import { COUNTERS_VOTED, countersAsVoted, listAsVoted, listKey } from '../election/voted-thing.ts'
import type { ElectionStepId } from '../regulation/election-shape.ts'
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

/** The step a vote was taken for by its row, where that step was opened again or its people have become others since. */
export type EarlierVotes = ReadonlyMap<string, string>
export const NO_EARLIER_VOTES: EarlierVotes = new Map()

type Recorded = Pick<ElectionEvent, 'id' | 'kind' | 'subject' | 'data'>

interface Day {
  readonly all: readonly Recorded[]
  readonly standing: readonly Recorded[]
}

/** Votes by hand that the minutes keep beside the one that counts now: on another list, another number. */
export function earlierVotesOf({ all, standing }: Day, dossier: Dossier): EarlierVotes {
  const counted = stepVotesOf(standing)
  const taken = stepVotesOf(all)
  const isOther = otherPeople(standing, dossier)
  return new Map(
    standing.flatMap(({ kind, data }) => {
      const row = String(data['rowId'] ?? '')
      if (kind !== 'vote-recorded' || counted.has(row)) return []
      const step = data['kept'] === true ? taken.get(row)?.step : isOther(data)
      return step === undefined ? [] : [[row, step] as const]
    }),
  )
}

/** The step whose people a vote at an item was on, where they are others now. */
function otherPeople(standing: readonly Recorded[], dossier: Dossier) {
  const kinds = kindsBegun(standing)
  const lists = readBallots(dossier).filter(({ id, round }) => round === 1 && kinds.has(id))
  const counters = countersAsVoted(readCounters(dossier, 'congress'))
  return (data: Recorded['data']): ElectionStepId | undefined => {
    const differs = (name: string, people: readonly string[]) =>
      data[name] !== undefined && JSON.stringify(data[name]) !== JSON.stringify(people)
    if (differs(COUNTERS_VOTED, counters)) return 'election-committee'
    const isList = lists.some((list) =>
      differs(listKey(kinds.get(list.id) ?? ''), listAsVoted(list)),
    )
    return isList ? 'list' : undefined
  }
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
