import { foldedWords } from '../base/vietnamese-text.ts'
import type { TypedRow, TypedValue } from '../dossier/typed-facts.ts'

type Cells = Readonly<Record<string, TypedValue>>

/** Half of the words in common, at the same number, is the same row reworded. */
const WORDS_SHARED = 0.5

/** The row of these words; else the one of this number that says nearly the same; null: a new row. */
export function findToldRow(
  rows: readonly TypedRow[],
  wanted: Cells,
  key: string,
): TypedRow | null {
  const words = wordsOf(wanted[key])
  const same = rows.find(({ cells }) => wordsOf(cells[key]).join(' ') === words.join(' '))
  if (same !== undefined) return same
  const { number } = wanted
  if (number === undefined) return null
  return (
    rows.find(({ cells }) => cells['number'] === number && isNear(words, wordsOf(cells[key]))) ??
    null
  )
}

function isNear(left: readonly string[], right: readonly string[]): boolean {
  const [small, large] = left.length < right.length ? [left, right] : [right, left]
  const others = new Set(large)
  const common = [...new Set(small)].filter((word) => others.has(word)).length
  return large.length > 0 && common >= WORDS_SHARED * others.size
}

function wordsOf(value: TypedValue | undefined): string[] {
  return foldedWords(String(value ?? ''))
}
