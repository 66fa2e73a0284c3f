import Database from 'better-sqlite3'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { compareSides, sideOf } from '#main/store/compare-dossiers.ts'
import {
  isReference,
  recordExplainsRows,
  renameMentions,
  withNewIds,
} from '#main/store/dossier-image.ts'
import { migrate } from '#main/store/migrate.ts'
import { MIGRATIONS } from '#main/store/migrations/index.ts'
import { firstTables } from '#main/store/migrations/0001-first-tables.ts'
import { makeBody } from '#main/store/package-body.ts'
import { readPackage } from '#main/store/read-package.ts'
import { sqlColumn, sqlTable, tableNames } from '#main/store/tables.ts'
import { BY, WORDS, filled, imageOf, packed, opened, countOnly, repack } from './a-package.ts'
import {
  aCommand,
  insertEmptyDossier,
  openTemporaryStore,
  temporaryFolder,
} from './temporary-workspace.ts'
import { stepLabels } from './step-labels.ts'

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
    expect(stepLabels(other)).toEqual(stepLabels(store))
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

  test('an id behind a word in what was recorded of the day is renamed too, other words are not', () => {
    const ids = new Map([['n-1', 'x-1']])
    const data = {
      item: 'name:n-1',
      who: 'n-1',
      cause: 'cause:gạch hết tên',
      said: 'gặp n-1',
      n: 4,
    }
    expect(JSON.parse(renameMentions(JSON.stringify(data), ids))).toEqual({
      ...data,
      ...{ item: 'name:x-1', who: 'x-1' },
    })
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

  test('replaced by another process at the same revision it is read anew', () => {
    const folder = temporaryFolder()
    const here = openTemporaryStore(folder)
    here.run(aCommand({ undoable: false }), (write) => insertEmptyDossier(write))
    here.run(aCommand(), (write) => write.update('dossier', 'd1', { venue: 'ở đây' }))
    expect(here.dossier('d1')?.congress.venue).toBe('ở đây')
    const other = openTemporaryStore()
    other.run(aCommand({ undoable: false }), (write) => insertEmptyDossier(write))
    other.run(aCommand(), (write) => write.update('dossier', 'd1', { venue: 'ở kia' }))
    expect(openTemporaryStore(folder).takeImage(imageOf(other), true)).toMatchObject({ ok: true })
    expect(here.dossier('d1')?.congress.venue).toBe('ở kia')
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

  test('two edits of the same person at the same millisecond are two steps, also when one was taken back', () => {
    const [store, other] = [filled(), openTemporaryStore()]
    other.takeImage(imageOf(store), false)
    const common = imageOf(store).steps.length
    const at = '2023-07-09T00:00:00.000Z'
    for (const [side, venue] of [
      [store, 'ở đây'],
      [other, 'ở kia'],
    ] as const) {
      side.run(aCommand({ at }), (write) => write.update('dossier', 'd1', { venue }))
    }
    const state = () => {
      const { state, commonSteps } = compareSides(
        'd1',
        sideOf(imageOf(store)),
        sideOf(imageOf(other)),
      )
      return [state, commonSteps]
    }
    expect(state()).toEqual(['both-changed', common])
    for (const side of [store, other]) side.undo('d1', { actor: 'thu-ky', at })
    expect(state()).toEqual(['both-changed', common])
  })

  test('an edit sent on and taken back there is newer there, though the edit itself counts no longer', () => {
    const [store, other] = [filled(), openTemporaryStore()]
    other.takeImage(imageOf(store), false)
    other.undo('d1', BY)
    const sides = [sideOf(imageOf(store)), sideOf(imageOf(other))] as const
    expect(compareSides('d1', ...sides)).toMatchObject({ state: 'newer-there', commonSteps: 5 })
  })
})
