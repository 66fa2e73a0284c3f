import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BACKUPS_KEPT, chooseSurplus } from '#main/store/backup-policy.ts'
import {
  backupFile,
  backupFolder,
  describeBackupFailure,
  listBackups,
} from '#main/store/backup-files.ts'
import { migrate } from '#main/store/migrate.ts'
import { MIGRATIONS } from '#main/store/migrations/index.ts'
import { firstTables } from '#main/store/migrations/0001-first-tables.ts'
import { databaseFile, openDatabase } from '#main/store/open-database.ts'
import { now, setVenue, openForWork, openRaw, withDossier, taken } from './a-workspace.ts'
import { aCommand, aPersonRow, insertEmptyDossier, temporaryFolder } from './temporary-workspace.ts'
import { stepLabels } from './step-labels.ts'

describe('making backups', () => {
  test('a start saves one when something changed since the last, and none otherwise', () => {
    const { folder, workspace } = withDossier()
    workspace.close()
    openForWork(folder).close()
    expect(listBackups(folder).map((backup) => backup.reason)).toEqual(['start'])
    openForWork(folder).close()
    expect(listBackups(folder).length).toBe(1)
    const again = openForWork(folder)
    setVenue(again, 'A')
    again.close()
    openForWork(folder).close()
    expect(listBackups(folder).map((backup) => backup.reason)).toEqual(['start', 'start'])
  })

  test('an empty workspace saves none', () => {
    const folder = temporaryFolder()
    openForWork(folder).close()
    openForWork(folder).close()
    expect(listBackups(folder)).toEqual([])
  })

  test('a backup is a whole database without log, with a note beside it, and nothing else is left', () => {
    const { folder, workspace } = withDossier()
    const backup = taken(workspace.backups.make('asked'))
    expect(backup).toMatchObject({
      programVersion: '0.1.0',
      schemaVersion: MIGRATIONS.length,
      reason: 'asked',
    })
    expect(readdirSync(backupFolder(folder)).sort()).toEqual([
      `${backup.name}.json`,
      `${backup.name}.sqlite`,
    ])
    const copy = new Database(backupFile(folder, backup.name), { readonly: true })
    expect([
      copy.pragma('journal_mode', { simple: true }),
      copy.pragma('integrity_check', { simple: true }),
    ]).toEqual(['delete', 'ok'])
    copy.close()
  })

  test('before a migration the database of the older program is saved, in its old shape', () => {
    const folder = temporaryFolder()
    const old = new Database(databaseFile(folder))
    migrate(old, [firstTables])
    old.exec(
      `INSERT INTO dossier (id, pack_id, sample, kind) VALUES ('d1', '2023-2028', 0, 'congress')`,
    )
    old.close()
    openForWork(folder).close()
    const saved = listBackups(folder).find((backup) => backup.reason === 'before-migration')
    expect(saved).toMatchObject({ schemaVersion: 1 })
  })

  test('without room for the backup a migration does not happen and the file stays as it was', () => {
    const folder = temporaryFolder()
    const old = new Database(databaseFile(folder))
    migrate(old, [firstTables])
    old.close()
    writeFileSync(path.join(folder, 'sao-luu'), 'a file where the folder should be')
    expect(openRaw(folder).state).toMatchObject({
      kind: 'closed',
      failure: { kind: 'folder-not-writable' },
    })
    const after = new Database(databaseFile(folder), { readonly: true })
    expect(after.pragma('user_version', { simple: true })).toBe(1)
    after.close()
  })

  test('a start whose backup cannot be made opens all the same and says so', () => {
    const { folder, workspace } = withDossier()
    workspace.close()
    writeFileSync(path.join(folder, 'sao-luu'), '')
    expect(openForWork(folder).state).toMatchObject({
      kind: 'open',
      warning: expect.stringMatching(/Chưa sao lưu được .*số liệu vẫn như trước/),
    })
  })

  test('a clock set back does not put a new backup before an older one', () => {
    const { workspace, folder } = withDossier()
    taken(workspace.backups.make('asked'))
    workspace.close()
    const late = openForWork(folder, () => '2009-01-01T00:00:00.000Z')
    const second = taken(late.backups.make('asked'))
    expect(late.backups.list()[0]).toEqual(second)
    expect(second.clock).toBe('2009-01-01T00:00:00.000Z')
    expect(second.at > second.clock).toBe(true)
  })

  test('what a power cut left half written does not count and is swept away', () => {
    const { folder, workspace } = withDossier()
    const backup = taken(workspace.backups.make('asked'))
    const place = backupFolder(folder)
    writeFileSync(path.join(place, '2023-01-01T00-00-00-000Z-asked.sqlite.dang-ghi'), 'half')
    copyFileSync(
      path.join(place, `${backup.name}.json`),
      path.join(place, '2023-01-01T00-00-00-000Z-start.json'),
    )
    expect(listBackups(folder).map((one) => one.name)).toEqual([backup.name])
    taken(workspace.backups.make('asked'))
    expect(readdirSync(place).filter((file) => file.startsWith('2023-01-01'))).toEqual([])
  })

  test('the newest, the last of each day and the last of each month stay, whatever the clock says', () => {
    const day = (number: number) => new Date(Date.UTC(2023, 0, 1 + number, 12)).toISOString()
    const backups = Array.from({ length: 400 }, (_, number) => ({
      at: day(number),
      clock: day(number),
    }))
    const gone = new Set(chooseSurplus(backups).map((backup) => backup.at))
    const left = backups.filter((backup) => !gone.has(backup.at))
    expect(left.length).toBe(BACKUPS_KEPT.days + BACKUPS_KEPT.months - 2)
    expect(left.at(-1)).toEqual(backups.at(-1))
  })

  test('a clock that was once ahead does not make all later days one day', () => {
    const ahead = '2096-01-01T00:00:00.000Z'
    const backups = Array.from({ length: 60 }, (_, number) => ({
      at: new Date(Date.parse(ahead) + number).toISOString(),
      clock: number === 0 ? ahead : new Date(Date.UTC(2023, 0, number, 12)).toISOString(),
    }))
    const gone = chooseSurplus(backups)
    // The 30 latest days, the end of January (which is among them or one more), and the day that never was.
    expect(backups.filter((backup) => !gone.includes(backup)).map(({ clock }) => clock)).toEqual([
      ahead,
      ...backups.slice(30).map(({ clock }) => clock),
    ])
  })

  test('never fewer than the newest ones stay, and a second look takes nothing more away', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }), {
          selector: (date) => date.getTime(),
          maxLength: 120,
        }),
        (dates) => {
          const backups = dates.map((date) => ({
            at: date.toISOString(),
            clock: date.toISOString(),
          }))
          const gone = chooseSurplus(backups)
          const left = backups.filter((backup) => !gone.includes(backup))
          expect(left.length).toBeGreaterThanOrEqual(Math.min(backups.length, BACKUPS_KEPT.newest))
          expect(chooseSurplus(left)).toEqual([])
        },
      ),
    )
  })

  test('surplus backups go from the disk, note and all', () => {
    const { folder, workspace } = withDossier()
    const names = Array.from({ length: 18 }, () => taken(workspace.backups.make('asked')).name)
    const left = workspace.backups.list().map((backup) => backup.name)
    expect(left).toEqual(names.slice(-15).reverse())
    expect(readdirSync(backupFolder(folder)).length).toBe(30)
  })
})

