import type { Database } from 'better-sqlite3'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import {
  backupFolder,
  databaseState,
  describeBackupFailure,
  listBackups,
  listNoted,
  makeBackup,
} from './backup-files.ts'
import type { Backup, BackupFailure, BackupReason, BackupSource } from './backup-files.ts'
import { ClosedWorkspace, ReadOnlyWorkspace } from './closed-workspace.ts'
import { copyBackups, copyWorkspace, openCopyForReading } from './copy-workspace.ts'
import { delegateStore } from './delegating-store.ts'
import { readDiskFailure } from './disk-failure.ts'
import { backupsTouched, carryOutErasure, unfinishedErasure } from './erasure-order.ts'
import type { ErasureOrder, TouchedBackup } from './erasure-order.ts'
import { openDatabase } from './open-database.ts'
import type { OpenOptions } from './open-database.ts'
import { openChoices, openFailureOf } from './open-failure.ts'
import type { OpenChoice, OpenFailure } from './open-failure.ts'
import { previewBackup, putBackInPlace } from './restore.ts'
import type { BackupPreview } from './restore.ts'
import { openFolderClaim } from './folder-claim.ts'
import { openStore } from './store.ts'
import type { Store } from './store.ts'

/** Open for work; open for reading only, from a copy; or not open at all. */
export type WorkspaceState =
  | { readonly kind: 'open'; readonly warning: string | null }
  | {
      readonly kind: 'read-only' | 'closed'
      readonly failure: OpenFailure
      readonly choices: readonly OpenChoice[]
    }

export interface Restored {
  /** The backup made of the state before; null when there was nothing to be read any more. */
  readonly before: Backup | null
  /** Where the replaced file is kept. */
  readonly kept: string | null
}

export interface Workspace {
  /** The same object for good, whatever is restored; throws ClosedWorkspace while nothing is open. */
  readonly store: Store
  readonly folder: string
  readonly state: WorkspaceState
  /** Another program on this machine works on the same folder now. */
  isAlsoOpen(): boolean
  readonly backups: {
    list(): Backup[]
    make(reason: BackupReason): Result<Backup, BackupFailure>
    preview(name: string): Result<BackupPreview, BackupFailure>
    /** Saves the present first, then puts the named backup in its place. Also opens a workspace that was closed. */
    restore(name: string): Result<Restored, BackupFailure>
  }
  readonly erasure: {
    /** Takes people out of the data and out of every backup, for good. */
    carryOut(order: ErasureOrder): Result<null, BackupFailure>
    /** Backups that would be rewritten without them, or deleted because nobody can read them. */
    backupsTouched(dossierId: string): TouchedBackup[]
  }
  /** The other choices of a workspace that cannot be opened for work; each gives the state after. */
  readonly rescue: {
    tryAgain(): WorkspaceState
    openReadOnly(): WorkspaceState
    copyHere(): WorkspaceState
    startFresh(): WorkspaceState
  }
  close(): void
}

export interface WorkspaceOptions extends Pick<OpenOptions, 'locate'> {
  readonly folder: string
  readonly programVersion: string
  /** ISO instant. */
  now(): string
  /** A folder on this machine's own disk without a database, for copies and fresh starts. */
  otherFolder(): string
  /** Says of itself that it works here, and asks who else does; a command of the terminal comes and goes. */
  readonly claims?: true
  /** Called when work goes on in another folder, so that the next start finds it. */
  remember?(folder: string): void
}

interface Opened {
  readonly kind: 'open'
  readonly database: Database
  readonly store: Store
  readonly warning: string | null
}

interface OpenedCopy {
  readonly kind: 'read-only'
  readonly store: Store
  readonly failure: OpenFailure
  dispose(): void
}

interface Closed {
  readonly kind: 'closed'
  readonly failure: OpenFailure
  /** Whether a copy can be opened for reading; found out by doing it. */
  readonly readable: boolean
}

type Current = Opened | OpenedCopy | Closed

/**
 * Opens the folder's database and saves a backup of it when something changed since the last one. A database
 * that cannot be opened for work leaves the workspace closed, with the reason and the choices.
 */
