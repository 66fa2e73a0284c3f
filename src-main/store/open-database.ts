import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'

export type OpenFailure =
  | { readonly kind: 'folder-not-writable'; readonly folder: string; readonly reason: string }
  | { readonly kind: 'damaged'; readonly file: string; readonly reason: string }
  | { readonly kind: 'newer'; readonly file: string; readonly version: number }

const FILE_NAME = 'tro-ly-dai-hoi.sqlite'

/**
 * Opens the workspace's database: WAL, full sync, foreign keys, integrity checked before anything is written,
 * migrated to this program's version. A damaged or newer file is left exactly as it is.
 */
export function openDatabase(folder: string): Result<Database.Database, OpenFailure> {
  const file = path.join(folder, FILE_NAME)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    return failed({ kind: 'folder-not-writable', folder, reason: String(error) })
  }
  const existed = existsSync(file)
  let database: Database.Database
  try {
    database = new Database(file, { timeout: 5000 })
  } catch (error) {
    return failed({ kind: 'folder-not-writable', folder, reason: String(error) })
  }
  const outcome = prepare(database, file, existed)
  if (!outcome.ok) database.close()
  return outcome
}

function prepare(
  database: Database.Database,
  file: string,
  existed: boolean,
): Result<Database.Database, OpenFailure> {
  try {
    if (existed) {
      const verdict = String(database.pragma('integrity_check(1)', { simple: true }))
      if (verdict !== 'ok')
        return failed({ kind: 'damaged', file, reason: verdict.replace(/\s+/g, ' ') })
      const version = schemaVersion(database)
      if (version > MIGRATIONS.length) return failed({ kind: 'newer', file, version })
    }
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    migrate(database, MIGRATIONS)
    const orphans = database.pragma('foreign_key_check') as unknown[]
    if (orphans.length > 0) return failed({ kind: 'damaged', file, reason: 'foreign_key_check' })
    return ok(database)
  } catch (error) {
    return refusal(error, file)
  }
}

function refusal(error: unknown, file: string): Result<never, OpenFailure> {
  const code = error instanceof Database.SqliteError ? error.code : ''
  if (/^SQLITE_(READONLY|CANTOPEN|FULL|IOERR|PERM)/.test(code)) {
    return failed({ kind: 'folder-not-writable', folder: path.dirname(file), reason: code })
  }
  if (/^SQLITE_(NOTADB|CORRUPT|FORMAT|ERROR)/.test(code)) {
    return failed({ kind: 'damaged', file, reason: code })
  }
  throw error
}

/** One Vietnamese sentence: what is wrong, what is safe, what to do. */
export function describeOpenFailure(failure: OpenFailure): string {
  switch (failure.kind) {
    case 'folder-not-writable':
      return `Không ghi được vào thư mục dữ liệu ${failure.folder} (${failure.reason}). Kiểm tra ổ đĩa còn chỗ và thư mục không bị khóa, rồi mở lại chương trình.`
    case 'damaged':
      return `Tệp dữ liệu ${failure.file} bị hỏng (${failure.reason}). Chương trình chưa sửa gì trong tệp. Chép tệp này ra nơi khác để nhờ người hỗ trợ xem, rồi mở chương trình với một thư mục dữ liệu khác.`
    case 'newer':
      return `Tệp dữ liệu ${failure.file} do phiên bản mới hơn của chương trình ghi (số ${failure.version}). Cài phiên bản mới nhất rồi mở lại; dữ liệu vẫn nguyên.`
  }
}
