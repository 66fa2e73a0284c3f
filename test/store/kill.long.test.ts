import { test } from 'vitest'
import { killDuring } from './kill-at-random.ts'
import { KILL_JOBS } from './kill-jobs.ts'
import { temporaryFolder } from './temporary-workspace.ts'

const KILLS = 500
const EACH = Math.ceil(KILLS / KILL_JOBS.length)
/** A fresh workspace now and then, so that the work is small and its moments many. */
const KILLS_PER_FOLDER = 12

test.each(KILL_JOBS)(
  `killed ${EACH} times at random moments during %s, nothing confirmed is lost`,
  { timeout: 900_000 },
  async (job) => {
    let folder = temporaryFolder()
    for (let kill = 0; kill < EACH; kill += 1) {
      if (kill % KILLS_PER_FOLDER === 0) folder = temporaryFolder()
      await killDuring(job, folder, Math.random() * 120)
    }
  },
)
