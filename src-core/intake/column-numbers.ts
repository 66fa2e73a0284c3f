import { filledCells } from './workbook.ts'
import type { SheetRow } from './workbook.ts'

/** "A B C 1 2 3": the row that numbers the columns under a header. */
export function isColumnNumbers(row: SheetRow): boolean {
  const filled = filledCells(row)
  if (filled.length < 3) return false
  if (!filled.every(({ cell }) => /^\(?([A-Z]|\d{1,2})\)?(\s*=.*)?$/i.test(cell.text))) return false
  const texts = filled.map(({ cell }) => cell.text)
  if (new Set(texts).size < texts.length) return false
  const numbers = texts
    .filter((text) => /\d/.test(text))
    .map((text) => Number(/\d+/.exec(text)?.[0]))
  const ascending = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0))
  // Letters over the naming columns, or numbers in order: a row of totals has neither.
  return numbers.length < texts.length || (ascending && numbers[0] === 1)
}
