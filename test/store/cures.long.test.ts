import { expect, test } from 'vitest'
import { measureCures } from '#test/core/intake/measure-cures.ts'
import { shareOf, withFigures } from './long-figures.ts'

const CASES = 20_000

test('cures of a long invented list are right or asked', async () => {
  const measured = measureCures(shareOf(CASES))
  for (const [order, [row, counts]] of measured.entries())
    await withFigures({ part: 'cures', row: fileName(row) }, async () => ({ ...counts, order }))
  const silent = measured.filter(([row]) => !/alone|beside Unicode/.test(row))
  expect(silent.filter(([, { wrong, missed }]) => wrong + missed > 0)).toEqual([])
})

/** Figures are kept in a file of this name. */
function fileName(row: string): string {
  return row.replaceAll('/', ' ')
}
