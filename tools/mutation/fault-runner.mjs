import { appendFileSync, readFileSync } from 'node:fs'
import { TestRunner } from 'vitest'
import fc from 'fast-check'

/** Times a fault may be passed compared with the sound run before it counts as an endless loop. */
const ENDLESS = 10
const FEW = 1000
/** A test that needs more is not tried again for every fault; what only it would see counts as unseen. */
const SLOW_MICROSECONDS = 50_000
/** So many tests of one file try a fault; a file with more of them tries the same thing on other data. */
const MOST_TRIES = 50

/** What the planted texts read: which fault is active, and where they note what was passed. */
const planted = (globalThis.__stryker__ ??= {})
planted.mutantCoverage ??= { static: {}, perTest: {} }

// The smallest counter-example is of no interest here, only that there is one.
fc.configureGlobal({ endOnFailure: true })

const journal = process.env['DAIHOI_FAULTS_JOURNAL']
const wanted = (globalThis.__daihoiWantedFaults ??= new Set(
  JSON.parse(readFileSync(process.env['DAIHOI_FAULTS_FILES'], 'utf8')).ids,
))
const done = (globalThis.__daihoiSeenFaults ??= new Set(
  readFileSync(journal, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('seen '))
    .map((line) => line.split(' ')[1]),
))
/** How often a fault was tried by tests of the file that runs now. */
const tried = { file: '', times: new Map() }
const note = (...words) => appendFileSync(journal, `${words.join(' ')}\n`)

/**
 * After each test the same test once more for every fault it passes and no test has seen yet: a test that fails has
 * seen the fault. All in one world, so that a fault costs no more than the test itself; what is only passed while
 * files are loaded cannot be tried this way and is told apart.
 */
export default class FaultRunner extends TestRunner {
  async runTask(test) {
    const run = TestRunner.getTestFn(test)
    const started = process.cpuUsage()
    planted.currentTestId = test.id
    try {
      await run()
    } finally {
      planted.currentTestId = undefined
    }
    // The time of the processor and not of the clock: the score must not depend on what else the machine does.
    // Of the whole process, as nothing else works in it meanwhile: Node 22 cannot tell it for a single thread.
    const { user, system } = process.cpuUsage(started)
    const passed = Object.entries(planted.mutantCoverage.perTest[test.id] ?? {})
    note('passed', passed.map(([id]) => id).join(','))
    if (user + system > SLOW_MICROSECONDS) return note('slow', test.name)
    for (const [id, times] of passed) {
      if (wanted.has(id) && !done.has(id) && mayTry(test.file.filepath, id))
        await tryFault(run, id, times)
    }
    await run()
  }

  async onAfterRunFiles(files) {
    await super.onAfterRunFiles?.(files)
    note('loaded', Object.keys(planted.mutantCoverage.static).join(','))
  }
}

function mayTry(file, id) {
  if (tried.file !== file) Object.assign(tried, { file, times: new Map() })
  const times = (tried.times.get(id) ?? 0) + 1
  tried.times.set(id, times)
  return times <= MOST_TRIES
}

async function tryFault(run, id, times) {
  note('try', id)
  planted.activeMutant = id
  planted.hitCount = 0
  planted.hitLimit = times * ENDLESS + FEW
  try {
    await run()
  } catch {
    done.add(id)
    note('seen', id)
  } finally {
    planted.activeMutant = undefined
    planted.hitCount = undefined
  }
}
