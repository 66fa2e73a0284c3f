import { expect, test } from 'vitest'
import { KILL_JOBS } from './kill-jobs.ts'
import type { LongFigures } from './long-figures.ts'
import { formatLongReport } from './write-long-report.ts'

const KILLED: readonly LongFigures[] = KILL_JOBS.map((job) => ({
  part: 'kills',
  row: job,
  counts: { kills: 72, confirmed: 10, unfinished: 3 },
  seconds: 30,
}))
const FUZZED: readonly LongFigures[] = [
  {
    part: 'databases',
    row: null,
    counts: { 'opened whole': 4000, 'refused: damaged': 4000 },
    seconds: 300,
  },
  { part: 'packages', row: null, counts: { read: 20_000 }, seconds: 120 },
]
const run = (figures: readonly LongFigures[]) => ({ date: '2026-01-01', share: 1, figures })

test('the report of a long run has every kind of kill, its sums and every outcome of damage', () => {
  const text = formatLongReport(run([...KILLED, ...FUZZED]))
  expect(text).toContain('| **all** | **504** | **70** | **21** | **210 s** |')
  expect(text).toContain('| 8000 databases, 300 s | |')
  expect(text).toContain('| refused: damaged | 4000 |')
  expect(text).toContain('full size')
  expect(formatLongReport({ ...run([...KILLED, ...FUZZED]), share: 0.1 })).toContain(
    '0.1 of the full size',
  )
})

test('a run that left out one kind of work is not written down', () => {
  const figures = [...KILLED.filter(({ row }) => row !== 'backups'), ...FUZZED]
  expect(() => formatLongReport(run(figures))).toThrow('no figures of backups')
})
