import { parentPort, workerData } from 'node:worker_threads'
import { invariant } from '#core/base/invariant.ts'
import { openPackage } from './open-package.ts'
import { readXls } from './read-xls.ts'
import { readXlsx } from './read-xlsx.ts'

/** The thread that read-in-thread.ts starts: reads one workbook, answers, ends. */
const question = workerData as {
  readonly bytes: Uint8Array
  readonly form: 'xls' | 'xlsx'
  readonly unpackedBytes: number
}
invariant(parentPort, 'this file runs in a thread')
parentPort.postMessage(await answer(Buffer.from(question.bytes)))

async function answer(bytes: Buffer) {
  if (question.form === 'xls') return readXls(bytes, question.unpackedBytes)
  const opened = openPackage(bytes, question.unpackedBytes)
  return opened.ok ? readXlsx(opened.value) : opened
}
