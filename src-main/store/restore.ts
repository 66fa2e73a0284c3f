import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { backupFolder, readBackup } from './backup-files.ts'
import type { Backup, BackupFailure } from './backup-files.ts'
import { compareDatabases } from './compare-dossiers.ts'
import type { DossierDifference } from './compare-dossiers.ts'
import { readDiskFailure } from './disk-failure.ts'
import { REPLACED } from './found-backups.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { databaseFile } from './open-database.ts'
import {
  UNFINISHED,
  freeName,
  keepUnder,
  moveIntoPlace,
  syncFile,
  writeWholeFile,
} from './whole-file.ts'

export interface BackupPreview {
  readonly backup: Backup
  /** Every dossier of the present or of the backup; without a present database all are `only-there`. */
  readonly dossiers: readonly DossierDifference[]
}

/** What restoring a backup would change, dossier by dossier. Reads a copy in memory and touches no file. */
export function previewBackup(
  folder: string,
  name: string,
  present: Database.Database | null,
): Result<BackupPreview, BackupFailure> {
  const read = openBackup(folder, name)
  if (!read.ok) return read
  const { backup, database } = read.value
  const here = present ?? emptyDatabase()
  try {
    return ok({ backup, dossiers: compareDatabases(here, database) })
  } finally {
    database.close()
    if (present === null) here.close()
  }
}

function emptyDatabase(): Database.Database {
  const database = new Database(':memory:')
  migrate(database, MIGRATIONS)
  return database
}

function openBackup(
  folder: string,
  name: string,
): Result<{ backup: Backup; database: Database.Database }, BackupFailure> {
  const read = readBackup(folder, name)
  if (!read.ok) return read
  const { backup, bytes } = read.value
  if (backup.schemaVersion > MIGRATIONS.length) {
    return failed({ kind: 'newer', name, version: backup.schemaVersion })
  }
  try {
    const database = new Database(bytes)
    migrate(database, MIGRATIONS)
    return ok({ backup, database })
  } catch (error) {
    return failed({ ...readDiskFailure(error), folder: backupFolder(folder) })
  }
}

/**
 * Puts a backup in the place of the workspace's database, which nobody may have open. The file that stood there
 * is kept, with its log, under a name of its own in the folder of the backups; gives that name.
 */
export function putBackInPlace(
  folder: string,
  name: string,
  stamp: string,
): Result<{ kept: string | null }, BackupFailure> {
  const read = readBackup(folder, name)
  if (!read.ok) return read
  if (read.value.backup.schemaVersion > MIGRATIONS.length) {
    return failed({ kind: 'newer', name, version: read.value.backup.schemaVersion })
  }
  const file = databaseFile(folder)
  const beside = `${file}.khoi-phuc`
  try {
    writeWholeFile(beside, read.value.bytes)
    const kept = existsSync(file) ? keepPresent(file, folder, stamp) : null
    moveIntoPlace(beside, file)
    return ok({ kept })
  } catch (error) {
    rmSync(beside, { force: true })
    return failed({ ...readDiskFailure(error), folder })
  }
}

/** The old file gets a second name first, so that at no moment is there no database to be found. */
function keepPresent(file: string, folder: string, stamp: string): string {
  const kept = freeName(
    path.join(backupFolder(folder), `${REPLACED}${stamp.replace(/[:.]/g, '-')}.sqlite`),
  )
  if (existsSync(`${file}-wal`)) {
    copyFileSync(`${file}-wal`, `${kept}-wal${UNFINISHED}`)
    syncFile(`${kept}-wal${UNFINISHED}`)
    renameSync(`${kept}-wal${UNFINISHED}`, `${kept}-wal`)
  }
  keepUnder(file, kept)
  // A log left beside the new database would be played into it.
  rmSync(`${file}-wal`, { force: true })
  rmSync(`${file}-shm`, { force: true })
  return kept
}
