import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PROGRAM_FOLDER } from './folders.ts'

const ELECTRON_FOLDER = path.join(PROGRAM_FOLDER, 'node_modules', 'electron')

/** The Electron program of this working copy; null when only its npm package is there, without the program. */
export function findElectron(folder = ELECTRON_FOLDER): string | null {
  const read = (name: string) => {
    const file = path.join(folder, name)
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
  }
  const inFolder = read('path.txt')
  const isRight = read('dist/version')?.replace(/^v/, '') === wantedVersion(folder)
  if (inFolder === null || !isRight) return null
  const program = path.join(folder, 'dist', inFolder)
  return existsSync(program) ? program : null
}

function wantedVersion(folder: string): string | null {
  const file = path.join(folder, 'package.json')
  if (!existsSync(file)) return null
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

/** Downloads the Electron program. Only when the person has asked for it; true when it is there afterwards. */
export async function installElectron(): Promise<boolean> {
  await runToEnd(process.execPath, [path.join(ELECTRON_FOLDER, 'install.js')])
  return findElectron() !== null
}

/** Runs a program with our own terminal; gives its exit code, 1 when it could not start or was killed. */
export function runToEnd(program: string, parameters: readonly string[]): Promise<number> {
  const { ELECTRON_RUN_AS_NODE: _unset, ...env } = process.env
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { cwd: PROGRAM_FOLDER, stdio: 'inherit', env })
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/** Whether a window can be shown at all. */
export function hasScreen(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}
