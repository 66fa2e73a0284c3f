import path from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { RouterClient } from '@orpc/server'
import type { EngineRouter } from '#main/engine/create-engine.ts'
import { openEngine } from '#main/host/open-engine.ts'
import { bundledOnce } from '#test/contract/bundled-once.ts'
import { offerKeptSample } from '#test/contract/kept-sample.ts'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'

export const SCHOOL = 'Công đoàn cơ sở Trường Tiểu học Suối Bạc'

export interface PreparedWorkspace {
  readonly workspace: string
  readonly file: string
  /** The dossier of the school, with one delegate. */
  readonly id: string
}

/**
 * A workspace with one dossier and one backup of it, made by the real engine and closed again. `after` works on
 * it between the backup and the end.
 */
export async function prepareWorkspace(
  after: (client: RouterClient<EngineRouter>, id: string) => Promise<unknown> = () =>
    Promise.resolve(),
): Promise<PreparedWorkspace> {
  const workspace = path.join(temporaryFolder(), 'du-lieu')
  const engine = openEngine({
    workspace,
    outFolder: workspace,
    host: 'terminal',
    paperFolder: () => workspace,
    otherFolder: () => `${workspace}-khac`,
    bundled: bundledOnce(),
  })
  if (!engine.ok) throw new Error(engine.error.sentence)
  offerKeptSample(engine.value.parts)
  const client = createRouterClient(engine.value.router)
  const { id } = await client.dossiers.create({
    unionName: SCHOOL,
    level: 'grassroots',
    form: 'plenary',
    ordinal: 4,
    termFrom: 2023,
    termTo: 2028,
    startDate: '2023-04-12',
  })
  await client.delegates.add({
    id,
    person: { fullName: 'Lò Thị Ánh' },
    delegate: { kind: 'elected' },
  })
  await client.backups.create()
  await after(client, id)
  engine.value.close()
  return { workspace, file: path.join(workspace, 'tro-ly-dai-hoi.sqlite'), id }
}
