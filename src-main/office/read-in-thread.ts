import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { failed } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { Workbook } from '#core/intake/workbook.ts'
import { READ_FAILURES } from './read-failure.ts'
import type { ReadFailure } from './read-failure.ts'
import type { ReadLimits } from './read-limits.ts'

/** Beside this file, in the suffix this file has: `.ts` from source, `.js` when bundled. */
const READER = path.join(
  import.meta.dirname,
  `read-office-thread${path.extname(import.meta.filename)}`,
)

/** Reads a large workbook while the program answers others; it ends when it takes too long or too much. */
export function readInThread(
  bytes: Uint8Array,
  form: 'xls' | 'xlsx',
  limits: ReadLimits,
): Promise<Result<Workbook, ReadFailure>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(READER, {
      workerData: { bytes, form, unpackedBytes: limits.unpackedBytes },
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
      execArgv: [],
    })
    const timer = setTimeout(() => {
      resolve(failed(READ_FAILURES.tooSlow))
      void worker.terminate()
    }, limits.milliseconds)
    worker.once('message', (answer: Result<Workbook, ReadFailure>) => resolve(answer))
    worker.once('error', (error) => {
      const full = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (full) resolve(failed(READ_FAILURES.tooLarge))
      else reject(error)
    })
    worker.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`The reading thread ended with ${code} and no answer`))
    })
  })
}
