import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

export const PROJECT = resolve(import.meta.dirname, '../..')

export interface ToolOutcome {
  readonly code: number
  readonly stdout: string
  /** stdout and stderr together. */
  readonly output: string
}

/** Runs a script of the project with the Node of the tests. */
export function runTool(script: string, ...parameters: readonly string[]): Promise<ToolOutcome> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [join(PROJECT, script), ...parameters],
      { cwd: PROJECT, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
        done({ code, stdout, output: stdout + stderr })
      },
    )
  })
}

/** Writes path -> text into a new temporary folder and gives the folder. */
export async function plantFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'daihoi-planted-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

/** The numbers in a sentence such as "12 files, 0 problems". */
export function numbersIn(sentence: string): number[] {
  return [...sentence.matchAll(/\d+/g)].map((found) => Number(found[0]))
}
