import { invariant } from '../base/invariant.ts'
import type { AskSolver, BinaryModel, ModelAnswer, RepairStage } from './binary-model.ts'
import { findBroken } from './repair-problem.ts'
import type { RepairProblem } from './repair-problem.ts'

export type Search = (model: BinaryModel, stage: RepairStage) => Promise<ModelAnswer>

/** Asks the solver and counts what it answers again; a list that breaks something is a bug, never an answer. */
export function openSearch(problem: RepairProblem, ask: AskSolver): Search {
  return async (model, stage) => {
    const answer = await ask(model, stage)
    if (answer.kind === 'impossible') return answer
    if (answer.chosen !== null) {
      const broken = findBroken(problem, answer.chosen)
      invariant(broken.length === 0, `the solver gave a list that breaks ${broken.join(', ')}`)
    }
    return answer
  }
}
