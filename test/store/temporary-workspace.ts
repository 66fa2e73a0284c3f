import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { openDatabase } from '#main/store/open-database.ts'
import { openStore } from '#main/store/store.ts'
import type { Store } from '#main/store/store.ts'
import type { Command, Write } from '#main/store/write-door.ts'
import { EMPTY_CONGRESS, EMPTY_PERSON, EMPTY_PLAN } from '#core/dossier/empty-rows.ts'

/** An empty folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'daihoi-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function openTemporaryStore(folder = temporaryFolder()): Store {
  const database = openDatabase(folder)
  if (!database.ok) throw new Error(JSON.stringify(database.error))
  const store = openStore(database.value)
  onTestFinished(() => store.close())
  return store
}

export function aCommand(changes: Partial<Command> = {}): Command {
  return {
    name: 'test',
    label: 'Đã thử',
    dossierId: 'd1',
    actor: 'thu-ky',
    at: '2023-07-01T02:00:00.000Z',
    undoable: true,
    ...changes,
  }
}

export function insertEmptyDossier(write: Write, id = 'd1'): void {
  write.insert('dossier', {
    ...EMPTY_CONGRESS,
    id,
    packId: '2023-2028',
    sample: false,
    removed: false,
  })
  write.insert('plan', { ...EMPTY_PLAN, id, dossierId: id })
}

export function aPersonRow(id: string, fullName: string, dossierId = 'd1') {
  return {
    id,
    dossierId,
    fullName,
    ...EMPTY_PERSON,
  }
}
