import { parentPort, workerData } from 'node:worker_threads'
import { invariant } from '#core/base/invariant.ts'
import { openPackage } from './open-package.ts'
import { readXlsx } from './read-xlsx.ts'

/** The thread that read-in-thread.ts starts: reads one workbook, answers, ends. */
const question = workerData as { readonly bytes: Uint8Array; readonly unpackedBytes: number }
invariant(parentPort, 'this file runs in a thread')
const opened = openPackage(Buffer.from(question.bytes), question.unpackedBytes)
parentPort.postMessage(opened.ok ? await readXlsx(opened.value) : opened)
