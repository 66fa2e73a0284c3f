import { present } from '../base/invariant.ts'
import type { Demand, RepairProblem } from './repair-problem.ts'
import type { ListChange } from './repair-question.ts'
import type { SeatId } from './seat-id.ts'

/** One person out and one in, with what the exchange does to each requirement. */
export interface PairedSwap {
  readonly out: SeatId | null
  readonly in: SeatId | null
  readonly effects: readonly { readonly requirement: string; readonly change: number }[]
}

/** Puts together those who are most alike, so that each pair shows the few requirements it serves. */
export function pairSwaps(problem: RepairProblem, change: ListChange): PairedSwap[] {
  const place = new Map(problem.people.map(({ id }, at) => [id, at]))
  const counts = (id: SeatId, { sure }: Demand) =>
    sure.has(present(place.get(id), 'a change names somebody outside the question')) ? 1 : 0
  const tagsOf = (id: SeatId) => problem.demands.map((demand) => counts(id, demand))
  const pairs = change.out.flatMap((out) =>
    change.in.map((enters) => ({ out, in: enters, apart: distance(tagsOf(out), tagsOf(enters)) })),
  )
  const taken = new Set<SeatId>()
  const chosen = pairs
    .toSorted((a, b) => a.apart - b.apart)
    .filter((pair) => {
      if (taken.has(pair.out) || taken.has(pair.in)) return false
      taken.add(pair.out).add(pair.in)
      return true
    })
  const alone = [
    ...change.out.filter((id) => !taken.has(id)).map((out) => ({ out, in: null })),
    ...change.in.filter((id) => !taken.has(id)).map((enters) => ({ out: null, in: enters })),
  ]
  return [...chosen, ...alone].map(({ out, in: enters }) => {
    const effects = problem.demands.flatMap((demand) => {
      const gained = enters === null ? 0 : counts(enters, demand)
      const lost = out === null ? 0 : counts(out, demand)
      return gained === lost ? [] : [{ requirement: demand.id, change: gained - lost }]
    })
    return { out, in: enters, effects }
  })
}

function distance(one: readonly number[], other: readonly number[]): number {
  return one.filter((value, at) => value !== other[at]).length
}
