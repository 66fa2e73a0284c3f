import { gunzipSync, gzipSync } from 'node:zlib'
import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { readDossierImage } from '#main/store/dossier-image.ts'
import { makeBody } from '#main/store/package-body.ts'
import { packBody } from '#main/store/package-container.ts'
import { addPeople, begin, openAt } from './kill-jobs.ts'
import { databaseFile } from '#main/store/open-database.ts'
import { readFileSync } from 'node:fs'

/** Repeatable chance: the same seed gives the same file, so a find can be looked at again. */
export function chance(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) % below
  }
}

/** A sound database of one dossier with a little history, as bytes. */
export function aDatabaseFile(folder: string): Buffer {
  const workspace = openAt(folder)
  begin(workspace)
  for (let number = 0; number < 6; number += 1) addPeople(workspace, 8)
  workspace.close()
  return readFileSync(databaseFile(folder))
}

const KINDS = ['bits', 'byte', 'truncate', 'block', 'swap', 'insert', 'number', 'header'] as const

/** One damage of any kind, somewhere. */
export function damage(bytes: Buffer, seed: number): Buffer {
  const pick = chance(seed)
  const copy = Buffer.from(bytes)
  const at = pick(copy.length)
  const length = 1 + pick(Math.min(512, copy.length - at))
  const kind = KINDS[pick(KINDS.length)] ?? 'header'
  switch (kind) {
    case 'bits':
      for (let flips = 1 + pick(8); flips > 0; flips -= 1) {
        const where = pick(copy.length)
        copy[where] = (copy[where] ?? 0) ^ (1 << pick(8))
      }
      return copy
    case 'byte':
      copy[at] = pick(256)
      return copy
    case 'truncate':
      return copy.subarray(0, at)
    case 'block':
      return copy.fill(pick(256), at, at + length)
    case 'swap':
      copy.copyWithin(pick(copy.length - length), at, at + length)
      return copy
    case 'insert':
      return Buffer.concat([
        copy.subarray(0, at),
        Buffer.alloc(length, pick(256)),
        copy.subarray(at),
      ])
    case 'number':
      copy.writeInt32BE([-1, 0x7fffffff, -0x80000000, 0][pick(4)] ?? 0, pick(copy.length - 4))
      return copy
    case 'header':
      copy[pick(Math.min(100, copy.length))] = pick(256)
      return copy
  }
}

/** The package of such a database. */
export function aPackage(database: Buffer): Buffer {
  const opened = new Database(withoutLog(database))
  const image = readDossierImage(opened, 'd1')
  opened.close()
  if (!image) throw new Error('no dossier')
  const words = { programVersion: '0.1.0', writtenAt: 'x', writtenBy: 'thu-ky', title: 'Đại hội' }
  return packBody(makeBody(image, words), null)
}

/** A database in memory cannot have a log: bytes 18 and 19 say so. */
function withoutLog(database: Buffer): Buffer {
  const copy = Buffer.from(database)
  return copy.fill(1, 18, 20)
}

/**
 * Damages what is inside and makes every hash true again, as a careful attacker would: the damage reaches
 * SQLite instead of ending at the checksum.
 */
export function damageInside(file: Buffer, seed: number): Buffer {
  const body = file.subarray(80)
  const length = body.readUInt32BE(0)
  const manifest = JSON.parse(body.subarray(4, 4 + length).toString()) as Record<string, unknown>
  const database = damage(gunzipSync(body.subarray(4 + length)), seed)
  const sha256 = createHash('sha256').update(database).digest('hex')
  const text = Buffer.from(
    JSON.stringify({ ...manifest, database: { bytes: Math.max(1, database.length), sha256 } }),
  )
  const prefix = Buffer.alloc(4)
  prefix.writeUInt32BE(text.length)
  return packBody(Buffer.concat([prefix, text, gzipSync(database)]), null)
}

const WRONG_VALUES = [
  `hex(zeroblob(60000))`,
  `-9223372036854775808`,
  `9223372036854775807`,
  `1e308`,
  `'' || char(0, 1, 65533)`,
  `'../../../etc/passwd'`,
  `NULL`,
  `''`,
  `'{"a":1}'`,
  `x'00ff'`,
]

/** A wrong type or a huge value in any column of any table, with every hash true. */
export function wrongValue(file: Buffer, seed: number): Buffer {
  const pick = chance(seed)
  const body = file.subarray(80)
  const length = body.readUInt32BE(0)
  const manifest = JSON.parse(body.subarray(4, 4 + length).toString()) as Record<string, unknown>
  const database = new Database(gunzipSync(body.subarray(4 + length)))
  database.unsafeMode(true)
  database.pragma('foreign_keys = OFF')
  database.pragma('ignore_check_constraints = ON')
  const tables = ['dossier', 'plan', 'person', 'change', 'change_row', 'step']
  const table = tables[pick(tables.length)] ?? 'dossier'
  const columns = database.pragma(`table_info("${table}")`) as { name: string }[]
  const column = columns[pick(columns.length)]?.name ?? 'id'
  const value = WRONG_VALUES[pick(WRONG_VALUES.length)] ?? 'NULL'
  try {
    database.exec(`UPDATE "${table}" SET "${column}" = ${value}`)
  } catch (error) {
    // STRICT tables refuse the crudest of these already; the file then stays sound.
    if (!(error instanceof Error && 'code' in error)) throw error
  }
  const bytes = database.serialize()
  database.close()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const text = Buffer.from(
    JSON.stringify({ ...manifest, database: { bytes: bytes.length, sha256 } }),
  )
  const prefix = Buffer.alloc(4)
  prefix.writeUInt32BE(text.length)
  return packBody(Buffer.concat([prefix, text, gzipSync(bytes)]), null)
}
