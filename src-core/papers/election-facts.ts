import type { Dossier } from '../dossier/dossier.ts'
import { percentDecimalsOf } from '../dossier/personnel-settings.ts'
import { factOf, known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import { aheadOnBallot, NONE_AHEAD } from './ahead-facts.ts'
import { annulledFacts } from './annulled-facts.ts'
import { ballotFacts } from './ballot-facts.ts'
import type { BallotRules } from './ballot-facts.ts'
import { formOfPart } from '../election/ballot-form.ts'
import { bodyFacts, markRank, NO_RANK } from './body-rounds.ts'
import { BODIES } from '../election/election-words.ts'
import { printedNames } from '../election/printed-names.ts'
import { markCombined, NOTHING_BEGUN, readNamed, sheetsOf } from './combined-ballots.ts'
import { CONGRESS_BODIES, MEETING_BODIES } from './election-words.ts'
import { dayOfCount, NO_DAY } from './day-of-count.ts'
import type { FactBasis } from './fact-basis.ts'
import { combine } from './fact-tree.ts'
import type { FactNode, FactTree, PaperValue } from './fact-tree.ts'
import { signedFacts } from './signed-facts.ts'
import { NO_STEP_VOTES, votesOnBallot } from './step-votes.ts'
import { NONE_READ_OUT, readOutOnBallot } from './withdrawn-results.ts'
import { amountOf, factIn, isTrueIn, numberIn, numbered, rowsIn, textIn } from './read-tree.ts'

/**
 * What follows from the counts: each ballot with its result, ballots by kind, and each body with the people elected to
 * it in all rounds. Figures of a body that was never voted on are not known.
 */
export function electionFacts(dossier: Dossier, told: FactTree, basis: FactBasis): FactTree {
  const { begunAs = NOTHING_BEGUN, stepVotes = NO_STEP_VOTES } = basis
  const { castAt, annulledWords, signedWords, heldAhead = NONE_AHEAD } = basis
  const { readOut = NONE_READ_OUT } = basis
  const rules = rulesOf(dossier, basis)
  const isSurplus = (ballot: FactTree) => hasSurplus(ballot, rules)
  const namedIn = readNamed(dossier)
  const counted = rowsIn(told, 'elections.ballots').map((row) => ballotFacts(row, rules))
  const ballots = markCombined(markRank(counted, namedIn), { begunAs, namedIn }).map((row) => ({
    ...row,
    countedOn: dayOfCount(row, dossier, { told, castAt }),
    annulled: annulledFacts(row, annulledWords),
    ...signedFacts(row, signedWords, dossier),
    ahead: aheadOnBallot(row, heldAhead),
    ...readOutOnBallot(row, readOut),
    votes: votesOnBallot(row, told, stepVotes),
  }))
  const of = (...bodies: readonly string[]) =>
    ballots.filter((ballot) => bodies.includes(textIn(ballot, 'body')))
  const bodies = Object.entries(BODIES).map(([name, body]): [string, FactTree] => {
    const own = of(body)
    // Where the congress elects the chair itself, the first meeting does not.
    const rounds = name === 'chair' && own.length === 0 ? of(BODIES.congressChair) : own
    return [name, bodyFacts(rounds) ?? neverVotedOn(body)]
  })
  const byName = Object.fromEntries(bodies)
  return {
    elections: {
      ballots,
      sheets: sheetsOf(ballots),
      surplusBallots: numbered(ballots.filter(isSurplus)),
      equalBallots: numbered(ballots.filter((ballot) => !isSurplus(ballot))),
      congressBallots: numbered(of(...CONGRESS_BODIES)),
      chairBallots: numbered(of(BODIES.congressChair)),
      meetingBallots: numbered(of(...MEETING_BODIES)),
      ...byName,
    },
    newCommittee: committeeResult(dossier, byName),
    delegation: delegationResult(byName['delegation'] ?? {}),
  }
}

function rulesOf(
  dossier: Dossier,
  { electedAbovePercent: abovePercent, ballotMarks: marks }: FactBasis,
): BallotRules {
  const decimals = percentDecimalsOf(dossier.congress)
  return { abovePercent, marks, decimals, printed: printedNames(dossier) }
}

/** Names are struck out on it: it has a paper of its own. */
function hasSurplus(ballot: FactTree, { marks }: BallotRules): boolean {
  const [body, seats] = [textIn(ballot, 'body'), numberIn(ballot, 'seats') ?? null]
  return formOfPart({ body, seats, names: rowsIn(ballot, 'names').length }, marks) === 'surplus'
}

function neverVotedOn(body: string): FactTree {
  return { ...neverVoted(body), ...BESIDE_BALLOT, isVoted: known(false) }
}

const NO_RULES = { abovePercent: null, marks: {}, decimals: 0, printed: new Map<string, string>() }

/** What a ballot has beside its own facts, of a body that was never voted on. */
const BESIDE_BALLOT = {
  isCombined: known(false),
  votes: [],
  ahead: [],
  takenBack: [],
  readAgainAt: known(''),
  countedOn: NO_DAY,
  ...NO_RANK,
}

/** All names a ballot has, none of them known. */
function neverVoted(body: string): FactTree {
  const label = `Kết quả bầu ${body}`
  const open = (node: FactNode): FactNode => {
    if (Array.isArray(node)) return []
    return { ...unknown(`elections.${body}`), label }
  }
  return Object.fromEntries(
    Object.entries(
      ballotFacts(
        { names: [], invalidCauses: [], signedReasons: [], annulled: [], ...EMPTY_CELLS },
        NO_RULES,
      ),
    ).map(([name, node]) => [name, open(node)]),
  )
}

/** The told columns of a ballot; `elections.yaml` has the same, which a test holds. */
const EMPTY_CELLS: FactTree = Object.fromEntries(
  [
    ...['index', 'id', 'body', 'round', 'seats', 'alternates', 'seatsReason'],
    ...['convened', 'present', 'voters'],
    ...[
      'printed',
      'issued',
      'issuedDespite',
      'exchanged',
      'exchangedIsIssued',
      'unused',
      'collected',
      'valid',
    ],
    ...[
      'invalid',
      'invalidReasons',
      'finishedAt',
      'finishedOn',
      'copies',
      'observer',
      'afterwards',
      'leftVacant',
      'hash',
    ],
    ...['invalidCausesCount', 'signedReasonsCount', 'annulledCount', 'namesCount'],
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
  const isOneSheet = isTrueIn(chair, 'isCombined')
  const direct = isOneSheet ? rowsIn(chair, 'elected') : []
  const members = numbered([...direct, ...own])
  // Half of the sheet is no result: without the chair nobody can say how many are elected or missing.
  const parts = isOneSheet ? [committee, chair] : [committee]
  const elected = combine(
    parts.map((part) => factIn(part, 'electedCount')),
    () => members.length,
  )
  const seats = seatsDecided(dossier, bodies)
  return {
    seats,
    elected,
    members,
    // Of the ballots of the committee alone: the chair of the same sheet has votes of another list.
    byRound: roundsOf(own),
    inRounds: isInRounds(own),
    withChair: known(direct.length > 0),
    awaitsChair: known(isOneSheet && direct.length === 0),
    vacant: combine([seats, elected], () => Math.max(0, amountOf(seats) - members.length)),
    isLeftVacant: known(isTrueIn(committee, 'leftVacant')),
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

/**
 * Most votes first in each round: votes of two rounds, of other ballots, cannot be held against each other. Whoever
 * shares the most or the fewest votes of those elected stands beside the other; where all have the same, there are no
 * fewest.
 */
function roundsOf(elected: readonly FactTree[]): FactTree[] {
  const rounds = Map.groupBy(elected, (one) => numberIn(one, 'round') ?? 1)
  return [...rounds].map(([round, own]) => {
    const rows = own.toSorted((one, other) => votesOf(other) - votesOf(one))
    const [most, fewest] = [rows[0], rows.at(-1)].map((one) => one && votesOf(one))
    return {
      round: known(round),
      rows: numbered(rows),
      highest: numbered(rows.filter((one) => votesOf(one) === most)),
      lowest: numbered(rows.filter((one) => fewest !== most && votesOf(one) === fewest)),
    }
  })
}

function votesOf(name: FactTree): number {
  return numberIn(name, 'votes') ?? 0
}

function delegationResult(delegation: FactTree): FactTree {
  const members = rowsIn(delegation, 'elected')
  const alternateMembers = rowsIn(delegation, 'alternatesElected')
  return {
    elected: factIn(delegation, 'electedCount'),
    members,
    seatsReason: known(textIn(delegation, 'seatsReason')),
    alternates: factIn(delegation, 'alternatesCount'),
    alternateMembers,
    inRounds: isInRounds([...members, ...alternateMembers]),
  }
}

/** Whether the votes of these people are of several ballots, which each of them then says. */
function isInRounds(elected: readonly FactTree[]): Fact<boolean> {
  return known(new Set(elected.map((one) => numberIn(one, 'round') ?? 1)).size > 1)
}
