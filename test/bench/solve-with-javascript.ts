import { Worker } from 'node:worker_threads'
import solver from 'javascript-lp-solver'
import type { BinaryModel } from '#core/seats/binary-model.ts'
import { UNFINISHED } from './bench-case.ts'

/** What the best choice of the model is worth by javascript-lp-solver; null: it finds none. */
export function solveWithJavascript(model: BinaryModel): number | null {
  const constraints: Record<string, { min?: number; max?: number }> = {}
  const variables: Record<string, Record<string, number>> = {}
  const never = new Set(model.never)
  const names = Array.from({ length: model.variables }, (_, at) => `v${at}`)
  names.forEach((name, at) => {
    constraints[`upper-${name}`] = { max: never.has(at) ? 0 : 1 }
    variables[name] = { [`upper-${name}`]: 1 }
  })
  const put = (variable: number, row: string, weight: number) => {
    const column = variables[`v${variable}`]
    if (column) column[row] = weight
  }
  for (const { variable, weight } of model.maximize) put(variable, 'worth', weight)
  model.rows.forEach(({ terms, atLeast, atMost }, at) => {
    constraints[`row-${at}`] = {
      ...(atLeast === null ? {} : { min: atLeast }),
      ...(atMost === null ? {} : { max: atMost }),
    }
    for (const { variable, weight } of terms) put(variable, `row-${at}`, weight)
  })
  const answer = solver.Solve({
    optimize: 'worth',
    opType: 'max',
    constraints,
    variables,
    ints: Object.fromEntries(names.map((name) => [name, 1])),
    // Its types leave the answer open.
  }) as { readonly feasible: boolean; readonly result: number }
  return answer.feasible ? Math.round(answer.result) : null
}

/** The same in a thread that stays; a model that takes longer than the limit, or a worse answer, is UNFINISHED. */
export function openJavascriptSolver(limitSeconds: number) {
  const worker = new Worker(new URL('./solve-in-thread.ts', import.meta.url))
  return {
    solve: async (model: BinaryModel, worth: number) => {
      const answered = new Promise<number | null>((resolve, reject) => {
        worker.once('message', resolve)
        worker.once('error', reject)
      })
      worker.postMessage(model)
      const late = Promise.withResolvers<typeof UNFINISHED>()
      const timer = setTimeout(() => late.resolve(UNFINISHED), limitSeconds * 1000)
      const found = await Promise.race([answered, late.promise])
      clearTimeout(timer)
      return found === worth ? found : UNFINISHED
    },
    close: () => worker.terminate(),
  }
}
