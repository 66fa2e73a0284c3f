import { expect, test } from 'vitest'
import { killDuring } from './kill-at-random.ts'
import { KILL_JOBS } from './kill-jobs.ts'
import { temporaryFolder } from './temporary-workspace.ts'

test.each(KILL_JOBS)(
  'killed during %s: no confirmed command is lost, none is there by half, the program opens',
  async (job) => {
    const folder = temporaryFolder()
    const moments = [3, 41]
    for (const milliseconds of moments) await killDuring(job, folder, milliseconds)
    expect(moments.length).toBe(2)
  },
)
