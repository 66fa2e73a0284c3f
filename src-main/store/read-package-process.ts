import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { readBody } from './package-body.ts'
import { PACKAGE_LIMITS } from './package-limits.ts'

/**
 * Reads the body of one package from standard input and answers in JSON. A process of its own, so that a file
 * made to hurt SQLite hurts nobody else: read-package.ts ends it when it takes too long or too much.
 */
const limit = new Database(':memory:')
limit.pragma(`hard_heap_limit = ${PACKAGE_LIMITS.databaseHeapBytes}`)
limit.close()
process.stdout.write(JSON.stringify(readBody(readFileSync(0))))
