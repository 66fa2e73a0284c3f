import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { backupFolder, rewriteNote } from './backup-files.ts'
import type { BackupFailure } from './backup-files.ts'
import { copyParts } from './copy-workspace.ts'
import { readDiskFailure } from './disk-failure.ts'
import { erasePeople } from './erase-people.ts'
import { findErasedPeople } from './erased-people.ts'
import { withoutLogMark } from './found-backups.ts'
import { schemaVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { openRows } from './rows.ts'
import { hasOwnSchema } from './schema-guard.ts'
import { UNFINISHED, moveIntoPlace, syncFile, writeWholeFile } from './whole-file.ts'
import { UnreadableData } from './unreadable-data.ts'
import { openWriteDoor } from './write-door.ts'

/** What is to be erased, without a name: it lies beside the data until all of it is done. */
const erasureOrder = z.strictObject({
  /** Becomes the id of the erasure's own row. */
  id: z.string(),
  dossierId: z.string(),
  personIds: z.array(z.string()).nullable(),
  people: z.number().int(),
  /** JSON: what is still known of the people as numbers. */
  aggregates: z.string(),
  label: z.string(),
  actor: z.string(),
  at: z.string(),
})
export type ErasureOrder = z.infer<typeof erasureOrder>

function orderFile(folder: string): string {
  return path.join(folder, 'dang-xoa-du-lieu-ca-nhan.json')
}

/** The order of an erasure that was cut off; null when there is none. */
export function unfinishedErasure(folder: string): ErasureOrder | null {
  const file = orderFile(folder)
  if (!existsSync(file)) return null
  return erasureOrder.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/**
 * Erases people from every backup and from the database. The order is on the disk first, so that what a power cut
 * interrupts is finished at the next start; the database comes last, because the backups are searched by its names.
 */
export function carryOutErasure(
  folder: string,
  database: Database.Database,
  wanted: ErasureOrder,
): Result<null, BackupFailure> {
  try {
    // An older backup does not know who was merged into whom. A damaged record is found out here, too.
    const { ids } = findErasedPeople(database, wanted)
    const order = { ...wanted, personIds: wanted.personIds && [...ids] }
    // Out of the log, which would keep old pages; fails while another window has the file open.
    database.pragma('journal_mode = DELETE')
    try {
      writeWholeFile(orderFile(folder), `${JSON.stringify(order)}\n`)
      rewriteBackups(folder, order)
      eraseHere(database, order)
      rmSync(orderFile(folder))
    } finally {
      database.pragma('journal_mode = WAL')
    }
    return ok(null)
  } catch (error) {
    return failed({ ...readDiskFailure(error), folder: backupFolder(folder) })
  }
}

function eraseHere(database: Database.Database, order: ErasureOrder): void {
  database.pragma('secure_delete = ON')
  // In a folder of the system a part of the old pages would be left behind.
  database.pragma('temp_store = MEMORY')
  database
    .transaction(() => {
      if (database.prepare('SELECT 1 FROM erasure WHERE id = ?').get(order.id) !== undefined) return
      erasePeople(database, order)
      const { id, dossierId, people, aggregates, label, actor, at } = order
      openWriteDoor(database, openRows(database)).run(
        { name: 'erase-people', label, dossierId, actor, at, undoable: false },
        (write) => write.insert('erasure', { id, dossierId, at, actor, people, aggregates }),
      )
    })
    .immediate()
  database.exec('VACUUM')
}

/** Backups without the people, and none that cannot be read any more: nobody could say what is in it. */
function rewriteBackups(folder: string, order: ErasureOrder): void {
  const place = backupFolder(folder)
  if (!existsSync(place)) return
  const files = readdirSync(place)
  for (const file of files) {
    if (file.includes(UNFINISHED)) rmSync(path.join(place, file), { force: true })
  }
  for (const file of files.filter((name) => name.endsWith('.sqlite'))) {
    rewriteBackup(path.join(place, file), order)
  }
}

function rewriteBackup(file: string, order: ErasureOrder): void {
  const beside = `${file}${UNFINISHED}`
  const rewritten = copyWithout(file, beside, order)
  if (rewritten === 'unreadable') rmSync(file, { force: true })
  if (rewritten === 'erased') {
    syncFile(beside)
    moveIntoPlace(beside, file)
  }
  for (const part of ['', '-wal', '-shm', '-journal']) rmSync(`${beside}${part}`, { force: true })
  // The log of a copied database is in the new file.
  if (rewritten !== 'untouched') {
    for (const part of ['-wal', '-shm', '-journal']) rmSync(`${file}${part}`, { force: true })
  }
  rewriteNote(file)
}

function copyWithout(
  file: string,
  beside: string,
  order: ErasureOrder,
): 'erased' | 'untouched' | 'unreadable' {
  try {
    copyParts(file, beside)
    const database = new Database(beside)
    try {
      database.pragma('trusted_schema = OFF')
      database.pragma('secure_delete = ON')
      database.pragma('temp_store = MEMORY')
      const version = schemaVersion(database)
      if (version === 0 || version > MIGRATIONS.length) return 'unreadable'
      if (!hasOwnSchema(database, version)) return 'unreadable'
      if (database.pragma('integrity_check(1)', { simple: true }) !== 'ok') return 'unreadable'
      if (!holdsDossier(database, order.dossierId) && existsSync(noteOf(file))) return 'untouched'
      database.pragma('journal_mode = DELETE')
      database.transaction(() => erasePeople(database, order)).immediate()
      database.exec('VACUUM')
      return 'erased'
    } finally {
      database.close()
    }
  } catch (error) {
    if (error instanceof UnreadableData) return 'unreadable'
    if (readDiskFailure(error).kind !== 'damaged') throw error
    return 'unreadable'
  }
}

function noteOf(file: string): string {
  return file.replace(/sqlite$/, 'json')
}

function holdsDossier(database: Database.Database, dossierId: string): boolean {
  return database.prepare('SELECT 1 FROM dossier WHERE id = ?').get(dossierId) !== undefined
}

/** A file among the backups and what an erasure would do with it. */
export interface TouchedBackup {
  readonly name: string
  readonly becomes: 'rewritten' | 'deleted'
}

/** The backups an erasure would rewrite, and those it would delete because nobody can read them. */
export function backupsTouched(folder: string, dossierId: string): TouchedBackup[] {
  const place = backupFolder(folder)
  if (!existsSync(place)) return []
  return readdirSync(place)
    .filter((name) => name.endsWith('.sqlite'))
    .flatMap((file): TouchedBackup[] => {
      const { name } = path.parse(file)
      const holds = looksInto(path.join(place, file), dossierId)
      if (holds === null) return [{ name, becomes: 'deleted' }]
      return holds ? [{ name, becomes: 'rewritten' }] : []
    })
}

/** Null: not a database of ours, or a damaged one. */
function looksInto(file: string, dossierId: string): boolean | null {
  try {
    const database = new Database(withoutLogMark(readFileSync(file)))
    try {
      const version = schemaVersion(database)
      const ours = version > 0 && version <= MIGRATIONS.length && hasOwnSchema(database, version)
      return ours ? holdsDossier(database, dossierId) : null
    } finally {
      database.close()
    }
  } catch (error) {
    if (readDiskFailure(error).kind !== 'damaged') throw error
    return null
  }
}
