import path from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { RouterClient } from '@orpc/server'
import type { ContractRouterClient } from '@orpc/contract'
import { onTestFinished } from 'vitest'
import type { Contract } from '#core/contract/contract.ts'
import type { EngineRouter } from '#main/engine/create-engine.ts'
import { openEngine } from '#main/host/open-engine.ts'
import type { OpenEngine } from '#main/host/open-engine.ts'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'
import { bundledOnce } from './bundled-once.ts'
import { offerKeptSample } from './kept-sample.ts'

export interface TestEngine extends OpenEngine {
  readonly client: RouterClient<EngineRouter>
  readonly outFolder: string
}

/** Puts something between a client and the engine: HTTP, a message port, or nothing. */
export type Carrier = (
  router: EngineRouter,
) => ContractRouterClient<Contract> | Promise<ContractRouterClient<Contract>>

export interface CarriedEngine {
  readonly client: ContractRouterClient<Contract>
  readonly outFolder: string
  /** The workspace on disk, for what lies in it beside the data. */
  readonly folder: string
}

/** The real engine on an empty workspace of its own, closed when the test ends. */
export function openTestEngine(
  data: {
    regulations?: string
    templates?: string
    workspace?: string
    evenIfClosed?: true
    claims?: true
    /** Reads the workbooks of the sample anew, where that is what is tested. */
    ownSample?: true
  } = {},
): TestEngine {
  const folder = temporaryFolder()
  const outFolder = path.join(folder, 'van-ban')
  const engine = openEngine({
    workspace: path.join(folder, 'so-lieu'),
    outFolder,
    host: 'terminal',
    paperFolder: () => outFolder,
    otherFolder: () => path.join(folder, 'so-lieu-khac'),
    ...(!data.regulations && !data.templates && { bundled: bundledOnce() }),
    ...data,
  })
  if (!engine.ok) throw new Error(engine.error.sentence)
  onTestFinished(() => engine.value.close())
  if (!data.regulations && !data.templates && !data.ownSample) offerKeptSample(engine.value.parts)
  return { ...engine.value, client: createRouterClient(engine.value.router), outFolder }
}
