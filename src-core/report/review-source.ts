import type { Dossier } from '../dossier/dossier.ts'
import type { TypedRow } from '../dossier/typed-facts.ts'
import { factOfSection } from './report-definition.ts'
import type { MustFor, ReportDefinition, ReportSection } from './report-definition.ts'
import { nextTargets, pastTargets } from './targets.ts'
import type { NextTarget, PastTarget } from './targets.ts'
import { termFigures, textIn } from './term-figures.ts'
import type { TermFigure } from './term-figures.ts'

/** A section with its words; tokens `{{ … }}` stand for figures. */
export interface WrittenSection {
  readonly section: ReportSection
  /** Paragraphs of its own text and of its rows. */
  readonly text: string
  /** The same with every token printed. */
  readonly printed: string
}

/** What every check of the review looks at. */
export interface ReviewSource {
  readonly dossier: Dossier
  readonly definition: ReportDefinition
  readonly figures: readonly TermFigure[]
  readonly past: readonly PastTarget[]
  readonly next: readonly NextTarget[]
  readonly sections: readonly WrittenSection[]
  readonly must: ReadonlySet<MustFor>
  /** What a token prints; null: no such figure, or nobody has told it. */
  readonly print: (token: string) => string | null
}

export const TOKEN = /\{\{([^{}]*)\}\}/g

export function makeReviewSource(
  dossier: Dossier,
  definition: ReportDefinition,
  print: ReviewSource['print'],
): ReviewSource {
  const sections = definition.sections.map((section) => {
    const text = textOfSection(dossier, section)
    return { section, text, printed: printTokens(text, print) }
  })
  return {
    dossier,
    definition,
    figures: termFigures(dossier, definition),
    past: pastTargets(dossier),
    next: nextTargets(dossier),
    sections,
    must: mustOf(dossier),
    print,
  }
}

/** Every token as it will be printed; one that cannot be is left out. */
export function printTokens(text: string, print: ReviewSource['print']): string {
  return text.replace(TOKEN, (_whole, token: string) => print(token.trim()) ?? '')
}

function textOfSection(dossier: Dossier, { id, kind, list }: ReportSection): string {
  const own = textOfFact(dossier, factOfSection(id))
  if (kind === 'text' || list === null) return own
  return [own, ...rowsOf(dossier, list).map((row) => textIn(row, 'text'))]
    .filter(Boolean)
    .join('\n')
}

export function textOfFact({ typedFacts }: Pick<Dossier, 'typedFacts'>, name: string): string {
  const value = typedFacts.find((fact) => fact.name === name)?.value
  return typeof value === 'string' ? value : ''
}

export function rowsOf({ typedRows }: Pick<Dossier, 'typedRows'>, list: string): TypedRow[] {
  return typedRows.filter((row) => row.list === list)
}

function mustOf({ congress }: Dossier): Set<MustFor> {
  const isGrassroots =
    congress.level === null || congress.level === 'grassroots' || congress.level === 'section'
  return new Set<MustFor>([isGrassroots ? 'grassroots' : 'upper'])
}

/** "1, 3; 5" as numbers of rows. */
export function readLinks(row: TypedRow, cell: string): number[] {
  const value = row.cells[cell]
  if (typeof value === 'number') return [value]
  return [...String(value ?? '').matchAll(/\d+/g)].map(([digits]) => Number(digits))
}

/** How a row is called in a sentence: by its own number, else by its place. */
export function nameRow(row: TypedRow, rows: readonly TypedRow[]): string {
  return String(numberOfRow(row, rows))
}

export function numberOfRow(row: TypedRow, rows: readonly TypedRow[]): number {
  const number = row.cells['number']
  return typeof number === 'number' ? number : rows.indexOf(row) + 1
}
