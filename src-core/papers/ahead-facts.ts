import { kindsBegun } from '../election/election-now.ts'
import type { ElectionEvent } from '../election/election-now.ts'
import { sourceOf } from '../election/election-steps.ts'
import type { Pack } from '../regulation/pack-shape.ts'
import { known } from '../vocabulary/fact.ts'
import type { FactTree } from './fact-tree.ts'
import { rowsIn, textIn } from './read-tree.ts'

/** Why an election was held while another had a round to come. */
interface HeldAhead {
  /** The body that was not yet elected whole. */
  readonly awaited: string
  /** The clause that was chosen for it, with its document. */
  readonly clause: string
  readonly reason: string
}

export type HeldAheadBy = ReadonlyMap<string, HeldAhead>
export const NONE_AHEAD: HeldAheadBy = new Map()

/** What was told of it with a step, by the ballot. */
export function heldAheadOf(
  events: readonly Pick<ElectionEvent, 'subject' | 'data'>[],
  pack: Pack,
): HeldAheadBy {
  const begun = kindsBegun(events)
  const { kinds } = pack.elections
  return new Map(
    events.flatMap(({ subject, data }) => {
      const clause = textOf(data, 'ahead')
      const reason = textOf(data, 'aheadReason')
      const kind = kinds.find(({ id }) => id === begun.get(subject))
      const need = kind?.needs.find(({ early }) => early.includes(clause))
      const awaited = kinds.find(({ id }) => id === need?.of)?.body
      if (reason === '' || awaited === undefined) return []
      return [[subject, { awaited, clause: sourceOf(pack, clause), reason }] as const]
    }),
  )
}

function textOf(data: ElectionEvent['data'], name: string): string {
  return String(data[name] ?? '')
}

/** Of one ballot: none or one. */
export function aheadOnBallot(ballot: FactTree, by: HeldAheadBy): FactTree[] {
  const own = by.get(textIn(ballot, 'id'))
  if (own === undefined) return []
  const { awaited, clause, reason } = own
  return [{ awaited: known(awaited), clause: known(clause), reason: known(reason) }]
}

/** Of all ballots of a meeting, each reason once. */
export function aheadAtMeeting(ballots: readonly FactTree[]): FactTree[] {
  const all = ballots.flatMap((ballot) => rowsIn(ballot, 'ahead'))
  const words = (row: FactTree) =>
    ['awaited', 'clause', 'reason'].map((name) => textIn(row, name)).join('\n')
  return [...new Map(all.map((row) => [words(row), row])).values()]
}
