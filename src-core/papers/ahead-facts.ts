import type { ElectionEvent } from '../election/election-now.ts'
import type { Pack } from '../regulation/pack-shape.ts'
import { known } from '../vocabulary/fact.ts'
import type { FactTree } from './fact-tree.ts'
import { rowsIn, textIn } from './read-tree.ts'

/** Why an election was held while another had a round to come. */
interface HeldAhead {
  /** The body that was not yet elected whole. */
  readonly awaited: string
  readonly reason: string
}

export type HeldAheadBy = ReadonlyMap<string, readonly HeldAhead[]>
export const NONE_AHEAD: HeldAheadBy = new Map()

/** What was told of it with a step, by the ballot. */
export function heldAheadOf(
  events: readonly Pick<ElectionEvent, 'subject' | 'data'>[],
  pack: Pack,
): HeldAheadBy {
  return Map.groupBy(
    events.flatMap(({ subject, data }) => {
      const awaited = pack.elections.kinds.find(({ id }) => id === data['aheadOf'])?.body
      const reason = data['aheadReason']
      return awaited === undefined || typeof reason !== 'string'
        ? []
        : [{ subject, awaited, reason }]
    }),
    ({ subject }) => subject,
  )
}

export function aheadOnBallot(ballot: FactTree, by: HeldAheadBy): FactTree[] {
  const own = by.get(textIn(ballot, 'id')) ?? []
  return own.map(({ awaited, reason }) => ({ awaited: known(awaited), reason: known(reason) }))
}

/** Of all ballots of a meeting, each reason once. */
export function aheadAtMeeting(ballots: readonly FactTree[]): FactTree[] {
  const all = ballots.flatMap((ballot) => rowsIn(ballot, 'ahead'))
  const words = (row: FactTree) => `${textIn(row, 'awaited')}\n${textIn(row, 'reason')}`
  return [...new Map(all.map((row) => [words(row), row])).values()]
}
