import type { Database } from 'better-sqlite3'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import {
  backupFolder,
  databaseState,
  describeBackupFailure,
  listBackups,
  makeBackup,
} from './backup-files.ts'
import type { Backup, BackupFailure, BackupReason, BackupSource } from './backup-files.ts'
import { readDiskFailure } from './disk-failure.ts'
import { openDatabase } from './open-database.ts'
import type { OpenOptions } from './open-database.ts'
import { openFailureOf } from './open-failure.ts'
import type { OpenFailure } from './open-failure.ts'
import { previewBackup, putBackInPlace } from './restore.ts'
import type { BackupPreview } from './restore.ts'
import { openStore } from './store.ts'
import type { Store } from './store.ts'

export interface Restored {
  /** The backup made of the state before. */
  readonly before: Backup
  /** Where the replaced file is kept. */
  readonly kept: string | null
}

export interface Backups {
  readonly folder: string
  list(): Backup[]
  make(reason: BackupReason): Result<Backup, BackupFailure>
  preview(name: string): Result<BackupPreview, BackupFailure>
  /** Backs up the present first, then puts the named backup in its place; every dossier is read anew after. */
  restore(name: string): Result<Restored, BackupFailure>
}

/** An open workspace: the store, which stays the same object across a restore, and what guards its data. */
export interface Workspace {
  readonly store: Store
  readonly backups: Backups
  /** What went wrong at opening without ending it, as a Vietnamese sentence; null when nothing did. */
  readonly warning: string | null
  close(): void
}

export interface WorkspaceOptions extends Pick<OpenOptions, 'locate'> {
  readonly folder: string
  readonly programVersion: string
  /** ISO instant. */
  now(): string
}

/** Opens the folder's database and saves a backup of it when something changed since the last one. */
export function openWorkspace(options: WorkspaceOptions): Result<Workspace, OpenFailure> {
  const opened = openGuarded(options)
  if (!opened.ok) return opened
  const current: Current = { database: opened.value, store: openStore(opened.value) }
  const sourceNow = () => sourceOf(options, current.database)
  const startFailure = backUpOnStart(sourceNow())
  return ok({
    store: delegateTo(current),
    backups: {
      folder: backupFolder(options.folder),
      list: () => listBackups(options.folder),
      make: (reason) => makeBackup(sourceNow(), reason),
      preview: (name) => previewBackup(options.folder, name, current.database),
      restore: (name) => restore(options, current, name),
    },
    warning: startFailure === null ? null : describeBackupFailure(startFailure),
    close: () => current.database.close(),
  })
}

interface Current {
  database: Database
  store: Store
}

function openGuarded(options: WorkspaceOptions): Result<Database, OpenFailure> {
  return openDatabase(options.folder, {
    ...(options.locate && { locate: options.locate }),
    beforeMigration: (database) => {
      const saved = makeBackup(sourceOf(options, database), 'before-migration')
      if (saved.ok) return saved
      const place = { file: database.name, folder: backupFolder(options.folder) }
      return 'code' in saved.error
        ? failed(openFailureOf(saved.error, place))
        : failed({ kind: 'damaged', file: database.name, reason: saved.error.kind })
    },
  })
}

function sourceOf(options: WorkspaceOptions, database: Database): BackupSource {
  const { folder, programVersion } = options
  return { database, folder, programVersion, now: () => options.now() }
}

/** Null when a backup was made or none was needed: an empty workspace, or nothing changed since the last. */
function backUpOnStart(source: BackupSource): BackupFailure | null {
  try {
    const { n } = source.database.prepare('SELECT count(*) AS n FROM dossier').get() as {
      n: number
    }
    const last = listBackups(source.folder)[0]
    if (n === 0 || last?.state === databaseState(source.database)) return null
  } catch (error) {
    return { ...readDiskFailure(error), folder: backupFolder(source.folder) }
  }
  const made = makeBackup(source, 'start')
  return made.ok ? null : made.error
}

function restore(
  options: WorkspaceOptions,
  current: Current,
  name: string,
): Result<Restored, BackupFailure> {
  const before = makeBackup(sourceOf(options, current.database), 'before-restore')
  if (!before.ok) return before
  const folder = backupFolder(options.folder)
  try {
    // Leaving WAL needs the file for oneself: another window or terminal on it is found out here.
    current.database.pragma('journal_mode = DELETE')
  } catch (error) {
    return failed({ ...readDiskFailure(error), folder })
  }
  current.database.close()
  const put = putBackInPlace(options.folder, name, before.value.at)
  const reopened = openGuarded(options)
  // The workspace was open a moment ago and its file is either the old one or a checked backup.
  if (!reopened.ok) throw new Error(`the workspace did not reopen: ${reopened.error.kind}`)
  current.database = reopened.value
  current.store = openStore(reopened.value)
  return put.ok ? ok({ before: before.value, kept: put.value.kept }) : put
}

/** A store that always asks the one which is open now. */
function delegateTo(current: Current): Store {
  return {
    listDossiers: () => current.store.listDossiers(),
    findDossiers: (prefix) => current.store.findDossiers(prefix),
    dossier: (id) => current.store.dossier(id),
    row: (table, id) => current.store.row(table, id),
    rows: (table, dossierId, orderBy) => current.store.rows(table, dossierId, orderBy),
    changes: (dossierId, limit) => current.store.changes(dossierId, limit),
    steps: (dossierId) => current.store.steps(dossierId),
    run: (command, body) => current.store.run(command, body),
    undo: (dossierId, by) => current.store.undo(dossierId, by),
    redo: (dossierId, by) => current.store.redo(dossierId, by),
    get history() {
      return current.store.history
    },
    image: (id) => current.store.image(id),
    takeImage: (image, replace) => current.store.takeImage(image, replace),
    close: () => current.store.close(),
  }
}
