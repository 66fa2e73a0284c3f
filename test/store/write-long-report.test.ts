import { expect, test } from 'vitest'
import { KILL_JOBS } from './kill-jobs.ts'
import type { LongFigures } from './long-figures.ts'
import { formatDocuments, formatLongReport } from './write-long-report.ts'

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
  expect(text).toContain('| **all** | **576** | **80** | **24** | **240 s** |')
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

test('entries that were killed have a report of their own, which says how much of the full size was run', () => {
  const entries = ['ballots', 'totals'].map((row): LongFigures => {
    const counts = { kills: 100, confirmed: 650, unfinished: 7 }
    return { part: 'entries', row, counts, seconds: 110 }
  })
  const [document, ...others] = formatDocuments({ ...run(entries), share: 0.2 })
  expect([document?.name, others]).toEqual(['entries-killed.md', []])
  expect(document?.text).toContain('0.2 of the full size')
  expect(document?.text).toContain('| **all** | **200** | **1300** | **14** | **220 s** |')
  expect(() => formatDocuments(run(entries.slice(1)))).toThrow('no figures of ballots')
})

const RULES: readonly LongFigures[] = ['regulation', 'checks', 'seats', 'election'].flatMap(
  (row): LongFigures[] => [
    { part: 'branches', row, counts: { all: 228, taken: 228 }, seconds: 30 },
    {
      part: 'faults',
      row,
      counts: { tried: 2000, seen: 1890, endless: 10, survived: 99, unreached: 1, untried: 63 },
      seconds: 300,
    },
  ],
)

test('the report of the rules has each folder with its score, and the sums', () => {
  const [document, ...others] = formatDocuments(run(RULES))
  expect([document?.name, others]).toEqual(['rules-tested.md', []])
  expect(document?.text).toContain('| src-core/checks | 228 | 228 |')
  expect(document?.text).toContain('| src-core/seats | 2000 | 1890 | 10 | 100 | 95.0 % | 63 |')
  expect(document?.text).toContain(
    '| **all** | **8000** | **7560** | **40** | **400** | **95.0 %** |',
  )
  expect(() => formatDocuments(run(RULES.slice(1)))).toThrow('no figures of regulation')
})

test('a run that left nothing is written into no document', () => {
  expect(() => formatDocuments(run([]))).toThrow('left no figures')
})
