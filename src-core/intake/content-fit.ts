import type { IntakeField } from './definitions.ts'
import { isOneOf } from './intake-context.ts'
import type { IntakeContext } from './intake-context.ts'
import { readCell } from './read-cell.ts'
import type { Cell } from './workbook.ts'

/** Cells looked at per column; enough to tell, cheap on long lists. */
const SAMPLE = 60
/** Fewer filled cells than this prove nothing. */
const FEWEST = 3
const DISTINCT_SHARE = 0.9

/** Share of the filled cells that can be read as the field; 1 for an empty column. */
export function contentFit(
  cells: readonly Cell[],
  field: IntakeField,
  context: IntakeContext,
): number {
  const sample = cells.slice(0, SAMPLE)
  if (sample.length === 0 || field.type === 'not-kept') return 1
  if (field.type === 'code' && !isDistinct(sample)) return 0
  const readable = sample.filter((cell) => readCell(cell, field, context).value !== null)
  return readable.length / sample.length
}

/** A code that rows share names a department or a unit, not a person. */
function isDistinct(cells: readonly Cell[]): boolean {
  return new Set(cells.map(({ text }) => text)).size >= cells.length * DISTINCT_SHARE
}

/** How surely the cells alone say the field. Dates and names only where no header says otherwise. */
export function looksLike(
  column: { readonly levels: readonly string[]; readonly cells: readonly Cell[] },
  field: IntakeField,
  context: IntakeContext,
): number {
  if (column.cells.length < FEWEST) return 0
  const unnamed = column.levels.length === 0
  if (field.id === 'ethnicity') return shareOf(column.cells, context.vocabulary.ethnicGroups)
  if (field.type === 'choice') return shareOf(column.cells, Object.values(field.choices).flat())
  if (!unnamed) return 0
  if (field.type === 'name') return shareOfNames(column.cells)
  return shareOfDates(column.cells, field, context)
}

function shareOf(cells: readonly Cell[], words: readonly string[]): number {
  const sample = cells.slice(0, SAMPLE)
  return sample.filter((cell) => isOneOf(cell.text, words)).length / sample.length
}

/** Two to six words without digits, hardly ever the same twice. */
function shareOfNames(cells: readonly Cell[]): number {
  const sample = cells.slice(0, SAMPLE)
  const names = sample.filter((cell) =>
    /^(\p{L}[\p{L}'.-]*\s+){1,5}\p{L}[\p{L}'.-]*$/u.test(cell.text),
  )
  const distinct = new Set(names.map((cell) => cell.text)).size
  return distinct * 10 < names.length * 8 ? 0 : names.length / sample.length
}

function shareOfDates(cells: readonly Cell[], field: IntakeField, context: IntakeContext): number {
  const dated = cells.filter((cell) => cell.date !== null || /\d[/.-]\d/.test(cell.text))
  return dated.length * 2 < cells.length ? 0 : contentFit(cells, field, context)
}
