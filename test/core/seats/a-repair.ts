import type { AskSolver } from '#core/seats/binary-model.ts'
import { repairList } from '#core/seats/repair-list.ts'
import type { RepairOutcome } from '#core/seats/repair-list.ts'
import { makeProblem } from '#core/seats/repair-problem.ts'
import type { RepairProblem } from '#core/seats/repair-problem.ts'
import { repairQuestion } from '#core/seats/repair-question.ts'
import type { RepairAnswer, RepairQuestion } from '#core/seats/repair-question.ts'
import { toRepairAnswer } from '#core/seats/to-repair-answer.ts'
import { loadSolver, solveModel } from '#main/solver/solve-model.ts'
import type { z } from 'zod'

const highs = await loadSolver()

/** The real solver, in this thread. */
export const askHere: AskSolver = (model) => Promise.resolve(solveModel(highs, model, 20))

export function aProblem(question: z.input<typeof repairQuestion>): RepairProblem {
  const problem = makeProblem(repairQuestion.parse(question))
  if (!problem.ok) throw new Error(JSON.stringify(problem.error))
  return problem.value
}

export function repaired(
  question: z.input<typeof repairQuestion>,
  ask: AskSolver = askHere,
): Promise<RepairOutcome> {
  return repairList(aProblem(question), ask)
}

export async function answerTo(
  question: z.input<typeof repairQuestion>,
  ask: AskSolver = askHere,
): Promise<RepairAnswer> {
  return toRepairAnswer(aProblem(question), await repaired(question, ask))
}

export interface Judged {
  readonly list: readonly number[]
  /** The smaller the better, compared from left to right. */
  readonly key: readonly number[]
}

/** Every lawful list by trying them all, best first. People have numbers as ids. */
export function tryAll(question: RepairQuestion): Judged[] {
  const people = question.people.toSorted((a, b) => Number(a.id) - Number(b.id))
  const barred = new Set(question.exclude)
  const found: Judged[] = []
  for (let bits = 0; bits < 2 ** people.length; bits += 1) {
    const list = people.filter((_, at) => bits & (1 << at))
    if (list.length !== question.size || list.some(({ id }) => barred.has(id))) continue
    if (question.keep.some((id) => !list.some((person) => person.id === id))) continue
    const holds = (requirement: RepairQuestion['require'][number]) => {
      const sure = list.filter(({ tags }) => tags.includes(requirement.tag)).length
      const possible = list.filter(({ tags, unclearTags }) =>
        [...tags, ...unclearTags].includes(requirement.tag),
      ).length
      return sure >= (requirement.min ?? 0) && possible <= (requirement.max ?? Infinity)
    }
    if (!question.require.every((one) => !one.mandatory || holds(one))) continue
    const wishes = question.require
      .filter((one) => !one.mandatory)
      .map((one) => (holds(one) ? 0 : 1))
    const numbers = list.map(({ id }) => Number(id))
    const gone = question.list.filter((id) => !numbers.includes(Number(id))).length
    const again = list.filter(({ tags }) => tags.includes('re-election')).length
    found.push({ list: numbers, key: [...wishes, gone, -again, ...numbers] })
  }
  return found.sort((a, b) => compareKeys(a.key, b.key))
}

export function compareKeys(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, place) => value !== other[place])
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}
