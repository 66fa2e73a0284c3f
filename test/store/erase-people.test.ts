import { copyFileSync, existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { EMPTY_DELEGATE, EMPTY_MEMBER } from '#core/dossier/empty-rows.ts'
import { listBackups, readBackup } from '#main/store/backup-files.ts'
import { recordExplainsRows } from '#main/store/dossier-image.ts'
import type { ErasureOrder } from '#main/store/erasure-order.ts'
import { migrate } from '#main/store/migrate.ts'
import { MIGRATIONS } from '#main/store/migrations/index.ts'
import { databaseFile } from '#main/store/open-database.ts'
import type { Workspace } from '#main/store/workspace.ts'
import { now, openForWork, taken, withDossier } from './a-workspace.ts'
import { findBytes } from './find-bytes.ts'
import { aCommand, aPersonRow, temporaryFolder } from './temporary-workspace.ts'
import { stepLabels } from './step-labels.ts'

const DUNG = 'Lò Thị Dung Xóa'
const PAO = 'Vàng A Páo Xóa'
const CHAIR = 'Giàng Thị Chủ Xóa'
/** Everything about the people that no file may hold afterwards. */
const TRACES = [DUNG, PAO, CHAIR, DUNG.toUpperCase(), '1979-03-12', '0912345678', 'Bản Sin Câu']

const ORDER: ErasureOrder = {
  id: 'e1',
  dossierId: 'd1',
  personIds: null,
  people: 2,
  aggregates: '{"delegates":2}',
  label: 'Đã xóa dữ liệu cá nhân của 2 người',
  actor: 'thu-ky',
  at: '2024-01-01T00:00:00.000Z',
}

const command = (name: string) => aCommand({ name, at: now() })

/** Two people who were imported, edited, taken out, brought back, and are named in free text. */
function withPeople(): { folder: string; workspace: Workspace } {
  const opened = withDossier()
  const { store, backups } = opened.workspace
  const dung = {
    ...aPersonRow('p1', DUNG),
    birth: '1979-03-12',
    phone: '0912345678',
    hometown: 'Bản Sin Câu',
  }
  store.run(command('import-delegates'), (write) => {
    write.insert('person', dung)
    write.insert('person', aPersonRow('p2', PAO))
    const row = { dossierId: 'd1', number: null }
    write.insert('delegate', {
      ...EMPTY_DELEGATE,
      ...row,
      id: 'g1',
      personId: 'p1',
      listPosition: 0,
    })
    write.insert('member', { ...EMPTY_MEMBER, ...row, id: 'm2', personId: 'p2', listPosition: 0 })
  })
  taken(backups.make('asked'))
  store.run(command('edit'), (write) => {
    write.update('person', 'p1', { religion: 'Không' })
    write.update('dossier', 'd1', { chairName: CHAIR, theme: 'Đoàn kết', venue: `Nhà ${PAO}` })
  })
  store.run({ ...command('edit'), label: `Đã sửa ${DUNG}` }, (write) =>
    write.update('dossier', 'd1', { place: `Đ/c ${DUNG.toUpperCase()}, Tam Đường` }),
  )
  store.run(command('remove'), (write) => write.remove('member', 'm2'))
  store.undo('d1', { actor: 'thu-ky', at: now() })
  return opened
}

describe('erasing all people of a dossier', () => {
  test('leaves no trace in any file of the workspace, and the rest as it was', () => {
    const { folder, workspace } = withPeople()
    taken(workspace.backups.make('asked'))
    const noted = workspace.backups.list().map(({ name }) => name)
    const [copied = ''] = noted
    const backup = (name: string) => path.join(folder, 'sao-luu', `${name}.sqlite`)
    copyFileSync(backup(copied), backup('chep-tay'))
    writeFileSync(backup('hong'), `SQLite format 3\0 ${DUNG}`)
    expect(findBytes(folder, TRACES).length).toBeGreaterThan(5)
    expect(workspace.erasure.backupsTouched('d1').map(({ becomes }) => becomes)).toEqual([
      ...noted.map(() => 'rewritten'),
      'rewritten',
      'deleted',
    ])

    expect(workspace.erasure.carryOut(ORDER)).toEqual({ ok: true, value: null })

    expect(findBytes(folder, TRACES)).toEqual([])
    const dossier = workspace.store.dossier('d1')
    expect([dossier?.people, dossier?.delegates, dossier?.congress.chairName]).toEqual([
      [],
      [],
      '(đã xóa)',
    ])
    expect(dossier?.congress).toMatchObject({
      theme: 'Đoàn kết',
      venue: 'Nhà (đã xóa)',
      place: 'Đ/c (đã xóa), Tam Đường',
    })
    expect(workspace.store.rows('erasure', 'd1', [])).toMatchObject([{ id: 'e1', people: 2 }])
    expect(workspace.backups.list().map(({ name }) => name)).toEqual(
      expect.arrayContaining([...noted, 'chep-tay']),
    )
    for (const { name } of listBackups(folder)) expect(readBackup(folder, name).ok).toBe(true)
  })

  test('ends undo there, and the record still explains every row', () => {
    const { workspace } = withPeople()
    taken(workspace.erasure.carryOut(ORDER))
    expect(stepLabels(workspace.store)).toEqual({ undo: null, redo: null })
    const image = workspace.store.image('d1')
    expect(image && recordExplainsRows(image)).toBe(true)
    expect(workspace.store.history.asOf('d1', 2)?.people).toEqual([])
    const labels = workspace.store.history.steps('d1').map(({ label }) => label)
    expect(labels).toEqual(expect.arrayContaining(['Đã sửa (đã xóa)', ORDER.label]))
    const after = workspace.store.run(command('later'), (write) =>
      write.update('dossier', 'd1', { theme: 'Mới' }),
    )
    expect(after.changeId).not.toBeNull()
    expect(workspace.store.undo('d1', { actor: 'thu-ky', at: now() }).ok).toBe(true)
  })

  test('taking the rows away alone is not enough: the search sees what the record holds', () => {
    const { folder, workspace } = withPeople()
    workspace.close()
    const database = new Database(databaseFile(folder))
    database.pragma('foreign_keys = OFF')
    for (const table of ['delegate', 'member', 'person']) database.exec(`DELETE FROM ${table}`)
    database.exec('VACUUM')
    database.close()
    expect(findBytes(folder, TRACES)).toContain(`${path.basename(databaseFile(folder))}: ${DUNG}`)
  })

  test('rewrites the backup of an older program as well', () => {
    const { folder, workspace } = withPeople()
    const file = path.join(folder, 'sao-luu', '2020-01-01T00-00-00-000Z-before-migration.sqlite')
    const old = new Database(file)
    migrate(old, MIGRATIONS.slice(0, 3))
    old.exec(`
      INSERT INTO dossier (id, pack_id, sample, kind, revision, chair_name)
        VALUES ('d1', '2023-2028', 0, 'congress', 1, '${CHAIR}');
      INSERT INTO person (id, dossier_id, full_name, birth) VALUES ('p9', 'd1', '${PAO}', '1979-03-12');
    `)
    old.close()
    taken(workspace.erasure.carryOut(ORDER))
    expect(findBytes(folder, TRACES)).toEqual([])
    expect(workspace.backups.list().some((one) => one.schemaVersion === 3)).toBe(true)
  })
})

const orderFile = (folder: string) => path.join(folder, 'dang-xoa-du-lieu-ca-nhan.json')

describe('an erasure that was cut off', () => {
  test('before anything was done, or when all was done but the order, is finished at the next start', () => {
    const { folder, workspace } = withPeople()
    workspace.close()
    writeFileSync(orderFile(folder), JSON.stringify(ORDER))
    const next = openForWork(folder)
    expect(findBytes(folder, TRACES)).toEqual([])
    expect(next.store.rows('erasure', 'd1', []).length).toBe(1)
    next.close()
    writeFileSync(orderFile(folder), JSON.stringify(ORDER))
    const last = openForWork(folder)
    expect(last.store.rows('erasure', 'd1', []).length).toBe(1)
    expect(existsSync(orderFile(folder))).toBe(false)
  })

  test('another window on the data refuses it, and nothing is changed', () => {
    const { folder, workspace } = withPeople()
    const other = openForWork(folder)
    other.store.listDossiers()
    const refused = workspace.erasure.carryOut(ORDER)
    expect(refused).toMatchObject({ ok: false, error: { kind: 'locked' } })
    expect(workspace.store.dossier('d1')?.people.length).toBe(1)
    expect(existsSync(orderFile(folder))).toBe(false)
  })
})

describe('erasing one person', () => {
  test('leaves the others, their history, and a namesake in free text', () => {
    const { folder, workspace } = withPeople()
    taken(workspace.erasure.carryOut({ ...ORDER, personIds: ['p1'], people: 1 }))
    expect(findBytes(folder, [DUNG, '1979-03-12', '0912345678', 'Bản Sin Câu'])).toEqual([])
    const image = workspace.store.image('d1')
    expect(image?.rows.person.map(({ fullName }) => fullName)).toEqual([PAO])
    expect(image && recordExplainsRows(image)).toBe(true)
    expect(workspace.store.dossier('d1')?.congress.venue).toBe(`Nhà ${PAO}`)
  })

  test('follows who was merged into them, and who was removed before and typed again', () => {
    const { folder, workspace } = withPeople()
    const { store } = workspace
    store.run(command('merge-people'), (write) => {
      write.update('person', 'p2', { religion: 'Không' })
      write.remove('delegate', 'g1')
      write.remove('person', 'p1')
    })
    store.run(command('add'), (write) => write.insert('person', aPersonRow('p3', 'Người ở lại')))
    store.run(command('add'), (write) => write.insert('person', aPersonRow('p4', PAO)))
    store.run(command('remove'), (write) => write.remove('person', 'p4'))
    taken(workspace.erasure.carryOut({ ...ORDER, personIds: ['p2'], people: 1 }))
    expect(findBytes(folder, [DUNG, PAO, '1979-03-12'])).toEqual([])
    expect(store.rows('person', 'd1', []).map(({ fullName }) => fullName)).toEqual(['Người ở lại'])
  })

  test('a mention stays while somebody else has that name', () => {
    const { workspace } = withPeople()
    const { store } = workspace
    store.run(command('add'), (write) => write.insert('person', aPersonRow('p5', PAO)))
    taken(workspace.erasure.carryOut({ ...ORDER, personIds: ['p2'], people: 1 }))
    expect(store.dossier('d1')?.congress.venue).toBe(`Nhà ${PAO}`)
    expect(store.rows('person', 'd1', []).map(({ id }) => id)).toEqual(['p1', 'p5'])
  })
})

test('a folder without backups is erased as well', () => {
  const { folder, workspace } = withDossier(temporaryFolder())
  taken(workspace.erasure.carryOut(ORDER))
  expect(findBytes(folder, TRACES)).toEqual([])
})
