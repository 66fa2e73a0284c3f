import type { RecordedVote } from '#core/contract/run-values.ts'

/** The votes an item asks for, and those that were recorded at it. */
interface Planned {
  readonly asks: readonly unknown[]
  readonly votes: readonly Pick<RecordedVote, 'slots' | 'isSettled'>[]
}

/** The first planned vote that nobody has recorded; null when all are. */
export function dueSlot(item: Planned, after = -1): number | null {
  const done = new Set(item.votes.flatMap(({ slots }) => slots))
  const due = item.asks.findIndex((_, place) => place > after && !done.has(place))
  return due === -1 ? null : due
}

/** The first planned vote that the hall voted down, and nothing passed since. */
export function lostSlot({ votes }: Pick<Planned, 'votes'>): number | null {
  const settled = new Set(votes.flatMap(({ slots, isSettled }) => (isSettled ? slots : [])))
  const lost = votes.flatMap(({ slots }) => slots).filter((slot) => !settled.has(slot))
  return lost.length === 0 ? null : Math.min(...lost)
}
