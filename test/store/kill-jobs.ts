import path from 'node:path'
import Database from 'better-sqlite3'
import { makeBody } from '#main/store/package-body.ts'
import { packBody } from '#main/store/package-container.ts'
import { migrate } from '#main/store/migrate.ts'
import { firstTables } from '#main/store/migrations/0001-first-tables.ts'
import { databaseFile } from '#main/store/open-database.ts'
import { writeWholeFile } from '#main/store/whole-file.ts'
import { openWorkspace } from '#main/store/workspace.ts'
import type { Workspace } from '#main/store/workspace.ts'
import { EMPTY_CONGRESS, EMPTY_PERSON, EMPTY_PLAN } from '#core/dossier/empty-rows.ts'

/** What is going on when the process is killed. */
export const KILL_JOBS = [
  'edits',
  'imports',
  'backups',
  'restores',
  'migrations',
  'package-writes',
  'package-imports',
  'erasures',
] as const
export type KillJob = (typeof KILL_JOBS)[number]

/** People one import adds in one command. */
export const IMPORT_SIZE = 200

export function openAt(folder: string): Workspace {
  return openWorkspace({
    folder,
    programVersion: '0.1.0',
    now: () => new Date().toISOString(),
    otherFolder: () => `${folder}-khac`,
  })
}

const command = { name: 'write', label: 'Đã ghi', dossierId: 'd1', actor: 'thu-ky', undoable: true }
const now = () => new Date().toISOString()

export function begin(workspace: Workspace): void {
  if (workspace.store.dossier('d1') !== null) return
  workspace.store.run({ ...command, at: now(), undoable: false }, (write) => {
    write.insert('dossier', {
      ...EMPTY_CONGRESS,
      id: 'd1',
      packId: '2023-2028',
      sample: false,
      removed: false,
    })
    write.insert('plan', { ...EMPTY_PLAN, id: 'd1', dossierId: 'd1' })
  })
}

/** One command of `size` people and the venue that names how many there are now; gives that number. */
export function addPeople(workspace: Workspace, size: number): number {
  const from = workspace.store.dossier('d1')?.people.length ?? 0
  workspace.store.run({ ...command, at: now() }, (write) => {
    for (let number = from; number < from + size; number += 1) {
      const fullName = `Người thứ ${number}`
      write.insert('person', { ...EMPTY_PERSON, id: `p${number}`, dossierId: 'd1', fullName })
    }
    write.update('dossier', 'd1', { venue: `Hội trường ${from + size}` })
  })
  return from + size
}

/** People of one round under names of their own, saved, backed up and erased for good. */
export function addAndErase(workspace: Workspace, say: (line: string) => void): void {
  const round = `vòng ${now()} `
  workspace.store.run({ ...command, at: now() }, (write) => {
    for (let number = 0; number < 40; number += 1) {
      const person = {
        ...EMPTY_PERSON,
        id: `${round}${number}`,
        fullName: `Người ${round}${number}`,
      }
      write.insert('person', { ...person, dossierId: 'd1' })
    }
  })
  workspace.backups.make('asked')
  const order = { id: round, dossierId: 'd1', personIds: null, people: 40, aggregates: '{}' }
  const words = { label: 'Đã xóa', actor: 'thu-ky', at: now() }
  const erased = workspace.erasure.carryOut({ ...order, ...words })
  if (!erased.ok) throw new Error(JSON.stringify(erased.error))
  say(`erased ${round}`)
}

export const PACKAGE_NAME = 'goi.daihoi'

export function writePackage(workspace: Workspace, folder: string): void {
  const image = workspace.store.image('d1')
  if (!image) throw new Error('no dossier')
  const words = { programVersion: '0.1.0', writtenAt: now(), writtenBy: 'thu-ky', title: 'Đại hội' }
  writeWholeFile(path.join(folder, PACKAGE_NAME), packBody(makeBody(image, words), null))
}

/** A database of the first program with as many dossiers, each with one recorded change. */
export function writeOldDatabase(folder: string, dossiers: number): void {
  const old = new Database(databaseFile(folder))
  migrate(old, [firstTables])
  const add = old.transaction(() => {
    for (let number = 1; number <= dossiers; number += 1) {
      const id = `d${number}`
      old
        .prepare(
          `INSERT INTO dossier (id, pack_id, sample, kind, revision) VALUES (?, '2023-2028', 0, 'congress', 1)`,
        )
        .run(id)
      old.prepare('INSERT INTO plan (id, dossier_id) VALUES (?, ?)').run(id, id)
      old
        .prepare(
          `INSERT INTO change (dossier_id, command, label, actor, at, undoable, state)
           VALUES (?, 'create', 'Đã lập hồ sơ', 'thu-ky', '2023-01-01T00:00:00.000Z', 0, 'done')`,
        )
        .run(id)
    }
  })
  add()
  old.close()
}
