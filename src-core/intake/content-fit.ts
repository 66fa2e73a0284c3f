import type { IntakeField } from './definitions.ts'
import { isOneOf, startsWithOneOf } from './intake-context.ts'
import type { IntakeContext } from './intake-context.ts'
import { readCell } from './read-cell.ts'
import type { Cell } from './workbook.ts'

/** Cells looked at per column; enough to tell, cheap on long lists. */
const SAMPLE = 60
/** Fewer filled cells than this prove nothing. */
const FEWEST = 3
const DISTINCT_SHARE = 0.7

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

type Column = { readonly levels: readonly string[]; readonly cells: readonly Cell[] }

/** How surely the cells alone say the field. Most fields only where no header says otherwise. */
export function looksLike(column: Column, field: IntakeField, context: IntakeContext): number {
  const sample = column.cells.slice(0, SAMPLE)
  if (sample.length < FEWEST) return 0
  const { vocabulary } = context
  if (field.id === 'ethnicity') {
    const spellings = Object.values(vocabulary.ethnicSpellings).flat()
    return shareOf(sample, [...vocabulary.ethnicGroups, ...spellings])
  }
  if (field.type === 'choice') return shareOf(sample, Object.values(field.choices).flat())
  if (field.contentPattern !== undefined) return shareOfPattern(column, field, context)
  return column.levels.length > 0 ? 0 : looksUnnamed(sample, field, context)
}

/** A pattern speaks under any header, but a code under an unknown one may be that of another register. */
function shareOfPattern(column: Column, field: IntakeField, context: IntakeContext): number {
  if (field.type === 'code' && column.levels.length > 0) return 0
  const sample = column.cells.slice(0, SAMPLE)
  const pattern = new RegExp(field.contentPattern ?? '', 'u')
  const fitting = sample.filter((cell) => cell.date === null && pattern.test(cell.text))
  return (fitting.length / sample.length) * Math.sign(contentFit(sample, field, context))
}

function looksUnnamed(sample: readonly Cell[], field: IntakeField, context: IntakeContext): number {
  if (field.id === 'religion') return shareOfReligions(sample, context)
  if (field.contentRepeats) return shareOfUnits(sample, context)
  if (field.contentStarts.length > 0) return shareOfStarts(sample, field.contentStarts)
  if (field.contentWords.length > 0) {
    const needed = sample.some((cell) => isOneOf(cell.text, field.contentNeeds))
    return needed ? shareOf(sample, field.contentWords) : 0
  }
  if (field.type === 'name') return shareOfNames(sample)
  return field.type === 'partial-date' ? shareOfDates(sample, field, context) : 0
}

/** "Không" alone may answer any question. */
function shareOfReligions(cells: readonly Cell[], { vocabulary }: IntakeContext): number {
  const religions = vocabulary.religions.filter((word) => !isOneOf(word, vocabulary.marks.no))
  const named = cells.some((cell) => isOneOf(cell.text, religions))
  return named ? shareOf(cells, vocabulary.religions) : 0
}

/** Half of the cells begin so: the others are posts nobody has thought of. */
const STARTS_SHARE = 0.5
const ENOUGH = 0.9

function shareOfStarts(cells: readonly Cell[], starts: readonly string[]): number {
  const found = cells.filter((cell) => startsWithOneOf(cell.text, starts)).length
  return found >= cells.length * STARTS_SHARE ? ENOUGH : 0
}

/** Names of units: several words, the same ones again and again, beginning like units do. */
function shareOfUnits(cells: readonly Cell[], { vocabulary }: IntakeContext): number {
  const starts = [
    ...vocabulary.unitPrefixes,
    ...vocabulary.institutionWords,
    ...vocabulary.unitWords,
  ]
  const distinct = new Set(cells.map(({ text }) => text)).size
  return distinct < cells.length * REPEATS_SHARE ? shareOfStarts(cells, starts) : 0
}

const REPEATS_SHARE = 0.8

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
