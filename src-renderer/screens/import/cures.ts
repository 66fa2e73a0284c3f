import type { ImportCureKind, ImportRow } from '#core/contract/import-values.ts'

/** Cells cured without asking, by kind, the most frequent first. */
export function countCures(
  rows: readonly ImportRow[],
): { readonly kind: ImportCureKind; readonly cells: number }[] {
  const byKind = Map.groupBy(
    rows.flatMap(({ cures }) => cures),
    ({ kind }) => kind,
  )
  return [...byKind]
    .map(([kind, cures]) => ({ kind, cells: cures.length }))
    .toSorted((a, b) => b.cells - a.cells)
}
