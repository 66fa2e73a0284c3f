import type { RepairProblem } from './repair-problem.ts'
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
  const tagsOf = (id: SeatId | null) =>
    problem.demands.map(({ sure }) => (id !== null && sure.has(place.get(id) ?? -1) ? 1 : 0))
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
    ...change.out.map((out) => ({ out, in: null })),
    ...change.in.map((enters) => ({ out: null, in: enters })),
  ].filter((one) => !taken.has(one.out ?? one.in ?? ''))
  return [...chosen, ...alone].map(({ out, in: enters }) => {
    const before = tagsOf(out)
    const after = tagsOf(enters)
    const effects = problem.demands.flatMap(({ id }, at) => {
      const difference = (after[at] ?? 0) - (before[at] ?? 0)
      return difference === 0 ? [] : [{ requirement: id, change: difference }]
    })
    return { out, in: enters, effects }
  })
}

function distance(one: readonly number[], other: readonly number[]): number {
  return one.filter((value, at) => value !== other[at]).length
}
