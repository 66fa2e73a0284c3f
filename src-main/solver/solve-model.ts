import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import loadHighs from 'highs'
import type { Highs, Model, ModelData } from 'highs'
import type { BinaryModel, ModelAnswer } from '#core/seats/binary-model.ts'

/** HiGHS on one model at a time; synchronous, so it lives in the worker (solver-worker.ts). */

/** Loads the solver from the program's own folder; it never asks a network. */
export function loadSolver(): Promise<Highs> {
  const file = createRequire(import.meta.url).resolve('highs/runtime')
  return loadHighs({ wasmBinary: readFileSync(file) })
}

/** The best choice with proof, or that there is none; stops after `seconds` with the best so far. */
export function solveModel(highs: Highs, model: BinaryModel, seconds: number): ModelAnswer {
  return highs.withModel(toModelData(highs, model), (solver): ModelAnswer => {
    solver.options.set({
      output_flag: false,
      time_limit: seconds,
      // Counts are whole, so anything closer than one is proven; the usual relative gap is not.
      mip_rel_gap: 0,
      mip_abs_gap: 0.5,
      // With weights up to 2^20 the usual 1e-6 of slack in a yes-or-no could hide a whole point.
      mip_feasibility_tolerance: 1e-9,
      random_seed: 0,
    })
    const { modelStatus } = solver.run()
    const { optimal, infeasible, timeLimit } = highs.constants.modelStatus
    if (modelStatus === infeasible) return { kind: 'impossible' }
    if (modelStatus === optimal) {
      const chosen = readChoice(solver, model)
      return { kind: 'optimal', chosen, prices: model.priced ? findPrices(highs, solver) : [] }
    }
    if (modelStatus !== timeLimit) throw new Error(`HiGHS ended with status ${modelStatus}`)
    const chosen =
      solver.info.get('primal_solution_status') === 2 ? readChoice(solver, model) : null
    return { kind: 'stopped', why: 'time-limit', chosen }
  })
}

/** The worth of each row when halves are allowed; none when the time is over. */
function findPrices(highs: Highs, solver: Model): number[] {
  solver.options.set({ solve_relaxation: true })
  const { modelStatus } = solver.run()
  return modelStatus === highs.constants.modelStatus.optimal
    ? [...solver.getSolution().rowDual]
    : []
}

function readChoice(solver: Model, model: BinaryModel): boolean[] {
  const { colValue } = solver.getSolution()
  return Array.from({ length: model.variables }, (_, at) => (colValue[at] ?? 0) > 0.5)
}

function toModelData(highs: Highs, model: BinaryModel): ModelData {
  const colCost = new Float64Array(model.variables)
  for (const { variable, weight } of model.maximize) colCost[variable] = weight
  const colLower = new Float64Array(model.variables)
  const colUpper = new Float64Array(model.variables).fill(1)
  for (const variable of model.never) colUpper[variable] = 0
  for (const variable of model.always) colLower[variable] = 1
  const terms = model.rows.map((row) => row.terms.filter(({ weight }) => weight !== 0))
  const starts = [0]
  for (const row of terms) starts.push((starts.at(-1) ?? 0) + row.length)
  return {
    numCols: model.variables,
    numRows: model.rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost,
    colLower,
    colUpper,
    rowLower: model.rows.map(({ atLeast }) => atLeast ?? -highs.infinity),
    rowUpper: model.rows.map(({ atMost }) => atMost ?? highs.infinity),
    matrix: {
      format: 'csr',
      numRows: model.rows.length,
      numCols: model.variables,
      starts,
      indices: terms.flatMap((row) => row.map(({ variable }) => variable)),
      values: terms.flatMap((row) => row.map(({ weight }) => weight)),
    },
    integrality: new Int32Array(model.variables).fill(1),
  }
}
