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
  const { isYear, whole, bare } = wordsOf(levels, context)
  if (isYear && field.field.headers.some((own) => MEN.test(own))) return 0
  for (const word of field.without) if (whole.all.has(word)) return 0
  const named = scoreWords(whole, field)
  return bare === null ? named : Math.max(named, scoreWords(bare, field) * WITHOUT_BRACKETS)
}

/** "Năm" is a year; without its accent it would be the men. */
const YEAR = 'năm'
const MEN = /(^|\s)nam(?=\s|$)/i

type LevelWords = { readonly all: ReadonlySet<string>; readonly leaf: readonly string[] }

type HeaderWords = {
  readonly isYear: boolean
  readonly whole: LevelWords
  /** Without what stands in brackets; null where nothing does. */
  readonly bare: LevelWords | null
}

/** Every field is held against the same header: its words are taken apart once. */
const wordsKept = new WeakMap<IntakeContext, Map<string, HeaderWords>>()

function wordsOf(levels: readonly string[], context: IntakeContext): HeaderWords {
  const kept = wordsKept.get(context) ?? new Map<string, HeaderWords>()
  wordsKept.set(context, kept)
  const key = levels.join('\n\n')
  const words = kept.get(key) ?? readWords(levels, context)
  kept.set(key, words)
  return words
}

function readWords(levels: readonly string[], { tokens }: IntakeContext): HeaderWords {
  const hasBrackets = levels.some((level) => level.includes('('))
  return {
    isYear: (levels.at(-1) ?? '').normalize('NFC').toLowerCase() === YEAR,
    whole: levelWords(levels.map((level) => tokens(level))),
    bare: hasBrackets
      ? levelWords(levels.map((level) => tokens(level.replace(/\([^)]*\)?/g, ' '))))
      : null,
  }
}

function levelWords(perLevel: readonly (readonly string[])[]): LevelWords {
  return { all: new Set(perLevel.flat()), leaf: perLevel.at(-1) ?? [] }
}

function scoreWords({ all, leaf }: LevelWords, { headers }: CompiledField): number {
  let best = 0
  for (const wanted of headers) {
    if (wanted.size === 0 || !isWithin(wanted, all)) continue
    if (leaf.length > 0 && !leaf.some((word) => wanted.has(word))) continue
    best = Math.max(best, wanted.size / all.size)
  }
  return best
}

function isWithin(wanted: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const word of wanted) if (!all.has(word)) return false
  return true
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
