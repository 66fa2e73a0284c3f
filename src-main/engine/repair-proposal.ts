import { invariant } from '#core/base/invariant.ts'
import type { RepairOption, RepairProposal } from '#core/contract/seats-values.ts'
import type { WayOut } from '#core/seats/find-ways-out.ts'
import { pairSwaps } from '#core/seats/pair-swaps.ts'
import type { DossierQuestion } from '#core/seats/question-of-dossier.ts'
import type { RepairOutcome } from '#core/seats/repair-list.ts'
import { changeTo, countOf, currentList } from '#core/seats/repair-problem.ts'
import type { Chosen, Demand, RepairProblem } from '#core/seats/repair-problem.ts'
import type { SeatId } from '#core/seats/seat-id.ts'
import { toRepairAnswer } from '#core/seats/to-repair-answer.ts'

interface Found {
  readonly source: DossierQuestion
  readonly problem: RepairProblem
  readonly outcome: RepairOutcome
  readonly waysOut: readonly WayOut[]
}

/** The outcome of a repair in rows of the dossier. */
export function describeProposal({ source, problem, outcome, waysOut }: Found): RepairProposal {
  const answer = toRepairAnswer(problem, outcome)
  const kept = answer.conflict.flatMap((id) => (id.startsWith(KEEP) ? [id.slice(KEEP.length)] : []))
  return {
    answer,
    people: [...source.rowOf].map(([id, candidateId]) => ({ id, candidateId })),
    size: problem.size,
    options: listsOf(outcome).map((list) => describeOption(source, problem, list)),
    unmetWishes: outcome.kind === 'optimal' ? [...outcome.unmetWishes] : [],
    conflict: {
      requirements: answer.conflict.filter((id) => problem.demands.some((one) => one.id === id)),
      keep: kept.map((id) => rowOf(source, Number(id))),
      size: answer.conflict.includes('size'),
      eligible: problem.people.filter(({ barred }) => !barred).length,
      counted: problem.demands
        .filter(({ id }) => answer.conflict.includes(id))
        .map((demand) => countedFor(source, problem, demand)),
    },
    waysOut: [...waysOut],
    ignored: source.ignored.map(({ id }) => id),
    unclear: [...source.unclear],
    leftOut: [...source.leftOut],
  }
}

const KEEP = 'keep:'

/** Against a minimum only those count who are sure to; against a maximum alone all who may. */
function countedFor(source: DossierQuestion, problem: RepairProblem, demand: Demand) {
  const places = demand.min === null ? demand.possible : demand.sure
  const rows = (wanted: boolean) =>
    problem.people.flatMap(({ id, barred }, place) =>
      places.has(place) && barred === wanted ? [rowOf(source, id)] : [],
    )
  return { requirement: demand.id, eligible: rows(false), barred: rows(true) }
}

function listsOf(outcome: RepairOutcome): readonly Chosen[] {
  if (outcome.kind === 'optimal') return outcome.lists
  return outcome.kind === 'stopped' && outcome.best !== null ? [outcome.best] : []
}

function describeOption(
  source: DossierQuestion,
  problem: RepairProblem,
  list: Chosen,
): RepairOption {
  const change = changeTo(problem, list)
  const before = currentList(problem)
  const rows = (ids: readonly SeatId[]) => ids.map((id) => rowOf(source, id))
  return {
    out: rows(change.out),
    in: rows(change.in),
    swaps: pairSwaps(problem, change).map((swap) => ({
      out: swap.out === null ? null : rowOf(source, swap.out),
      in: swap.in === null ? null : rowOf(source, swap.in),
      effects: swap.effects.map((effect) => ({ ...effect })),
    })),
    counts: problem.demands.map(({ id, sure }) => ({
      requirement: id,
      before: countOf(sure, before),
      after: countOf(sure, list),
    })),
  }
}

function rowOf(source: DossierQuestion, id: SeatId): string {
  const row = typeof id === 'number' ? source.rowOf.get(id) : undefined
  invariant(row, `no candidate has the number ${id}`)
  return row
}
