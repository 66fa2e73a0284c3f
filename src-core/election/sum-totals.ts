import type { PassSummary } from './ballot-entry.ts'
import type { TotalFigure } from './compare-totals.ts'

/** Before the id of the name whose votes a figure tells. */
export const NAME_ITEM = 'name:'

export function valueOf(totals: readonly TotalFigure[], item: string): number | null {
  return totals.find((figure) => figure.item === item)?.value ?? null
}

/** What a hall that counts by hand has told so far. */
export function sumTotals(
  totals: readonly TotalFigure[],
): PassSummary & { readonly named: number } {
  const valid = valueOf(totals, 'valid') ?? 0
  const invalid = valueOf(totals, 'invalid') ?? 0
  const votes = totals.flatMap(({ item, value }) => (item.startsWith(NAME_ITEM) ? [value] : []))
  const marks = votes.reduce((sum, value) => sum + value, 0)
  const most = Math.max(0, ...votes)
  return { entered: valid + invalid, valid, invalid, marks, most, named: votes.length }
}
