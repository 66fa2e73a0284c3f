import type { Election, ElectionKind } from '../regulation/election-shape.ts'
import type { AgendaTopic } from '../vocabulary/terms.ts'

/** Which item of the agenda elects whom, as the pack has it: where the ballots are handed out. */

type Cast = Pick<Election, 'id' | 'body' | 'meeting' | 'agenda'>

/** The topic of the item, by the body it elects. */
export type CastAt = ReadonlyMap<string, AgendaTopic>
export const NOWHERE: CastAt = new Map()

export function castAtOf(kinds: readonly Cast[]): CastAt {
  return new Map(
    kinds.flatMap(({ body, meeting, agenda }) =>
      meeting === 'congress' && agenda.issued !== undefined ? [[body, agenda.issued]] : [],
    ),
  )
}

/** The elections that an item of this topic is there for; none where it elects nobody. */
export function electedAt(topic: AgendaTopic, kinds: readonly Cast[]): ElectionKind[] {
  return kinds
    .filter(({ meeting, agenda }) => meeting === 'congress' && agenda.issued === topic)
    .map(({ id }) => id)
}
