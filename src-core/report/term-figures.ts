import { divideRounded, sumExactly } from '../base/decimal.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { TypedRow } from '../dossier/typed-facts.ts'
import { yearCell, yearsOfList } from '../dossier/year-cells.ts'
import type { ReportDefinition, ReportFigure } from './report-definition.ts'

export const PAST_TARGETS = 'targets.past'
export const NEXT_TARGETS = 'targets.next'
export const FIGURE_ROWS = 'figures.rows'
/** Percentages worked out of two figures. */
const RATIO_DECIMALS = 2

/** A figure of the catalogue, or one of the office's own, with what has been told of it. */
export interface TermFigure {
  readonly id: string
  readonly rowId: string | null
  readonly name: string
  readonly unit: string
  readonly kind: ReportFigure['kind']
  /** Null: one of the office's own. */
  readonly definition: ReportFigure | null
  readonly values: readonly { readonly year: number; readonly value: number | null }[]
  readonly start: number | null
  /** Of the whole term as another paper has it. */
  readonly stated: number | null
  /** Flow: sum of all years; stock: last year; ratio: from its parts. Null as long as a year is open. */
  readonly term: number | null
  readonly reason: string
  /** An empty year means that there was none. */
  readonly none: boolean
}

type Told = Pick<Dossier, 'congress' | 'typedRows'>

/** Every figure of the catalogue and of the office, in that order. */
export function termFigures(dossier: Told, definition: ReportDefinition): TermFigure[] {
  const rows = dossier.typedRows.filter(({ list }) => list === FIGURE_ROWS)
  const years = reportYears(dossier)
  const byId = new Map(rows.map((row) => [String(row.cells['figure'] ?? ''), row]))
  const told = definition.figures.map((figure) =>
    makeFigure(figure, byId.get(figure.id) ?? null, years),
  )
  const catalogue = new Map(told.map((figure) => [figure.id, figure]))
  const known = new Set(definition.figures.map(({ id }) => id))
  const own = rows.filter(({ cells }) => !known.has(String(cells['figure'] ?? '')))
  return [
    ...told.map((figure) => withRatio(figure, catalogue)),
    ...own.map((row) => makeFigure(null, row, years)),
  ]
}

/** The years the report tells: of the term that ends, and any told in its lists. */
export function reportYears(dossier: Told): number[] {
  const years = [PAST_TARGETS, FIGURE_ROWS].flatMap((name) =>
    yearsOfList(dossier, { name, term: 'previous' }),
  )
  return [...new Set(years)].toSorted((left, right) => left - right)
}

function makeFigure(
  definition: ReportFigure | null,
  row: TypedRow | null,
  years: readonly number[],
): TermFigure {
  const none = row?.cells['none'] === true
  const values = years.map((year) => ({
    year,
    value: numberIn(row, yearCell(year)) ?? (none ? 0 : null),
  }))
  const rowId = row?.id ?? null
  const { id, name, unit, kind } = definition ?? ownFigure(row)
  return {
    id,
    rowId,
    name,
    unit,
    kind,
    definition,
    values,
    start: numberIn(row, 'start'),
    stated: numberIn(row, 'stated'),
    term: termOf(
      kind,
      values.map(({ value }) => value),
    ),
    reason: textIn(row, 'reason'),
    none,
  }
}

/** One that the catalogue does not have is added up over the years. */
function ownFigure(row: TypedRow | null) {
  const id = `own${row?.id ?? ''}`
  return { id, name: textIn(row, 'name'), unit: textIn(row, 'unit'), kind: 'flow' as const }
}

function termOf(kind: ReportFigure['kind'], values: readonly (number | null)[]): number | null {
  const last = values.at(-1) ?? null
  if (kind !== 'flow') return last
  const told = values.filter((value) => value !== null)
  return told.length === values.length && told.length > 0 ? sumExactly(told) : null
}

/** Percentages are worked out of their two figures, year by year and for the term. */
function withRatio(figure: TermFigure, catalogue: ReadonlyMap<string, TermFigure>): TermFigure {
  const part = catalogue.get(figure.definition?.part ?? '')
  const whole = catalogue.get(figure.definition?.whole ?? '')
  if (part === undefined || whole === undefined) return figure
  const values = figure.values.map(({ year }, place) => ({
    year,
    value: percentOf(part.values[place]?.value ?? null, whole.values[place]?.value ?? null),
  }))
  const start = percentOf(part.start, whole.start)
  return { ...figure, values, start, term: percentOf(part.term, whole.term) }
}

/** Per cent of the whole; null where one is not known or the whole is none. */
export function percentOf(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole === 0) return null
  return divideRounded(part * 100, whole, RATIO_DECIMALS)
}

export function numberIn(row: TypedRow | null, cell: string): number | null {
  const value = row?.cells[cell]
  return typeof value === 'number' ? value : null
}

export function textIn(row: TypedRow | null, cell: string): string {
  const value = row?.cells[cell]
  return typeof value === 'string' ? value : ''
}

/** True where somebody has told anything of it. */
export function isTold(figure: TermFigure): boolean {
  return figure.none || figure.values.some(({ value }) => value !== null)
}
