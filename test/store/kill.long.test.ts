import { test } from 'vitest'
import { killDuring } from './kill-at-random.ts'
import { KILL_JOBS } from './kill-jobs.ts'
import { addCounts, shareOf, withFigures } from './long-figures.ts'
import { temporaryFolder } from './temporary-workspace.ts'

const KILLS = 500
const EACH = shareOf(Math.ceil(KILLS / KILL_JOBS.length))
/** A fresh workspace now and then, so that the work is small and its moments many. */
const KILLS_PER_FOLDER = 12
const LONGEST_MS = 120

test.each(KILL_JOBS)(
  `killed ${EACH} times at random moments during %s, nothing confirmed is lost`,
  { timeout: 900_000 },
  (job) =>
    withFigures({ part: 'kills', row: job }, async () => {
      const counts: Record<string, number> = {}
      let folder = temporaryFolder()
      for (let kill = 0; kill < EACH; kill += 1) {
        if (kill % KILLS_PER_FOLDER === 0) folder = temporaryFolder()
        const milliseconds = Math.random() * LONGEST_MS
        try {
          addCounts(counts, await killDuring(job, folder, milliseconds))
        } catch (error) {
          throw new Error(`kill ${kill} during ${job}, after ${milliseconds} ms`, { cause: error })
        }
      }
      return counts
    }),
)
