import { expect, test } from 'vitest'
import { runFuzz } from './run-fuzz.ts'

const SLICE = 1000

test.each([
  ['databases', 8000],
  ['packages', 20_000],
] as const)(
  'damaged %s, %i of them: refused or read, never a crash, never a hang',
  { timeout: 1_800_000 },
  async (kind, count) => {
    const figures: Record<string, number> = {}
    for (let first = 1_000_000; first < 1_000_000 + count; first += SLICE) {
      for (const [outcome, number] of Object.entries(await runFuzz(kind, first, SLICE))) {
        figures[outcome] = (figures[outcome] ?? 0) + number
      }
    }
    process.stdout.write(`${kind}: ${JSON.stringify(figures)}\n`)
    expect(Object.values(figures).reduce((total, number) => total + number, 0)).toBe(count)
  },
)
