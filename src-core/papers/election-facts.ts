import type { Dossier } from '../dossier/dossier.ts'
import { percentDecimalsOf } from '../dossier/personnel-settings.ts'
import { factOf, known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { ballotFacts } from './ballot-facts.ts'
import { countKindOf } from '../election/ballot-row.ts'
import { hasTwoColumns } from '../election/paper-figures.ts'
import { BODIES } from '../election/election-words.ts'
import { printedNames } from '../election/printed-names.ts'
import { markCombined, NOTHING_BEGUN, readNamed } from './combined-ballots.ts'
import { CONGRESS_BODIES, MEETING_BODIES } from './election-words.ts'
import { dayOfCount, NO_DAY } from './day-of-count.ts'
import type { FactBasis } from './fact-basis.ts'
import { combine } from './fact-tree.ts'
import type { FactNode, FactTree, PaperValue } from './fact-tree.ts'
import { NO_STEP_VOTES, votesOnBallot } from './step-votes.ts'
import { amountOf, factIn, isTrueIn, numberIn, numbered, rowsIn, textIn } from './read-tree.ts'

/**
 * What follows from the counts: each ballot with its result, ballots by kind, and each body with the people elected to
 * it in all rounds. Figures of a body that was never voted on are not known.
 */
export function electionFacts(
  dossier: Dossier,
  told: FactTree,
  { electedAbovePercent, begunAs = NOTHING_BEGUN, stepVotes = NO_STEP_VOTES }: FactBasis,
): FactTree {
  const rules = {
    abovePercent: electedAbovePercent,
    decimals: percentDecimalsOf(dossier.congress),
    printed: printedNames(dossier),
  }
  const ballots = markCombined(
    rowsIn(told, 'elections.ballots').map((row) => ballotFacts(row, rules)),
    { begunAs, namedIn: readNamed(dossier) },
  ).map((row) => ({
    ...row,
    countedOn: dayOfCount(row, dossier, told),
    votes: votesOnBallot(row, told, stepVotes),
  }))
  const of = (...bodies: readonly string[]) =>
    ballots.filter((ballot) => bodies.includes(textIn(ballot, 'body')))
  const bodies = Object.entries(BODIES).map(([name, body]): [string, FactTree] => {
    const own = of(body)
    // Where the congress elects the chair itself, the first meeting does not.
    const rounds = name === 'chair' && own.length === 0 ? of(BODIES.congressChair) : own
    return [name, bodyFacts(body, rounds)]
  })
  const byName = Object.fromEntries(bodies)
  return {
    elections: {
      ballots,
      surplusBallots: numbered(ballots.filter(hasSurplus)),
      equalBallots: numbered(ballots.filter((ballot) => !hasSurplus(ballot))),
      congressBallots: numbered(of(...CONGRESS_BODIES)),
      chairBallots: numbered(of(BODIES.congressChair)),
      meetingBallots: numbered(of(...MEETING_BODIES)),
      ...byName,
    },
    newCommittee: committeeResult(dossier, byName),
    delegation: delegationResult(byName['delegation'] ?? {}),
  }
}

/** With the places not told, several names make a ballot on which some are struck out. */
function hasSurplus(ballot: FactTree): boolean {
  const places = numberIn(ballot, 'seats') ?? 1
  const kind = countKindOf(textIn(ballot, 'body'), places)
  return !hasTwoColumns({ kind, names: rowsIn(ballot, 'names').length, places })
}

/** The list that the meeting decided on, before anybody was elected from it. */
const LIST_NAMES: readonly string[] = [
  ...['names', 'namesCount', 'namesByName', 'withdrawn', 'listed', 'selfNominated', 'nominated'],
  ...['surplus', 'seats', 'officialSeats', 'alternateSeats', 'alternates', 'isCombined'],
]

/** What a ballot has beside its own facts, of a body that was never voted on. */
const BESIDE_BALLOT = { isCombined: known(false), votes: [], countedOn: NO_DAY }

/** The last round, with the list and the seats of the first and the people of all. */
function bodyFacts(body: string, ballots: readonly FactTree[]): FactTree {
  const rounds = ballots.toSorted(
    (left, right) => (numberIn(left, 'round') ?? 1) - (numberIn(right, 'round') ?? 1),
  )
  const [first] = rounds
  const last = rounds.at(-1)
  if (!first || !last) return { ...neverVoted(body), ...BESIDE_BALLOT, isVoted: known(false) }
  const seats = factIn(first, 'officialSeats')
  const elected = numbered(rounds.flatMap((round) => rowsIn(round, 'elected')))
  const alternates = numbered(alternatesOf(rounds))
  const counts = rounds.map((round) => factIn(round, 'electedCount'))
  const places = numberIn(first, 'seats') ?? 0
  const filled =
    elected.length + alternates.length + (isOnlyRank(last) ? rowsIn(last, 'tied').length : 0)
  const missing = Math.max(0, places - filled)
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
      () => missing === 0 && !isTrueIn(last, 'isTied'),
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

/** Whom a round between elected people did not make full members are alternates, before those of fewer votes. */
function alternatesOf(rounds: readonly FactTree[]): FactTree[] {
  return rounds.flatMap((round, at) => {
    const own = rowsIn(round, 'alternatesElected')
    const next = rounds[at + 1]
    const isSettled = next !== undefined && isOnlyRank(round) && isTrueIn(next, 'isComplete')
    return isSettled ? [...rowsIn(next, 'notElected'), ...own] : own
  })
}

const NO_RULES = { abovePercent: null, decimals: 0, printed: new Map<string, string>() }

/** All names a ballot has, none of them known. */
function neverVoted(body: string): FactTree {
  const label = `Kết quả bầu ${body}`
  const open = (node: FactNode): FactNode => {
    if (Array.isArray(node)) return []
    return { ...unknown(`elections.${body}`), label }
  }
  return Object.fromEntries(
    Object.entries(
      ballotFacts({ names: [], invalidCauses: [], signedReasons: [], ...EMPTY_CELLS }, NO_RULES),
    ).map(([name, node]) => [name, open(node)]),
  )
}

/** The told columns of a ballot; `elections.yaml` has the same, which a test holds. */
const EMPTY_CELLS: FactTree = Object.fromEntries(
  [
    ...['index', 'id', 'body', 'round', 'seats', 'alternates', 'convened', 'present', 'voters'],
    ...['printed', 'issued', 'exchanged', 'exchangedIsIssued', 'unused', 'collected', 'valid'],
    ...[
      'invalid',
      'invalidReasons',
      'finishedAt',
      'finishedOn',
      'copies',
      'observer',
      'afterwards',
      'hash',
    ],
    ...['invalidCausesCount', 'signedReasonsCount', 'namesCount'],
  ].map((name) => [name, known('')]),
)

/**
 * Whoever is elected chair on the same sheet as the committee is of it, above the others; a chair elected after the
 * committee is one of those already there.
 */
function committeeResult(dossier: Dossier, bodies: Readonly<Record<string, FactTree>>): FactTree {
  const committee = bodies['committee'] ?? {}
  const own = rowsIn(committee, 'elected')
  const chair = bodies['congressChair'] ?? {}
  const direct = isTrueIn(chair, 'isCombined') ? rowsIn(chair, 'elected') : []
  const members = numbered([...direct, ...own])
  const elected = combine([factIn(committee, 'electedCount')], () => members.length)
  const seats = seatsDecided(dossier, bodies)
  return {
    seats,
    elected,
    members,
    // Of the ballots of the committee alone: the chair of the same sheet has votes of another list.
    byVotes: numbered(own.toSorted(byVotes)),
    withChair: known(direct.length > 0),
    vacant: combine([seats, elected], () => Math.max(0, amountOf(seats) - members.length)),
  }
}

/** The number the congress voted, on both parts of one sheet; before it voted, the number of the dossier. */
function seatsDecided(
  { congress: { committeeSeats } }: Dossier,
  bodies: Readonly<Record<string, FactTree>>,
): Fact<PaperValue> {
  const voted = factIn(bodies['committee'] ?? {}, 'officialSeats')
  const chair = bodies['congressChair'] ?? {}
  const beside = isTrueIn(chair, 'isCombined') ? (numberIn(chair, 'officialSeats') ?? 0) : 0
  if (voted.kind === 'known') return known(amountOf(voted) + beside)
  return factOf(committeeSeats, 'congress.committeeSeats')
}

/** The share, not the votes, is alike in rounds with another number of ballots. */
function byVotes(left: FactTree, right: FactTree): number {
  return shareOf(right) - shareOf(left)
}

function shareOf(name: FactTree): number {
  return (numberIn(name, 'votes') ?? 0) / Math.max(1, numberIn(name, 'collected') ?? 1)
}

function delegationResult(delegation: FactTree): FactTree {
  return {
    elected: factIn(delegation, 'electedCount'),
    members: rowsIn(delegation, 'elected'),
    alternates: factIn(delegation, 'alternatesCount'),
    alternateMembers: rowsIn(delegation, 'alternatesElected'),
  }
}
