import { expect, onTestFinished, test } from 'vitest'
import type { BinaryModel } from '#core/seats/binary-model.ts'
import { startSolver } from '#main/solver/start-solver.ts'
import type { SolverLimits } from '#main/solver/start-solver.ts'

function started(limits: SolverLimits) {
  const run = startSolver(limits)
  onTestFinished(() => run.end())
  return run
}

const EASY: BinaryModel = {
  variables: 3,
  maximize: [
    { variable: 0, weight: 1 },
    { variable: 2, weight: 2 },
  ],
  rows: [{ terms: [0, 1, 2].map((variable) => ({ variable, weight: 1 })), atLeast: 1, atMost: 1 }],
  never: [],
  always: [],
  priced: false,
}

/** A market-split problem: small, and far too hard for a second. */
function marketSplit(rows: number, variables: number): BinaryModel {
  let seed = 12_345
  const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648)
  return {
    variables,
    maximize: [],
    rows: Array.from({ length: rows }, () => {
      const weights = Array.from({ length: variables }, () => Math.floor(next() / 65_536) % 100)
      const half = Math.floor(weights.reduce((sum, weight) => sum + weight, 0) / 2)
      return {
        terms: weights.map((weight, variable) => ({ variable, weight })),
        atLeast: half,
        atMost: half,
      }
    }),
    never: [],
    always: [],
    priced: false,
  }
}
const HARD = marketSplit(5, 45)

test('models are solved in a thread of their own, and each is told before', async () => {
  const told: [string, number][] = []
  const { ask } = started({ seconds: 20, onModel: (stage, solved) => told.push([stage, solved]) })
  expect(await ask(EASY, 'fewest-swaps')).toEqual({
    kind: 'optimal',
    chosen: [false, false, true],
    prices: [],
  })
  expect(await ask({ ...EASY, never: [2], always: [1] }, 'wishes')).toEqual({
    kind: 'optimal',
    chosen: [false, true, false],
    prices: [],
  })
  expect(await ask({ ...EASY, always: [0, 1] }, 'conflict')).toEqual({ kind: 'impossible' })
  const empty = { ...EASY, rows: [{ terms: [], atLeast: 1, atMost: null }] }
  expect(await ask(empty, 'conflict')).toEqual({ kind: 'impossible' })
  expect(told).toEqual([
    ['fewest-swaps', 0],
    ['wishes', 1],
    ['conflict', 2],
    ['conflict', 3],
  ])
})

test('the time limit holds for all models of a run together', async () => {
  const { ask } = started({ seconds: 1 })
  const before = performance.now()
  expect(await ask(HARD, 'fewest-swaps')).toMatchObject({ kind: 'stopped', why: 'time-limit' })
  expect(await ask(EASY, 'fewest-swaps')).toEqual({
    kind: 'stopped',
    why: 'time-limit',
    chosen: null,
  })
  expect(performance.now() - before).toBeLessThan(4000)
})

test('a search that is cancelled ends at once, whatever the solver is doing', async () => {
  const controller = new AbortController()
  const { ask } = started({ seconds: 60, signal: controller.signal })
  const before = performance.now()
  setTimeout(() => controller.abort(), 300)
  expect(await ask(HARD, 'fewest-swaps')).toEqual({
    kind: 'stopped',
    why: 'cancelled',
    chosen: null,
  })
  expect(performance.now() - before).toBeLessThan(3000)
  expect(await ask(EASY, 'fewest-swaps')).toMatchObject({ kind: 'stopped', why: 'cancelled' })
})

test('a search that is cancelled before it begins never begins', async () => {
  const { ask } = started({ seconds: 60, signal: AbortSignal.abort() })
  expect(await ask(EASY, 'fewest-swaps')).toMatchObject({ kind: 'stopped', why: 'cancelled' })
})