describe('restoring', () => {
  test('the preview says per dossier what would be added, removed and changed, and touches nothing', () => {
    const { folder, workspace } = withDossier()
    const backup = taken(workspace.backups.make('asked'))
    setVenue(workspace, 'A')
    workspace.store.run(aCommand({ at: now() }), (write) =>
      write.insert('person', aPersonRow('p1', 'Lò Thị Ánh')),
    )
    workspace.store.run(aCommand({ dossierId: 'd2', at: now(), undoable: false }), (write) =>
      insertEmptyDossier(write, 'd2'),
    )
    const before = readdirSync(folder, { recursive: true })
    const preview = taken(workspace.backups.preview(backup.name))
    expect(preview.dossiers).toMatchObject([
      {
        id: 'd1',
        state: 'newer-here',
        commonSteps: 1,
        here: { revision: 3 },
        there: { revision: 1 },
        tables: [
          { table: 'dossier', added: 0, removed: 0, changed: 1 },
          { table: 'person', added: 0, removed: 1, changed: 0 },
        ],
      },
      { id: 'd2', state: 'only-here', there: null },
    ])
    expect(readdirSync(folder, { recursive: true })).toEqual(before)
  })

  test('the present is backed up, the old file kept, and the same store goes on with what was restored', () => {
    const { folder, workspace } = withDossier()
    setVenue(workspace, 'A')
    const backup = taken(workspace.backups.make('asked'))
    setVenue(workspace, 'B')
    const { before, kept } = taken(workspace.backups.restore(backup.name))
    expect(workspace.store.dossier('d1')?.congress.venue).toBe('A')
    expect(stepLabels(workspace.store).undo).toBe('Đã thử')
    setVenue(workspace, 'C')
    expect(workspace.store.dossier('d1')?.congress.venue).toBe('C')
    expect(before?.reason).toBe('before-restore')
    const old = new Database(kept ?? '', { readonly: true })
    expect(old.prepare('SELECT venue FROM dossier').get()).toEqual({ venue: 'B' })
    old.close()
    expect(existsSync(path.join(folder, 'tro-ly-dai-hoi.sqlite.khoi-phuc'))).toBe(false)
    const back = taken(workspace.backups.restore(before?.name ?? ''))
    expect(workspace.store.dossier('d1')?.congress.venue).toBe('B')
    expect(back.kept).not.toBe(kept)
  })

  test('another window on the same workspace makes it wait its turn, with nothing changed', () => {
    const { folder, workspace } = withDossier()
    const backup = taken(workspace.backups.make('asked'))
    setVenue(workspace, 'B')
    const other = taken(openDatabase(folder))
    other.prepare('SELECT count(*) FROM dossier').get()
    const outcome = workspace.backups.restore(backup.name)
    other.close()
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'locked' } })
    if (!outcome.ok) expect(describeBackupFailure(outcome.error)).toMatch(/Đóng cửa sổ kia/)
    expect(workspace.store.dossier('d1')?.congress.venue).toBe('B')
    setVenue(workspace, 'C')
  })

  test('a backup that was altered, is not there, or has a name that leads elsewhere is refused', () => {
    const { folder, workspace } = withDossier()
    const backup = taken(workspace.backups.make('asked'))
    const file = backupFile(folder, backup.name)
    const bytes = readFileSync(file)
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect(workspace.backups.restore(backup.name)).toMatchObject({ error: { kind: 'altered' } })
    expect(workspace.backups.preview(backup.name)).toMatchObject({ error: { kind: 'altered' } })
    for (const name of ['2023-01-01T00-00-00-000Z-asked', '../../etc/passwd', '']) {
      expect(workspace.backups.restore(name)).toMatchObject({ error: { kind: 'not-found' } })
    }
    expect(workspace.store.dossier('d1')).not.toBeNull()
  })

  test('a dossier put away since comes back from the backup', () => {
    const { workspace } = withDossier()
    const backup = taken(workspace.backups.make('before-removal'))
    workspace.store.run(aCommand({ at: now() }), (write) =>
      write.update('dossier', 'd1', { removed: true }),
    )
    expect(taken(workspace.backups.preview(backup.name)).dossiers).toMatchObject([
      { here: { removed: true }, there: { removed: false }, state: 'newer-here' },
    ])
    taken(workspace.backups.restore(backup.name))
    expect(workspace.store.listDossiers().map((head) => head.id)).toEqual(['d1'])
  })
})

describe('opening beside a missing or empty database', () => {
  test.each([
    ['gone', (file: string) => void file],
    ['empty', (file: string) => writeFileSync(file, '')],
  ])(
    'a database that is %s while backups are there is not replaced by an empty one',
    (_, plant) => {
      const { folder, workspace } = withDossier()
      taken(workspace.backups.make('asked'))
      workspace.close()
      const other = temporaryFolder()
      mkdirSync(path.join(other, 'sao-luu'))
      for (const file of readdirSync(path.join(folder, 'sao-luu')))
        copyFileSync(path.join(folder, 'sao-luu', file), path.join(other, 'sao-luu', file))
      plant(databaseFile(other))
      expect(openDatabase(other)).toMatchObject({ error: { kind: 'missing', backups: 1 } })
    },
  )
})
