import { assertNodeVersion } from '#main/node-guard.mjs'

assertNodeVersion()

/**
 * Every branch of the folders that judge is taken by one of their own tests. Prints each branch that is not, and
 * fails on it, on a failed test and on a folder without branches. `--root DIR` looks at another folder; the test
 * of this script uses it.
 */
const { mkdtemp, readFile, rm } = await import('node:fs/promises')
const { tmpdir } = await import('node:os')
const { join, relative, resolve } = await import('node:path')
const { parseArgs } = await import('node:util')
const { JUDGING_FOLDERS, judgingFolderOf } = await import('./judging-folders.mjs')
const { runVitest } = await import('./run-vitest.mjs')

const { values } = parseArgs({ options: { root: { type: 'string' } } })
const root = resolve(values.root ?? join(import.meta.dirname, '..'))

process.exitCode = 1
const folder = await mkdtemp(join(tmpdir(), 'daihoi-coverage-'))
const { failed, output } = await runVitest({
  root,
  stdio: 'pipe',
  options: [
    '--config=vitest.judging.config.ts',
    '--coverage.enabled',
    '--coverage.provider=v8',
    '--coverage.reporter=json',
    `--coverage.reportsDirectory=${folder}`,
    ...JUDGING_FOLDERS.map((one) => `--coverage.include=${one}/**/*.ts`),
  ],
})
const report = await readFile(join(folder, 'coverage-final.json'), 'utf8').catch(() => '{}')
await rm(folder, { recursive: true })
if (failed > 0) process.stdout.write(`${output}\n`)

const branches = Object.values(JSON.parse(report)).flatMap(branchesOf)
const missed = branches.filter(({ taken }) => !taken)
missed.forEach(({ file, line }) => process.stdout.write(`${file}:${line} a branch no test takes\n`))
const counts = JUDGING_FOLDERS.map((one) => {
  const own = branches.filter(({ file }) => judgingFolderOf(file) === one)
  const taken = own.filter((branch) => branch.taken).length
  process.stdout.write(`${one}: ${taken} of ${own.length} branches\n`)
  return own.length
})
process.stdout.write(
  `${branches.length} branches looked at, ${missed.length} not taken${failed > 0 ? `, ${failed} tests failed` : ''}\n`,
)
const isSound = failed === 0 && missed.length === 0 && counts.every((count) => count > 0)
process.exitCode = isSound ? 0 : 1

function branchesOf({ path, branchMap, b }) {
  const file = relative(root, path).replaceAll('\\', '/')
  return Object.entries(branchMap).flatMap(([key, { locations, loc }]) =>
    locations.map((location, at) => ({
      file,
      line: location.start.line ?? loc.start.line,
      taken: b[key][at] > 0,
    })),
  )
}
