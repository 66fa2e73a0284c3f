import { parentPort } from 'node:worker_threads'
import { invariant } from '#core/base/invariant.ts'
import type { BinaryModel } from '#core/seats/binary-model.ts'
import { loadSolver, solveModel } from './solve-model.ts'

/** One model in, one answer out; the thread is ended from outside when nobody waits any more. */
invariant(parentPort, 'the solver runs in a worker thread only')
const port = parentPort
const loading = loadSolver()

port.on('message', ({ model, seconds }: { model: BinaryModel; seconds: number }) => {
  void loading.then((highs) => port.postMessage(solveModel(highs, model, seconds)))
})
