import type { EntryContent, NumberedEntry } from '#core/election/ballot-entry.ts'
import { client } from '#renderer/client/contract-client.ts'
import { onePerPass } from './one-per-pass.ts'
import type { PassPlace } from './one-per-pass.ts'
import { noteWritten, ofThisCount } from './use-counting.ts'
import { makeWriteQueue } from './write-queue.ts'
import type { OnItsWay, WriteQueue } from './write-queue.ts'

/** A ballot on its way, under its number. */
export interface WaitingEntry extends OnItsWay<number> {
  readonly entry: EntryContent
  readonly reason: string | null
  readonly clerk: string
}

export interface EntryQueue extends WriteQueue<number, WaitingEntry> {
  /** Confirmed from this page, and perhaps not yet among the entries that are shown. */
  readonly written: Map<number, NumberedEntry>
  /** How many the engine has refused, once it has answered for all. */
  readonly unwritten: () => Promise<number>
}

const queues = onePerPass(makeQueue)

export const entryQueue = queues.of

/** Ballots of a vote that was annulled while they were on their way. */
export const leftBallots = queues.left

function makeQueue({ place, pass, begun }: PassPlace): EntryQueue {
  const written = new Map<number, NumberedEntry>()
  const queue = makeWriteQueue<number, WaitingEntry>(async (waiting) => {
    const { key: number, entry, reason, clerk } = waiting
    const content = { struck: [...entry.struck], invalid: entry.invalid }
    const asked = { ...place, pass, begun, clerk, number, entry: content, reason }
    const { entry: made, summary } = await ofThisCount(place, client.counting.enter(asked))
    written.set(number, { number, ...content })
    noteWritten(place, pass, { entry: made, summary })
  })
  const unwritten = async () => {
    await queue.idle()
    return queue.waiting.get().length
  }
  return { ...queue, written, unwritten }
}

/** True while a ballot is not confirmed yet: leaving the page now would lose it. */
export function isAnyBallotWaiting(): boolean {
  return queues.all().some(({ waiting }) => waiting.get().length > 0)
}
