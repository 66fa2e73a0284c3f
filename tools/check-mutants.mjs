import { assertNodeVersion } from '#main/node-guard.mjs'

assertNodeVersion()

/**
 * Plants every small fault into the folders that judge, one at a time, and counts how many their tests see; fails
 * below the mark in any folder (docs/decisions/mutation-tests.md).
 * Usage: npm run mutants                          all folders
 *        npm run mutants -- --folder seats        one folder
 *        npm run mutants -- --unseen              lists the faults that no test sees
 *        npm run mutants -- --write               and writes docs/mutation-score.md
 * `--root DIR` looks at another folder; the test of this script uses it.
 */
const { mkdtemp, rm, writeFile } = await import('node:fs/promises')
const { tmpdir } = await import('node:os')
const { join, resolve } = await import('node:path')
const { parseArgs } = await import('node:util')
const { JUDGING_FOLDERS } = await import('./judging-folders.mjs')
const { countFaults, formatScores } = await import('./mutation/count-faults.mjs')
const { plantFaults } = await import('./mutation/plant-faults.mjs')
const { tryFaults } = await import('./mutation/try-faults.mjs')

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    unseen: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    root: { type: 'string' },
  },
})
const root = resolve(values.root ?? join(import.meta.dirname, '..'))
const folders = JUDGING_FOLDERS.filter((one) => !values.folder || one.endsWith(`/${values.folder}`))

process.exitCode = 1
const started = performance.now()
const place = await mkdtemp(join(tmpdir(), 'daihoi-faults-'))
const planted = await plantFaults(root, folders)
const tried = await tryFaults({ root, place, planted })
await rm(place, { recursive: true })

const { scores, unseen } = countFaults(folders, planted.faults, tried)
if (values.unseen) unseen.forEach((fault) => process.stdout.write(describeFault(fault)))
const seconds = Math.round((performance.now() - started) / 1000)
const report = formatScores(scores, { day: new Date().toISOString().slice(0, 10), seconds })
process.stdout.write(`${report.table}\n`)
tried.broken.forEach((line) => process.stdout.write(`${line}\n`))
const low = scores.filter(({ isEnough }) => !isEnough)
process.stdout.write(
  `${planted.faults.length} faults planted, ${unseen.length} not seen, ${low.length} of ${folders.length} folders below the mark\n`,
)
const isSound = folders.length > 0 && low.length === 0 && tried.broken.length === 0
if (values.write && isSound && !values.folder) {
  await writeFile(join(root, 'docs/mutation-score.md'), report.document)
}
process.exitCode = isSound ? 0 : 1

function describeFault({ file, line, kind, from, to, why }) {
  const short = (text) => text.replaceAll(/\s+/g, ' ').slice(0, 90)
  return `${file}:${line} ${why} ${kind}: ${short(from)} -> ${short(to)}\n`
}
