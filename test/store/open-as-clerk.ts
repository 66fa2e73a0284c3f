import path from 'node:path'
import { createRouterClient } from '@orpc/server'
import { openEngine } from '#main/host/open-engine.ts'

/** The real engine, called without a host between, and the pass of a clerk who enters until the process is killed. */
export function openAsClerk(folder: string, id: string, ballotId: string) {
  const engine = openEngine({
    workspace: folder,
    outFolder: path.join(folder, 'van-ban'),
    host: 'terminal',
    paperFolder: () => path.join(folder, 'van-ban'),
    otherFolder: () => `${folder}-khac`,
  })
  if (!engine.ok) throw new Error(engine.error.sentence)
  const { counting } = createRouterClient(engine.value.router)
  return { counting, pass: { id, ballotId, pass: 1, clerk: 'Vũ Thị Dung' } as const, say }
}

/** The test reads these lines: what was confirmed before the process was killed. */
function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
