import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { ClosedWorkspace, ReadOnlyWorkspace } from '#main/store/closed-workspace.ts'
import { listBackups } from '#main/store/backup-files.ts'
import { databaseFile, openDatabase } from '#main/store/open-database.ts'
import {
  describeOpenFailure,
  describeOpenFailureInTerminal,
  locateOpenFailure,
  wordOpenFailure,
} from '#main/store/open-failure.ts'
import type { OpenFailure } from '#main/store/open-failure.ts'
import { openStore } from '#main/store/store.ts'
import { UnreadableData } from '#main/store/unreadable-data.ts'
import { now, setVenue, openForWork, openRaw, withDossier, taken } from './a-workspace.ts'
import { aCommand, aPersonRow, insertEmptyDossier, temporaryFolder } from './temporary-workspace.ts'

describe('the sentences about a workspace that cannot be opened', () => {
  const FAILURES: readonly OpenFailure[] = [
    { kind: 'folder-not-writable', folder: '/so-lieu', reason: 'SQLITE_READONLY' },
    { kind: 'disk-full', folder: '/so-lieu' },
    { kind: 'locked', file: '/so-lieu/tep' },
    { kind: 'damaged', file: '/so-lieu/tep', reason: 'database disk image is malformed' },
    { kind: 'foreign', file: '/so-lieu/tep' },
    { kind: 'newer', file: '/so-lieu/tep', version: 9 },
    { kind: 'missing', file: '/so-lieu/tep', backups: 3 },
    { kind: 'not-local', folder: '/so-lieu', why: 'network', holdsData: true },
    { kind: 'not-local', folder: '/so-lieu', why: 'removable', holdsData: false },
  ]

  test.each(FAILURES)(
    '$kind: no word of the database, on the screen or in the terminal',
    (failure) => {
      const { what, safe, advice } = wordOpenFailure(failure)
      const said = [what, safe, advice, describeOpenFailureInTerminal(failure)]
      for (const sentence of said) {
        expect(sentence).toMatch(/^\p{Lu}.{15,}\.$/u)
        expect(sentence).not.toMatch(/sqlite|malformed|database|corrupt|readonly/i)
      }
      expect(locateOpenFailure(failure).place).toContain('/so-lieu')
    },
  )

  test.each(
    FAILURES.filter(({ kind }) => ['damaged', 'foreign', 'missing', 'newer'].includes(kind)),
  )('$kind: the terminal names the commands that help', (failure) => {
    expect(describeOpenFailureInTerminal(failure)).toMatch(
      /lệnh backups;.*lệnh backups restore TÊN --yes/,
    )
  })
})

describe('a workspace that cannot be opened', () => {
  /** `record`: only where the record of changes lies, so that the dossier can still be read. */
  function damaged(where: 'record' | 'tables' | 'header' | 'cut' = 'record') {
    const { folder, workspace } = withDossier()
    setVenue(workspace, 'A')
    taken(workspace.backups.make('asked'))
    setVenue(workspace, 'B')
    workspace.close()
    const file = databaseFile(folder)
    const raw = new Database(file, { readonly: true })
    const record = raw
      .prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'change_row'`)
      .get() as { rootpage: number }
    raw.close()
    const bytes = readFileSync(file)
    const page = 4096
    if (where === 'record') bytes.fill(0xff, (record.rootpage - 1) * page, record.rootpage * page)
    else if (where === 'tables') bytes.fill(0xff, 2 * page, 4 * page)
    else if (where === 'header') bytes.fill(0, 0, 100)
    const left = where === 'cut' ? bytes.subarray(0, 3 * page + 10) : bytes
    writeFileSync(file, left)
    return { folder, file, bytes: left }
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

  test('damaged: what can still be read is shown, and no edit gets through', () => {
    const { folder, file, bytes } = damaged()
    const workspace = openRaw(folder)
    expect(workspace.rescue.openReadOnly()).toMatchObject({
      kind: 'read-only',
      choices: [{ kind: 'restore' }, { kind: 'start-fresh' }],
    })
    expect(workspace.store.dossier('d1')?.congress.venue).toBe('B')
    expect(() => setVenue(workspace, 'C')).toThrow(ReadOnlyWorkspace)
    expect(readFileSync(file)).toEqual(bytes)
  })

  test.each(['tables', 'header', 'cut'] as const)(
    'damaged in its %s: reading is not offered, because nothing can be read',
    (where) => {
      const { folder, file, bytes } = damaged(where)
      const workspace = openRaw(folder)
      const { state } = workspace
      if (state.kind === 'open') throw new Error('opened')
      expect([state.failure.kind, state.choices.map((choice) => choice.kind)]).toEqual([
        'damaged',
        ['restore', 'start-fresh'],
      ])
      expect(workspace.rescue.openReadOnly().kind).toBe('closed')
      expect(readFileSync(file)).toEqual(bytes)
    },
  )

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

  test('whose header names another encoding is refused, in words', () => {
    const { folder, workspace } = withDossier()
    workspace.close()
    const file = databaseFile(folder)
    const bytes = readFileSync(file)
    bytes.writeUInt32BE(2, 56)
    writeFileSync(file, bytes)
    expect(openRaw(folder).state).toMatchObject({ kind: 'closed', failure: { kind: 'damaged' } })
    expect(readFileSync(file)).toEqual(bytes)
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
      const backup = taken(workspace.backups.make('asked'))
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
      expect(there.backups.list()).toEqual([backup])
      expect(listBackups(folder)).toEqual([backup])
      expect(there.state).toMatchObject({ warning: null })
    },
  )

  test('backups that cannot be copied along do not hold the data back, and it is said where they are', () => {
    const { folder, workspace } = withDossier()
    taken(workspace.backups.make('asked'))
    workspace.close()
    const there = openRaw(folder, now, (place) => ({
      system: 'windows',
      realPath: place === folder ? '\\\\maychu\\chung' : 'C:\\so-lieu',
      hardLinks: true,
    }))
    mkdirSync(`${folder}-khac`)
    writeFileSync(path.join(`${folder}-khac`, 'sao-luu'), 'a file where the folder should be')
    expect(there.rescue.copyHere()).toMatchObject({
      kind: 'open',
      warning: expect.stringContaining(`chưa chép hết các bản sao lưu vì ổ đĩa không cho`),
    })
    expect(there.store.listDossiers()).toHaveLength(1)
  })

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
    const opened = openForWork(folder)
    expect(opened.store.listDossiers().length).toBe(1)
    expect(() => opened.store.dossier('d1')).toThrow(UnreadableData)
  })
})
