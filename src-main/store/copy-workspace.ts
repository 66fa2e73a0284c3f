import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { backupFolder } from './backup-files.ts'
import { readDiskFailure } from './disk-failure.ts'
import type { DiskFailure } from './disk-failure.ts'
import { makeFolder } from './make-folder.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { databaseFile } from './open-database.ts'
import { openFailureOf } from './open-failure.ts'
import type { OpenFailure } from './open-failure.ts'
import { hasOwnSchema } from './schema-guard.ts'
import { UNFINISHED, moveIntoPlace, syncFile } from './whole-file.ts'

/** The log belongs to the database: without it the latest commands are missing. */
const PARTS = ['', '-wal', '-journal']

/**
 * Opens a copy of the database in a folder of its own for looking at, as far as SQLite can read it; the file
 * itself is only read. `dispose` closes and deletes the copy.
 */
export function openCopyForReading(
  folder: string,
): Result<{ database: Database.Database; dispose(): void }, OpenFailure> {
  const file = databaseFile(folder)
  const place = mkdtempSync(path.join(os.tmpdir(), 'daihoi-chi-doc-'))
  const clean = () => rmSync(place, { recursive: true, force: true })
  try {
    copyParts(file, path.join(place, 'ban-chep.sqlite'))
    const database = new Database(path.join(place, 'ban-chep.sqlite'))
    database.pragma('trusted_schema = OFF')
    const version = schemaVersion(database)
    if (version > 0 && version < MIGRATIONS.length && hasOwnSchema(database, version)) {
      migrate(database, MIGRATIONS)
    }
    database.prepare('SELECT count(*) FROM dossier').get()
    database.pragma('query_only = ON')
    const dispose = () => {
      database.close()
      clean()
    }
    return ok({ database, dispose })
  } catch (error) {
    clean()
    return failed(openFailureOf(readDiskFailure(error), { file, folder }))
  }
}

/**
 * Copies the database of a folder that may not hold one (a share, a stick) into another; counts only when the
 * copy is sound. Never writes over a database that is there.
 */
export function copyWorkspace(folder: string, target: string): Result<null, OpenFailure> {
  const file = databaseFile(folder)
  const goal = databaseFile(target)
  const beside = `${goal}.chep-ve`
  try {
    makeFolder(target)
    if (existsSync(goal)) {
      return failed({ kind: 'folder-not-writable', folder: target, reason: 'EEXIST' })
    }
    copyParts(file, beside)
    const database = new Database(beside)
    try {
      database.pragma('trusted_schema = OFF')
      const verdict = String(database.pragma('integrity_check(1)', { simple: true }))
      if (verdict !== 'ok') return failed({ kind: 'damaged', file, reason: verdict })
      database.pragma('journal_mode = DELETE')
    } finally {
      database.close()
    }
    syncFile(beside)
    moveIntoPlace(beside, goal)
    return ok(null)
  } catch (error) {
    return failed(openFailureOf(readDiskFailure(error), { file: goal, folder: target }))
  } finally {
    for (const part of [...PARTS, '-shm']) rmSync(`${beside}${part}`, { force: true })
  }
}

/**
 * Takes the backups of a folder along to another; what is half written there stays behind. A failure says which
 * disk refused, and what was copied until then stays.
 */
export function copyBackups(folder: string, target: string): Result<null, DiskFailure> {
  const from = backupFolder(folder)
  const to = backupFolder(target)
  try {
    if (!existsSync(from)) return ok(null)
    makeFolder(to)
    const files = readdirSync(from, { withFileTypes: true }).filter(
      (entry) => entry.isFile() && /\.(sqlite|sqlite-wal|json)$/.test(entry.name),
    )
    for (const { name } of files) {
      const goal = path.join(to, name)
      if (existsSync(goal)) continue
      copyFileSync(path.join(from, name), `${goal}${UNFINISHED}`)
      syncFile(`${goal}${UNFINISHED}`)
      moveIntoPlace(`${goal}${UNFINISHED}`, goal)
    }
    return ok(null)
  } catch (error) {
    return failed(readDiskFailure(error))
  }
}

/** Copies a database file with its log. */
export function copyParts(from: string, to: string): void {
  for (const part of PARTS) {
    if (part === '' || existsSync(`${from}${part}`)) copyFileSync(`${from}${part}`, `${to}${part}`)
  }
}
