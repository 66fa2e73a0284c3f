import type { CountingPass } from '#core/contract/counting-contract.ts'
import type { EntryContent, NumberedEntry } from '#core/election/ballot-entry.ts'
import { connection } from '#renderer/client/connection.ts'
import { client } from '#renderer/client/contract-client.ts'
import { describeFailure } from '#renderer/client/failure.ts'
import { makeStore } from '#renderer/client/store.ts'
import type { Store } from '#renderer/client/store.ts'
import { noteWritten } from './use-counting.ts'
import type { BallotPlace } from './use-counting.ts'

/** A ballot on its way to the engine; it counts only once the engine has answered. */
export interface WaitingEntry {
  readonly number: number
  readonly entry: EntryContent
  readonly reason: string | null
  readonly clerk: string
  /** Why the engine refused it; null while it is on its way. */
  readonly refusal: string | null
}

export interface EntryQueue {
  readonly waiting: Store<readonly WaitingEntry[]>
  /** Confirmed from this page, and perhaps not yet among the entries that are shown. */
  readonly written: Map<number, NumberedEntry>
  readonly add: (entry: Omit<WaitingEntry, 'refusal'>) => void
  readonly drop: (number: number) => void
}

/** One for each pass of each ballot, also while another screen is open. */
const queues = new Map<string, EntryQueue>()
const TRY_AGAIN_MS = 1_000

export function entryQueue(place: BallotPlace, pass: CountingPass): EntryQueue {
  const key = [place.id, place.ballotId, pass].join(' ')
  const made = queues.get(key) ?? makeQueue(place, pass)
  queues.set(key, made)
  return made
}

/** Writes one after the other; the same ballot sent twice is one entry, so a lost answer is simply asked for again. */
function makeQueue(place: BallotPlace, pass: CountingPass): EntryQueue {
  const waiting = makeStore<readonly WaitingEntry[]>([])
  const written = new Map<number, NumberedEntry>()
  let working = false
  const drop = (number: number) => waiting.set(waiting.get().filter((one) => one.number !== number))
  const refuse = (number: number, refusal: string) =>
    waiting.set(waiting.get().map((one) => (one.number === number ? { ...one, refusal } : one)))
  const work = async () => {
    if (working) return
    working = true
    for (;;) {
      const next = waiting.get().find(({ refusal }) => refusal === null)
      if (!next) break
      const { number, entry, reason, clerk } = next
      try {
        const content = { struck: [...entry.struck], invalid: entry.invalid }
        const asked = { ...place, pass, clerk, number, entry: content, reason }
        const { entry: made, summary } = await client.counting.enter(asked)
        connection.set('ok')
        written.set(number, { number, ...content })
        noteWritten(place, pass, { entry: made, summary })
        if (waiting.get().includes(next)) drop(number)
      } catch (error) {
        const failure = describeFailure(error)
        if (failure.kind === 'lost') {
          connection.set('lost')
          await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS))
        } else refuse(number, failure.sentence)
      }
    }
    working = false
  }
  const add = (entry: Omit<WaitingEntry, 'refusal'>) => {
    const others = waiting.get().filter((one) => one.number !== entry.number)
    waiting.set([...others, { ...entry, refusal: null }])
    void work()
  }
  return { waiting, written, add, drop }
}

/** True while a ballot is not confirmed yet: leaving the page now would lose it. */
export function isAnythingWaiting(): boolean {
  return [...queues.values()].some(({ waiting }) => waiting.get().length > 0)
}
