import { useDeferredValue, useMemo, useState } from 'react'
import { NO_ARRANGEMENT, arrangeRows } from './arrange-rows.ts'
import type { Arrangement } from './arrange-rows.ts'
import type { GridColumn } from './grid-column.ts'

export interface Arranged<Row> {
  /** As last asked for: what the search field and the heads show. */
  readonly arrangement: Arrangement
  readonly onArrange: (arrangement: Arrangement) => void
  /** The rows as arranged; in a long list a moment behind the typing, which must never wait for them. */
  readonly shown: readonly Row[]
  /** From the search field to the first cell that has its words. */
  readonly onFind: () => void
  /** How often that was asked for. */
  readonly finds: number
}

/** Search, filters and order of one list, shared by its toolbar and its grid. */
export function useArranged<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
): Arranged<Row> {
  const [asked, setAsked] = useState({ arrangement: NO_ARRANGEMENT, finds: 0 })
  const followed = useDeferredValue(asked)
  const shown = useMemo(
    () => arrangeRows(rows, columns, followed.arrangement),
    [rows, columns, followed.arrangement],
  )
  return {
    arrangement: asked.arrangement,
    onArrange: (arrangement) => setAsked((before) => ({ ...before, arrangement })),
    shown,
    onFind: () => setAsked((before) => ({ ...before, finds: before.finds + 1 })),
    finds: followed.finds,
  }
}
