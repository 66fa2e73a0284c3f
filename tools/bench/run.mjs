import { assertNodeVersion } from '#main/node-guard.mjs'

assertNodeVersion()

/**
 * Measures the program beside its peers (test/bench says what and how).
 * Usage: npm run bench                     everything, to the terminal
 *        npm run bench -- --write          and writes docs/benchmarks.md
 *        npm run bench -- --only imports --people 500 --runs 3
 */
const { spawnSync } = await import('node:child_process')
const { join, resolve } = await import('node:path')
const { ensureRenderer } = await import('../build-program.mjs')

const PROJECT = resolve(import.meta.dirname, '../..')

ensureRenderer()
const { status } = spawnSync(
  process.execPath,
  [join(PROJECT, 'test/bench/run-bench.ts'), ...process.argv.slice(2)],
  { cwd: PROJECT, stdio: 'inherit' },
)
process.exitCode = status ?? 1
