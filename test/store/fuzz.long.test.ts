import { expect, test } from 'vitest'
import { addCounts, shareOf, withFigures } from './long-figures.ts'
import { runFuzz } from './run-fuzz.ts'

/** Files one process tries; it is then replaced, so that what piles up in it does not count as one file's. */
const SLICE = 1000
/** Other seeds than those of the short runs. */
const FIRST = 1_000_000

test.each([
  ['databases', shareOf(8000)],
  ['packages', shareOf(20_000)],
] as const)(
  'damaged %s, %i of them: refused or read, never a crash, never a hang',
  { timeout: 1_800_000 },
  (kind, count) =>
    withFigures({ part: kind, row: null }, async () => {
      const counts: Record<string, number> = {}
      for (let done = 0; done < count; done += SLICE) {
        addCounts(counts, await runFuzz(kind, FIRST + done, Math.min(SLICE, count - done)))
      }
      expect(Object.values(counts).reduce((total, number) => total + number, 0)).toBe(count)
      return counts
    }),
)
