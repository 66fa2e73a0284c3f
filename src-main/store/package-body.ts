import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { insertDossierImage, readDossierImage } from './dossier-image.ts'
import type { DossierImage } from './dossier-image.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { PACKAGE_LIMITS } from './package-limits.ts'
import { hasOwnSchema } from './schema-guard.ts'
import { sqlTable, tableNames } from './tables.ts'
import { UnreadableData } from './unreadable-data.ts'

const word = z.string().max(2000)

/** What a package says about itself; every statement is compared with what is really inside. */
export const packageManifest = z.strictObject({
  programVersion: word,
  schemaVersion: z.number().int().min(1),
  writtenAt: word,
  writtenBy: word,
  dossier: z.strictObject({
    id: word,
    title: word,
    revision: z.number().int(),
    changedAt: word,
  }),
  /** Rows of each table that has any, and commands in the record. */
  counts: z.record(z.string(), z.number().int().min(0)),
  database: z.strictObject({ bytes: z.number().int().min(1), sha256: word }),
})
export type PackageManifest = z.infer<typeof packageManifest>

export type BodyFailure =
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'newer-program'; readonly version: number }
  /** Whole, but not what this program writes; `what` is for the log, not for people. */
  | { readonly kind: 'not-ours'; readonly what: string }

/** Length of the manifest, manifest, compressed database: a new one that never held another dossier. */
export function makeBody(
  image: DossierImage,
  words: Pick<PackageManifest, 'programVersion' | 'writtenAt' | 'writtenBy'> & { title: string },
): Buffer {
  const database = new Database(':memory:')
  migrate(database, MIGRATIONS)
  database.transaction(() => insertDossierImage(database, image))()
  const bytes = database.serialize()
  database.close()
  const { title, ...rest } = words
  const manifest: PackageManifest = {
    ...rest,
    schemaVersion: MIGRATIONS.length,
    dossier: {
      id: image.id,
      title,
      revision: image.revision,
      changedAt: image.steps.at(-1)?.at ?? '',
    },
    counts: countsOf(image),
    database: { bytes: bytes.length, sha256: sha256(bytes) },
  }
  const text = Buffer.from(JSON.stringify(manifest))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return Buffer.concat([length, text, gzipSync(bytes)])
}

function countsOf(image: DossierImage): Record<string, number> {
  const tables = tableNames().map((table) => [table, image.rows[table].length] as const)
  return Object.fromEntries([...tables, ['change', image.changes.length] as const])
}

/**
 * Reads the body of a package nobody vouches for. Run it in a process of its own (read-package-process.ts):
 * SQLite is asked to parse whatever is in there.
 */
export function readBody(
  body: Buffer,
): Result<{ manifest: PackageManifest; image: DossierImage }, BodyFailure> {
  const manifest = readManifest(body)
  if (manifest === null) return notOurs('manifest')
  if (manifest.schemaVersion > MIGRATIONS.length) {
    return failed({ kind: 'newer-program', version: manifest.schemaVersion })
  }
  const bytes = unzip(body.subarray(4 + body.readUInt32BE(0)))
  if (!bytes.ok) return bytes
  const { database: stated } = manifest
  if (stated.bytes !== bytes.value.length || stated.sha256 !== sha256(bytes.value)) {
    return failed({ kind: 'damaged' })
  }
  const image = readDatabase(bytes.value, manifest)
  return image.ok ? ok({ manifest, image: image.value }) : image
}

function readManifest(body: Buffer): PackageManifest | null {
  if (body.length < 4 || body.readUInt32BE(0) > Math.min(body.length - 4, 100_000)) return null
  try {
    const text = body.subarray(4, 4 + body.readUInt32BE(0)).toString('utf8')
    return packageManifest.parse(JSON.parse(text))
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) return null
    throw error
  }
}

function unzip(bytes: Buffer): Result<Buffer, BodyFailure> {
  try {
    return ok(gunzipSync(bytes, { maxOutputLength: PACKAGE_LIMITS.databaseBytes }))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ERR_BUFFER_TOO_LARGE') return failed({ kind: 'too-large' })
    if (code.startsWith('Z_')) return failed({ kind: 'damaged' })
    throw error
  }
}

function readDatabase(bytes: Buffer, manifest: PackageManifest): Result<DossierImage, BodyFailure> {
  try {
    const database = new Database(bytes)
    try {
      return readTrusted(database, manifest)
    } finally {
      database.close()
    }
  } catch (error) {
    if (error instanceof UnreadableData) return notOurs(error.message)
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code.startsWith('SQLITE_')) return notOurs(code)
    throw error
  }
}

function readTrusted(
  database: Database.Database,
  manifest: PackageManifest,
): Result<DossierImage, BodyFailure> {
  database.pragma('trusted_schema = OFF')
  database.pragma('cell_size_check = ON')
  const version = schemaVersion(database)
  if (version !== manifest.schemaVersion || !hasOwnSchema(database, version))
    return notOurs('schema')
  if (database.pragma('integrity_check(1)', { simple: true }) !== 'ok') return notOurs('integrity')
  if ((database.pragma('foreign_key_check') as unknown[]).length > 0) return notOurs('references')
  // The schema is known by now, so the steps of this program mean what they say.
  migrate(database, MIGRATIONS)
  database.pragma('query_only = ON')
  if (!holdsOnly(database, manifest.dossier.id)) return notOurs('other dossiers')
  const image = readDossierImage(database, manifest.dossier.id)
  if (!image || image.revision !== manifest.dossier.revision) return notOurs('dossier')
  return ok(image)
}

function holdsOnly(database: Database.Database, id: string): boolean {
  return [...tableNames().map(sqlTable), 'change', 'step'].every((table) => {
    const column = table === sqlTable('dossier') ? 'id' : 'dossier_id'
    const { all, own } = database
      .prepare(
        `SELECT count(*) AS "all", count(*) FILTER (WHERE ${column} = ?) AS own FROM ${table}`,
      )
      .get(id) as { all: number; own: number }
    return all === own && all <= PACKAGE_LIMITS.rows
  })
}

function notOurs(what: string): Result<never, BodyFailure> {
  return failed({ kind: 'not-ours', what })
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
