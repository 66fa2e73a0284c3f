import type { RouterClient } from '@orpc/server'
import type { EngineRouter } from '#main/engine/create-engine.ts'

/** What a command of the terminal works with. */
export interface Terminal {
  /** Opens the engine on the workspace chosen, does the work, closes. The work gives the exit code. */
  withEngine(work: (engine: EngineClient) => Promise<number>, outFolder?: string): Promise<void>
  print(text: string): void
  /** Refuses the input: exit code 2, one sentence. */
  refuse(sentence: string): never
}

export interface EngineClient {
  readonly client: RouterClient<EngineRouter>
  /** The dossier meant by an id or a unique prefix of one. */
  find(idOrPrefix: string): string
}
