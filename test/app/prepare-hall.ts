import type { RouterClient } from '@orpc/server'
import { cardCode } from '#core/dossier/card-code.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { EngineRouter } from '#main/engine/create-engine.ts'
import { prepareWorkspace } from './prepare-workspace.ts'

export interface Hall {
  readonly workspace: string
  readonly id: string
  /** Codes of the cards, in the order of the list. */
  readonly codes: readonly string[]
}

/** The sample of 117 on the morning of its congress; `before` is what happened until the screens are opened. */
export async function prepareHall(
  before: (client: RouterClient<EngineRouter>, dossier: Dossier) => Promise<unknown>,
): Promise<Hall> {
  let id = ''
  let codes: string[] = []
  const { workspace } = await prepareWorkspace(async (client) => {
    ;({ id } = await client.dossiers.openSample())
    const { dossier } = await client.dossier.get({ id })
    codes = dossier.delegates.map((one) => cardCode(id, one.id))
    await before(client, dossier)
  })
  return { workspace, id, codes }
}
