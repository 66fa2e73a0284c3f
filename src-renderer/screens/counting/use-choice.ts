import { useState } from 'react'
import type { DifferencesView } from '#core/contract/counting-values.ts'
import type { EntryContent } from '#core/election/ballot-entry.ts'

type Difference = DifferencesView['ballots'][number]

/** What the third person has decided so far: nothing at first, so that Enter alone settles nothing. */
export function useChoice({ first, names, settled }: Difference) {
  const before = settled?.invalid === null ? settled : null
  const [decided, setDecided] = useState<Readonly<Record<number, boolean>>>(() =>
    before === null
      ? {}
      : Object.fromEntries(names.map((order) => [order, before.struck.includes(order)])),
  )
  const [at, setAt] = useState(0)
  const [asks, setAsks] = useState(names.length === 0)
  const [whole, setWhole] = useState<EntryContent | null>(null)
  const shared = (first?.struck ?? []).filter((order) => !names.includes(order))
  const isComplete = names.length > 0 && names.every((order) => decided[order] !== undefined)
  const struck = [...shared, ...names.filter((order) => decided[order] === true)]
  return {
    ...{ at, asks, decided, setWhole },
    whole: asks ? whole : null,
    entry: asks || !isComplete ? null : { struck: struck.toSorted(ascending), invalid: null },
    move: (by: number) => setAt(Math.min(names.length - 1, Math.max(0, at + by))),
    decide: (row: number, isStruck: boolean) => {
      const order = names[row]
      if (order === undefined) return
      setDecided({ ...decided, [order]: isStruck })
      setAt(row)
    },
    toggleWhole: () => setAsks(!asks),
  }
}

export type Choice = ReturnType<typeof useChoice>

function ascending(left: number, right: number): number {
  return left - right
}
