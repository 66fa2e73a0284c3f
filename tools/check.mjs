import { assertNodeVersion } from '#main/node-guard.mjs'

assertNodeVersion()

/**
 * Everything before a commit, and what CI runs: types, layers, lint, security, format, tests, and that the checks left
 * the working tree as it was. Ends with one table and the line `N passed, N failed` (tests and other checks
 * together).
 */
const { spawn } = await import('node:child_process')
const { readFileSync } = await import('node:fs')
const { resolve } = await import('node:path')
const { setTimeout: wait } = await import('node:timers/promises')
const { ensureRenderer, ensureWindow } = await import('./build-program.mjs')
const { runVitest } = await import('./run-vitest.mjs')
const { compareSnapshots, snapshotFiles } = await import('./snapshot-files.mjs')

const PROJECT = resolve(import.meta.dirname, '..')
const LANES = 2

const QUICK_CHECKS = [
  { name: 'lint', command: ['tools/check-lint.mjs'] },
  // Without --force a build that is up to date lists nothing, and nothing seen is a failure here.
  {
    name: 'types',
    command: ['node_modules/ts7/bin/tsc', '-b', '--force', '--listFiles'],
    read: readTypes,
  },
  { name: 'layers', command: ['tools/check-layers.mjs'] },
  { name: 'security', command: ['tools/check-electron.mjs'] },
  { name: 'format', command: ['tools/check-format.mjs'] },
]

process.exitCode = 1
const before = snapshotFiles(PROJECT)
const rows = await inLanes(QUICK_CHECKS.map((check) => () => runQuickCheck(check)))
await learnOfOffice()
rows.push(await timed('tests', runTests))
rows.push(await timed('tree unchanged', checkTree))
printTable(rows)

/** Runs the jobs on two lanes, for a machine of two cores; results in the order of the jobs. */
async function inLanes(jobs) {
  const results = []
  const waiting = jobs.entries()
  const lane = async () => {
    for (const [index, job] of waiting) results[index] = await job()
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return results
}

async function timed(name, work) {
  const started = performance.now()
  const row = { name, ...(await work()), seconds: (performance.now() - started) / 1000 }
  process.stdout.write(`${row.failed > 0 ? 'FAILED' : 'ok'}  ${name}: ${row.lookedAt}\n`)
  return row
}

function runQuickCheck({ name, command, read = readLastLine }) {
  return timed(name, async () => {
    const { code, output } = await run(command)
    const { lookedAt, shown, enough = true } = read(output)
    const failed = code === 0 && enough ? 0 : 1
    if (failed) process.stdout.write(`\n${shown}\n`)
    return { passed: 1 - failed, failed, lookedAt }
  })
}

function run(command) {
  return new Promise((done) => {
    const child = spawn(process.execPath, command, { cwd: PROJECT })
    const parts = []
    child.stdout.on('data', (part) => parts.push(part))
    child.stderr.on('data', (part) => parts.push(part))
    child.once('close', (code) => done({ code, output: Buffer.concat(parts).toString() }))
  })
}

function readLastLine(output) {
  return { lookedAt: output.trimEnd().split('\n').at(-1), shown: output }
}

/** The compiler lists every file of its projects; none of ours among them is a failure. */
function readTypes(output) {
  const here = PROJECT.replaceAll('\\', '/')
  const lines = output.split('\n')
  const own = new Set(
    lines.filter((line) => line.startsWith(here) && !line.includes('node_modules')),
  )
  const shown = lines.filter((line) => !/^([A-Z]:)?[\\/].*\.[cm]?tsx?$/.test(line)).join('\n')
  return { lookedAt: `${own.size} files looked at`, shown, enough: own.size > 0 }
}

/** `.ci/run` installs LibreOffice meanwhile; the file it names says yes or no at the end of that. */
async function learnOfOffice() {
  const file = process.env['DAIHOI_OFFICE_ANSWER']
  if (!file) return
  let answer = ''
  while (answer === '') {
    await wait(200)
    answer = readFileSync(file, 'utf8').trim()
  }
  if (answer === 'yes') process.env['DAIHOI_PAGE_IMAGES'] = '1'
  else
    process.stdout.write(
      'LibreOffice is not here and cannot be installed: the page images of the papers are not tested.\n',
    )
}

async function runTests() {
  try {
    ensureRenderer()
    ensureWindow()
  } catch (error) {
    process.stdout.write(`\n${error.message}\n`)
    return { passed: 0, failed: 1, lookedAt: 'the screens could not be built' }
  }
  const { passed, failed, files, output } = await runVitest({ stdio: 'pipe' })
  if (failed > 0) process.stdout.write(`\n${output}\n`)
  return { passed, failed, lookedAt: `${files} test files, ${passed} passed, ${failed} failed` }
}

async function checkTree() {
  const after = snapshotFiles(PROJECT)
  const differences = compareSnapshots(before, after)
  differences.forEach((difference) => process.stdout.write(`    ${difference}\n`))
  const failed = differences.length === 0 && after.size > 0 ? 0 : 1
  return {
    passed: 1 - failed,
    failed,
    lookedAt: `${after.size} files looked at, ${differences.length} changed by the checks`,
  }
}

function printTable(all) {
  const line = ({ name, failed, seconds, lookedAt }) =>
    `${name.padEnd(16)}${(failed > 0 ? 'FAILED' : 'ok').padEnd(9)}${seconds.toFixed(1).padStart(6)} s   ${lookedAt}`
  const passed = all.reduce((sum, row) => sum + row.passed, 0)
  const failed = all.reduce((sum, row) => sum + row.failed, 0)
  process.stdout.write(`\n${all.map(line).join('\n')}\n\n${passed} passed, ${failed} failed\n`)
  process.exitCode = failed > 0 ? 1 : 0
}
