import type { Election, ElectionKind } from '../regulation/election-shape.ts'
import type { AgendaTopic } from '../vocabulary/terms.ts'

/** Which item of the agenda elects whom, as the pack has it: where the ballots are handed out. */

type Cast = Pick<Election, 'meeting' | 'agenda'>

/** The elections of the congress that have an item of their own, each with its topic. */
export function congressCasts<T extends Cast>(
  kinds: readonly T[],
): { readonly kind: T; readonly topic: AgendaTopic }[] {
  return kinds.flatMap((kind) => {
    const topic = kind.agenda.issued
    return kind.meeting === 'congress' && topic !== undefined ? [{ kind, topic }] : []
  })
}

/** The topic of the item, by the body it elects. */
export type CastAt = ReadonlyMap<string, AgendaTopic>

export function castAtOf(kinds: readonly (Cast & Pick<Election, 'body'>)[]): CastAt {
  return new Map(congressCasts(kinds).map(({ kind, topic }) => [kind.body, topic]))
}

/** The elections that an item of this topic is there for; none where it elects nobody. */
export function electedAt(
  topic: AgendaTopic,
  kinds: readonly (Cast & Pick<Election, 'id'>)[],
): ElectionKind[] {
  return congressCasts(kinds)
    .filter((cast) => cast.topic === topic)
    .map(({ kind }) => kind.id)
}
