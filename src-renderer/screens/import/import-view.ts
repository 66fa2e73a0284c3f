import type { ImportCureKind, ImportRow } from '#core/contract/import-values.ts'

/**
 * Which rows the table shows: all, those with a doubt or cure (or one kind of it), those that
 * change what the dossier has, those that are not taken.
 */
export type ImportView =
  | { readonly kind: 'all' }
  | { readonly kind: 'doubts'; readonly reason: string | null }
  | { readonly kind: 'cures'; readonly cure: ImportCureKind | null }
  | { readonly kind: 'changes' }
  | { readonly kind: 'refused' }

export function rowsInView(rows: readonly ImportRow[], view: ImportView): readonly ImportRow[] {
  if (view.kind === 'all') return rows
  if (view.kind === 'changes') return rows.filter(changesTheDossier)
  if (view.kind === 'refused') return rows.filter((row) => row.refused !== null)
  if (view.kind === 'cures')
    return rows.filter((row) =>
      row.cures.some(({ kind }) => view.cure === null || kind === view.cure),
    )
  return rows.filter(
    (row) =>
      row.refused === null &&
      row.doubts.some((doubt) => view.reason === null || doubt.reason === view.reason),
  )
}

/** A row added changes something only where the same person stands in another list. */
function changesTheDossier({ action, changes }: ImportRow): boolean {
  return action === 'update' || changes.some(({ before }) => before !== null)
}
