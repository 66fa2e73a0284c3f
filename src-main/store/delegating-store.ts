import { ReadOnlyWorkspace } from './closed-workspace.ts'
import type { Store } from './store.ts'

/**
 * A store that always asks the one which is open now, so that everyone keeps the same object when a backup is
 * restored or another folder is taken. `now` throws when none is open.
 */
export function delegateStore(now: () => { store: Store; readOnly: boolean }): Store {
  const forWriting = (): Store => {
    const { store, readOnly } = now()
    if (readOnly) throw new ReadOnlyWorkspace()
    return store
  }
  return {
    listDossiers: () => now().store.listDossiers(),
    findDossiers: (prefix) => now().store.findDossiers(prefix),
    dossier: (id) => now().store.dossier(id),
    row: (table, id) => now().store.row(table, id),
    rows: (table, dossierId, orderBy) => now().store.rows(table, dossierId, orderBy),
    count: (table, dossierId) => now().store.count(table, dossierId),
    rowsOfPerson: (table, personId) => now().store.rowsOfPerson(table, personId),
    changes: (dossierId, limit) => now().store.changes(dossierId, limit),
    hasCommand: (dossierId, name) => now().store.hasCommand(dossierId, name),
    run: (command, body) => forWriting().run(command, body),
    nextSteps: (dossierId, held) => now().store.nextSteps(dossierId, held),
    imagesOf: (changeId) => now().store.imagesOf(changeId),
    isStillNamed: (changeId, direction) => now().store.isStillNamed(changeId, direction),
    undo: (dossierId, by, wanted) => forWriting().undo(dossierId, by, wanted),
    redo: (dossierId, by, wanted) => forWriting().redo(dossierId, by, wanted),
    get history() {
      return now().store.history
    },
    mappings: {
      list: (kind) => now().store.mappings.list(kind),
      keep: (kind, mapping, at) => forWriting().mappings.keep(kind, mapping, at),
    },
    image: (id) => now().store.image(id),
    takeImage: (image, replace) => forWriting().takeImage(image, replace),
    close: () => now().store.close(),
  }
}
