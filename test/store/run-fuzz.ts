import { spawn } from 'node:child_process'
import path from 'node:path'

const WORKER = path.join(import.meta.dirname, 'fuzz-process.ts')
const SILENCE_MS = 30_000

/**
 * Runs `count` damaged files in a process with a memory limit; it is ended when one file takes longer than 30 s.
 * Gives how many ended in which way; throws with the number of the file that brought the process down.
 */
export function runFuzz(
  kind: 'databases' | 'packages',
  first: number,
  count: number,
): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => {
    const parameters = ['--max-old-space-size=1024', WORKER, kind, String(first), String(count)]
    const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let complaint = ''
    let timer = setTimeout(() => child.kill('SIGKILL'), SILENCE_MS)
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
    child.stdout.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000)
      clearTimeout(timer)
      timer = setTimeout(() => child.kill('SIGKILL'), SILENCE_MS)
    })
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      const figures = /^figures (.*)$/m.exec(said)?.[1]
      if (code === 0 && figures !== undefined) {
        resolve(JSON.parse(figures) as Record<string, number>)
        return
      }
      const last = said.trimEnd().split('\n').at(-1) ?? ''
      reject(new Error(`${kind}, ${last}: ended with ${signal ?? String(code)}\n${complaint}`))
    })
  })
}
