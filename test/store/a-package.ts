import Database from 'better-sqlite3'
import { gzipSync, gunzipSync } from 'node:zlib'
import { createHash } from 'node:crypto'
import type { DossierImage } from '#main/store/dossier-image.ts'
import { MIGRATIONS } from '#main/store/migrations/index.ts'
import { makeBody } from '#main/store/package-body.ts'
import { packBody } from '#main/store/package-container.ts'
import { readPackage } from '#main/store/read-package.ts'
import type { Store } from '#main/store/store.ts'
import { tableNames } from '#main/store/tables.ts'
import {
  aCommand,
  aPersonRow,
  insertEmptyDossier,
  openTemporaryStore,
} from './temporary-workspace.ts'

export const BY = { actor: 'chu-tich', at: '2023-07-02T00:00:00.000Z' }
export const WORDS = {
  programVersion: '0.1.0',
  writtenAt: '2023-07-03T00:00:00.000Z',
  writtenBy: 'thu-ky',
  title: 'Đại hội',
}

export function filled(): Store {
  const store = openTemporaryStore()
  store.run(aCommand({ undoable: false }), (write) => insertEmptyDossier(write))
  store.run(aCommand({ label: 'Đã thêm' }), (write) => {
    write.insert('person', aPersonRow('p1', 'Lò Thị Ánh'))
    write.insert('delegate', {
      id: 'dl1',
      dossierId: 'd1',
      personId: 'p1',
      kind: 'elected',
      body: null,
      unitId: null,
      delegation: null,
      note: null,
      listPosition: 0,
      number: 1,
    })
  })
  store.run(aCommand({ label: 'Đã sửa' }), (write) => write.update('dossier', 'd1', { venue: 'A' }))
  store.run(aCommand({ label: 'Đã sửa nữa' }), (write) =>
    write.update('person', 'p1', { partyMember: true }),
  )
  store.undo('d1', BY)
  // Another dossier of the same workspace that must not travel.
  store.run(aCommand({ dossierId: 'd2', undoable: false }), (write) => {
    insertEmptyDossier(write, 'd2')
    write.insert('person', aPersonRow('secret', 'Người của hồ sơ khác', 'd2'))
  })
  return store
}

export function imageOf(store: Store, id = 'd1'): DossierImage {
  const image = store.image(id)
  if (!image) throw new Error('no image')
  return image
}

export const packed = (image: DossierImage, password: string | null = null) =>
  packBody(makeBody(image, WORDS), password)

export async function opened(file: Buffer, password: string | null = null) {
  const read = await readPackage(file, password)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

export const countOnly = (counts: Record<string, number>) => ({
  ...Object.fromEntries(tableNames().map((table) => [table, 0])),
  change: 0,
  ...counts,
})

export interface Forged {
  readonly schemaVersion?: number
  readonly revision?: number
  readonly counts?: Record<string, number>
  readonly manifest?: object
}

/** A package around any bytes, honest about their hash as a careful attacker would be. */
export function repack(database: Buffer, forged: Forged = {}): Buffer {
  const manifest = {
    ...WORDS,
    title: undefined,
    schemaVersion: forged.schemaVersion ?? MIGRATIONS.length,
    dossier: { id: 'd1', title: 'Đại hội', revision: forged.revision ?? 5, changedAt: BY.at },
    counts: forged.counts ?? countOnly({ dossier: 1, plan: 1, person: 1, delegate: 1, change: 4 }),
    database: {
      bytes: database.length,
      sha256: createHash('sha256').update(database).digest('hex'),
    },
    ...forged.manifest,
  }
  const text = Buffer.from(JSON.stringify(manifest))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return packBody(Buffer.concat([length, text, gzipSync(database)]), null)
}

/** The honest database of `filled`, changed by SQL. */
export function tampered(sql: string, forged: Forged = {}): Buffer {
  const body = makeBody(imageOf(filled()), WORDS)
  const database = new Database(gunzipSync(body.subarray(4 + body.readUInt32BE(0))))
  database.unsafeMode(true)
  database.pragma('foreign_keys = OFF')
  database.pragma('ignore_check_constraints = ON')
  database.exec(sql)
  const bytes = database.serialize()
  database.close()
  return repack(bytes, forged)
}

export function flipped(file: Buffer, at: number): Buffer {
  const copy = Buffer.from(file)
  copy[at] = (copy[at] ?? 0) ^ 0x20
  return copy
}

export function bomb(): Buffer {
  const zeros = Buffer.alloc(300_000_000)
  return repack(zeros)
}
