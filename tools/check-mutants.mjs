import { assertNodeVersion } from '#main/node-guard.mjs'

assertNodeVersion()

/**
 * Plants every small fault into the folders that judge, one at a time, and counts how many their tests see; fails
 * below the mark in any folder (docs/decisions/mutation-tests.md). `npm run test:long` runs it.
 * Usage: node tools/check-mutants.mjs                  all folders
 *        node tools/check-mutants.mjs --folder seats   one folder
 *        node tools/check-mutants.mjs --share 0.1      a tenth of the faults, always the same ones
 *        node tools/check-mutants.mjs --unseen         lists the faults that no test sees
 *        node tools/check-mutants.mjs --json           the counts as JSON
 * `--root DIR` looks at another folder; the test of this script uses it.
 */
const { mkdtemp, rm } = await import('node:fs/promises')
const { tmpdir } = await import('node:os')
const { join, resolve } = await import('node:path')
const { parseArgs } = await import('node:util')
const { JUDGING_FOLDERS } = await import('./judging-folders.mjs')
const { countFaults, formatScores } = await import('./mutation/count-faults.mjs')
const { plantFaults, takeShare } = await import('./mutation/plant-faults.mjs')
const { tryFaults } = await import('./mutation/try-faults.mjs')

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    share: { type: 'string', default: '1' },
    unseen: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    root: { type: 'string' },
  },
})
const root = resolve(values.root ?? join(import.meta.dirname, '..'))
const folders = JUDGING_FOLDERS.filter((one) => !values.folder || one.endsWith(`/${values.folder}`))

process.exitCode = 1
const place = await mkdtemp(join(tmpdir(), 'daihoi-faults-'))
const planted = takeShare(await plantFaults(root, folders), Number(values.share))
const tried = await tryFaults({ root, place, planted })
await rm(place, { recursive: true })

const { scores, unseen } = countFaults(folders, planted.faults, tried)
const low = scores.filter(({ isEnough }) => !isEnough)
const isSound = folders.length > 0 && low.length === 0 && tried.broken.length === 0
process.exitCode = isSound ? 0 : 1
if (values.json) process.stdout.write(`${JSON.stringify({ scores, broken: tried.broken })}\n`)
else explain()

function explain() {
  if (values.unseen) unseen.forEach((fault) => process.stdout.write(describeFault(fault)))
  process.stdout.write(`${formatScores(scores)}\n`)
  tried.broken.forEach((line) => process.stdout.write(`${line}\n`))
  process.stdout.write(
    `${planted.faults.length} faults planted, ${unseen.length} not seen, ${low.length} of ${folders.length} folders below the mark\n`,
  )
}

function describeFault({ file, line, kind, from, to, why }) {
  const short = (text) => text.replaceAll(/\s+/g, ' ').slice(0, 90)
  return `${file}:${line} ${why} ${kind}: ${short(from)} -> ${short(to)}\n`
}
