import { expect, test } from 'vitest'
import { SUBJECTS, runBench } from './run-bench.ts'
import { formatReport } from './write-report.ts'

test.each(Object.entries(SUBJECTS))(
  'the benchmark %s runs, each case beside a peer',
  async (_, subject) => {
    const results = await runBench({
      people: 20,
      runs: 1,
      fetchPeers: false,
      subjects: [subject],
      tell: () => undefined,
    })
    expect(results.length).toBeGreaterThan(0)
    for (const { ours, peer } of results) {
      if (peer === null || 'unfinished' in peer) throw new Error('every peer is at hand here')
      expect(Number.isFinite(ours.median) && Number.isFinite(peer.median)).toBe(true)
    }
    const report = formatReport({ date: '2026-01-01', runs: 1, people: 20, results })
    expect(report.split('\n').filter((line) => line.startsWith('| ')).length).toBeGreaterThan(2)
  },
)
