import type { ImportRow } from '#core/contract/import-values.ts'

/** Which rows the table shows: all, those with a doubt (or one kind of it), those that are not taken. */
export type ImportView =
  | { readonly kind: 'all' }
  | { readonly kind: 'doubts'; readonly reason: string | null }
  | { readonly kind: 'refused' }

export function rowsInView(rows: readonly ImportRow[], view: ImportView): readonly ImportRow[] {
  if (view.kind === 'all') return rows
  if (view.kind === 'refused') return rows.filter((row) => row.refused !== null)
  return rows.filter(
    (row) =>
      row.refused === null &&
      row.doubts.some((doubt) => view.reason === null || doubt.reason === view.reason),
  )
}
