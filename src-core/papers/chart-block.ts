/** A column chart in the text: one group of columns for each category, one column for each series. */
export interface ChartBlock {
  readonly kind: 'chart'
  readonly title: string
  readonly categories: readonly string[]
  /** As many values as categories; null where nobody has told the figure. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
}
