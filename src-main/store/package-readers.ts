import { spawn } from 'node:child_process'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { PACKAGE_LIMITS } from './package-limits.ts'

/** Hands the body of a package to the reader; null when it broke down, was too slow or said too much. */
export type PackageReader = (body: Buffer) => Promise<string | null>

/** Beside this file, in the suffix this file has: `.ts` from source, `.js` when bundled. */
const READER = path.join(
  import.meta.dirname,
  `read-package-process${path.extname(import.meta.filename)}`,
)

/**
 * Plain Node reads in a process of its own. Electron's program is locked against being used as Node
 * (electron-builder.yml), but there the whole engine is a process apart, which the window starts again when it
 * ends; so a thread with the same limits does.
 */
export function choosePackageReader(): PackageReader {
  return process.versions['electron'] === undefined ? readInProcess : readInThread
}

export function readInProcess(body: Buffer): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${PACKAGE_LIMITS.heapMegabytes}`, READER],
      { stdio: ['pipe', 'pipe', 'ignore'], env: { ...process.env, NODE_OPTIONS: '' } },
    )
    const parts: Buffer[] = []
    let length = 0
    const stop = () => child.kill('SIGKILL')
    const timer = setTimeout(stop, PACKAGE_LIMITS.milliseconds)
    child.stdout.on('data', (part: Buffer) => {
      length += part.length
      if (length > PACKAGE_LIMITS.answerBytes) stop()
      else parts.push(part)
    })
    // A reader that ended early closes the pipe; its exit code tells, not this.
    child.stdin.on('error', () => undefined)
    child.once('error', () => {
      clearTimeout(timer)
      resolve(null)
    })
    child.once('close', (code) => {
      clearTimeout(timer)
      resolve(code === 0 ? Buffer.concat(parts).toString('utf8') : null)
    })
    child.stdin.end(body)
  })
}

export function readInThread(body: Buffer): Promise<string | null> {
  return new Promise((resolve) => {
    const worker = new Worker(READER, {
      workerData: new Uint8Array(body),
      resourceLimits: { maxOldGenerationSizeMb: PACKAGE_LIMITS.heapMegabytes },
    })
    // A thread inside SQLite ends only when it comes back; the answer does not wait for that.
    const stop = (answer: string | null) => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => stop(null), PACKAGE_LIMITS.milliseconds)
    worker.once('message', (answer: unknown) => stop(typeof answer === 'string' ? answer : null))
    worker.once('error', () => stop(null))
    worker.once('exit', () => stop(null))
  })
}