export function openWorkspace(options: WorkspaceOptions): Workspace {
  let folder = options.folder
  let current: Current = open(options, folder)

  const presence = presenceIn(options, () => ({ folder, current }))

  const source = (opened: Opened) => sourceOf(options, folder, opened.database)
  function take(next: Current): WorkspaceState {
    leave(current)
    current = next
    return state()
  }
  function moveTo(other: string, warning: string | null = null): WorkspaceState {
    folder = other
    const after = take(withWarning(open(options, other), warning))
    if (after.kind === 'open') options.remember?.(other)
    return after
  }
  const state = () => viewState(current, { folder, otherFolder: () => options.otherFolder() })
  const unlessOpen = (rescue: () => WorkspaceState) => () =>
    current.kind === 'open' ? state() : rescue()
  function restore(name: string): Result<Restored, BackupFailure> {
    const before = current.kind === 'open' ? saveAndRelease(source(current)) : ok(null)
    if (!before.ok) return before
    leave(current)
    const put = putBackInPlace(folder, name, before.value?.at ?? options.now())
    // What was just put back is a backup already.
    current = open(options, folder, { saved: put.ok })
    return put.ok ? ok({ before: before.value, kept: put.value.kept }) : put
  }
  function copyHere(): WorkspaceState {
    const other = options.otherFolder()
    const copied = copyWorkspace(folder, other)
    if (!copied.ok) return take(closed(copied.error, folder))
    return moveTo(other, copyBackupsAlong(folder, other))
  }

  return {
    store: delegateStore(() => storeOf(current)),
    get folder() {
      return folder
    },
    get state() {
      return state()
    },
    isAlsoOpen: presence.isAlsoOpen,
    backups: {
      list: () => listBackups(folder),
      make: (reason) => makeBackup(source(requireOpen(current)), reason),
      preview: (name) =>
        previewBackup(folder, name, current.kind === 'open' ? current.database : null),
      restore,
    },
    erasure: erasureIn(() => ({ folder, current })),
    rescue: {
      tryAgain: unlessOpen(() => take(open(options, folder))),
      openReadOnly: () =>
        current.kind === 'closed' ? take(openCopy(current.failure, folder)) : state(),
      copyHere: unlessOpen(copyHere),
      startFresh: unlessOpen(() => moveTo(options.otherFolder())),
    },
    close: presence.leave,
  }
}

/** Says from the start that this program works here, where it stays; asks who else does. */
function presenceIn({ claims }: WorkspaceOptions, now: () => { folder: string; current: Current }) {
  const claim = openFolderClaim()
  const isAlsoOpen = () => {
    const { folder, current } = now()
    return claims === true && current.kind === 'open' && claim.isHeldElsewhere(folder)
  }
  isAlsoOpen()
  return {
    isAlsoOpen,
    leave: () => {
      claim.release()
      leave(now().current)
    },
  }
}

function storeOf(current: Current): { store: Store; readOnly: boolean } {
  if (current.kind === 'closed') throw new ClosedWorkspace(current.failure)
  return { store: current.store, readOnly: current.kind === 'read-only' }
}

function erasureIn(now: () => { folder: string; current: Current }): Workspace['erasure'] {
  return {
    carryOut(order) {
      const { folder, current } = now()
      return carryOutErasure(folder, requireOpen(current).database, order)
    },
    backupsTouched: (dossierId) => backupsTouched(now().folder, dossierId),
  }
}

function withWarning(next: Opened | Closed, warning: string | null): Opened | Closed {
  return warning !== null && next.kind === 'open' ? { ...next, warning } : next
}

/** The sentence when some stay behind; the work itself is here already. */
function copyBackupsAlong(from: string, to: string): string | null {
  const copied = copyBackups(from, to)
  if (copied.ok) return null
  const because =
    copied.error.kind === 'disk-full' ? 'vì ổ đĩa của máy này đã đầy' : 'vì ổ đĩa không cho'
  return `Đã chép dữ liệu về máy này, nhưng chưa chép hết các bản sao lưu ${because}. Chúng vẫn còn ở ${backupFolder(from)}.`
}

function requireOpen(current: Current): Opened {
  if (current.kind === 'closed') throw new ClosedWorkspace(current.failure)
  if (current.kind === 'read-only') throw new ReadOnlyWorkspace()
  return current
}

