import { performance } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import type { AskSolver, ModelAnswer, RepairStage, Stopped } from '#core/seats/binary-model.ts'

/** One search with the solver in a thread of its own, under one time limit for all its models. */
export interface SolverRun {
  readonly ask: AskSolver
  /** Ends the thread; a question that is still open is answered "cancelled". */
  end(): void
}

export interface SolverLimits {
  readonly seconds: number
  /** Told before each model: what it is for and how many were solved. */
  readonly onModel?: (stage: RepairStage, solved: number) => void
  readonly signal?: AbortSignal | undefined
}

/** The solver keeps its own limit; when it does not, the thread is ended this long after. */
const GRACE_MS = 1000

export function startSolver(limits: SolverLimits): SolverRun {
  const worker = new Worker(workerFile())
  const deadline = performance.now() + limits.seconds * 1000
  let solved = 0
  let stopped: Stopped['why'] | null = null
  let wake: (() => void) | null = null
  const stop = (why: Stopped['why']) => {
    stopped ??= why
    void worker.terminate()
    wake?.()
  }
  const cancel = () => stop('cancelled')
  limits.signal?.addEventListener('abort', cancel)
  if (limits.signal?.aborted) cancel()
  return {
    ask: async (model, stage) => {
      const left = deadline - performance.now()
      if (left <= 0) stopped ??= 'time-limit'
      if (stopped !== null) return gaveUp(stopped)
      limits.onModel?.(stage, solved)
      const late = setTimeout(() => stop('time-limit'), left + GRACE_MS)
      const woken = new Promise<null>((resolve) => (wake = () => resolve(null)))
      worker.postMessage({ model, seconds: left / 1000 })
      try {
        const answer = await Promise.race([nextAnswer(worker), woken])
        solved += 1
        return answer ?? gaveUp(stopped ?? 'cancelled')
      } finally {
        clearTimeout(late)
      }
    },
    end: () => {
      limits.signal?.removeEventListener('abort', cancel)
      cancel()
    },
  }
}

/** Beside this file, under the name it has before or after the build. */
function workerFile(): URL {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return new URL(`./solver-worker.${ending}`, import.meta.url)
}

function gaveUp(why: Stopped['why']): Stopped {
  return { kind: 'stopped', why, chosen: null }
}

function nextAnswer(worker: Worker): Promise<ModelAnswer> {
  return new Promise((resolve, reject) => {
    const answered = (answer: ModelAnswer) => {
      worker.off('error', broke)
      resolve(answer)
    }
    const broke = (error: Error) => {
      worker.off('message', answered)
      reject(error)
    }
    worker.once('message', answered)
    worker.once('error', broke)
  })
}
