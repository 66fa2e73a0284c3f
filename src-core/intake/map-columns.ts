import { filledBy } from './definitions.ts'
import type { IntakeField } from './definitions.ts'
import { contentFit, looksLike } from './content-fit.ts'
import type { CompiledField, IntakeContext } from './intake-context.ts'
import type { Cell } from './workbook.ts'

/** A column before it is understood: its header levels and the cells under it. */
export type RawColumn = {
  readonly index: number
  readonly levels: readonly string[]
  readonly cells: readonly Cell[]
}

export type MappedColumn = RawColumn & {
  readonly field: IntakeField | null
  readonly guessedFrom: 'header' | 'content' | 'remembered' | 'user' | 'none'
  /** Holds the names of the sheets a list is spread over. */
  readonly ofSheet?: true
}

type Guess = { readonly column: RawColumn; readonly field: IntakeField; readonly score: number }

/** Below this a header shares too little with a wording to be it. */
const WEAKEST_MATCH = 0.3
/** What stands in brackets explains more often than it names, but sometimes it names. */
const WITHOUT_BRACKETS = 0.9
/** Of the filled cells, how many must look like a field that no header names. */
const CONTENT_MATCH = 0.9

/** How well a header says a field: 1 is all its words and no other, 0 is not at all. */
export function headerScore(
  levels: readonly string[],
  field: CompiledField,
  context: IntakeContext,
): number {
  if (isYear(levels.at(-1) ?? '') && field.field.headers.some((own) => MEN.test(own))) return 0
  const whole = levels.map((level) => context.tokens(level))
  if (whole.flat().some((word) => field.without.has(word))) return 0
  const bare = levels.map((level) => context.tokens(level.replace(/\([^)]*\)?/g, ' ')))
  return Math.max(scoreTokens(whole, field), scoreTokens(bare, field) * WITHOUT_BRACKETS)
}

/** "Năm" is a year; without its accent it would be the men. */
function isYear(leaf: string): boolean {
  return leaf.normalize('NFC').toLowerCase() === 'năm'
}

const MEN = /(^|\s)nam(?=\s|$)/i

function scoreTokens(perLevel: readonly (readonly string[])[], field: CompiledField): number {
  const tokens = new Set(perLevel.flat())
  const leaf = perLevel.at(-1) ?? []
  const scores = field.headers.map((wanted) => {
    if (wanted.size === 0 || ![...wanted].every((word) => tokens.has(word))) return 0
    if (leaf.length > 0 && !leaf.some((word) => wanted.has(word))) return 0
    return wanted.size / tokens.size
  })
  return Math.max(0, ...scores)
}

/** Gives each field at most one column: by header first, by content where no header names the column. */
export function mapColumns(columns: readonly RawColumn[], context: IntakeContext): MappedColumn[] {
  const byHeader = assign(guessByHeader(columns, context))
  const taken = new Set([...byHeader.values()].map(filledBy))
  const open = columns.filter((column) => !byHeader.has(column.index))
  const byContent = assign(guessByContent(open, context, taken))
  return columns.map((column) => {
    const named = byHeader.get(column.index)
    const seen = byContent.get(column.index)
    if (named) return { ...column, field: named, guessedFrom: 'header' }
    return { ...column, field: seen ?? null, guessedFrom: seen ? 'content' : 'none' }
  })
}

function assign(guesses: readonly Guess[]): Map<number, IntakeField> {
  const assigned = new Map<number, IntakeField>()
  const taken = new Set<string>()
  for (const { column, field } of guesses.toSorted((a, b) => b.score - a.score)) {
    if (assigned.has(column.index) || taken.has(field.id)) continue
    assigned.set(column.index, field)
    // Several columns may hold what is not kept.
    if (field.type !== 'not-kept') taken.add(field.id)
  }
  return assigned
}

function guessByHeader(columns: readonly RawColumn[], context: IntakeContext): Guess[] {
  return columns.flatMap((column) =>
    context.fields.flatMap((compiled) => {
      const named = headerScore(column.levels, compiled, context)
      if (named < WEAKEST_MATCH) return []
      const fit = contentFit(column.cells, compiled.field, context)
      const score = named * (0.3 + 0.7 * fit)
      return fit === 0 && column.cells.length > 2 ? [] : [{ column, field: compiled.field, score }]
    }),
  )
}

function guessByContent(
  columns: readonly RawColumn[],
  context: IntakeContext,
  taken: ReadonlySet<string>,
): Guess[] {
  return columns.flatMap((column) =>
    context.fields.flatMap(({ field }) => {
      if (!field.byContent || taken.has(filledBy(field))) return []
      const score = looksLike(column, field, context)
      return score < CONTENT_MATCH ? [] : [{ column, field, score }]
    }),
  )
}
