import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { listBackups } from './backup-files.ts'
import { readDiskFailure } from './disk-failure.ts'
import { judgeLocation } from './location.ts'
import type { LocationFacts } from './location.ts'
import { makeFolder } from './make-folder.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { openFailureOf } from './open-failure.ts'
import type { OpenFailure } from './open-failure.ts'
import { readLocation } from './read-location.ts'
import { hasOwnSchema } from './schema-guard.ts'

export interface OpenOptions {
  /** Called on the open database of an older program before its first migration; a failure ends the opening. */
  beforeMigration?(database: Database.Database): Result<unknown, OpenFailure>
  /** Where the folder really lies; tests say it themselves. */
  locate?(folder: string): LocationFacts
}

/** How long to wait for another window or the terminal before saying that the file is locked. */
const PATIENCE_MS = 5000

export function databaseFile(folder: string): string {
  return path.join(folder, 'tro-ly-dai-hoi.sqlite')
}

/**
 * Opens the workspace's database: WAL, full sync, foreign keys, its place, integrity and schema checked before
 * anything is written, migrated to this program's version. A file that is refused is left exactly as it is.
 */
export function openDatabase(
  folder: string,
  options: OpenOptions = {},
): Result<Database.Database, OpenFailure> {
  const file = databaseFile(folder)
  try {
    makeFolder(folder)
    const verdict = judgeLocation((options.locate ?? readLocation)(folder))
    if (verdict !== 'local') {
      return failed({ kind: 'not-local', folder, why: verdict, holdsData: existsSync(file) })
    }
    if (existsSync(file) && statSync(file).size > 0) {
      const refusal = probe(file)
      if (refusal) return failed(refusal)
    } else {
      const backups = listBackups(folder).length
      if (backups > 0) return failed({ kind: 'missing', file, backups })
    }
    return openForWriting(file, options)
  } catch (error) {
    return failed(openFailureOf(readDiskFailure(error), { file, folder }))
  }
}

/**
 * Looks at an existing file without the right to write: closing such a connection leaves the log alone. After
 * a power cut in the middle of changing the journal there is something to be rolled back, which only a writer
 * may do; the kill tests found it.
 */
function probe(file: string): OpenFailure | null {
  try {
    return examine(file, { readonly: true })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!/^SQLITE_READONLY_(ROLLBACK|RECOVERY|CANTINIT)/.test(code)) throw error
    return examine(file, { readonly: false })
  }
}

function examine(file: string, access: { readonly: boolean }): OpenFailure | null {
  const database = new Database(file, { ...access, timeout: PATIENCE_MS })
  try {
    database.pragma('trusted_schema = OFF')
    const version = schemaVersion(database)
    if (version > MIGRATIONS.length) return { kind: 'newer', file, version }
    if (!hasOwnSchema(database, version)) {
      return looksLikeOurs(database) ? damaged(file, 'schema') : { kind: 'foreign', file }
    }
    const verdict = String(database.pragma('integrity_check(1)', { simple: true }))
    if (verdict !== 'ok') return damaged(file, verdict)
    const orphans = database.pragma('foreign_key_check') as unknown[]
    return orphans.length > 0 ? damaged(file, 'foreign_key_check') : null
  } finally {
    database.close()
  }
}

function damaged(file: string, reason: string): OpenFailure {
  return { kind: 'damaged', file, reason: reason.replace(/\s+/g, ' ').slice(0, 200) }
}

function looksLikeOurs(database: Database.Database): boolean {
  const tables = database
    .prepare(
      `SELECT count(*) AS n FROM sqlite_schema WHERE name IN ('dossier', 'change', 'change_row')`,
    )
    .get() as { n: number }
  return tables.n === 3
}

function openForWriting(
  file: string,
  options: OpenOptions,
): Result<Database.Database, OpenFailure> {
  const database = new Database(file, { timeout: PATIENCE_MS })
  try {
    database.pragma('trusted_schema = OFF')
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    // A file without the right to write opens all the same and would refuse the first edit only.
    database.exec('BEGIN IMMEDIATE; ROLLBACK')
    const version = schemaVersion(database)
    if (version > 0 && version < MIGRATIONS.length && options.beforeMigration) {
      const saved = options.beforeMigration(database)
      if (!saved.ok) {
        database.close()
        return saved
      }
    }
    migrate(database, MIGRATIONS)
    return ok(database)
  } catch (error) {
    database.close()
    throw error
  }
}
