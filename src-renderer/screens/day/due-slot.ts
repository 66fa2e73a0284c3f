import type { RecordedVote } from '#core/contract/run-values.ts'

/** The votes an item asks for, and those that were recorded at it. */
interface Planned {
  readonly asks: readonly unknown[]
  readonly votes: readonly Pick<RecordedVote, 'slots' | 'isSettled'>[]
}

export interface VoteTurn {
  /** The planned vote the item is at; null where nothing is left to vote on. */
  readonly slot: number | null
  /** It was voted down, and may be held again. */
  readonly isLost: boolean
  /** The one that waits behind a vote that was voted down. */
  readonly onward: number | null
}

export const NO_TURN: VoteTurn = { slot: null, isLost: false, onward: null }

/** A vote that was voted down keeps the item, until somebody says that it goes on to the next one without it. */
export function turnOf(item: Planned, skipped: number | null): VoteTurn {
  const due = dueSlot(item)
  const lost = lostSlot(item)
  if (due === null) return { slot: lost, isLost: lost !== null, onward: null }
  if (lost === null || lost > due || lost === skipped) return { ...NO_TURN, slot: due }
  return { slot: lost, isLost: true, onward: due }
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
