import { expect, test } from 'vitest'
import { killInMidWrite } from './kill-in-mid-write.ts'
import { temporaryFolder } from './temporary-workspace.ts'

const KILLS = 200

test(
  `${KILLS} kills in the middle of writes lose nothing that was confirmed`,
  { timeout: 600_000 },
  async () => {
    const folder = temporaryFolder()
    for (let kill = 0; kill < KILLS; kill += 1) {
      const after = await killInMidWrite(folder, (kill * 37) % 101)
      expect(after.present).toBeGreaterThanOrEqual(after.confirmed)
      expect(after.present % 2).toBe(0)
      expect(after.recorded).toBe(after.present / 2)
    }
  },
)
