import { expect, test } from 'vitest'
import { runLists } from '#test/core/intake/fuzz/run-lists.ts'
import { shareOf, withFigures } from './long-figures.ts'

const LISTS = 5000
/** Other numbers than those of the short run. */
const FIRST = 100_000

test(
  'lists made up by the thousand keep every row, and no value is changed in silence',
  {
    timeout: 1_800_000,
  },
  () =>
    withFigures({ part: 'imports', row: null }, async () => {
      const { counts, faults } = runLists(FIRST, shareOf(LISTS))
      expect(faults).toEqual([])
      return counts
    }),
)
