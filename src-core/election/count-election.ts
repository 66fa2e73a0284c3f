import { invariant, present } from '../base/invariant.ts'
import { failed, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { findCountErrors } from './ballot-errors.ts'
import type { BallotLaw } from './ballot-errors.ts'
import type { BallotFigures, ElectionLimits } from './ballot-figures.ts'
import { marksFor } from '../regulation/ballot-marks.ts'
import type { BallotMarks } from '../regulation/ballot-marks.ts'
import { ballotHash } from './ballot-hash.ts'
import type { NameId } from './ballot-hash.ts'
import { fewestVotes, settleBallot } from './count-ballot.ts'
import type { BallotCount } from './count-ballot.ts'
import type { CountFailure } from './count-failure.ts'
import type {
  CountAnswer,
  CountDetail,
  CountIdentity,
  CountQuestion,
  CountedBallot,
} from './count-question.ts'
import { tallyBallots } from './tally-ballots.ts'
import type { BoxTally, Tally } from './tally-ballots.ts'

export interface Counted {
  readonly answer: CountAnswer
  readonly detail: CountDetail
}

type CountError = CountDetail['errors'][number]

/**
 * Who is elected, from totals or from the ballots one by one; where both are given they must agree. Nobody is while
 * a figure differs from another or too few are present, and nothing settles a tie.
 */
export function countElection(
  question: CountQuestion,
  limits: ElectionLimits,
): Result<Counted, CountFailure> {
  const failure = findFailure(question)
  if (failure !== null) return failed(failure)
  const marks = marksFor(limits.marks, question.kind)
  const box = question.ballots === null ? null : tallyBallots(question, question.ballots, marks)
  const tally = box === null ? toldTally(question) : ok(box)
  if (!tally.ok) return tally
  const figures = figuresOf(question, tally.value)
  const apart = box === null ? [] : differences(question, box)
  const errors = [...lawErrors(question, figures, marks), ...apart]
  const count = settleBallot(figures, limits, errors.length === 0)
  const isOpen = count.verdict === 'figures-differ' || count.verdict === 'no-quorum'
  const { unranked, notElected, ...answered } = peopleOf(question, isOpen ? NOBODY : count)
  return ok({
    answer: {
      verdict: verdictOf(count),
      threshold: fewestVotes(tally.value.collected, limits.abovePercent),
      ...answered,
      missing: isOpen ? question.seats : missingOf(count, question.seats),
      errors: errors.map(({ identity, left, right }) => ({ identity, left, right })),
      hash: question.ballots === null ? null : hashOf(question, question.ballots),
    },
    detail: { ...tally.value, unranked, notElected, errors },
  })
}

/** The hash of these ballots; what only the marks say is no reason. */
export function hashOf(
  { kind, seats, candidates }: Pick<CountQuestion, 'kind' | 'seats' | 'candidates'>,
  ballots: readonly CountedBallot[],
): string {
  return ballotHash({
    kind,
    seats,
    candidates: candidates.map(({ id }) => id),
    ballots,
  })
}

function findFailure(question: CountQuestion): CountFailure | null {
  const { kind, seats, alternates, candidates } = question
  if (kind === 'direct-chair' || kind === 'single') {
    if (seats !== 1) return { kind: 'one-seat', isChair: kind === 'direct-chair', seats }
    if (alternates !== 0) return { kind: 'no-alternates', alternates }
  }
  const twice = findTwice(candidates.map(({ id }) => String(id)))
  if (twice !== undefined) return { kind: 'same-name', id: twice }
  return question.ballots === null ? null : findSlip(question, question.ballots)
}

function findSlip(
  { candidates }: CountQuestion,
  ballots: readonly CountedBallot[],
): CountFailure | null {
  const same = findTwice(ballots.map(({ no }) => no))
  if (same !== undefined) return { kind: 'same-ballot', no: same }
  const known = new Set(candidates.map(({ id }) => id))
  for (const { no, kept, invalid } of ballots) {
    // Empty words could mean either; only the paper tells.
    if (invalid?.trim() === '') return { kind: 'no-reason', no }
    // A name written in by hand is why a ballot was set aside; otherwise it is a slip of whoever entered it.
    const stranger = invalid === null ? kept.find((id) => !known.has(id)) : undefined
    if (stranger !== undefined) return { kind: 'unknown-name', no, id: String(stranger) }
    const again = findTwice(kept)
    if (again !== undefined) return { kind: 'kept-twice', no, id: String(again) }
  }
  return null
}

function findTwice<T>(all: readonly T[]): T | undefined {
  const seen = new Set<T>()
  return all.find((one) => seen.size === seen.add(one).size)
}

function toldTally(question: CountQuestion): Result<Tally, CountFailure> {
  const { valid, invalid, candidates } = question
  const sum = valid === null || invalid === null ? null : valid + invalid
  const collected = question.collected ?? sum
  if (collected === null) return failed({ kind: 'no-collected' })
  const votes: Tally['votes'] = []
  for (const { id, name, votes: own } of candidates) {
    if (own === null) return failed({ kind: 'no-votes', name: name || String(id) })
    votes.push({ id, votes: own })
  }
  return ok({ collected, valid, invalid, votes, setAside: [] })
}

function figuresOf(question: CountQuestion, tally: Tally): BallotFigures {
  const { seats, alternates, convened, present, voters, issued } = question
  const { collected, valid, invalid, votes } = tally
  return {
    ...{ kind: question.kind, seats, alternates, convened, present, voters, issued },
    ...{ collected, valid, invalid, signed: [] },
    ...{ printed: null, exchanged: null, exchangedIsIssued: false, unused: null },
    invalidByReason: [],
    // By their place, which brings them back whether their ids are numbers or texts.
    names: votes.map((one, place) => ({ id: String(place), votes: one.votes })),
  }
}

/** Letters of the counting record: T convened, C present, B voters, P issued, V collected, H valid, K invalid. */
const IDENTITIES: Readonly<Record<BallotLaw, CountIdentity>> = {
  'printed-in-full': 'printed = P + exchanged + unused',
  'issued-within-printed': 'P <= printed',
  'issued-to-voters': 'P = B',
  'issued-within-present': 'P <= C',
  'collected-within-issued': 'V <= P',
  'valid-and-invalid': 'H + K = V',
  'invalid-by-reason': 'sum k_i = K',
  'voters-within-present': 'B <= C',
  'present-within-convened': 'C <= T',
  'votes-within-valid': 'v_i <= H',
  'marks-within-ballots': 'sum v_i <= H*S',
}

export function identityOf(law: BallotLaw): CountIdentity {
  return IDENTITIES[law]
}

function lawErrors(
  question: CountQuestion,
  figures: BallotFigures,
  marks: BallotMarks | null,
): CountError[] {
  return findCountErrors(figures, marks).map(({ law, name, left, right }) => ({
    ...{ identity: identityOf(law), candidate: name && idAt(question, name), left, right },
  }))
}

function idAt({ candidates }: CountQuestion, place: string): NameId {
  return present(candidates[Number(place)], 'a name that is not on the ballot was counted').id
}

interface Pair {
  readonly identity: CountIdentity
  readonly candidate: NameId | null
  readonly left: number | null | undefined
  readonly right: number
}

/** Where totals were told beside the ballots: told on the left, counted on the right. */
function differences(question: CountQuestion, tally: BoxTally): CountError[] {
  const { collected, valid, invalid, candidates } = question
  const pairs: Pair[] = [
    { identity: 'V = ballots', candidate: null, left: collected, right: tally.collected },
    { identity: 'H = ballots', candidate: null, left: valid, right: tally.valid },
    { identity: 'K = ballots', candidate: null, left: invalid, right: tally.invalid },
    ...tally.votes.map(({ id, votes }, place) => ({
      identity: 'v_i = ballots' as const,
      candidate: id,
      left: candidates[place]?.votes,
      right: votes,
    })),
  ]
  return pairs.flatMap(({ left, right, ...pair }) =>
    typeof left !== 'number' || left === right ? [] : [{ ...pair, left, right }],
  )
}

type People = Pick<BallotCount, 'elected' | 'alternates' | 'tied' | 'unranked' | 'notElected'>

const NOBODY: People = {
  elected: [],
  alternates: [],
  tied: [],
  unranked: [],
  notElected: [],
}

/** A seat that equal votes leave open is missing in the answer, though each of the tied is elected to something. */
function missingOf(count: Omit<BallotCount, 'errors'>, seats: number): number {
  if (count.isOnlyRank) return seats - count.elected.length
  invariant(count.missing !== null, 'a count without votes was let through')
  return count.missing
}

/** With the ids as they were given, numbers or texts. */
function peopleOf(question: CountQuestion, people: People) {
  const those = (places: readonly string[]) => places.map((place) => idAt(question, place))
  return {
    elected: those(people.elected),
    alternates: those(people.alternates),
    tied: those(people.tied),
    unranked: those(people.unranked),
    notElected: those(people.notElected),
  }
}

function verdictOf({ verdict }: Pick<BallotCount, 'verdict'>): CountAnswer['verdict'] {
  invariant(verdict !== 'cannot-tell', 'a count without votes was let through')
  return verdict
}
