import { present } from '../base/invariant.ts'
import type { DivisorAward } from './apportionment.ts'
import type { SeatId } from './seat-id.ts'
import type { Claim, OpenSeats } from './share-by-remainder.ts'

export interface Awarded {
  readonly shares: ReadonlyMap<SeatId, number>
  readonly open: OpenSeats | null
  readonly awards: readonly DivisorAward[]
}

/** The divisor of a unit's next seat when it has `held`: 1, 2, 3 ... or 1, 3, 5 ... */
export const DIVISORS = {
  dhondt: (held: number) => held + 1,
  'sainte-lague': (held: number) => 2 * held + 1,
} as const satisfies Record<string, (held: number) => number>

/**
 * Every unit starts with its minimum; then each further seat goes to the largest members / divisor. Equal claims get
 * their seats together while there are enough; otherwise the seats stay open. Exact, by cross-multiplication.
 */
export function shareByDivisor(
  seats: number,
  claims: readonly Claim[],
  divisorAfter: (held: number) => number,
): Awarded {
  const shares = new Map(claims.map((claim) => [claim.id, claim.min]))
  const awards: DivisorAward[] = []
  const start = claims.reduce((sum, { min }) => sum + min, 0)
  const queue = claims.flatMap((claim, place) =>
    claim.max > claim.min
      ? [{ claim, place, held: claim.min, divisor: divisorAfter(claim.min) }]
      : [],
  )
  const heap: Turn[] = []
  queue.forEach((turn) => push(heap, turn))
  let next = start + 1
  while (next <= seats && heap.length > 0) {
    const equal = popEqual(heap)
    if (equal.length > seats - next + 1) {
      return {
        shares,
        open: { seats: seats - next + 1, units: equal.map((turn) => turn.claim.id) },
        awards,
      }
    }
    for (const { claim, place, held, divisor } of equal) {
      awards.push({ seat: next++, unit: claim.id, members: claim.members, divisor })
      shares.set(claim.id, held + 1)
      if (held + 1 < claim.max) {
        push(heap, { claim, place, held: held + 1, divisor: divisorAfter(held + 1) })
      }
    }
  }
  return { shares, open: null, awards }
}

interface Turn {
  readonly claim: Claim
  /** Place in the question, only for the order in which equal claims are listed. */
  readonly place: number
  readonly held: number
  readonly divisor: number
}

/** Positive where `one` has the larger claim. */
function compareClaims(one: Turn, other: Turn): number {
  const left = BigInt(one.claim.members) * BigInt(other.divisor)
  const right = BigInt(other.claim.members) * BigInt(one.divisor)
  return left === right ? 0 : left > right ? 1 : -1
}

/** All turns with the largest claim, in the order of the question. */
function popEqual(heap: Turn[]): Turn[] {
  const first = pop(heap)
  const equal = [first]
  for (let top = heap[0]; top !== undefined; top = heap[0]) {
    if (compareClaims(top, first) !== 0) break
    pop(heap)
    equal.push(top)
  }
  return equal.sort((a, b) => a.place - b.place)
}

function push(heap: Turn[], turn: Turn): void {
  let at = heap.push(turn) - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if (compare(heap, at, above) <= 0) return
    swap(heap, at, above)
    at = above
  }
}

function pop(heap: Turn[]): Turn {
  const last = heap.length - 1
  swap(heap, 0, last)
  const top = turnAt(heap, last)
  heap.length = last
  let at = 0
  for (;;) {
    const left = 2 * at + 1
    if (left >= heap.length) return top
    const below = left + 1 < heap.length && compare(heap, left + 1, left) > 0 ? left + 1 : left
    if (compare(heap, below, at) <= 0) return top
    swap(heap, below, at)
    at = below
  }
}

function compare(heap: readonly Turn[], one: number, other: number): number {
  return compareClaims(turnAt(heap, one), turnAt(heap, other))
}

function swap(heap: Turn[], one: number, other: number): void {
  const left = turnAt(heap, one)
  heap[one] = turnAt(heap, other)
  heap[other] = left
}

function turnAt(heap: readonly Turn[], place: number): Turn {
  return present(heap[place], 'a place outside the heap')
}
