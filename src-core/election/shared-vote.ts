import { isDone } from './election-steps.ts'
import type { ElectionEvent, ElectionNow } from './election-now.ts'

/** Those who count are voted on once for all elections of a meeting: one holds the vote, the others rest on it. */

const COMMITTEE = { id: 'election-committee' } as const

/** The other elections of the meeting that need no vote of their own while this one holds it. */
export function restingOnVote(
  now: ElectionNow,
  elections: readonly ElectionNow[],
): readonly ElectionNow[] {
  return elections.filter(
    (other) =>
      other.ballot.id !== now.ballot.id &&
      other.kind.meeting === now.kind.meeting &&
      isDone(other, COMMITTEE),
  )
}

/** Its vote was recorded at an item of the run of show: it stays in the minutes when the step goes. */
function isVotedElsewhere({ data }: ElectionEvent): boolean {
  return data['held'] === true
}

/** The rows of all votes by hand that a step rests on; its own, where it has one, is the first. */
export function rowsOfStep(data: ElectionEvent['data']): string[] {
  const { voteRow, voteRows } = data
  const rows = [voteRow, ...(Array.isArray(voteRows) ? voteRows : [])]
  return [...new Set(rows.filter((one) => typeof one === 'string'))]
}

/** Of events that no longer count those whose votes by hand leave the minutes with them. */
export function votesThatGo(
  events: readonly ElectionEvent[],
  now: ElectionNow,
  elections: readonly ElectionNow[],
): ElectionEvent[] {
  const kept = restingOnVote(now, elections).length === 0 ? undefined : now.taken.get(COMMITTEE.id)
  return events.filter((event) => event !== kept && !isVotedElsewhere(event))
}

export interface HandedOver {
  /** The step of the other election as it stands, without the vote. */
  readonly event: ElectionEvent
  readonly data: ElectionEvent['data']
}

/** The step of another election that holds the vote from now on; null: this one holds none, or nobody rests on it. */
export function handVoteOver(
  now: ElectionNow,
  elections: readonly ElectionNow[],
): HandedOver | null {
  const own = now.taken.get(COMMITTEE.id)
  if (own === undefined || own.data['agree'] === undefined) return null
  const [event] = restingOnVote(now, elections).flatMap(
    ({ taken }) => taken.get(COMMITTEE.id) ?? [],
  )
  if (event === undefined) return null
  const { clause: _, reason: __, ...vote } = own.data
  return { event, data: { ...vote, ...event.data } }
}

/** The rows of those who count that go with a discarded election: none while another rests on them. */
export function countersThatGo(now: ElectionNow, elections: readonly ElectionNow[]): string[] {
  const rows = now.taken.get(COMMITTEE.id)?.data['counterRows']
  if (restingOnVote(now, elections).length > 0 || !Array.isArray(rows)) return []
  return rows.map(String)
}
