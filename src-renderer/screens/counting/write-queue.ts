import { connection } from '#renderer/client/connection.ts'
import { describeFailure } from '#renderer/client/failure.ts'
import type { Failure } from '#renderer/client/failure.ts'
import { makeStore } from '#renderer/client/store.ts'
import type { Store } from '#renderer/client/store.ts'

/** Something on its way to the engine; it counts only once the engine has answered. */
export interface OnItsWay<Key> {
  readonly key: Key
  /** Why the engine refused it; null while it is on its way. */
  readonly refusal: Pick<Failure, 'sentence' | 'field'> | null
}

export interface WriteQueue<Key, Item extends OnItsWay<Key>> {
  readonly waiting: Store<readonly Item[]>
  /** Takes the place of what waits under the same key. */
  readonly add: (item: Item) => void
  readonly drop: (key: Key) => void
  /** Nothing is on its way any more: it was written, or it waits with its refusal. */
  readonly idle: () => Promise<void>
}

const TRY_AGAIN_MS = 1_000

/** Writes one after the other; the same sent twice is one entry, so a lost answer is simply asked for again. */
export function makeWriteQueue<Key, Item extends OnItsWay<Key>>(
  send: (item: Item) => Promise<void>,
): WriteQueue<Key, Item> {
  const waiting = makeStore<readonly Item[]>([])
  let working: Promise<void> | null = null
  const drop = (key: Key) => waiting.set(waiting.get().filter((one) => one.key !== key))
  const write = async (next: Item) => {
    try {
      await send(next)
      connection.set('ok')
      // Something newer under the same key is still to be written.
      if (waiting.get().includes(next)) drop(next.key)
    } catch (error) {
      const { kind, sentence, field } = describeFailure(error)
      if (kind === 'lost') {
        connection.set('lost')
        await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS))
      } else {
        const refused = { ...next, refusal: { sentence, field } }
        waiting.set(waiting.get().map((one) => (one === next ? refused : one)))
      }
    }
  }
  const work = async () => {
    for (;;) {
      const next = waiting.get().find(({ refusal }) => refusal === null)
      if (!next) break
      await write(next)
    }
    working = null
  }
  const add = (item: Item) => {
    waiting.set([...waiting.get().filter(({ key }) => key !== item.key), item])
    working ??= work()
  }
  const idle = async () => {
    while (working !== null) await working
  }
  return { waiting, add, drop, idle }
}
