import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { chooseSurplus } from './backup-policy.ts'
import { readDiskFailure } from './disk-failure.ts'
import type { DiskFailure } from './disk-failure.ts'
import { findWithoutNote, withoutLogMark } from './found-backups.ts'
import { makeFolder } from './make-folder.ts'
import { schemaVersion } from './migrate.ts'
import { UNFINISHED, moveIntoPlace, syncFile, writeWholeFile } from './whole-file.ts'

export const backupReason = z.enum([
  'start',
  'asked',
  'before-migration',
  'before-import',
  'before-removal',
  'before-clearing',
  'before-package',
  'before-restore',
  /** A database without a note: moved away and back, renamed, or copied in by hand. */
  'found',
])
export type BackupReason = z.infer<typeof backupReason>

const backupNote = z.strictObject({
  name: z.string(),
  /** ISO instant, always later than the backup before it, even when the clock was set back. */
  at: z.string(),
  /** What the machine's clock said. */
  clock: z.string(),
  reason: backupReason,
  programVersion: z.string(),
  schemaVersion: z.number().int(),
  bytes: z.number().int(),
  sha256: z.string(),
  /** Equal for two backups between which nothing changed. */
  state: z.string(),
})
/** One backup: a whole database in a file of its own, with a note beside it. */
export type Backup = z.infer<typeof backupNote>

export type BackupFailure =
  | (DiskFailure & { readonly folder: string })
  | { readonly kind: 'not-found'; readonly name: string }
  | { readonly kind: 'altered'; readonly name: string }
  | { readonly kind: 'newer'; readonly name: string; readonly version: number }

export interface BackupSource {
  readonly database: Database.Database
  /** The workspace's folder. */
  readonly folder: string
  readonly programVersion: string
  /** ISO instant. */
  now(): string
}

const NAME = /^[0-9TZ-]{20,40}-[a-z-]+$/

export function backupFolder(folder: string): string {
  return path.join(folder, 'sao-luu')
}

export function backupFile(folder: string, name: string): string {
  return path.join(backupFolder(folder), `${name}.sqlite`)
}

/** Newest first, with the sound databases that have no note; a note without its database does not count. */
export function listBackups(folder: string): Backup[] {
  const noted = listNoted(folder)
  const place = backupFolder(folder)
  if (!existsSync(place)) return noted
  const found = findWithoutNote(place, new Set(noted.map(({ name }) => name)))
  return newestFirst([
    ...noted,
    ...found.map((file): Backup => ({
      ...file,
      clock: file.at,
      reason: 'found',
      programVersion: '',
      state: '',
    })),
  ])
}

/** Only what the program made itself: what is compared with the present, and what may go when there is surplus. */
export function listNoted(folder: string): Backup[] {
  const place = backupFolder(folder)
  if (!existsSync(place)) return []
  const notes = readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .flatMap(({ name: file }) => {
      const note = readNote(path.join(place, file))
      return note && file === `${note.name}.json` && NAME.test(note.name) ? [note] : []
    })
    .filter((note) => isThere(backupFile(folder, note.name), note.bytes))
  return newestFirst(notes)
}

function newestFirst(backups: readonly Backup[]): Backup[] {
  return [...backups].sort((one, other) => (one.at < other.at ? 1 : -1))
}

function readNote(file: string): Backup | null {
  try {
    return backupNote.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) return null
    throw error
  }
}

function isThere(file: string, bytes: number): boolean {
  return existsSync(file) && statSync(file).size === bytes
}

/**
 * Copies the database into a backup of its own: written beside, checked, then renamed. The rename of the
 * database is the moment from which it counts; surplus ones go afterwards.
 */
export function makeBackup(
  source: BackupSource,
  reason: BackupReason,
): Result<Backup, BackupFailure> {
  const place = backupFolder(source.folder)
  try {
    makeFolder(place)
    sweep(place)
    const earlier = listNoted(source.folder)
    const clock = source.now()
    const at = laterThan(clock, earlier[0]?.at)
    const name = `${at.replace(/[:.]/g, '-')}-${reason}`
    const beside = `${backupFile(source.folder, name)}${UNFINISHED}`
    try {
      // VACUUM INTO, not the page by page backup: see docs/decisions/backups.md.
      source.database.prepare('VACUUM INTO ?').run(beside)
      syncFile(beside)
      const checked = checkCopy(beside)
      const backup: Backup = {
        name,
        at,
        clock,
        reason,
        programVersion: source.programVersion,
        ...checked,
      }
      writeWholeFile(path.join(place, `${name}.json`), `${JSON.stringify(backup, null, 2)}\n`)
      moveIntoPlace(beside, backupFile(source.folder, name))
      for (const old of chooseSurplus([backup, ...earlier])) removeBackup(source.folder, old.name)
      return ok(backup)
    } catch (error) {
      rmSync(beside, { force: true })
      rmSync(path.join(place, `${name}.json`), { force: true })
      throw error
    }
  } catch (error) {
    return failed({ ...readDiskFailure(error), folder: place })
  }
}

