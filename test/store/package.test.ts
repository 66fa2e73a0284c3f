import { createHash } from 'node:crypto'
import { gzipSync, gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { compareSides, sideOf } from '#main/store/compare-dossiers.ts'
import { isReference, recordExplainsRows, withNewIds } from '#main/store/dossier-image.ts'
import type { DossierImage } from '#main/store/dossier-image.ts'
import { migrate } from '#main/store/migrate.ts'
import { MIGRATIONS } from '#main/store/migrations/index.ts'
import { firstTables } from '#main/store/migrations/0001-first-tables.ts'
import { makeBody } from '#main/store/package-body.ts'
import { packBody } from '#main/store/package-container.ts'
import { describePackageFailure, readPackage } from '#main/store/read-package.ts'
import type { Store } from '#main/store/store.ts'
import { sqlColumn, sqlTable, tableNames } from '#main/store/tables.ts'
import {
  aCommand,
  aPersonRow,
  insertEmptyDossier,
  openTemporaryStore,
} from './temporary-workspace.ts'

const BY = { actor: 'chu-tich', at: '2023-07-02T00:00:00.000Z' }
const WORDS = {
  programVersion: '0.1.0',
  writtenAt: '2023-07-03T00:00:00.000Z',
  writtenBy: 'thu-ky',
  title: 'Đại hội',
}

function filled(): Store {
  const store = openTemporaryStore()
  store.run(aCommand({ undoable: false }), (write) => insertEmptyDossier(write))
  store.run(aCommand({ label: 'Đã thêm' }), (write) => {
    write.insert('person', aPersonRow('p1', 'Lò Thị Ánh'))
    write.insert('delegate', {
      id: 'dl1',
      dossierId: 'd1',
      personId: 'p1',
      kind: 'elected',
      unitId: null,
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

function imageOf(store: Store, id = 'd1'): DossierImage {
  const image = store.image(id)
  if (!image) throw new Error('no image')
  return image
}

const packed = (image: DossierImage, password: string | null = null) =>
  packBody(makeBody(image, WORDS), password)

async function opened(file: Buffer, password: string | null = null) {
  const read = await readPackage(file, password)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

describe('a package', () => {
  test('carries the dossier with its record, and on another machine undo goes on where it stood', async () => {
    const store = filled()
    const { image, manifest, sealed } = await opened(packed(imageOf(store)))
    expect(image).toEqual(imageOf(store))
    expect(sealed).toBe(false)
    expect(manifest).toMatchObject({
      programVersion: '0.1.0',
      schemaVersion: MIGRATIONS.length,
      dossier: { id: 'd1', title: 'Đại hội', revision: 5, changedAt: BY.at },
      counts: { person: 1, delegate: 1, unit: 0, change: 4 },
    })
    const other = openTemporaryStore()
    expect(other.takeImage(image, false)).toEqual({ ok: true, value: null })
    expect(other.dossier('d1')).toEqual(store.dossier('d1'))
    expect(other.steps('d1')).toEqual(store.steps('d1'))
    expect(other.redo('d1', BY)).toMatchObject({ ok: true })
    expect(other.dossier('d1')?.people[0]?.partyMember).toBe(true)
    expect(other.history.asOf('d1', 1)).toEqual(store.history.asOf('d1', 1))
  })

  test('holds nothing of other dossiers, not even in unused pages', () => {
    const body = makeBody(imageOf(filled()), WORDS)
    const database = gunzipSync(body.subarray(4 + body.readUInt32BE(0)))
    expect(database.includes('Lò Thị Ánh')).toBe(true)
    expect(database.includes('Người của hồ sơ khác')).toBe(false)
  })

  test('with a password opens for who knows it, however the word was typed, and shows nothing to others', async () => {
    const store = filled()
    const file = packed(imageOf(store), 'Đại hội mười một'.normalize('NFD'))
    expect((await opened(file, 'Đại hội mười một')).image).toEqual(imageOf(store))
    expect(await readPackage(file, null)).toEqual({ ok: false, error: { kind: 'needs-password' } })
    const wrong = { ok: false, error: { kind: 'wrong-password-or-altered' } }
    expect(await readPackage(file, 'đại hội mười một')).toEqual(wrong)
    expect(await readPackage(file, '')).toEqual(wrong)
    expect(file.includes('SQLite')).toBe(false)
    expect(file.includes('programVersion')).toBe(false)
  })

  test('two packages of the same dossier with the same password have nothing in common but the header', () => {
    const image = imageOf(filled())
    const [one, other] = [packed(image, 'mật khẩu'), packed(image, 'mật khẩu')]
    expect(one.subarray(12, 40).equals(other.subarray(12, 40))).toBe(false)
    expect(one.subarray(80, 112).equals(other.subarray(80, 112))).toBe(false)
  })

  test('of a program one schema behind is brought up to this one', async () => {
    const old = new Database(':memory:')
    migrate(old, [firstTables])
    old.exec(`
      INSERT INTO dossier (id, pack_id, sample, removed, kind, revision) VALUES ('d1', '2023-2028', 0, 0, 'congress', 1);
      INSERT INTO plan (id, dossier_id) VALUES ('d1', 'd1');
      INSERT INTO change (id, dossier_id, command, label, actor, at, undoable, state)
        VALUES (1, 'd1', 'create', 'Đã lập', 'thu-ky', '2023-01-01T00:00:00.000Z', 0, 'done');`)
    const fresh = new Database(':memory:')
    migrate(fresh, MIGRATIONS)
    const both = imageOf(filled())
    const recorded = both.changes[0]?.rows ?? []
    for (const [sequence, row] of recorded.entries()) {
      old
        .prepare('INSERT INTO change_row VALUES (1, ?, ?, ?, NULL, ?)')
        .run(sequence, row.table, row.id, JSON.stringify(row.after))
    }
    const file = repack(old.serialize(), {
      schemaVersion: 1,
      revision: 1,
      counts: countOnly({ dossier: 1, plan: 1, change: 1 }),
    })
    const read = await readPackage(file, null)
    expect(read).toMatchObject({
      ok: true,
      value: { image: { steps: [{ revision: 1, kind: 'do' }] } },
    })
  })
})

const countOnly = (counts: Record<string, number>) => ({
  ...Object.fromEntries(tableNames().map((table) => [table, 0])),
  change: 0,
  ...counts,
})

interface Forged {
  readonly schemaVersion?: number
  readonly revision?: number
  readonly counts?: Record<string, number>
  readonly manifest?: object
}

/** A package around any bytes, honest about their hash as a careful attacker would be. */
function repack(database: Buffer, forged: Forged = {}): Buffer {
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
function tampered(sql: string, forged: Forged = {}): Buffer {
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

describe('a package nobody vouches for', () => {
  test('the forger of these tests can also make a package that is accepted', async () => {
    expect(await readPackage(tampered(''), null)).toMatchObject({ ok: true })
  })

  test.each<[string, () => Buffer, string]>([
    [
      'a trigger',
      () => tampered(`CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM dossier; END`),
      'not-ours',
    ],
    [
      'a view in place of a table',
      () => tampered(`DROP TABLE paper; CREATE VIEW paper AS SELECT 1`),
      'not-ours',
    ],
    ['one table more', () => tampered(`CREATE TABLE more (x)`), 'not-ours'],
    ['one index less', () => tampered(`DROP INDEX unit_by_dossier`), 'not-ours'],
    [
      'a rewritten schema',
      () =>
        tampered(
          `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE paper (id, dossier_id)' WHERE name = 'paper'`,
        ),
      'not-ours',
    ],
    [
      'a second dossier',
      () =>
        tampered(
          `INSERT INTO dossier (id, pack_id, sample, kind) VALUES ('d9', 'x', 0, 'congress')`,
        ),
      'not-ours',
    ],
    [
      'a row of another dossier',
      () => tampered(`INSERT INTO person (id, dossier_id, full_name) VALUES ('p9', 'd9', 'x')`),
      'not-ours',
    ],
    [
      'a row without its reference',
      () => tampered(`UPDATE delegate SET person_id = 'nobody'`),
      'not-ours',
    ],
    ['a dossier that was put away', () => tampered(`UPDATE dossier SET removed = 1`), 'not-ours'],
    ['a truth value that is 7', () => tampered(`UPDATE dossier SET sample = 7`), 'not-ours'],
    ['a form no congress has', () => tampered(`UPDATE dossier SET form = 'secret'`), 'not-ours'],
    [
      'a day that does not exist',
      () => tampered(`UPDATE dossier SET start_date = '2023-02-31'`),
      'not-ours',
    ],
    [
      'an endless name',
      () => tampered(`UPDATE person SET full_name = hex(zeroblob(200000))`),
      'not-ours',
    ],
    [
      'an enormous number',
      () => tampered(`UPDATE delegate SET number = 9223372036854775807`),
      'not-ours',
    ],
    [
      'rows the record does not know',
      () => tampered(`UPDATE person SET full_name = 'Người khác'`),
      'not-ours',
    ],
    [
      'a record of rows that are not there',
      () =>
        tampered(`DELETE FROM delegate`, {
          counts: countOnly({ dossier: 1, plan: 1, person: 1, change: 4 }),
        }),
      'not-ours',
    ],
    [
      'a record with a missing step',
      () => tampered(`DELETE FROM step WHERE revision = 2`),
      'not-ours',
    ],
    [
      'a record that is not JSON',
      () => tampered(`UPDATE change_row SET after = '{' WHERE after IS NOT NULL`),
      'not-ours',
    ],
    [
      'a record of an unknown table',
      () => tampered(`UPDATE change_row SET table_name = 'sqlite_schema'`),
      'not-ours',
    ],
    [
      'a record with an unknown column',
      () =>
        tampered(
          `UPDATE change_row SET after = json_set(after, '$.evil', 1) WHERE table_name = 'person'`,
        ),
      'not-ours',
    ],
    ['a change from no day', () => tampered(`UPDATE change SET at = 'sometime'`), 'not-ours'],
    [
      'counts that are not true',
      () => tampered('', { counts: countOnly({ dossier: 1 }) }),
      'not-ours',
    ],
    ['a revision that is not true', () => tampered('', { revision: 99 }), 'not-ours'],
    ['a manifest with more in it', () => tampered('', { manifest: { more: 1 } }), 'not-ours'],
    [
      'a manifest of wrong types',
      () => tampered('', { manifest: { dossier: '../..' } }),
      'not-ours',
    ],
    ['a newer schema', () => tampered('', { schemaVersion: 999 }), 'newer-program'],
    [
      'a hash that is not true',
      () => tampered('', { manifest: { database: { bytes: 1, sha256: 'x' } } }),
      'damaged',
    ],
    ['a database that is none', () => repack(Buffer.alloc(8192, 'x')), 'not-ours'],
    ['a database that unpacks without end', () => bomb(), 'too-large'],
    ['nothing at all', () => Buffer.alloc(0), 'not-a-package'],
    ['a workbook', () => Buffer.from('PK\u0003\u0004'), 'not-a-package'],
    ['a header alone', () => packed(imageOf(filled())).subarray(0, 60), 'cut-short'],
    ['a file cut in the middle', () => packed(imageOf(filled())).subarray(0, 700), 'cut-short'],
    [
      'a file with something behind',
      () => Buffer.concat([packed(imageOf(filled())), Buffer.from('x')]),
      'cut-short',
    ],
    ['a body with another byte', () => flipped(packed(imageOf(filled())), 900), 'damaged'],
    ['a format to come', () => flipped(packed(imageOf(filled())), 8), 'newer-format'],
    ['a file larger than any', () => Buffer.alloc(30_000_001), 'too-large'],
  ])('%s is refused with a sentence', async (_, make, kind) => {
    const read = await readPackage(make(), null)
    expect(read).toMatchObject({ ok: false, error: { kind } })
    if (!read.ok)
      expect(describePackageFailure(read.error)).toMatch(/^[^.]+\. [^.]+\.|^[^.]+\.daihoi\. /)
  })

  test('a sealed file with any one byte changed is not opened', async () => {
    const file = packed(imageOf(filled()), 'mật khẩu')
    for (const at of [10, 11, 12, 30, 48, 60, 70, 80, 500, file.length - 1]) {
      const read = await readPackage(flipped(file, at), 'mật khẩu')
      expect(read.ok, `byte ${at}`).toBe(false)
    }
  })
})

function flipped(file: Buffer, at: number): Buffer {
  const copy = Buffer.from(file)
  copy[at] = (copy[at] ?? 0) ^ 0x20
  return copy
}

function bomb(): Buffer {
  const zeros = Buffer.alloc(300_000_000)
  return repack(zeros)
}

describe('a dossier image', () => {
  test('every foreign key of the schema is a reference that gets a new id in a copy', () => {
    const database = new Database(':memory:')
    migrate(database, MIGRATIONS)
    for (const table of tableNames()) {
      const keys = database.pragma(`foreign_key_list(${sqlTable(table)})`) as { from: string }[]
      const fields = keys.map((key) => key.from)
      for (const column of fields) {
        const field = column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
        expect([sqlColumn(field), isReference(field)]).toEqual([`"${column}"`, true])
      }
    }
  })

  test('a copy under new ids stands beside the first, with a record of its own', () => {
    const store = filled()
    let next = 0
    const copy = withNewIds(imageOf(store), () => `n${(next += 1)}`)
    expect(recordExplainsRows(copy)).toBe(true)
    expect(JSON.stringify(copy)).not.toMatch(/"(d1|p1|dl1)"/)
    expect(store.takeImage(copy, false)).toMatchObject({ ok: true })
    expect(store.dossier(copy.id)?.people[0]?.fullName).toBe('Lò Thị Ánh')
    store.undo(copy.id, BY)
    store.undo(copy.id, BY)
    expect(store.dossier(copy.id)?.people).toEqual([])
    expect(store.dossier('d1')?.people.length).toBe(1)
  })

  test('a second dossier with the same id, or with the row ids of another, clashes and nothing is written', () => {
    const store = filled()
    const image = imageOf(store)
    expect(store.takeImage(image, false)).toEqual({ ok: false, error: { kind: 'clash' } })
    const thief = {
      ...imageOf(store, 'd2'),
      id: 'd3',
      rows: {
        ...imageOf(store, 'd2').rows,
        dossier: imageOf(store, 'd2').rows.dossier.map((row) => ({ ...row, id: 'd3' })),
      },
    }
    expect(store.takeImage(thief, false)).toMatchObject({ ok: false })
    expect(store.listDossiers().length).toBe(2)
  })

  test('replaced at the same revision it is read anew', () => {
    const store = filled()
    const image = imageOf(store)
    store.dossier('d1')
    store.redo('d1', BY)
    const later = imageOf(store)
    store.undo('d1', BY)
    store.run(aCommand(), (write) => write.update('dossier', 'd1', { venue: 'khác' }))
    expect(store.takeImage({ ...image }, true)).toMatchObject({ ok: true })
    expect(store.dossier('d1')?.congress.venue).toBe('A')
    expect(imageOf(store).steps.length).toBe(5)
    expect(later.steps.length).toBe(6)
  })

  test('two sides are told apart by their records: same, newer here, newer there, both changed', () => {
    const store = filled()
    const first = sideOf(imageOf(store))
    store.redo('d1', BY)
    const second = sideOf(imageOf(store))
    store.takeImage(imageOf(store), true)
    const other = openTemporaryStore()
    store.undo('d1', BY)
    other.takeImage(imageOf(store), false)
    other.run(aCommand({ at: '2023-07-09T00:00:00.000Z' }), (write) =>
      write.update('dossier', 'd1', { venue: 'ở kia' }),
    )
    store.run(aCommand({ at: '2023-07-08T00:00:00.000Z' }), (write) =>
      write.update('dossier', 'd1', { venue: 'ở đây' }),
    )
    const apart = compareSides('d1', sideOf(imageOf(store)), sideOf(imageOf(other)))
    expect([
      compareSides('d1', first, first).state,
      compareSides('d1', second, first).state,
      compareSides('d1', first, second).state,
      compareSides('d1', null, first).state,
      compareSides('d1', first, null).state,
      apart.state,
      apart.commonSteps,
    ]).toEqual(['same', 'newer-here', 'newer-there', 'only-there', 'only-here', 'both-changed', 7])
  })
})
