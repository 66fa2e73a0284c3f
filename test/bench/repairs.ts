import { invariant } from '#core/base/invariant.ts'
import type { BinaryModel } from '#core/seats/binary-model.ts'
import { repairList } from '#core/seats/repair-list.ts'
import { makeProblem } from '#core/seats/repair-problem.ts'
import { loadSolver, solveModel } from '#main/solver/solve-model.ts'
import { aRepairQuestion } from './a-repair-question.ts'
import type { BenchCase, BenchSetting, MakeBenchCases } from './bench-case.ts'
import { openBenchClient } from './bench-engine.ts'
import { openJavascriptSolver } from './solve-with-javascript.ts'

/** Seconds that a solver may take for one model. */
const LIMIT = 30

/** A whole repair through the engine, beside solvers that are given its models ready made. */
export const repairs: MakeBenchCases = async (setting) => {
  const sizes: readonly (readonly [number, number])[] =
    setting.people < 200
      ? [[80, 20]]
      : [
          [200, 45],
          [1000, 100],
        ]
  const cases: BenchCase[] = []
  for (const [people, seats] of sizes) cases.push(...(await casesOf(setting, people, seats)))
  return cases
}

async function casesOf(
  setting: BenchSetting,
  people: number,
  seats: number,
): Promise<readonly BenchCase[]> {
  const { client } = openBenchClient(setting, `repairs-${people}`)
  const highs = await loadSolver()
  const question = aRepairQuestion(people, seats)
  const problem = makeProblem(question)
  invariant(problem.ok, 'the question of the benchmark is sound')
  const models: BinaryModel[] = []
  const outcome = await repairList(problem.value, (model) => {
    models.push(model)
    return Promise.resolve(solveModel(highs, model, LIMIT))
  })
  invariant(outcome.kind === 'optimal', 'the question of the benchmark has an answer')
  const [first] = models
  invariant(first, 'a repair asks the solver')
  const model: BinaryModel = { ...first, priced: false }
  const solve = (one: BinaryModel) => solveModel(highs, one, LIMIT)
  const javascript = openJavascriptSolver(LIMIT)
  setting.onClose(javascript.close)
  const ours = async () => {
    const { status } = await client.repair.answer({ question, seconds: LIMIT })
    invariant(status === 'optimal', 'a repair that is timed is proven')
  }
  const beside = {
    group: 'Repair of a list with ten requirements',
    name: `${people} people, ${seats} seats: the fewest swaps, first among equals, up to five answers`,
    ours,
  }
  return [
    {
      ...beside,
      peerName: 'HiGHS alone on its first model: the fewest swaps, any of the equal answers',
      peer: () => solve(model),
      remark: `${models.length} models are solved, in a thread that is started for it; ${outcome.lists.length} answers.`,
    },
    {
      ...beside,
      peerName: 'javascript-lp-solver on the same model',
      peer: () => javascript.solve(model, worthOf(model, solve(model))),
    },
    {
      ...beside,
      peerName: `HiGHS alone on all ${models.length} models, one after the other`,
      peer: () => models.map(solve),
    },
  ]
}

function worthOf({ maximize }: BinaryModel, answer: ReturnType<typeof solveModel>): number {
  invariant(answer.kind === 'optimal', 'the first model has an answer')
  return maximize.reduce(
    (so, { variable, weight }) => so + (answer.chosen[variable] ? weight : 0),
    0,
  )
}
