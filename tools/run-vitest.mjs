import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const PROJECT = resolve(import.meta.dirname, '..')

/**
 * Runs Vitest and counts from its JSON report: `{ passed, failed, files, output }`. A file that cannot even be
 * loaded, an error outside every test and a run without tests each count as failures, so that nothing
 * passes by not being there.
 */
export async function runVitest({
  long = false,
  filters = [],
  options = [],
  stdio = 'inherit',
  root = PROJECT,
} = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'daihoi-test-'))
  const report = join(folder, 'report.json')
  const parameters = [
    join(PROJECT, 'node_modules/vitest/vitest.mjs'),
    'run',
    `--root=${root}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...options,
    ...filters,
  ]
  const child = spawn(process.execPath, parameters, {
    cwd: root,
    stdio: ['ignore', stdio, stdio],
    env: {
      ...process.env,
      DAIHOI_LONG_TESTS: long ? '1' : '',
      DAIHOI_NO_PICTURES: filters.length > 0 ? '' : '1',
    },
  })
  const output = []
  child.stdout?.on('data', (part) => output.push(part))
  child.stderr?.on('data', (part) => output.push(part))
  const code = await new Promise((done) => child.once('close', done))
  const counted = await readFile(report, 'utf8').then(
    (text) => countReport(JSON.parse(text), code),
    () => ({ passed: 0, failed: 1, files: 0 }),
  )
  await rm(folder, { recursive: true })
  return { ...counted, output: Buffer.concat(output).toString() }
}

function countReport({ numPassedTests, testResults }, code) {
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  const notPassed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed')
  const failed = notPassed.length + broken.length
  const silentFailure = failed === 0 && (code !== 0 || numPassedTests === 0)
  return {
    passed: numPassedTests,
    failed: silentFailure ? 1 : failed,
    files: testResults.length,
  }
}
