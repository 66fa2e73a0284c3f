import type { TableRow } from '#core/papers/document-model.ts'
import { textWidthOf } from './text-width.ts'

interface WordColumns {
  /** Twips. */
  readonly widths: readonly number[]
  /** Half-points. */
  readonly size: number
  /** Twips of a cell, left and right together, that its text cannot use. */
  readonly sides: number
}

const TWIPS_PER_POINT = 20
/** Rules of the table, and programs that set a text a little wider. */
const RESERVE = 40
const FIGURES = /^[\d.,/]+$/

/**
 * Widths in which no number or date is broken over two lines: Word breaks them anywhere. What a column lacks the
 * others give, each by what it has to spare; the table stays as wide as it was.
 */
export function fitWordColumns(rows: readonly TableRow[], columns: WordColumns): readonly number[] {
  const { widths } = columns
  const needed = widths.map(() => 0)
  for (const row of rows) {
    if (row.kind !== 'header' && row.kind !== 'band') measureRow(row, columns, needed)
  }
  const lacking = widths.map((width, index) => Math.max(0, (needed[index] ?? 0) - width))
  const spare = widths.map((width, index) => {
    const own = needed[index] ?? 0
    return Math.max(0, width - Math.max(own, width / 2))
  })
  const wanted = sumOf(lacking)
  const there = sumOf(spare)
  if (wanted === 0 || there < wanted) return widths
  return widths.map((width, index) => {
    return Math.round(width + (lacking[index] ?? 0) - ((spare[index] ?? 0) * wanted) / there)
  })
}

function measureRow(row: TableRow, { size, sides }: WordColumns, needed: number[]): void {
  let column = 0
  for (const { runs, span } of row.cells) {
    const [only] = runs
    const alone = span === 1 && runs.length === 1 && only?.kind === 'text'
    if (alone && FIGURES.test(only.text)) {
      const points = textWidthOf(only.text, size / 2, row.kind === 'total')
      const width = Math.ceil(points * TWIPS_PER_POINT) + sides + RESERVE
      needed[column] = Math.max(needed[column] ?? 0, width)
    }
    column += span
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}
