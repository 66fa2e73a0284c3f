import { client } from '#renderer/client/contract-client.ts'
import { makeStore } from '#renderer/client/store.ts'
import type { Store } from '#renderer/client/store.ts'
import { refresh } from '#renderer/client/use-call.ts'
import { onePerPass } from './one-per-pass.ts'
import type { PassPlace } from './one-per-pass.ts'
import { noteTotal, ofThisCount } from './use-counting.ts'
import { makeWriteQueue } from './write-queue.ts'
import type { OnItsWay, WriteQueue } from './write-queue.ts'

/** A figure on its way, under its line of the tally sheet. */
export interface WaitingTotal extends OnItsWay<string> {
  readonly value: number
  readonly reason: string | null
  readonly clerk: string
}

/** What stands in a field and not yet in the data. */
export interface TypedTotal {
  readonly text: string
  /** Why a figure that stands is changed. */
  readonly reason: string
  /** Why it was not sent. */
  readonly fault: string | null
}

export interface TotalsEntry extends WriteQueue<string, WaitingTotal> {
  readonly typed: Store<ReadonlyMap<string, TypedTotal>>
  /** Null: what stands in the data is shown again. */
  readonly type: (item: string, typed: TypedTotal | null) => void
  /** How many stand in a field only, once the engine has answered for all. */
  readonly unwritten: () => Promise<number>
}

const sheets = onePerPass(makeEntry)

export const totalsEntry = sheets.of

/** Figures of a vote that was annulled while they stood in the fields. */
export const leftTotals = sheets.left

function makeEntry({ place, pass, begun }: PassPlace): TotalsEntry {
  const typed = makeStore<ReadonlyMap<string, TypedTotal>>(new Map())
  const type = (item: string, more: TypedTotal | null) => {
    const others = [...typed.get()].filter(([one]) => one !== item)
    typed.set(new Map(more === null ? others : [...others, [item, more]]))
  }
  const queue = makeWriteQueue<string, WaitingTotal>(async (waiting) => {
    const { key: item, value, reason, clerk } = waiting
    const asked = { ...place, pass, begun, clerk, figure: { item, value }, reason }
    await ofThisCount(place, client.counting.enterTotal(asked))
    noteTotal(place, pass, { item, value })
    // Whatever was typed there meanwhile is another figure.
    if (readTotal(typed.get().get(item)?.text ?? '') === value) type(item, null)
    void refresh(place.id)
  })
  const unwritten = async () => {
    await queue.idle()
    return typed.get().size
  }
  return { ...queue, typed, type, unwritten }
}

/** The figure in a field; null: none that can be read. */
export function readTotal(text: string): number | null {
  return /^\d{1,5}$/.test(text.trim()) ? Number(text) : null
}

/** True while a figure is not confirmed yet: leaving the page now would lose it. */
export function isAnyTotalTyped(): boolean {
  return sheets.all().some(({ typed }) => typed.get().size > 0)
}
