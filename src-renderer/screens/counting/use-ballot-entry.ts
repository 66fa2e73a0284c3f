import { useMemo, useRef, useState } from 'react'
import type { CountingPass, CountingView } from '#core/contract/counting-values.ts'
import { isSameEntry, nextNumber } from '#core/election/ballot-entry.ts'
import type { EntryContent, NumberedEntry } from '#core/election/ballot-entry.ts'
import { readStruck } from '#core/election/read-struck.ts'
import { useStore } from '#renderer/client/store.ts'
import { entryQueue } from './entry-queue.ts'
import { takenEntries } from './taken-entries.ts'
import type { BallotPlace } from './use-counting.ts'

export type OwnPass = NonNullable<CountingView['own']>

interface EntryPlace {
  readonly place: BallotPlace
  readonly pass: CountingPass
  readonly view: CountingView
  readonly own: OwnPass
}

interface Hand {
  readonly number: number
  readonly text: string
  /** Why a ballot that stands is changed. */
  readonly reason: string
  readonly asksWhy: boolean
  readonly fault: string | null
  readonly choosing: boolean
}
const EMPTY = { text: '', reason: '', asksWhy: false, fault: null, choosing: false } as const

/** The ballot in hand: what is typed of it, what stands of it, and what happens at Enter. */
export function useBallotEntry({ place, pass, view, own }: EntryPlace) {
  const { queue, waiting, taken, kept } = useTaken({ place, pass, own })
  const field = useRef<HTMLInputElement>(null)
  const [hand, setHand] = useState<Hand>(() => ({
    ...EMPTY,
    number: nextNumber([...taken, ...kept]),
  }))
  const change = (more: Partial<Hand>) => setHand((before) => ({ ...before, ...more }))
  const { number, reason } = hand
  const reading = readStruck(hand.text, view.names.length)
  const stands = contentOf(taken, number)
  const typed: EntryContent = { struck: reading.struck, invalid: null }
  const isKept = stands === null && kept.some((one) => one.number === number)
  const full = stands === null && !isKept ? fullBox(view, own, pass) : null

  const open = (next: number, text: string | undefined, fault: string | null = null) => {
    setHand({ ...EMPTY, number: next, text: text ?? '', fault })
    field.current?.focus()
  }
  const goTo = (next: number, entries: readonly NumberedEntry[] = taken) =>
    open(next, contentOf(entries, next)?.struck.join(' '))

  const write = (entry: EntryContent) => {
    if (full !== null) return change({ fault: full })
    const changed = stands !== null && !isSameEntry(stands, entry)
    if (changed && reason.trim() === '') {
      const fault = `Phiếu ${number} đã nhập khác. Ghi lý do sửa rồi bấm Enter.`
      return change({ fault, asksWhy: true })
    }
    if (stands === null || changed)
      queue.add({
        ...{ key: number, entry, clerk: own.clerk, refusal: null },
        reason: reason.trim() || null,
      })
    const after = [...taken.filter((one) => one.number !== number), { ...entry, number }]
    goTo(nextNumber([...after, ...kept]), after)
  }

  return {
    ...hand,
    ...{ field, reading, stands, typed, waiting, goTo },
    ...{ isFull: full !== null, isKept, unwritten: queue.unwritten },
    type: (text: string) => change({ text, fault: null }),
    setReason: (words: string) => change({ reason: words }),
    choose: (choosing: boolean) => change({ choosing }),
    enter: () => (reading.fault === null ? write(typed) : change({ fault: reading.fault })),
    enterInvalid: (words: string) => write({ struck: [], invalid: words }),
    /** Takes a refused ballot back into the field with what was typed of it. */
    takeBack: (refused: number) => {
      const before = waiting.find(({ key }) => key === refused)
      queue.drop(refused)
      open(refused, before?.entry.struck.join(' '), before?.refusal?.sentence ?? null)
    },
  }
}

export type BallotEntry = ReturnType<typeof useBallotEntry>

function contentOf(entries: readonly NumberedEntry[], number: number): EntryContent | null {
  return entries.findLast((one) => one.number === number) ?? null
}

/** Ballots of this pass that need not be entered again: confirmed, on their way, or kept back with what they say. */
function useTaken({ place, pass, own }: Omit<EntryPlace, 'view'>) {
  const queue = entryQueue({ place, pass, begun: own.begun })
  const waiting = useStore(queue.waiting)
  const taken = useMemo(() => {
    const written = own.blind ? [] : [...queue.written.values()]
    return takenEntries({ written, entries: own.entries, waiting })
  }, [own.blind, own.entries, queue, waiting])
  const numbers = [...own.numbers, ...queue.written.keys()]
  return { queue, waiting, taken, kept: numbers.map((one) => ({ number: one })) }
}

/** Whoever holds one more in hand says first how many came out of the box; null while some are missing. */
function fullBox({ figures }: CountingView, { summary }: OwnPass, pass: CountingPass) {
  const { collected } = figures
  if (collected === null || summary.entered < collected) return null
  return `Đã nhập đủ ${collected} phiếu thu về. Hết phiếu thì khóa lần ${pass}; còn phiếu thì sửa số thu về trước.`
}
