import { vi } from 'vitest'
import type * as ReadBundled from '#main/bundled/read-bundled.ts'
import type { ProgramRun } from './run-program.ts'

// Reading rules and wording takes most of the time of a command, and nothing changes them.
vi.doMock('#main/bundled/read-bundled.ts', async (readOriginal) => {
  const original = await readOriginal<typeof ReadBundled>()
  const kept = new Map<string, ReturnType<typeof original.readBundled>>()
  const readBundled: typeof original.readBundled = (folders) => {
    const key = JSON.stringify(folders)
    const read = kept.get(key) ?? original.readBundled(folders)
    kept.set(key, read)
    return read
  }
  return { ...original, readBundled }
})

let last: Promise<unknown> = Promise.resolve()

/**
 * One command line in this process, for tests of what a command says: a process of its own takes a second to start.
 * That the entry file hands on arguments, both streams and the exit code is tested in cli.test.ts. One at a time:
 * the streams belong to the whole process.
 */
export function runTerminalHere(args: readonly string[]): Promise<ProgramRun> {
  const run = last.then(() => runNow(args))
  last = run.catch(() => undefined)
  return run
}

async function runNow(args: readonly string[]): Promise<ProgramRun> {
  const { runTerminal } = await import('#main/cli/run-terminal.ts')
  const said = { out: '', err: '' }
  const hear = (stream: keyof typeof said) => (chunk: string | Uint8Array) => {
    said[stream] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
    return true
  }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(hear('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(hear('err')),
  ]
  try {
    return { code: await runTerminal(args), ...said }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
