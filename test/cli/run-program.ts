import { spawn } from 'node:child_process'
import path from 'node:path'

export const PROGRAM_FOLDER = path.resolve(import.meta.dirname, '..', '..')

export interface ProgramRun {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs one of the program's entry files as a user does, in a process of its own. */
export function runProgram(
  entry: 'start.mjs' | 'cli.mjs',
  args: readonly string[],
): Promise<ProgramRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(PROGRAM_FOLDER, 'src-main', entry), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, err }))
  })
}
