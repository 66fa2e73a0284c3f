import { assertNodeVersion } from '#main/node-guard.mjs'

assertNodeVersion()

/**
 * Every branch of the folders that judge is taken by one of their own tests. Prints each branch that is not, and
 * fails on it, on a failed test and on a folder without branches. `--json` prints the counts as JSON; `--root DIR`
 * looks at another folder; the tests of this script use both.
 */
const { mkdtemp, readFile, rm } = await import('node:fs/promises')
const { tmpdir } = await import('node:os')
const { join, relative, resolve } = await import('node:path')
const { parseArgs } = await import('node:util')
const { JUDGING_FOLDERS, judgingFilesOf, judgingFolderOf } = await import('./judging-folders.mjs')
const { runVitest } = await import('./run-vitest.mjs')

const { values } = parseArgs({
  options: { root: { type: 'string' }, json: { type: 'boolean', default: false } },
})
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
    // Without it Vitest removes the folder of the report when a test fails.
    '--coverage.reportOnFailure',
    `--coverage.reportsDirectory=${folder}`,
    ...JUDGING_FOLDERS.map((one) => `--coverage.include=${judgingFilesOf(one)}`),
  ],
})
const report = await readFile(join(folder, 'coverage-final.json'), 'utf8').catch(() => '{}')
await rm(folder, { recursive: true, force: true })
if (failed > 0 && !values.json) process.stdout.write(`${output}\n`)

const branches = Object.values(JSON.parse(report)).flatMap(branchesOf)
const missed = branches.filter(({ taken }) => !taken)
const counts = JUDGING_FOLDERS.map((folder) => {
  const own = branches.filter(({ file }) => judgingFolderOf(file) === folder)
  return { folder, all: own.length, taken: own.filter((branch) => branch.taken).length }
})
const isSound = failed === 0 && missed.length === 0 && counts.every(({ all }) => all > 0)
process.exitCode = isSound ? 0 : 1
if (values.json) process.stdout.write(`${JSON.stringify({ counts, missed, failed })}\n`)
else explain()

function explain() {
  missed.forEach(({ file, line }) =>
    process.stdout.write(`${file}:${line} a branch no test takes\n`),
  )
  counts.forEach(({ folder, all, taken }) =>
    process.stdout.write(`${folder}: ${taken} of ${all} branches\n`),
  )
  process.stdout.write(
    `${branches.length} branches looked at, ${missed.length} not taken${failed > 0 ? `, ${failed} tests failed` : ''}\n`,
  )
}

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
