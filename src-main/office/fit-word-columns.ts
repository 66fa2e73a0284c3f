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

/** What may not be broken: every word, else those of the headings and figures, else figures alone. */
const WHOLE = ['words', 'headings', 'figures'] as const
type Whole = (typeof WHOLE)[number]

/**
 * Widths in which no word and no number or date is broken over two lines: Word breaks them anywhere. What a column
 * lacks the others give, each by what it has to spare; the table stays as wide as it was.
 */
export function fitWordColumns(rows: readonly TableRow[], columns: WordColumns): readonly number[] {
  for (const whole of WHOLE) {
    const widths = share(columns.widths, neededFor(rows, columns, whole))
    if (widths !== null) return widths
  }
  return columns.widths
}

/** Null where the columns together have less to spare than they lack. */
function share(widths: readonly number[], needed: readonly number[]): readonly number[] | null {
  const lacking = widths.map((width, index) => Math.max(0, (needed[index] ?? 0) - width))
  const spare = widths.map((width, index) => {
    const own = needed[index] ?? 0
    return Math.max(0, width - Math.max(own, width / 2))
  })
  const wanted = sumOf(lacking)
  const there = sumOf(spare)
  if (wanted === 0) return widths
  if (there < wanted) return null
  return widths.map((width, index) => {
    return Math.round(width + (lacking[index] ?? 0) - ((spare[index] ?? 0) * wanted) / there)
  })
}

function neededFor(rows: readonly TableRow[], columns: WordColumns, whole: Whole): number[] {
  const needed = columns.widths.map(() => 0)
  // Columns that a cell of the row above reaches down into.
  let reached = columns.widths.map(() => false)
  for (const row of rows) {
    if (row.kind === 'band' || (row.kind === 'header' && whole === 'figures')) continue
    reached = measureRow(row, { ...columns, whole }, { needed, reached })
  }
  return needed
}

interface Measured extends WordColumns {
  readonly whole: Whole
}

interface Measures {
  readonly needed: number[]
  readonly reached: readonly boolean[]
}

/** Takes in what the row needs, and gives the columns it reaches down from. */
function measureRow(row: TableRow, columns: Measured, { needed, reached }: Measures): boolean[] {
  const reaching = columns.widths.map(() => false)
  let column = 0
  for (const { runs, span, rows = 1 } of row.cells) {
    while (reached[column] === true) column += 1
    const [only] = runs
    if (span === 1 && runs.length === 1 && only?.kind === 'text') {
      const width = unbrokenWidth(only.text, row.kind, columns)
      needed[column] = Math.max(needed[column] ?? 0, width)
    }
    if (rows > 1) reaching.fill(true, column, column + span)
    column += span
  }
  return reaching
}

/** Twips of the longest piece that may not be broken; 0 where all may. */
function unbrokenWidth(text: string, kind: TableRow['kind'], columns: Measured): number {
  const { size, sides, whole } = columns
  const words =
    kind === 'header' || whole === 'words' ? text.split(' ') : FIGURES.test(text) ? [text] : []
  const bold = kind !== 'body'
  const points = Math.max(0, ...words.map((word) => textWidthOf(word, size / 2, bold)))
  return points === 0 ? 0 : Math.ceil(points * TWIPS_PER_POINT) + sides + RESERVE
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}
