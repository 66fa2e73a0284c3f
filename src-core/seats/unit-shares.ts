import { present } from '../base/invariant.ts'
import { formatInteger } from '../base/vietnamese-text.ts'
import type {
  Apportionment,
  ApportionmentQuestion,
  DivisorAward,
  ShareRound,
  ShareRow,
  WorkingStep,
} from './apportionment.ts'
import type { SeatId } from './seat-id.ts'

/** How one unit came to its number, in the figures that decided: for the screen and the annex alike. */
export interface UnitShare {
  readonly id: SeatId
  /** Decimals of the exact share, or of the last quotient that won a seat; null: the method has none. */
  readonly exact: string | null
  readonly whole: number | null
  /** In parts of the members of the round. */
  readonly remainder: number | null
  /** Place by remainder, or the elected seat won last; equal claims have the same. */
  readonly rank: number | null
  readonly extra: number | null
  /** Where a bound decided. */
  readonly bound: 'cap' | 'minimum' | null
  readonly tied: boolean
  /** The decision that gave a tied unit its seat. */
  readonly record: string | null
}

const DECIMALS = 4

/** A fraction of whole numbers with four decimals, rounded half up: (3960, 5432) is "0,7290". */
export function formatFraction(part: bigint, whole: bigint): string {
  const scale = 10n ** BigInt(DECIMALS)
  const scaled = (part * scale * 2n + whole) / (whole * 2n)
  const decimals = String(scaled % scale).padStart(DECIMALS, '0')
  return `${formatInteger(Number(scaled / scale))},${decimals}`
}

/** The working of every unit, in the order of the question. */
export function readUnitShares(
  question: ApportionmentQuestion,
  answer: Apportionment,
): readonly UnitShare[] {
  const found = new Map<SeatId, UnitShare>()
  for (const share of gatherShares(answer.working)) found.set(share.id, share)
  const tied = new Set(answer.ties.flatMap(({ units }) => units))
  const records = readRecords(answer.working)
  return question.units.map(({ id }) => {
    const share = found.get(id) ?? nothing(id)
    const record = records.get(id) ?? null
    return { ...share, tied: tied.has(id), record }
  })
}

function readRecords(working: readonly WorkingStep[]): ReadonlyMap<SeatId, string> {
  const steps = working.flatMap((step) => (step.step === 'settled' ? step.seats : []))
  return new Map(steps.map(({ unit, record }) => [unit, record]))
}

function nothing(id: SeatId): UnitShare {
  const none = { exact: null, whole: null, remainder: null, rank: null, extra: null }
  return { id, ...none, bound: null, tied: false, record: null }
}

/** Later rounds replace what earlier ones said of a unit. */
function* gatherShares(working: readonly WorkingStep[]): Iterable<UnitShare> {
  for (const step of working) {
    if (step.step === 'round') yield* sharesOfRound(step)
    else if (step.step === 'awards') yield* sharesOfAwards(step.awards)
    else if (step.step === 'per-members') {
      const of = BigInt(step.membersPerDelegate)
      for (const { id, members, whole, remainder, elected } of step.rows) {
        const exact = formatFraction(BigInt(members), of)
        const extra = Math.max(0, elected - whole)
        yield { ...nothing(id), exact, whole, remainder, extra }
      }
    }
  }
}

function sharesOfRound(round: ShareRound): UnitShare[] {
  const ranks = rankByRemainder(round.rows)
  return round.rows.map((row) => ({
    ...nothing(row.id),
    exact: formatFraction(BigInt(round.seats) * BigInt(row.members), BigInt(round.members)),
    whole: row.whole,
    remainder: row.remainder,
    rank: present(ranks.get(row.remainder), 'a remainder has no place'),
    extra: row.fixed === null ? row.extra : null,
    bound: row.fixed,
  }))
}

function rankByRemainder(rows: readonly ShareRow[]): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>()
  const falling = rows.map(({ remainder }) => remainder).toSorted((a, b) => b - a)
  falling.forEach((remainder, place) => {
    if (!ranks.has(remainder)) ranks.set(remainder, place + 1)
  })
  return ranks
}

function sharesOfAwards(awards: readonly DivisorAward[]): UnitShare[] {
  const won = new Map<SeatId, number>()
  return awards.map(({ unit, seat, members, divisor }) => {
    const whole = (won.get(unit) ?? 0) + 1
    won.set(unit, whole)
    const exact = formatFraction(BigInt(members), BigInt(divisor))
    return { ...nothing(unit), exact, whole, rank: seat }
  })
}
