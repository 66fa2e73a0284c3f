import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '#main/store/open-database.ts'
import { describeOpenFailure } from '#main/store/open-failure.ts'
import {
  aCommand,
  insertEmptyDossier,
  openTemporaryStore,
  temporaryFolder,
} from './temporary-workspace.ts'

const FILE = 'tro-ly-dai-hoi.sqlite'

function filledWorkspace(): string {
  const folder = temporaryFolder()
  const store = openTemporaryStore(folder)
  store.run(aCommand({ undoable: false }), (write) => insertEmptyDossier(write))
  store.close()
  return folder
}

describe('opening the workspace', () => {
  test('a fresh database has WAL, full sync, foreign keys and strict tables', () => {
    const folder = temporaryFolder()
    const database = openDatabase(folder)
    if (!database.ok) throw new Error('not opened')
    const pragma = (name: string) => database.value.pragma(name, { simple: true })
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual([
      'wal',
      2,
      1,
    ])
    const tables = database.value.pragma('table_list') as {
      name: string
      strict: number
      schema: string
    }[]
    const own = tables.filter(
      (table) => table.schema === 'main' && !table.name.startsWith('sqlite_'),
    )
    expect(own.length).toBeGreaterThan(8)
    expect(own.filter((table) => table.strict === 0)).toEqual([])
    database.value.close()
  })

  test.each([
    ['garbage', () => Buffer.alloc(4096, 'x')],
    ['a text file', () => Buffer.from('TT;Họ và tên\n1;Lò Thị Ánh\n')],
  ])('%s in place of the database is refused and left as it is', (_, content) => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, FILE), content())
    const outcome = openDatabase(folder)
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'damaged' } })
    expect(readFileSync(path.join(folder, FILE))).toEqual(content())
  })

  test('a database with a torn page is refused, said in words, and left as it is', () => {
    const folder = filledWorkspace()
    const file = path.join(folder, FILE)
    const bytes = readFileSync(file)
    bytes.fill(0xff, 4096 * 2, 4096 * 4)
    writeFileSync(file, bytes)
    const outcome = openDatabase(folder)
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'damaged' } })
    if (!outcome.ok)
      expect(describeOpenFailure(outcome.error)).toMatch(
        /bị hỏng.*chưa sửa gì trong tệp.*thư mục dữ liệu khác/,
      )
    expect(readFileSync(file)).toEqual(bytes)
  })

  test('a database of a newer program is refused and left as it is', () => {
    const folder = filledWorkspace()
    const file = path.join(folder, FILE)
    const database = new Database(file)
    database.pragma('user_version = 9999')
    database.pragma('wal_checkpoint(TRUNCATE)')
    database.close()
    const before = readFileSync(file)
    expect(openDatabase(folder)).toMatchObject({
      ok: false,
      error: { kind: 'newer', version: 9999 },
    })
    expect(readFileSync(file)).toEqual(before)
  })

  test('a folder that is really a file is refused in words', () => {
    const file = path.join(temporaryFolder(), 'tep')
    writeFileSync(file, '')
    const outcome = openDatabase(file)
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'folder-not-writable' } })
    if (!outcome.ok)
      expect(describeOpenFailure(outcome.error)).toMatch(/Không ghi được vào thư mục/)
  })

  test('what was confirmed is there after the write-ahead log is all that was saved', () => {
    const folder = temporaryFolder()
    const store = openTemporaryStore(folder)
    store.run(aCommand({ undoable: false }), (write) => insertEmptyDossier(write))
    const copy = temporaryFolder()
    for (const name of readdirSync(folder)) {
      if (!name.endsWith('-shm')) copyFileSync(path.join(folder, name), path.join(copy, name))
    }
    expect(openTemporaryStore(copy).dossier('d1')?.packId).toBe('2023-2028')
  })
})
