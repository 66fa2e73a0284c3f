import { assertNodeVersion } from '#main/node-guard.mjs'

assertNodeVersion()

/**
 * Runs the tests; the last line is always `N passed, N failed`.
 * Usage: npm test [-- FILTER...]   all tests, or the files whose path contains a filter
 *        npm run test:long         with the long runs (files named *.long.test.ts)
 * `--root DIR` tests another folder; the test of this script uses it.
 */
const { parseArgs } = await import('node:util')
const { ensureRenderer, ensureWindow } = await import('./build-program.mjs')
const { runVitest } = await import('./run-vitest.mjs')

const { values, positionals } = parseArgs({
  options: { long: { type: 'boolean', default: false }, root: { type: 'string' } },
  allowPositionals: true,
})

process.exitCode = 1
const { passed, failed, files } = await buildAndTest()
process.stdout.write(`${files} test files\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0

async function buildAndTest() {
  if (values.root) return runVitest({ root: values.root })
  try {
    ensureRenderer()
    ensureWindow()
  } catch (error) {
    process.stdout.write(`${error.message}\n`)
    return { passed: 0, failed: 1, files: 0 }
  }
  return runVitest({ long: values.long, filters: positionals })
}