function viewState(
  current: Current,
  place: { folder: string; otherFolder(): string },
): WorkspaceState {
  if (current.kind === 'open') return { kind: 'open', warning: current.warning }
  const { kind, failure } = current
  const readable = kind === 'closed' && current.readable
  const choices = openChoices(failure, {
    folder: place.folder,
    otherFolder: place.otherFolder(),
    readable,
  })
  return { kind, failure, choices }
}

function closed(failure: OpenFailure, folder: string): Closed {
  const copy = openCopy(failure, folder)
  leave(copy)
  return { kind: 'closed', failure, readable: copy.kind === 'read-only' }
}

function leave(current: Current): void {
  if (current.kind === 'open') current.database.close()
  if (current.kind === 'read-only') current.dispose()
}

function open(
  options: WorkspaceOptions,
  folder: string,
  { saved } = { saved: false },
): Opened | Closed {
  const opened = openDatabase(folder, {
    ...(options.locate && { locate: options.locate }),
    beforeMigration: (database) => saveBeforeMigration(sourceOf(options, folder, database)),
  })
  if (!opened.ok) return closed(opened.error, folder)
  try {
    const left = finishErasure(folder, opened.value)
    const store = openStore(opened.value)
    const failure = left ?? (saved ? null : saveOnStart(sourceOf(options, folder, opened.value)))
    const warning = failure && describeBackupFailure(failure)
    return { kind: 'open', database: opened.value, store, warning }
  } catch (error) {
    opened.value.close()
    const file = opened.value.name
    return closed(openFailureOf(readDiskFailure(error), { file, folder }), folder)
  }
}

/** An erasure that was cut off is finished before anything is saved or shown. */
function finishErasure(folder: string, database: Database): BackupFailure | null {
  const order = unfinishedErasure(folder)
  if (order === null) return null
  const finished = carryOutErasure(folder, database, order)
  return finished.ok ? null : finished.error
}

/** Closed when nothing of the file can be shown, for the reason it was closed before. */
function openCopy(failure: OpenFailure, folder: string): OpenedCopy | Closed {
  const nothing: Closed = { kind: 'closed', failure, readable: false }
  const copy = openCopyForReading(folder)
  if (!copy.ok) return nothing
  const { database, dispose } = copy.value
  try {
    const store = openStore(database)
    store.listDossiers()
    return { kind: 'read-only', store, failure, dispose }
  } catch (error) {
    dispose()
    // A bug is thrown again; otherwise the tables are not the ones this program asks for.
    readDiskFailure(error)
    return nothing
  }
}

function sourceOf(options: WorkspaceOptions, folder: string, database: Database): BackupSource {
  return {
    database,
    folder,
    programVersion: options.programVersion,
    now: () => options.now(),
  }
}

function saveBeforeMigration(source: BackupSource): Result<Backup, OpenFailure> {
  const saved = makeBackup(source, 'before-migration')
  if (saved.ok) return saved
  const file = source.database.name
  return 'code' in saved.error
    ? failed(openFailureOf(saved.error, { file, folder: backupFolder(source.folder) }))
    : failed({ kind: 'damaged', file, reason: saved.error.kind })
}

/** Null when a backup was made or none was needed: an empty workspace, or nothing changed since the last. */
function saveOnStart(source: BackupSource): BackupFailure | null {
  try {
    const { n } = source.database.prepare('SELECT count(*) AS n FROM dossier').get() as {
      n: number
    }
    const last = listNoted(source.folder)[0]
    if (n === 0 || last?.state === databaseState(source.database)) return null
  } catch (error) {
    return { ...readDiskFailure(error), folder: backupFolder(source.folder) }
  }
  const made = makeBackup(source, 'start')
  return made.ok ? null : made.error
}

/** The present as a backup, and the file free of its log so that it can be put aside whole. */
function saveAndRelease(source: BackupSource): Result<Backup, BackupFailure> {
  const saved = makeBackup(source, 'before-restore')
  if (!saved.ok) return saved
  try {
    // Leaving WAL needs the file for oneself: another window or the terminal on it is found out here.
    source.database.pragma('journal_mode = DELETE')
    return saved
  } catch (error) {
    return failed({ ...readDiskFailure(error), folder: backupFolder(source.folder) })
  }
}
