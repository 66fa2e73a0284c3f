import { isSamePerson } from '../election/election-rows.ts'
import type { Named } from '../election/election-rows.ts'
import { known } from '../vocabulary/fact.ts'
import { combine } from './fact-tree.ts'
import type { FactTree } from './fact-tree.ts'
import { factIn, isTrueIn, numberIn, numbered, rowsIn, textIn } from './read-tree.ts'

/** The list that the meeting decided on, before anybody was elected from it. */
const LIST_NAMES: readonly string[] = [
  ...['names', 'namesCount', 'namesByName', 'withdrawn', 'listed', 'selfNominated', 'nominated'],
  ...[
    'surplus',
    'seats',
    'officialSeats',
    'alternateSeats',
    'alternates',
    'isCombined',
    'agreesToSeveral',
    'seatsReason',
  ],
]

/** The last round, with the list and the seats of the first and the people of all. */
export function bodyFacts(ballots: readonly FactTree[]): FactTree | null {
  const rounds = byRound(ballots)
  const [first] = rounds
  const last = rounds.at(-1)
  if (!first || !last) return null
  const seats = factIn(first, 'officialSeats')
  const elected = numbered(rounds.flatMap((round) => rowsIn(round, 'elected')))
  const alternates = numbered(
    rounds.flatMap((round) => [
      ...rowsIn(round, 'rankAlternates'),
      ...rowsIn(round, 'alternatesElected'),
    ]),
  )
  const counts = rounds.map((round) => factIn(round, 'electedCount'))
  const places = numberIn(first, 'seats') ?? 0
  const undecided = rowsIn(last, 'rankOpen').length
  const missing = Math.max(0, places - elected.length - alternates.length - undecided)
  const isTied = factIn(last, 'isTied')
  return {
    ...last,
    ...Object.fromEntries(Object.entries(first).filter(([name]) => LIST_NAMES.includes(name))),
    elected,
    alternatesElected: alternates,
    electedCount: combine(counts, () => elected.length),
    alternatesCount: combine(counts, () => alternates.length),
    missingSeats: combine([seats, ...counts], () => missing),
    isComplete: combine(
      [seats, isTied, ...counts],
      () => missing === 0 && undecided === 0 && !isTrueIn(last, 'isTied'),
    ),
    isVoted: known(true),
  }
}

/** The tied have each a place, so only who is a full member is open. */
function isOnlyRank(round: FactTree): boolean {
  const tied = rowsIn(round, 'tied').length
  const elected = rowsIn(round, 'elected').length
  const held = elected + rowsIn(round, 'alternatesElected').length + tied
  const isForSeat = elected < (numberIn(round, 'officialSeats') ?? 0)
  return tied > 0 && isForSeat && held <= (numberIn(round, 'seats') ?? 0)
}

type NamedIn = (name: FactTree) => Named

/** What a ballot tells of rank alone, where there is nothing of it. */
export const NO_RANK = {
  isOnlyRank: known(false),
  isRankRound: known(false),
  rankAlternates: [],
  rankOpen: [],
}

/** A tie between people who all have a place, and who of them are still open. */
interface OpenRank {
  readonly rows: readonly FactTree[]
}

/**
 * Which ballots were only on who of the elected are full members. Whom they did not make so is an alternate with the
 * votes that elected, not with those of the ballot on rank.
 */
export function markRank(ballots: readonly FactTree[], namedIn: NamedIn): FactTree[] {
  const open = new Map<string, OpenRank>()
  const marked = new Map(
    byRound(ballots).map((ballot) => {
      const body = textIn(ballot, 'body')
      const before = open.get(body)
      const rank = rankOf(ballot, before, namedIn)
      const rows = rank.isOnlyRank || rank.isRankRound ? rank.rankOpen : []
      open.set(body, { rows })
      return [ballot, told(rank)]
    }),
  )
  return ballots.map((ballot) => ({ ...ballot, ...(marked.get(ballot) ?? NO_RANK) }))
}

interface Rank {
  readonly isOnlyRank: boolean
  readonly isRankRound: boolean
  readonly rankAlternates: readonly FactTree[]
  readonly rankOpen: readonly FactTree[]
}

function rankOf(ballot: FactTree, before: OpenRank | undefined, namedIn: NamedIn): Rank {
  const isAmong = (row: FactTree, rows: readonly FactTree[]) =>
    rows.some((other) => isSamePerson(namedIn(row), namedIn(other)))
  const waiting = before?.rows ?? []
  const isRankRound =
    waiting.length > 0 && rowsIn(ballot, 'names').every((row) => isAmong(row, waiting))
  if (!isRankRound) {
    const isTie = isOnlyRank(ballot)
    const rankOpen = isTie ? rowsIn(ballot, 'tied') : []
    return { isOnlyRank: isTie, isRankRound, rankAlternates: [], rankOpen }
  }
  const gone = [...rowsIn(ballot, 'elected'), ...rowsIn(ballot, 'withdrawn')]
  const left = waiting.filter((row) => !isAmong(row, gone))
  const order = rowsIn(ballot, 'notElected')
  const placeOf = (row: FactTree) => order.findIndex((other) => isAmong(row, [other]))
  const ranked = left.toSorted((one, other) => placeOf(one) - placeOf(other))
  const isSettled = isTrueIn(ballot, 'isComplete')
  return {
    ...{ isOnlyRank: false, isRankRound },
    rankAlternates: isSettled ? ranked : [],
    rankOpen: isSettled ? [] : left,
  }
}

function told({ isOnlyRank, isRankRound, rankAlternates, rankOpen }: Rank): FactTree {
  return {
    isOnlyRank: known(isOnlyRank),
    isRankRound: known(isRankRound),
    rankAlternates: numbered(rankAlternates),
    rankOpen: numbered(rankOpen),
  }
}

function byRound(ballots: readonly FactTree[]): FactTree[] {
  return ballots.toSorted(
    (left, right) => (numberIn(left, 'round') ?? 1) - (numberIn(right, 'round') ?? 1),
  )
}
