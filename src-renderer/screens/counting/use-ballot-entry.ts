import { useMemo, useRef, useState } from 'react'
import type { CountingPass, CountingView } from '#core/contract/counting-contract.ts'
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

/** The ballot in hand: what is typed of it, what stands of it, and what happens at Enter. */
export function useBallotEntry({ place, pass, view, own }: EntryPlace) {
  const queue = entryQueue(place, pass)
  const waiting = useStore(queue.waiting)
  const field = useRef<HTMLInputElement>(null)
  const taken = useMemo(
    () => takenEntries({ written: [...queue.written.values()], entries: own.entries, waiting }),
    [own.entries, queue, waiting],
  )
  // Entered, though what they say is kept back.
  const kept = own.numbers.map((one) => ({ number: one }))
  const [number, setNumber] = useState(() => nextNumber([...taken, ...kept]))
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [choosing, setChoosing] = useState(false)
  const reading = readStruck(text, view.names.length)
  const stands = contentOf(taken, number)
  const typed: EntryContent = { struck: reading.struck, invalid: null }

  const goTo = (next: number, entries: readonly NumberedEntry[] = taken) => {
    setNumber(next)
    setText(contentOf(entries, next)?.struck.join(' ') ?? '')
    setReason('')
    setFault(null)
    setChoosing(false)
    field.current?.focus()
  }

  const write = (entry: EntryContent) => {
    const changed = stands !== null && !isSameEntry(stands, entry)
    if (changed && reason.trim() === '') {
      setFault(`Phiếu ${number} đã nhập khác. Ghi lý do sửa rồi bấm Enter.`)
      return
    }
    if (stands === null || changed)
      queue.add({ number, entry, clerk: own.clerk, reason: changed ? reason.trim() : null })
    const after = [...taken.filter((one) => one.number !== number), { ...entry, number }]
    goTo(nextNumber([...after, ...kept]), after)
  }

  return {
    ...{ field, number, text, reason, fault, choosing, reading, stands, typed, waiting, goTo },
    type: (next: string) => {
      setText(next)
      setFault(null)
    },
    setReason,
    choose: setChoosing,
    enter: () => (reading.fault === null ? write(typed) : setFault(reading.fault)),
    enterInvalid: (words: string) => write({ struck: [], invalid: words }),
    /** Takes a refused ballot back into the field with what was typed of it. */
    takeBack: (refused: number) => {
      const before = waiting.find((one) => one.number === refused)
      queue.drop(refused)
      setNumber(refused)
      setText(before?.entry.struck.join(' ') ?? '')
      setFault(before?.refusal ?? null)
      field.current?.focus()
    },
  }
}

export type BallotEntry = ReturnType<typeof useBallotEntry>

function contentOf(entries: readonly NumberedEntry[], number: number): EntryContent | null {
  return entries.findLast((one) => one.number === number) ?? null
}
