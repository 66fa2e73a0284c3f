import { rankVietnameseNames } from '#core/base/rank-names.ts'
import { foldVietnamese } from '#core/base/vietnamese-text.ts'
import { formatCell } from './cell-editor.ts'
import type { GridColumn } from './grid-column.ts'

export interface GridSort {
  readonly columnId: string
  readonly direction: 'up' | 'down'
}

/** Column id -> texts that may stay. A column without an entry is not filtered. */
export type GridFilters = ReadonlyMap<string, ReadonlySet<string>>

export interface Arrangement {
  readonly search: string
  readonly filters: GridFilters
  readonly sort: GridSort | null
}

export const NO_ARRANGEMENT: Arrangement = { search: '', filters: new Map(), sort: null }

const COLLATOR = new Intl.Collator('vi', { numeric: true })

/** Text of a cell as it stands on the screen: what search, filter and copy go by. */
export function cellText<Row>(column: GridColumn<Row>, row: Row): string {
  return column.show?.(row) ?? formatCell(column.editor, column.read(row))
}

/** Rows that pass search and filters, sorted; empty cells come last in both directions. */
export function arrangeRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  arrangement: Arrangement,
): readonly Row[] {
  const kept = keepRows(rows, columns, arrangement)
  const column = columns.find((candidate) => candidate.id === arrangement.sort?.columnId)
  if (!column || !arrangement.sort) return kept
  const turn = arrangement.sort.direction === 'up' ? 1 : -1
  const ranks = rankCells(kept, column)
  return kept
    .map((row, index) => ({ row, rank: ranks[index] ?? null }))
    .sort((left, right) => {
      if (left.rank === null || right.rank === null)
        return Number(left.rank === null) - Number(right.rank === null)
      return turn * (left.rank - right.rank)
    })
    .map(({ row }) => row)
}

/**
 * A number for each cell that sorts like it. Comparing Vietnamese words is slow, so each different word is placed
 * once and the rows are sorted by numbers.
 */
function rankCells<Row>(rows: readonly Row[], column: GridColumn<Row>): (number | null)[] {
  const values = rows.map((row) => column.read(row))
  if (values.every((value) => value === null || typeof value === 'number')) return values
  const isWorded = column.editor?.kind === 'choice'
  const texts = values.map((value, index) => {
    const row = rows[index]
    if (value === null || row === undefined) return null
    return isWorded ? cellText(column, row) : String(value)
  })
  const present = texts.filter((text) => text !== null)
  const ranks = column.order === 'names' ? rankVietnameseNames(present) : rankTexts(present)
  return texts.map((text) => (text === null ? null : (ranks.get(text) ?? 0)))
}

function rankTexts(texts: readonly string[]): ReadonlyMap<string, number> {
  const sorted = [...new Set(texts)].sort((left, right) => COLLATOR.compare(left, right))
  return new Map(sorted.map((text, rank) => [text, rank]))
}

function keepRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  arrangement: Arrangement,
): readonly Row[] {
  const wanted = foldVietnamese(arrangement.search)
  if (wanted === '' && arrangement.filters.size === 0) return rows
  const filtered = columns.filter((column) => arrangement.filters.has(column.id))
  return rows.filter(
    (row) =>
      filtered.every((column) => arrangement.filters.get(column.id)?.has(cellText(column, row))) &&
      (wanted === '' || searchText(columns, row).includes(wanted)),
  )
}

/** What search looks through, kept while a row and the columns stay: folding is slow, typing must not be. */
const searchTexts = new WeakMap<object, WeakMap<object, string>>()

function searchText<Row>(columns: readonly GridColumn<Row>[], row: Row): string {
  const make = () => columns.map((column) => foldedCell(column, row)).join('\n')
  if (typeof row !== 'object' || row === null) return make()
  const ofColumns = searchTexts.get(columns) ?? new WeakMap<object, string>()
  searchTexts.set(columns, ofColumns)
  const text = ofColumns.get(row) ?? make()
  ofColumns.set(row, text)
  return text
}

/** Text of a cell as search sees it. */
export function foldedCell<Row>(column: GridColumn<Row>, row: Row): string {
  return fold(cellText(column, row))
}

/** Lists repeat themselves: the same few ethnic groups, schools and years in thousands of rows. */
const MOST_FOLDED = 100_000
const folded = new Map<string, string>()

function fold(text: string): string {
  const known = folded.get(text)
  if (known !== undefined) return known
  if (folded.size >= MOST_FOLDED) folded.clear()
  const made = foldVietnamese(text)
  folded.set(text, made)
  return made
}

export interface ValueCount {
  readonly text: string
  readonly count: number
}

/** Values of one column among the rows that the other filters and the search leave, most frequent first. */
export function countValues<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  arrangement: Arrangement,
  columnId: string,
): ValueCount[] {
  const column = columns.find((candidate) => candidate.id === columnId)
  if (!column) return []
  const filters = new Map(arrangement.filters)
  filters.delete(columnId)
  const counts = new Map<string, number>()
  for (const row of keepRows(rows, columns, { ...arrangement, filters })) {
    const text = cellText(column, row)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || COLLATOR.compare(a.text, b.text))
}

/** The arrangement with one column filtered to `texts`, or with that filter taken off by `null`. */
export function withFilter(
  arrangement: Arrangement,
  columnId: string,
  texts: ReadonlySet<string> | null,
): Arrangement {
  const filters = new Map(arrangement.filters)
  if (texts === null) filters.delete(columnId)
  else filters.set(columnId, texts)
  return { ...arrangement, filters }
}

/** Head pressed: list order -> up -> down -> list order. */
export function nextSort(sort: GridSort | null, columnId: string): GridSort | null {
  if (sort?.columnId !== columnId) return { columnId, direction: 'up' }
  return sort.direction === 'up' ? { columnId, direction: 'down' } : null
}
