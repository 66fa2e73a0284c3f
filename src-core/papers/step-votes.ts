import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { CountingWords } from '../election/counting-words.ts'
import { kindsBegun } from '../election/election-now.ts'
import type { ElectionEvent } from '../election/election-now.ts'
import { readBallots, readCounters } from '../election/election-rows.ts'
import { rowsOfStep } from '../election/shared-vote.ts'
import { COUNTERS_VOTED, countersAsVoted, listAsVoted, listKey } from '../election/voted-thing.ts'
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

/** What is said of a vote by its row, where its step was opened again or what it was on has changed since. */
export type EarlierVotes = ReadonlyMap<string, string>
export const NO_EARLIER_VOTES: EarlierVotes = new Map()

type EarlierWords = CountingWords['earlier']
type Recorded = Pick<ElectionEvent, 'id' | 'kind' | 'subject' | 'data'>

interface Day {
  readonly all: readonly Recorded[]
  readonly standing: readonly Recorded[]
}

/** Votes by hand that the minutes keep beside the one that counts now: on another list, another number. */
export function earlierVotesOf(
  { all, standing }: Day,
  dossier: Dossier,
  words: EarlierWords,
): EarlierVotes {
  const counted = stepVotesOf(standing)
  const taken = stepVotesOf(all)
  const changeOf = changeSince(standing, dossier, words)
  return new Map(
    standing.flatMap(({ kind, data }) => {
      const row = String(data['rowId'] ?? '')
      if (kind !== 'vote-recorded' || counted.has(row)) return []
      const isDecision = taken.get(row)?.step === DECISION
      const kept = isDecision ? words.decision : words.reopened
      const said = data['kept'] === true ? kept : changeOf(row, data)
      return said === null ? [] : [[row, said] as const]
    }),
  )
}

/** What has changed of what a vote at an item was on: of a number only how many they are. */
function changeSince(standing: readonly Recorded[], dossier: Dossier, words: EarlierWords) {
  const kinds = kindsBegun(standing)
  const lists = readBallots(dossier).filter(({ id, round }) => round === 1 && kinds.has(id))
  const now = [
    [COUNTERS_VOTED, countersAsVoted(readCounters(dossier, 'congress'))] as const,
    ...lists.map((list) => [listKey(kinds.get(list.id) ?? ''), listAsVoted(list)] as const),
  ]
  const subjects = new Map(dossier.typedRows.map(({ id, cells }) => [id, cells['subject'] ?? '']))
  return (row: string, data: Recorded['data']): string | null => {
    const subject = foldVietnamese(String(subjects.get(row) ?? ''))
    const others = now.filter(
      ([name, people]) =>
        data[name] !== undefined && JSON.stringify(data[name]) !== JSON.stringify(people),
    )
    if (!subject.startsWith(foldVietnamese(words.ofNumber)))
      return others.length > 0 ? words.people : null
    const isAsMany = others.every(([name, people]) => sizeOf(data[name]) === people.length)
    return isAsMany ? null : words.number
  }
}

function sizeOf(people: Recorded['data'][string] | undefined): number | null {
  return Array.isArray(people) ? people.length : null
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
