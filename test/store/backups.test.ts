import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { BACKUPS_KEPT, chooseSurplus } from '#main/store/backup-policy.ts'
import {
  backupFile,
  backupFolder,
  describeBackupFailure,
  listBackups,
} from '#main/store/backup-files.ts'
import { ClosedWorkspace, ReadOnlyWorkspace } from '#main/store/closed-workspace.ts'
import { migrate } from '#main/store/migrate.ts'
import { firstTables } from '#main/store/migrations/0001-first-tables.ts'
import { databaseFile, openDatabase } from '#main/store/open-database.ts'
import { describeOpenFailure } from '#main/store/open-failure.ts'
import { readLocation } from '#main/store/read-location.ts'
import { openStore } from '#main/store/store.ts'
import { UnreadableData } from '#main/store/unreadable-data.ts'
import { openWorkspace } from '#main/store/workspace.ts'
import type { Workspace, WorkspaceOptions } from '#main/store/workspace.ts'
import { aCommand, aPersonRow, insertEmptyDossier, temporaryFolder } from './temporary-workspace.ts'

let clock = Date.parse('2023-07-01T00:00:00.000Z')
const now = () => new Date((clock += 1000)).toISOString()

function open(folder: string, moment: () => string = now): Workspace {
  const workspace = openRaw(folder, moment)
  if (workspace.state.kind !== 'open') throw new Error(JSON.stringify(workspace.state))
  return workspace
}

function openRaw(
  folder: string,
  moment: () => string = now,
  locate: WorkspaceOptions['locate'] = readLocation,
): Workspace {
  const workspace = openWorkspace({
    folder,
    programVersion: '0.1.0',
    now: moment,
    otherFolder: () => `${folder}-khac`,
    locate,
  })
  onTestFinished(() => {
    workspace.close()
    rmSync(`${folder}-khac`, { recursive: true, force: true })
  })
  return workspace
}

function withDossier(folder = temporaryFolder()): { folder: string; workspace: Workspace } {
  const workspace = open(folder)
  workspace.store.run(aCommand({ at: now(), undoable: false }), (write) =>
    insertEmptyDossier(write),
  )
  return { folder, workspace }
}

const setVenue = (workspace: Workspace, venue: string) =>
  workspace.store.run(aCommand({ at: now() }), (write) => write.update('dossier', 'd1', { venue }))

function taken<T>(outcome: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  return outcome.value
}

