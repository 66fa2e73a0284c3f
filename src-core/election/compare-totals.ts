import { isMadeFor } from './settled-between.ts'
import type { SettledBetween } from './settled-between.ts'

/** One figure of a hall that counts by hand: `valid`, `invalid`, `cause:<reason>` or `name:<id>`. */
export interface TotalFigure {
  readonly item: string
  readonly value: number
}

export interface TotalDifference {
  readonly item: string
  readonly first: number | null
  readonly second: number | null
  readonly settled: number | null
}

/** What a third person counted, and the two figures that were before them. */
export type SettledFigure = TotalFigure & SettledBetween

export interface TotalsToCompare {
  readonly items: readonly string[]
  readonly first: readonly TotalFigure[]
  readonly second: readonly TotalFigure[]
  readonly settled: readonly SettledFigure[]
}

export interface TotalsComparison {
  readonly same: readonly TotalFigure[]
  readonly differences: readonly TotalDifference[]
}

/** Figure by figure what two people have counted; a figure that nobody told is a difference too. */
export function compareTotals({
  items,
  first,
  second,
  settled,
}: TotalsToCompare): TotalsComparison {
  const valueIn = (figures: readonly TotalFigure[], item: string) =>
    figures.find((figure) => figure.item === item)?.value ?? null
  const same: TotalFigure[] = []
  const differences: TotalDifference[] = []
  for (const item of items) {
    const [one, two] = [valueIn(first, item), valueIn(second, item)]
    if (one !== null && one === two) same.push({ item, value: one })
    else {
      const standing = settled.filter((figure) => isMadeFor(figure, one, two))
      differences.push({ item, first: one, second: two, settled: valueIn(standing, item) })
    }
  }
  return { same, differences }
}

/** Every figure as it counts; null while a difference is open. */
export function agreedTotals({ same, differences }: TotalsComparison): TotalFigure[] | null {
  const decided = differences.flatMap(({ item, settled }) =>
    settled === null ? [] : [{ item, value: settled }],
  )
  return decided.length < differences.length ? null : [...same, ...decided]
}
