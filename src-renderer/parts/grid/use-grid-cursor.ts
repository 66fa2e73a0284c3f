import { useMemo, useState } from 'react'
import { blockBetween, clampPlace, placeAfter } from './grid-focus.ts'
import type { GridBlock, GridPlace, GridSize } from './grid-focus.ts'
import type { GridAction } from './grid-keys.ts'

interface Corner {
  readonly rowId: string
  readonly columnId: string
}

/** A marked block by two corners. */
interface Mark {
  readonly fixed: Corner
  readonly moving: Corner
  /** Rows between the corners; when sorting or filtering has changed it, the block means nothing any more. */
  readonly rows: number
  /** The moving corner was drawn by hand and must be seen. */
  readonly drawn: boolean
}

interface Cursor {
  readonly rowId: string | null
  readonly columnId: string | null
  /** Where it stood, for when the row is gone. */
  readonly row: number
  /** Null when only the focused cell is meant. */
  readonly mark: Mark | null
}

export interface GridCursor {
  /** The focused cell. */
  readonly place: GridPlace
  readonly block: GridBlock
  /** The cell to be kept in view: the focused one, or the corner that is being drawn. */
  readonly seen: GridPlace
  readonly goTo: (place: GridPlace) => void
  /** Draws the block from the focused cell to here; the focused cell stays. */
  readonly extendTo: (place: GridPlace) => void
  readonly markBlock: (one: GridPlace, other: GridPlace) => void
  /** Carries out a moving action; false where Tab should leave the grid. */
  readonly move: (action: GridAction, view: Pick<GridSize, 'pageRows' | 'isFilled'>) => boolean
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
    mark: null,
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
  const cornerAt = (at: GridPlace): Corner => ({
    rowId: rowIds[at.row] ?? '',
    columnId: columnIds[at.column] ?? '',
  })
  const corners = cornersOf(cursor.mark, rowIndex, columnIds)
  const setMark = (fixed: GridPlace, moving: GridPlace, drawn: boolean) =>
    setCursor((before) => ({
      ...before,
      mark: {
        fixed: cornerAt(fixed),
        moving: cornerAt(moving),
        rows: Math.abs(moving.row - fixed.row),
        drawn,
      },
    }))
  const goTo = (next: GridPlace) => {
    const { rowId, columnId } = cornerAt(next)
    setCursor({ rowId: rowId || null, columnId: columnId || null, row: next.row, mark: null })
  }
  const extendTo = (next: GridPlace) => setMark(corners?.fixed ?? place, next, true)
  const move: GridCursor['move'] = (action, view) => {
    const extend = 'extend' in action && action.extend
    const from = extend ? (corners?.moving ?? place) : place
    const next = placeAfter(from, action, { ...size, ...view })
    if (!next) return false
    if (extend) extendTo(next)
    else goTo(next)
    return true
  }
  return {
    place,
    block: corners ? blockBetween(corners.fixed, corners.moving) : blockBetween(place, place),
    seen: corners && cursor.mark?.drawn ? corners.moving : place,
    goTo,
    extendTo,
    markBlock: (one, other) => setMark(one, other, false),
    move,
  }
}

function cornersOf(
  mark: Mark | null,
  rowIndex: ReadonlyMap<string, number>,
  columnIds: readonly string[],
) {
  if (mark === null) return null
  const placeOf = ({ rowId, columnId }: Corner): GridPlace => ({
    row: rowIndex.get(rowId) ?? -1,
    column: columnIds.indexOf(columnId),
  })
  const [fixed, moving] = [placeOf(mark.fixed), placeOf(mark.moving)]
  const gone = [fixed, moving].some(({ row, column }) => row < 0 || column < 0)
  return gone || Math.abs(moving.row - fixed.row) !== mark.rows ? null : { fixed, moving }
}