function laterThan(clock: string, last: string | undefined): string {
  if (last === undefined || clock > last) return clock
  return new Date(Date.parse(last) + 1).toISOString()
}

/** What an interrupted backup left: unfinished files and notes whose database never came. */
function sweep(place: string): void {
  for (const file of readdirSync(place)) {
    const full = path.join(place, file)
    const { name, ext } = path.parse(file)
    const orphan =
      ext === '.json' && NAME.test(name) && !existsSync(path.join(place, `${name}.sqlite`))
    if (file.endsWith(UNFINISHED) || orphan) rmSync(full, { force: true })
  }
}

function removeBackup(folder: string, name: string): void {
  const file = backupFile(folder, name)
  // The database first: a note alone does not count.
  rmSync(file, { force: true })
  rmSync(file.replace(/sqlite$/, 'json'), { force: true })
}

/** After a backup was written anew: its note says what it is now. A note whose backup is gone goes as well. */
export function rewriteNote(file: string): void {
  const noteFile = file.replace(/sqlite$/, 'json')
  const note = existsSync(noteFile) ? readNote(noteFile) : null
  if (note === null) return
  if (existsSync(file)) {
    writeWholeFile(noteFile, `${JSON.stringify({ ...note, ...checkCopy(file) }, null, 2)}\n`)
  } else rmSync(noteFile)
}

type Checked = Pick<Backup, 'schemaVersion' | 'bytes' | 'sha256' | 'state'>

/** Reads the copy back from the disk; throws when it is not a whole database. */
function checkCopy(file: string): Checked {
  const bytes = readFileSync(file)
  const copy = new Database(file, { readonly: true })
  try {
    const verdict = String(copy.pragma('integrity_check(1)', { simple: true }))
    if (verdict !== 'ok') throw Object.assign(new Error(verdict), { code: 'SQLITE_CORRUPT' })
    return {
      schemaVersion: schemaVersion(copy),
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      state: databaseState(copy),
    }
  } finally {
    copy.close()
  }
}

/** Equal text means that no command was confirmed in between. */
export function databaseState(database: Database.Database): string {
  const revisions = database.prepare('SELECT id, revision FROM dossier ORDER BY id').all()
  return createHash('sha256')
    .update(JSON.stringify([schemaVersion(database), revisions]))
    .digest('hex')
}

/** The bytes of a backup, checked against its note. */
export function readBackup(
  folder: string,
  name: string,
): Result<{ backup: Backup; bytes: Buffer }, BackupFailure> {
  const backup = listBackups(folder).find((candidate) => candidate.name === name)
  if (!backup) return failed({ kind: 'not-found', name })
  try {
    const bytes = readFileSync(backupFile(folder, name))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return sha256 === backup.sha256
      ? ok({ backup, bytes: withoutLogMark(bytes) })
      : failed({ kind: 'altered', name })
  } catch (error) {
    return failed({ ...readDiskFailure(error), folder: backupFolder(folder) })
  }
}

/** One Vietnamese sentence: what is wrong, what is safe, what to do. */
export function describeBackupFailure(failure: BackupFailure): string {
  switch (failure.kind) {
    case 'disk-full':
      return `Chưa sao lưu được vào ${failure.folder} vì ổ đĩa đã đầy; số liệu vẫn như trước. Dọn bớt chỗ trên ổ đĩa rồi làm lại.`
    case 'not-writable':
      return `Chưa sao lưu được vào ${failure.folder}; số liệu vẫn như trước. Kiểm tra thư mục đó có ghi được không rồi làm lại.`
    case 'locked':
      return `Tệp dữ liệu đang được một cửa sổ khác của chương trình dùng nên chưa làm được; số liệu vẫn như trước. Đóng cửa sổ kia rồi làm lại.`
    case 'damaged':
      return `Chưa sao lưu được vì tệp dữ liệu đọc không trọn vẹn. Đóng chương trình rồi mở lại để kiểm tra tệp dữ liệu.`
    case 'not-found':
      return `Không có bản sao lưu “${failure.name}”. Mở danh sách sao lưu để chọn bản khác.`
    case 'altered':
      return `Bản sao lưu “${failure.name}” đã bị sửa hoặc hỏng nên không dùng. Chọn bản sao lưu khác.`
    case 'newer':
      return `Bản sao lưu “${failure.name}” do phiên bản mới hơn của chương trình ghi (số ${failure.version}). Cài phiên bản mới nhất rồi làm lại.`
  }
}
