import { expect, test } from 'vitest'
import { killInMidWrite } from './kill-in-mid-write.ts'
import { temporaryFolder } from './temporary-workspace.ts'

test('killed in the middle of writes: no confirmed command is lost and none is there by half', async () => {
  const folder = temporaryFolder()
  for (const milliseconds of [5, 17, 40, 83, 130]) {
    const after = await killInMidWrite(folder, milliseconds)
    expect(after.present).toBeGreaterThanOrEqual(after.confirmed)
    expect(after.present % 2).toBe(0)
    expect(after.recorded).toBe(after.present / 2)
    expect(after.lastVenue).toBe(`Hội trường ${after.present - 2}`)
  }
})
