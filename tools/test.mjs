import { assertNodeVersion } from '#main/node-guard.mjs'

assertNodeVersion()

/**
 * Runs the tests; the last line is always `N passed, N failed`.
 * Usage: npm test [-- FILTER...]   all tests, or the files whose path contains a filter
 *        npm run test:long         with the long runs (files named *.long.test.ts)
 *        npm run test:long -- --write --share 0.1 long.test
 *                                  only those, a tenth of their size, their figures into docs/long-runs.md,
 *                                  docs/entries-killed.md, docs/rules-tested.md, docs/cures.md and docs/import-fuzz.md, each when all its parts ran
 * `--root DIR` tests another folder; the test of this script uses it.
 */
const { parseArgs } = await import('node:util')
const { spawnSync } = await import('node:child_process')
const { mkdtempSync, rmSync } = await import('node:fs')
const { tmpdir } = await import('node:os')
const { join, resolve } = await import('node:path')
const { ensureRenderer, ensureWindow } = await import('./build-program.mjs')
const { runVitest } = await import('./run-vitest.mjs')

const { values, positionals } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    root: { type: 'string' },
    share: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})

process.exitCode = 1
if (!(Number(values.share) > 0 && Number(values.share) <= 1)) {
  process.stdout.write('--share takes a number above 0, at most 1\n0 passed, 1 failed\n')
  process.exit(1)
}
process.env['DAIHOI_LONG_SHARE'] = values.share
const figures = values.write ? mkdtempSync(join(tmpdir(), 'daihoi-figures-')) : ''
process.env['DAIHOI_LONG_FIGURES'] = figures
const { passed, failed, files } = await buildAndTest()
const unwritten = failed === 0 && figures !== '' && !writeFigures() ? 1 : 0
if (figures !== '') rmSync(figures, { recursive: true })
process.stdout.write(`${files} test files\n${passed} passed, ${failed + unwritten} failed\n`)
process.exitCode = failed + unwritten > 0 ? 1 : 0

/** False when a part of the long runs was left out by a filter. */
function writeFigures() {
  const writer = resolve(import.meta.dirname, '../test/store/write-long-report.ts')
  return spawnSync(process.execPath, [writer, figures], { stdio: 'inherit' }).status === 0
}

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
