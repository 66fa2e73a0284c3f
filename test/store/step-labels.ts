import type { Store } from '#main/store/store.ts'

/** What undo and redo would do now, by their labels. */
export function stepLabels(store: Pick<Store, 'nextSteps'>, dossierId = 'd1') {
  const { undo, redo } = store.nextSteps(dossierId)
  return { undo: undo?.label ?? null, redo: redo?.label ?? null }
}
