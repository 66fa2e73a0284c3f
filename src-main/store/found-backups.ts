import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { readDiskFailure } from './disk-failure.ts'
import { schemaVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { hasOwnSchema } from './schema-guard.ts'

/** A sound database of ours in the folder of backups that has no note of its own. */
export interface FoundDatabase {
  /** The file's name without its ending. */
  readonly name: string
  /** ISO instant: of its name where that says one, otherwise of the file. */
  readonly at: string
  readonly schemaVersion: number
  readonly bytes: number
  readonly sha256: string
}

/** How the file is named that a restore has put aside; the moment follows. */
export const REPLACED = 'bi-thay-'

const STAMP = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/

/**
 * Databases that lost their note: moved to a stick and back, renamed, copied in by hand, or after a power cut.
 * To the person who needs them they are backups. One with a log beside it is not whole by itself and is left out.
 */
export function findWithoutNote(
  place: string,
  noted: ReadonlySet<string>,
): readonly FoundDatabase[] {
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.sqlite'))
    .map((entry) => path.parse(entry.name).name)
    .filter((name) => !noted.has(name) && !existsSync(path.join(place, `${name}.sqlite-wal`)))
    .filter((name) => !isBackedUp(name, noted))
    .flatMap((name) => {
      const found = examine(path.join(place, `${name}.sqlite`), name)
      return found ? [found] : []
    })
}

/** A restore keeps what it replaces twice where it can: as a backup of that moment and as the file that lay there. */
function isBackedUp(name: string, noted: ReadonlySet<string>): boolean {
  if (!name.startsWith(REPLACED)) return false
  const stamp = name.slice(REPLACED.length)
  return [...noted].some((backup) => backup.startsWith(stamp))
}

function examine(file: string, name: string): FoundDatabase | null {
  try {
    const content = readFileSync(file)
    const database = new Database(withoutLogMark(content))
    try {
      database.pragma('trusted_schema = OFF')
      const version = schemaVersion(database)
      const known = version > 0 && (version > MIGRATIONS.length || hasOwnSchema(database, version))
      const verdict = database.pragma('integrity_check(1)', { simple: true })
      if (!known || verdict !== 'ok') return null
      return {
        name,
        at: momentOf(name) ?? statSync(file).mtime.toISOString(),
        schemaVersion: version,
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      }
    } finally {
      database.close()
    }
  } catch (error) {
    // A bug is thrown again; otherwise the file cannot be read or is no database, so there is nothing to offer.
    readDiskFailure(error)
    return null
  }
}

function momentOf(name: string): string | null {
  const iso = name.match(STAMP)
  if (!iso) return null
  const [, day, hour, minute, second, thousandth] = iso
  const text = `${day}T${hour}:${minute}:${second}.${thousandth}Z`
  return Number.isNaN(Date.parse(text)) ? null : text
}

/**
 * A copy made while the program was open is marked as one that has a log, and such a file cannot be opened from
 * memory. Bytes 18 and 19 of the header say so (SQLite's file format, 1.3.3): 2 is with a log, 1 is without.
 */
export function withoutLogMark(content: Buffer): Buffer {
  if (content.length < 20 || content[18] !== 2) return content
  const plain = Buffer.from(content)
  plain[18] = 1
  plain[19] = 1
  return plain
}
