import type { ShareRound, ShareRow } from './apportionment.ts'
import type { SeatId } from './seat-id.ts'

/** A unit's claim on shared seats; `max` may be Infinity, and a unit without members has `max` = `min`. */
export interface Claim {
  readonly id: SeatId
  readonly members: number
  readonly min: number
  readonly max: number
}

/** Seats that equal claims leave open. */
export interface OpenSeats {
  readonly seats: number
  readonly units: readonly SeatId[]
}

export interface Shared {
  readonly shares: ReadonlyMap<SeatId, number>
  readonly open: OpenSeats | null
  readonly rounds: readonly ShareRound[]
}

/**
 * Largest remainder between bounds: a unit whose exact share is over its cap gets its cap, one whose result is
 * below its minimum is lifted to it, and the rest is shared again until nothing changes. Of both in one round the
 * side with the larger sum goes first, so that the bounds can always be kept. Integers throughout; the order of the
 * units plays no part. The caller has made sure that all minimums fit into `seats` and `seats` into all maximums.
 */
export function shareByRemainder(seats: number, claims: readonly Claim[]): Shared {
  const shares = new Map<SeatId, number>()
  const rounds: ShareRound[] = []
  let free = claims.filter((claim) => claim.members > 0)
  let left = seats
  for (const claim of claims) {
    if (claim.members > 0) continue
    shares.set(claim.id, claim.min)
    left -= claim.min
  }
  while (free.length > 0) {
    const round = shareOnce(left, free)
    const fixed = chooseFixed(free, round)
    rounds.push(describeRound(round, { number: rounds.length + 1, fixed }))
    if (fixed === null) {
      round.rows.forEach((row) => shares.set(row.claim.id, row.whole + row.extra))
      return { shares, open: round.open, rounds }
    }
    for (const claim of fixed.claims) {
      shares.set(claim.id, claim[fixed.at])
      left -= claim[fixed.at]
    }
    free = free.filter((claim) => !fixed.claims.has(claim))
  }
  return { shares, open: null, rounds }
}

interface Row {
  readonly claim: Claim
  readonly whole: number
  readonly remainder: number
  readonly extra: number
}

interface Round {
  readonly seats: number
  readonly members: number
  readonly rows: readonly Row[]
  readonly order: readonly SeatId[]
  readonly open: OpenSeats | null
}

function shareOnce(seats: number, claims: readonly Claim[]): Round {
  const members = claims.reduce((sum, claim) => sum + claim.members, 0)
  const all = BigInt(members)
  const exact = claims.map((claim) => {
    const product = BigInt(seats) * BigInt(claim.members)
    return { claim, whole: Number(product / all), remainder: Number(product % all) }
  })
  const remaining = seats - exact.reduce((sum, { whole }) => sum + whole, 0)
  const ranked = exact.toSorted((a, b) => b.remainder - a.remainder)
  const cut = ranked[remaining - 1]?.remainder ?? Infinity
  const tied = ranked[remaining]?.remainder === cut
  const sure = ranked.filter(({ remainder }) => (tied ? remainder > cut : remainder >= cut))
  const served = new Set(sure.map(({ claim }) => claim.id))
  const rivals = exact.filter(({ remainder }) => tied && remainder === cut)
  return {
    seats,
    members,
    rows: exact.map((row) => ({ ...row, extra: served.has(row.claim.id) ? 1 : 0 })),
    order: sure.map(({ claim }) => claim.id),
    open: tied
      ? { seats: remaining - sure.length, units: rivals.map(({ claim }) => claim.id) }
      : null,
  }
}

interface Fixed {
  readonly at: 'min' | 'max'
  readonly claims: ReadonlySet<Claim>
}

/** Who leaves the sharing after this round; null: everybody is within the bounds. */
function chooseFixed(free: readonly Claim[], round: Round): Fixed | null {
  const over = free.filter((claim) => isOver(claim, round))
  const below = round.rows.filter((row) => row.whole + row.extra < row.claim.min)
  const liftFirst = below.length > 0 && missing(free, round) >= excess(over, round)
  if (liftFirst) return { at: 'min', claims: new Set(below.map(({ claim }) => claim)) }
  return over.length > 0 ? { at: 'max', claims: new Set(over) } : null
}

function isOver({ max, members }: Claim, round: Round): boolean {
  if (max === Infinity) return false
  return BigInt(round.seats) * BigInt(members) > BigInt(max) * BigInt(round.members)
}

/** How far the exact shares stay below the minimums, in parts of the round's members. */
function missing(free: readonly Claim[], round: Round): bigint {
  return free.reduce((sum, { min, members }) => {
    const gap = BigInt(min) * BigInt(round.members) - BigInt(round.seats) * BigInt(members)
    return gap > 0n ? sum + gap : sum
  }, 0n)
}

function excess(over: readonly Claim[], round: Round): bigint {
  return over.reduce(
    (sum, { max, members }) =>
      sum + BigInt(round.seats) * BigInt(members) - BigInt(max) * BigInt(round.members),
    0n,
  )
}

function describeRound(
  round: Round,
  { number, fixed }: { readonly number: number; readonly fixed: Fixed | null },
): ShareRound {
  const rows = round.rows.map(({ claim, whole, remainder, extra }): ShareRow => {
    const leaves = fixed?.claims.has(claim) ? fixed.at : null
    return {
      id: claim.id,
      members: claim.members,
      whole,
      remainder,
      extra,
      fixed: leaves === null ? null : leaves === 'max' ? 'cap' : 'minimum',
      fixedAt: leaves === null ? null : claim[leaves],
    }
  })
  const { seats, members, order } = round
  return { step: 'round', round: number, seats, members, rows, order: [...order] }
}
