import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { readBody } from './package-body.ts'
import { PACKAGE_LIMITS } from './package-limits.ts'

/**
 * Reads the body of one package and answers in JSON: in a process of its own from standard input to standard
 * output, or in a thread from its data to its port. package-readers.ts ends it when it takes too long.
 */
if (parentPort === null) {
  const limit = new Database(':memory:')
  // Holds for every database of the process, so only where there is no other.
  limit.pragma(`hard_heap_limit = ${PACKAGE_LIMITS.databaseHeapBytes}`)
  limit.close()
  process.stdout.write(JSON.stringify(readBody(readFileSync(0))))
} else {
  parentPort.postMessage(JSON.stringify(readBody(Buffer.from(workerData as Uint8Array))))
}
