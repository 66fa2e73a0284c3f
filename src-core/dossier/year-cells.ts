import type { Dossier } from './dossier.ts'

const YEAR_CELL = /^y((?:19|20)\d{2})$/

/** The year of the cell `y2021`; null for any other cell. */
export function readYearCell(name: string): number | null {
  const found = YEAR_CELL.exec(name)
  return found === null ? null : Number(found[1])
}

export function yearCell(year: number): string {
  return `y${year}`
}

/** Which term a list reports on year by year. */
export type YearsTerm = 'previous' | 'next'

/**
 * Years that stand as columns: those of the term, and any that somebody has told in a list of that name.
 * The term that ends reports from its first year up to the one before the congress's term begins; the new one from the
 * year after it begins up to its last.
 */
export function yearsOfList(
  { congress, typedRows }: Pick<Dossier, 'congress' | 'typedRows'>,
  { name, term }: { readonly name: string; readonly term: YearsTerm },
): number[] {
  const { previousTermFrom, termFrom, termTo } = congress
  const ofTerm =
    term === 'previous'
      ? between(previousTermFrom, minus(termFrom))
      : between(plus(termFrom), termTo)
  const told = typedRows
    .filter(({ list }) => list === name)
    .flatMap(({ cells }) => Object.keys(cells).flatMap((cell) => readYearCell(cell) ?? []))
  return [...new Set([...ofTerm, ...told])].toSorted((left, right) => left - right)
}

const minus = (year: number | null) => (year === null ? null : year - 1)
const plus = (year: number | null) => (year === null ? null : year + 1)
const LONGEST_TERM = 15

function between(from: number | null, to: number | null): number[] {
  if (from === null || to === null) return []
  const count = Math.min(Math.max(0, to - from + 1), LONGEST_TERM)
  return Array.from({ length: count }, (_, place) => from + place)
}