describe('making backups', () => {
  test('a start saves one when something changed since the last, and none otherwise', () => {
    const { folder, workspace } = withDossier()
    workspace.close()
    open(folder).close()
    expect(listBackups(folder).map((backup) => backup.reason)).toEqual(['start'])
    open(folder).close()
    expect(listBackups(folder).length).toBe(1)
    const again = open(folder)
    setVenue(again, 'A')
    again.close()
    open(folder).close()
    expect(listBackups(folder).map((backup) => backup.reason)).toEqual(['start', 'start'])
  })

  test('an empty workspace saves none', () => {
    const folder = temporaryFolder()
    open(folder).close()
    open(folder).close()
    expect(listBackups(folder)).toEqual([])
  })

  test('a backup is a whole database without log, with a note beside it, and nothing else is left', () => {
    const { folder, workspace } = withDossier()
    const backup = taken(workspace.backups.make('asked'))
    expect(backup).toMatchObject({ programVersion: '0.1.0', schemaVersion: 2, reason: 'asked' })
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
    open(folder).close()
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
    expect(open(folder).state).toMatchObject({
      kind: 'open',
      warning: expect.stringMatching(/Chưa sao lưu được .*số liệu vẫn như trước/),
    })
  })

  test('a clock set back does not put a new backup before an older one', () => {
    const { workspace, folder } = withDossier()
    taken(workspace.backups.make('asked'))
    workspace.close()
    const late = open(folder, () => '2009-01-01T00:00:00.000Z')
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
    const backups = Array.from({ length: 400 }, (_, number) => ({ at: day(number) }))
    const gone = new Set(chooseSurplus(backups).map((backup) => backup.at))
    const left = backups.filter((backup) => !gone.has(backup.at))
    expect(left.length).toBe(BACKUPS_KEPT.days + BACKUPS_KEPT.months - 2)
    expect(left.at(-1)).toEqual(backups.at(-1))
  })

  test('never fewer than the newest ones stay, and a second look takes nothing more away', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }), {
          selector: (date) => date.getTime(),
          maxLength: 120,
        }),
        (dates) => {
          const backups = dates.map((date) => ({ at: date.toISOString() }))
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
    expect(workspace.store.steps('d1').undo).toBe('Đã thử')
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

describe('a workspace that cannot be opened', () => {
  function damaged(): { folder: string; file: string; bytes: Buffer } {
    const { folder, workspace } = withDossier()
    setVenue(workspace, 'A')
    taken(workspace.backups.make('asked'))
    setVenue(workspace, 'B')
    workspace.close()
    const file = databaseFile(folder)
    const bytes = readFileSync(file)
    bytes.fill(0xff, 4096 * 2, 4096 * 4)
    writeFileSync(file, bytes)
    return { folder, file, bytes }
  }

  test('damaged: offers the backups, reading, and a fresh start; the store says why it is closed', () => {
    const { folder } = damaged()
    const workspace = openRaw(folder)
    const { state } = workspace
    if (state.kind === 'open') throw new Error('opened')
    expect(state.choices.map((choice) => choice.kind)).toEqual([
      'restore',
      'open-read-only',
      'start-fresh',
    ])
    expect(() => workspace.store.listDossiers()).toThrow(ClosedWorkspace)
    expect(() => workspace.backups.make('asked')).toThrow(ClosedWorkspace)
  })

  test('damaged: a backup is put in its place and the damaged file is kept as it was', () => {
    const { folder, bytes } = damaged()
    const workspace = openRaw(folder)
    const name = workspace.backups.list()[0]?.name ?? ''
    expect(taken(workspace.backups.preview(name)).dossiers).toMatchObject([{ state: 'only-there' }])
    const { before, kept } = taken(workspace.backups.restore(name))
    expect(before).toBeNull()
    expect(readFileSync(kept ?? '')).toEqual(bytes)
    expect(workspace.state.kind).toBe('open')
    expect(workspace.store.dossier('d1')?.congress.venue).toBe('A')
  })

  test('damaged: a fresh start goes to another folder and leaves the file', () => {
    const { folder, file, bytes } = damaged()
    const workspace = openRaw(folder)
    expect(workspace.rescue.startFresh()).toEqual({ kind: 'open', warning: null })
    expect([workspace.folder, workspace.store.listDossiers()]).toEqual([`${folder}-khac`, []])
    expect(readFileSync(file)).toEqual(bytes)
  })

  test('of a newer program: can be looked at, not changed, and the file stays as it was', () => {
    const { folder, workspace } = withDossier()
    setVenue(workspace, 'A')
    workspace.close()
    const raw = new Database(databaseFile(folder))
    raw.pragma('user_version = 9999')
    raw.pragma('wal_checkpoint(TRUNCATE)')
    raw.close()
    const before = readFileSync(databaseFile(folder))
    const newer = openRaw(folder)
    expect(newer.state).toMatchObject({ kind: 'closed', failure: { kind: 'newer' } })
    expect(newer.rescue.openReadOnly()).toMatchObject({ kind: 'read-only' })
    expect(newer.store.dossier('d1')?.congress.venue).toBe('A')
    expect(() => setVenue(newer, 'B')).toThrow(ReadOnlyWorkspace)
    newer.close()
    expect(readFileSync(databaseFile(folder))).toEqual(before)
  })

  test('of another program: is told from a damaged one and never offered for reading', () => {
    const folder = temporaryFolder()
    const raw = new Database(databaseFile(folder))
    raw.exec('CREATE TABLE notes (text TEXT)')
    raw.close()
    const { state } = openRaw(folder)
    if (state.kind === 'open') throw new Error('opened')
    expect(state.failure.kind).toBe('foreign')
    expect(state.choices.map((choice) => choice.kind)).toEqual(['start-fresh'])
  })

  test('with a trigger planted in it is not opened', () => {
    const { folder, workspace } = withDossier()
    workspace.close()
    const raw = new Database(databaseFile(folder))
    raw.exec('CREATE TRIGGER t AFTER UPDATE ON dossier BEGIN DELETE FROM person; END')
    raw.close()
    expect(openRaw(folder).state).toMatchObject({ failure: { kind: 'damaged', reason: 'schema' } })
  })

  test('held by another program: says so, and opens when asked again', () => {
    const { folder, workspace } = withDossier()
    workspace.close()
    const holder = new Database(databaseFile(folder))
    holder.pragma('locking_mode = EXCLUSIVE')
    holder.exec('BEGIN EXCLUSIVE')
    const locked = openRaw(folder)
    expect(locked.state).toMatchObject({ kind: 'closed', failure: { kind: 'locked' } })
    holder.close()
    expect(locked.rescue.tryAgain().kind).toBe('open')
  })

  test.each(['network', 'removable'] as const)(
    'on a %s drive: refused, offered to be copied, and nothing changes there',
    (why) => {
      const { folder, workspace } = withDossier()
      setVenue(workspace, 'A')
      workspace.close()
      const before = readFileSync(databaseFile(folder))
      const there = openRaw(folder, now, (place) => ({
        system: 'windows',
        realPath: place === folder && why === 'network' ? '\\\\maychu\\chung' : 'C:\\so-lieu',
        hardLinks: place !== folder || why === 'network',
      }))
      const { state } = there
      if (state.kind === 'open') throw new Error('opened')
      expect([state.failure, state.choices.map((choice) => choice.kind)]).toMatchObject([
        { kind: 'not-local', why, holdsData: true },
        ['copy-here', 'open-read-only', 'start-fresh'],
      ])
      expect(describeOpenFailure(state.failure)).toMatch(/Chép dữ liệu về ổ đĩa của máy này/)
      expect(there.rescue.copyHere().kind).toBe('open')
      expect([there.folder, there.store.dossier('d1')?.congress.venue]).toEqual([
        `${folder}-khac`,
        'A',
      ])
      expect(readFileSync(databaseFile(folder))).toEqual(before)
    },
  )

  test('a full disk refuses the command, keeps what was confirmed and goes on when there is room', () => {
    const folder = temporaryFolder()
    const database = taken(openDatabase(folder))
    const store = openStore(database)
    store.run(aCommand({ undoable: false }), (write) => insertEmptyDossier(write))
    const pages = Number(database.pragma('page_count', { simple: true }))
    database.pragma(`max_page_count = ${pages}`)
    const flood = () =>
      store.run(aCommand(), (write) => {
        for (let number = 0; number < 500; number += 1)
          write.insert('person', aPersonRow(`p${number}`, 'Lò Thị Ánh'))
      })
    expect(flood).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }))
    expect(store.dossier('d1')?.people).toEqual([])
    database.pragma('max_page_count = 100000')
    flood()
    expect(store.dossier('d1')?.people.length).toBe(500)
    store.close()
  })

  test('a stored word damaged by one letter makes its dossier unreadable, not the workspace', () => {
    const { folder, workspace } = withDossier()
    workspace.close()
    const raw = new Database(databaseFile(folder))
    raw.exec(`UPDATE dossier SET kind = 'congresz'`)
    raw.close()
    const opened = open(folder)
    expect(opened.store.listDossiers().length).toBe(1)
    expect(() => opened.store.dossier('d1')).toThrow(UnreadableData)
  })
})
