import { useCallback, useMemo, useState } from 'react'
import { blockBetween, clampPlace, placeAfter } from './grid-focus.ts'
import type { GridBlock, GridPlace } from './grid-focus.ts'
import type { GridAction } from './grid-keys.ts'

interface Cursor {
  readonly rowId: string | null
  readonly columnId: string | null
  /** Where it stood, for when the row is gone. */
  readonly row: number
  /** The other corner of a block of cells; null when only one cell is meant. */
  readonly corner: GridPlace | null
}

export interface GridCursor {
  readonly place: GridPlace
  readonly block: GridBlock
  readonly goTo: (place: GridPlace, extend?: boolean) => void
  /** Carries out a moving action; false where Tab should leave the grid. */
  readonly move: (action: GridAction, pageRows: number) => boolean
}

/** The focused cell, kept by row and column id so that sorting, filtering and saving do not lose it. */
export function useGridCursor(
  rowIds: readonly string[],
  columnIds: readonly string[],
  start: { readonly rowId: string | null; readonly columnId: string | null },
): GridCursor {
  const [cursor, setCursor] = useState<Cursor>(() => ({
    ...start,
    row: Math.max(0, rowIds.indexOf(start.rowId ?? '')),
    corner: null,
  }))
  const size = { rows: rowIds.length, columns: columnIds.length }
  const rowIndex = useMemo(() => new Map(rowIds.map((id, index) => [id, index])), [rowIds])
  const place = clampPlace(
    {
      row: (cursor.rowId === null ? undefined : rowIndex.get(cursor.rowId)) ?? cursor.row,
      column: cursor.columnId === null ? 0 : columnIds.indexOf(cursor.columnId),
    },
    size,
  )
  const goTo = useCallback(
    (next: GridPlace, extend = false) => {
      setCursor((before) => ({
        rowId: rowIds[next.row] ?? null,
        columnId: columnIds[next.column] ?? null,
        row: next.row,
        corner: extend ? (before.corner ?? cornerOf(before, rowIndex, columnIds)) : null,
      }))
    },
    [rowIds, columnIds, rowIndex],
  )
  const move = (action: GridAction, pageRows: number) => {
    const next = placeAfter(place, action, { ...size, pageRows })
    if (!next) return false
    goTo(next, 'extend' in action && action.extend)
    return true
  }
  return { place, block: blockBetween(cursor.corner ?? place, place), goTo, move }
}

function cornerOf(
  cursor: Cursor,
  rowIndex: ReadonlyMap<string, number>,
  columnIds: readonly string[],
): GridPlace {
  return {
    row: (cursor.rowId === null ? undefined : rowIndex.get(cursor.rowId)) ?? cursor.row,
    column: Math.max(0, columnIds.indexOf(cursor.columnId ?? '')),
  }
}
