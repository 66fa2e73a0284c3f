import { rmSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { readLocation } from '#main/store/read-location.ts'
import { openWorkspace } from '#main/store/workspace.ts'
import type { Workspace, WorkspaceOptions } from '#main/store/workspace.ts'
import { aCommand, insertEmptyDossier, temporaryFolder } from './temporary-workspace.ts'

let clock = Date.parse('2023-07-01T00:00:00.000Z')
export const now = () => new Date((clock += 1000)).toISOString()

export function openForWork(folder: string, moment: () => string = now): Workspace {
  const workspace = openRaw(folder, moment)
  if (workspace.state.kind !== 'open') throw new Error(JSON.stringify(workspace.state))
  return workspace
}

export function openRaw(
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

export function withDossier(folder = temporaryFolder()): { folder: string; workspace: Workspace } {
  const workspace = openForWork(folder)
  workspace.store.run(aCommand({ at: now(), undoable: false }), (write) =>
    insertEmptyDossier(write),
  )
  return { folder, workspace }
}

export const setVenue = (workspace: Workspace, venue: string) =>
  workspace.store.run(aCommand({ at: now() }), (write) => write.update('dossier', 'd1', { venue }))

export function taken<T>(outcome: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  return outcome.value
}
