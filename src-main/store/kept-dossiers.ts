import type { Database } from 'better-sqlite3'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { TableName } from './tables.ts'
import type { Recorded, Write } from './write-door.ts'

/** What the day writes beside a dossier: none of its rows are part of it. */
export const BESIDE_DOSSIER: ReadonlySet<TableName> = new Set(['dayEvent', 'ballotEntry'])

export interface KeptDossiers {
  /** The dossier as it was read at this revision; null when it has to be read anew. */
  at(id: string, revision: number): Dossier | null
  keep(dossier: Dossier): void
  forget(id: string): void
  /** Runs a command; one that writes only beside the dossier leaves it read, at the next revision. */
  across(
    id: string,
    body: (write: Write) => void,
    run: (watched: (write: Write) => void) => Recorded,
  ): Recorded
}

/**
 * One dossier is read many times between two commands; the revision tells when it has changed. After a write of
 * another process all are read anew: it may have put a different dossier in the place at the same revision.
 */
export function keepDossiers(database: Database): KeptDossiers {
  const elsewhere = database.prepare('PRAGMA data_version').pluck()
  const kept = new Map<string, Dossier>()
  let seen = elsewhere.get()
  const current = () => {
    const now = elsewhere.get()
    if (now !== seen) kept.clear()
    seen = now
    return kept
  }
  return {
    at(id, revision) {
      const dossier = current().get(id)
      return dossier?.revision === revision ? dossier : null
    },
    keep: (dossier) => void current().set(dossier.id, dossier),
    forget: (id) => void current().delete(id),
    across(id, body, run) {
      const tables = new Set<TableName>()
      const { revision, ...recorded } = run((write) => body(watch(write, tables)))
      const before = current().get(id)
      // A ballot is entered at every few keys: reading hundreds of people after each would be felt.
      const isBeside = [...tables].every((table) => BESIDE_DOSSIER.has(table))
      if (before?.revision === revision - 1 && isBeside) kept.set(id, { ...before, revision })
      return { ...recorded, revision }
    },
  }
}

function watch(write: Write, tables: Set<TableName>): Write {
  return {
    insert(table, row) {
      tables.add(table)
      write.insert(table, row)
    },
    update(table, id, changes) {
      tables.add(table)
      write.update(table, id, changes)
    },
    remove(table, id) {
      tables.add(table)
      write.remove(table, id)
    },
  }
}
