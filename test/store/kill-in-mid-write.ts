import { spawn } from 'node:child_process'
import path from 'node:path'
import { openTemporaryStore } from './temporary-workspace.ts'

const WRITER = path.join(import.meta.dirname, 'write-until-killed.ts')

/** Lets the writer work for a while and kills it without warning; gives the last count it said was confirmed. */
async function writeUntilKilled(folder: string, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [WRITER, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let complaint = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()))
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  child.kill('SIGKILL')
  await ended
  if (complaint !== '') throw new Error(complaint)
  // The last line may be cut in the middle: only whole lines were said.
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1))
}

export interface KillOutcome {
  readonly confirmed: number
  readonly present: number
  readonly recorded: number
  readonly lastVenue: string | null | undefined
}

/** One kill in the middle of writes, and what the workspace holds afterwards. */
export async function killInMidWrite(folder: string, milliseconds: number): Promise<KillOutcome> {
  const confirmed = await writeUntilKilled(folder, milliseconds)
  const store = openTemporaryStore(folder)
  const dossier = store.dossier('d1')
  const outcome = {
    confirmed,
    present: dossier?.people.length ?? 0,
    recorded: store.changes('d1', 1_000_000).length - 1,
    lastVenue: dossier?.congress.venue,
  }
  store.close()
  return outcome
}
