import type { RouterClient } from '@orpc/server'
import type { EngineRouter } from '#main/engine/create-engine.ts'

/** What a command of the terminal works with. */
export interface Terminal {
  /** Opens the engine on the workspace chosen, does the work, closes. The work gives the exit code. */
  withEngine(work: (engine: EngineClient) => Promise<number>, options?: EngineChoice): Promise<void>
  /** The same for one dossier: an id or prefix in the workspace, or a `.daihoi` file opened for this once. */
  withDossier(
    dossier: string,
    work: (client: EngineClient['client'], id: string) => Promise<number>,
    options?: EngineChoice,
  ): Promise<void>
  print(text: string): void
  /** One line to stderr, where the work goes on or has failed in part. */
  complain(text: string): void
  /** What --password-file names: the file with the password of a package in its first line. */
  passwordFile(): string | undefined
  /** Writes a file whole or not at all; a disk that refuses ends the command with code 1. */
  writeFile(file: string, bytes: Uint8Array): Promise<void>
  /** Refuses the input: exit code 2, one sentence. */
  refuse(sentence: string): never
}

export interface EngineChoice {
  readonly outFolder?: string
  /** Also when the database cannot be opened: for the commands that repair that. */
  readonly evenIfClosed?: true
}

export interface EngineClient {
  readonly client: RouterClient<EngineRouter>
  /** The dossier meant by an id or a unique prefix of one. */
  find(idOrPrefix: string): string
}
