/** Rows picked by checkbox or space. It outlives filters: what is hidden stays picked until it is let go. */
export interface RowSelection {
  readonly ids: ReadonlySet<string>
  /** Where the next "through here" starts. */
  readonly anchor: string | null
}

export const NO_SELECTION: RowSelection = { ids: new Set(), anchor: null }

export function toggleRow(selection: RowSelection, id: string): RowSelection {
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ids, anchor: id }
}

/** Picks every row from the anchor to `id` in the order shown. Without an anchor in view it picks `id` alone. */
export function selectThrough(
  selection: RowSelection,
  id: string,
  shownIds: readonly string[],
): RowSelection {
  const from = selection.anchor === null ? -1 : shownIds.indexOf(selection.anchor)
  const to = shownIds.indexOf(id)
  if (from < 0 || to < 0) return { ids: new Set([...selection.ids, id]), anchor: id }
  const between = shownIds.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ids: new Set([...selection.ids, ...between]), anchor: selection.anchor }
}

/** Picks these rows, or lets them go when all of them are picked already. */
export function pickRows(selection: RowSelection, ids: readonly string[]): RowSelection {
  const [only] = ids
  if (only !== undefined && ids.length === 1) return toggleRow(selection, only)
  return toggleAll(selection, ids)
}

/** Picks all rows shown, or lets them go when all are picked already. */
export function toggleAll(selection: RowSelection, shownIds: readonly string[]): RowSelection {
  const ids = new Set(selection.ids)
  const all = selectionState(selection, shownIds) === 'all'
  for (const id of shownIds) {
    if (all) ids.delete(id)
    else ids.add(id)
  }
  return { ids, anchor: null }
}

export function selectionState(
  selection: RowSelection,
  shownIds: readonly string[],
): 'none' | 'some' | 'all' {
  const picked = shownIds.filter((id) => selection.ids.has(id)).length
  if (picked === 0) return 'none'
  return picked === shownIds.length ? 'all' : 'some'
}

/** Forgets rows that no longer exist. Gives the same object when there are none. */
export function keepExisting(selection: RowSelection, existing: ReadonlySet<string>): RowSelection {
  const ids = [...selection.ids].filter((id) => existing.has(id))
  if (ids.length === selection.ids.size) return selection
  return { ids: new Set(ids), anchor: null }
}
