import type { GridAction } from './grid-keys.ts'

/** A place by index in the rows and columns as they stand now. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows that fit in the view. */
  readonly pageRows: number
  /** Whether something stands in a cell; Ctrl and an arrow go by it. */
  readonly isFilled: (place: GridPlace) => boolean
}

/** Where an action leads; it stops at the edges, and is null where Tab leaves the grid. */
export function placeAfter(place: GridPlace, action: GridAction, size: GridSize): GridPlace | null {
  switch (action.kind) {
    case 'move':
    case 'commit':
      return clampPlace(
        { row: place.row + action.rows, column: place.column + action.columns },
        size,
      )
    case 'jump':
      return jumpFrom(place, action, size)
    case 'page':
      return clampPlace({ ...place, row: place.row + action.direction * size.pageRows }, size)
    case 'edge': {
      const last = action.columns === 'last'
      const row = action.wholeGrid ? (last ? size.rows - 1 : 0) : place.row
      return clampPlace({ row, column: last ? size.columns - 1 : 0 }, size)
    }
    case 'tab': {
      const column = place.column + action.direction
      return column < 0 || column >= size.columns ? null : { ...place, column }
    }
    default:
      return place
  }
}

/** As Ctrl and an arrow go in Excel: to the last filled cell of a run, or over a gap to the next filled one. */
function jumpFrom(
  place: GridPlace,
  step: { readonly rows: number; readonly columns: number },
  size: GridSize,
): GridPlace {
  const next = (from: GridPlace): GridPlace | null => {
    const to = { row: from.row + step.rows, column: from.column + step.columns }
    const inside = clampPlace(to, size)
    return inside.row === to.row && inside.column === to.column ? to : null
  }
  let at = next(place)
  if (at === null) return place
  const inRun = size.isFilled(place) && size.isFilled(at)
  for (;;) {
    const after = next(at)
    if (after === null) return at
    if (inRun ? !size.isFilled(after) : size.isFilled(at)) return at
    at = after
  }
}

/** The nearest place inside the grid. */
export function clampPlace(place: GridPlace, size: Pick<GridSize, 'rows' | 'columns'>): GridPlace {
  return {
    row: Math.max(0, Math.min(size.rows - 1, place.row)),
    column: Math.max(0, Math.min(size.columns - 1, place.column)),
  }
}

export interface GridBlock {
  readonly from: GridPlace
  /** Included. */
  readonly to: GridPlace
}

/** The rectangle between two corners, whichever way it was drawn. */
export function blockBetween(one: GridPlace, other: GridPlace): GridBlock {
  return {
    from: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    to: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) },
  }
}

export function isOneCell({ from, to }: GridBlock): boolean {
  return from.row === to.row && from.column === to.column
}
