import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { writeWholeFile } from '#main/store/whole-file.ts'

const FILE = 'cong-web.txt'

/** The port of the last start on this workspace, so that a tab left open finds the program again; null when unknown. */
export function readRememberedPort(workspace: string): number | null {
  const file = path.join(workspace, FILE)
  if (!existsSync(file)) return null
  const port = Number(readFileSync(file, 'utf8'))
  return Number.isInteger(port) && port >= 1024 && port <= 65_535 ? port : null
}

export function rememberPort(workspace: string, port: number): void {
  if (readRememberedPort(workspace) === port) return
  try {
    writeWholeFile(path.join(workspace, FILE), `${port}\n`)
  } catch (error) {
    // Work goes on all the same; the next start takes any port.
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}
