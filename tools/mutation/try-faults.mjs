import { spawn } from 'node:child_process'
import { appendFile, readFile, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const PROJECT = resolve(import.meta.dirname, '../..')
/** A fault that keeps the tests silent for so long has made an endless loop, which is a fault seen. */
const SILENT_MILLISECONDS = 45_000
const LOOK_MILLISECONDS = 2000
const MOST_RUNS = 40

/**
 * Runs the tests over the planted faults: `{ seen, passed, loaded, slow, endless, broken }`. Sets of fault ids (seen
 * by a test, passed by a test, passed while files are loaded, seen by an endless loop), names of tests too slow to
 * be tried again, and lines on what went wrong, such as a test that fails without any fault.
 */
export async function tryFaults({ root, place, planted }) {
  const journal = join(place, 'journal.txt')
  const files = join(place, 'files.json')
  await writeFile(journal, '')
  await writeFile(
    files,
    JSON.stringify({ texts: planted.files, ids: planted.faults.map(({ id }) => id) }),
  )
  const endless = new Set()
  for (let run = 0; run < MOST_RUNS; run += 1) {
    const { code, output } = await runOnce({ root, journal, files })
    const noted = readJournal(await readFile(journal, 'utf8'))
    if (code !== null) {
      const broken = code === 0 && noted.passed.size > 0 ? [] : [output.slice(-4000)]
      return { ...noted, endless, broken }
    }
    if (noted.last === null) return { ...noted, endless, broken: ['the tests do not start'] }
    endless.add(noted.last)
    await appendFile(journal, `\nseen ${noted.last}\n`)
  }
  const noted = readJournal(await readFile(journal, 'utf8'))
  return { ...noted, endless, broken: [`more than ${MOST_RUNS} faults end in an endless loop`] }
}

/** `code` is null where the run was ended because nothing moved any more. */
function runOnce({ root, journal, files }) {
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      [
        join(PROJECT, 'node_modules/vitest/vitest.mjs'),
        'run',
        `--root=${root}`,
        `--config=${join(PROJECT, 'tools/mutation/vitest.config.mjs')}`,
        '--reporter=dot',
      ],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          DAIHOI_FAULTS_ROOT: root,
          DAIHOI_FAULTS_FILES: files,
          DAIHOI_FAULTS_JOURNAL: journal,
        },
      },
    )
    const parts = []
    child.stdout.on('data', (part) => parts.push(part))
    child.stderr.on('data', (part) => parts.push(part))
    let isHanging = false
    let size = -1
    let moved = performance.now()
    const look = setInterval(async () => {
      const now = (await stat(journal)).size
      if (now !== size) moved = performance.now()
      size = now
      if (performance.now() - moved < SILENT_MILLISECONDS) return
      isHanging = true
      child.kill('SIGKILL')
    }, LOOK_MILLISECONDS)
    child.once('close', (code) => {
      clearInterval(look)
      done({ code: isHanging ? null : (code ?? 1), output: Buffer.concat(parts).toString() })
    })
  })
}

/** One word and what it is about per line; see fault-runner.mjs. */
function readJournal(text) {
  const lines = text
    .split('\n')
    .map((line) => [line.split(' ', 1)[0], line.slice(line.indexOf(' ') + 1)])
  const of = (word) => lines.flatMap(([first, rest]) => (first === word ? [rest] : []))
  const ids = (word) => new Set(of(word).flatMap((rest) => rest.split(',').filter(Boolean)))
  const [last = null] = lines.findLast(([first]) => first === 'try')?.slice(1) ?? []
  return {
    seen: ids('seen'),
    passed: ids('passed'),
    loaded: ids('loaded'),
    slow: new Set(of('slow')),
    last,
  }
}
