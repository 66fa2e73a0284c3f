import type { PlainDate } from '../base/plain-date.ts'
import { numberLimits } from '../checks/number-limits.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { marksOfPack } from '../regulation/ballot-marks.ts'
import type {
  Election,
  ElectionKind,
  ElectionStep,
  ElectionStepId,
} from '../regulation/election-shape.ts'
import type { Pack } from '../regulation/pack-shape.ts'
import type { AgendaTopic } from '../vocabulary/terms.ts'
import type { ElectionLimits } from './ballot-figures.ts'
import { electionLimits } from './count-limits.ts'
import type { CitedLimits } from './count-limits.ts'
import { countBallot } from './count-ballot.ts'
import type { BallotCount } from './count-ballot.ts'
import type { CountingWords } from './counting-words.ts'
import { isSamePerson, readBallots, readCounters, standing } from './election-rows.ts'
import type { Ballot, Counter, ListedName, Named } from './election-rows.ts'

/** An event of the day, as far as elections look at it. */
export interface ElectionEvent {
  readonly id: string
  readonly at: string
  readonly kind: string
  readonly subject: string
  readonly data: Readonly<Record<string, unknown>>
}

export interface ElectionCase {
  readonly dossier: Dossier
  readonly pack: Pack
  readonly asOf: PlainDate
  /** Those that count: neither withdrawn ones nor withdrawals. */
  readonly events: readonly ElectionEvent[]
  /** How a count is worded. */
  readonly words: Pick<CountingWords, 'annulled' | 'pairs' | 'signed'>
  /** Which votes of the run of show are those of a step; without it none are. */
  readonly votesOfSteps?: Readonly<
    Partial<Record<AgendaTopic, readonly (ElectionStepId | null)[] | undefined>>
  >
}

/** Where one ballot of one round stands. */
export interface ElectionNow {
  readonly ballot: Ballot
  readonly kind: Election
  /** The steps this round has, in order. */
  readonly steps: readonly ElectionStep[]
  /** Told as a finished record, without having been run here step by step. */
  readonly isTold: boolean
  /** Set up or begun here as steps; a ballot typed in may also only be counted here. */
  readonly isStepped: boolean
  readonly isConfirmed: boolean
  readonly isBeingCounted: boolean
  readonly taken: ReadonlyMap<string, ElectionEvent>
  readonly decided: ElectionEvent | null
  /** Null until the figures are confirmed. */
  readonly count: BallotCount | null
  readonly counters: readonly Counter[]
  readonly hasNextRound: boolean
  /** All members meet, not delegates. */
  readonly isPlenary: boolean
}

/** One look at a screen asks for the elections of one case dozens of times, and a case never changes. */
const known = new WeakMap<ElectionCase, readonly ElectionNow[]>()

/** All elections of a dossier, in the order of the meeting, rounds together. */
export function readElections(given: ElectionCase): readonly ElectionNow[] {
  const before = known.get(given)
  if (before !== undefined) return before
  const elections = electionsOf(given)
  known.set(given, elections)
  return elections
}

function electionsOf(given: ElectionCase): ElectionNow[] {
  const ballots = readBallots(given.dossier)
  const limits = limitsOfCase(given)
  const order = given.pack.elections.kinds.map(({ id }) => id)
  return ballots
    .flatMap((ballot) => {
      const kind = kindOf(ballot, given)
      return kind === null ? [] : [nowOf(ballot, kind, { given, limits, ballots })]
    })
    .toSorted(
      (left, right) =>
        order.indexOf(left.kind.id) - order.indexOf(right.kind.id) ||
        left.ballot.round - right.ballot.round,
    )
}

/** The other part of the same sheet, which only a first round has. */
export function partBeside(
  now: ElectionNow,
  elections: readonly ElectionNow[],
): ElectionNow | null {
  if (now.ballot.round !== 1) return null
  const isPart = (other: ElectionNow) =>
    other.kind.together === now.kind.id || now.kind.together === other.kind.id
  return elections.find((other) => other.ballot.round === 1 && isPart(other)) ?? null
}

/** The limits of a count that the pack lays down; null where it has no share that elects. */
export function limitsOfCase({ pack, dossier, asOf }: ElectionCase): CitedLimits | null {
  return electionLimits(numberLimits(pack, dossier, asOf), marksOfPack(pack))
}

/** The kind of election each ballot was begun as, by its row. */
export function kindsBegun(
  events: readonly Pick<ElectionEvent, 'subject' | 'data'>[],
): ReadonlyMap<string, string> {
  const begun = events.filter(({ data }) => data['step'] === 'begun')
  return new Map(begun.map(({ subject, data }) => [subject, String(data['kind'] ?? '')]))
}

/** As it was begun; a told one by its body, which for the chair is the election after the committee. */
function kindOf({ id, body }: Ballot, { pack, events }: ElectionCase): Election | null {
  const begun = kindsBegun(events).get(id)
  const { kinds } = pack.elections
  return (
    kinds.find((kind) => kind.id === begun) ??
    kinds.find((kind) => kind.body === body && kind.together === null) ??
    null
  )
}

interface Around {
  readonly given: ElectionCase
  readonly limits: ElectionLimits | null
  readonly ballots: readonly Ballot[]
}

function nowOf(ballot: Ballot, kind: Election, { given, limits, ballots }: Around): ElectionNow {
  const own = given.events.filter(({ subject }) => subject === ballot.id)
  const has = (...kinds: readonly string[]) => own.some((event) => kinds.includes(event.kind))
  const isRun = has('step-taken', 'clerk-began', 'pass-closed', 'result-confirmed')
  const isTold = !isRun && isCounted(ballot)
  const isConfirmed = isTold || has('result-confirmed')
  return {
    ballot,
    kind,
    steps: stepsOf(ballot, kind, given),
    isTold,
    isStepped: own.some(isStepBeforeCount),
    isConfirmed,
    isBeingCounted: has('clerk-began', 'pass-closed'),
    taken: new Map(
      own
        .filter((event) => event.kind === 'step-taken')
        .map((event) => [String(event.data['step']), event]),
    ),
    decided: own.findLast((event) => event.kind === 'tie-decided') ?? null,
    count: isConfirmed && limits !== null ? countRound(ballot, limits, ballots) : null,
    counters: readCounters(given.dossier, kind.meeting),
    isPlenary: given.dossier.congress.form === 'plenary',
    hasNextRound: ballots.some(
      (other) => other.body === ballot.body && other.round === ballot.round + 1,
    ),
  }
}

/** Between people of whom all were elected, a round only settles who is a full member: the others are the alternates. */
function countRound(
  ballot: Ballot,
  limits: ElectionLimits,
  ballots: readonly Ballot[],
): BallotCount {
  const count = countBallot(ballot.figures, limits)
  const before = ballots.find(
    ({ body, round }) => body === ballot.body && round === ballot.round - 1,
  )
  const isOfRank = before !== undefined && countBallot(before.figures, limits).isOnlyRank
  if (!isOfRank || count.verdict !== 'complete') return count
  return { ...count, alternates: count.notElected, notElected: [] }
}

/** Reading the result out is the only step that a ballot which was merely counted here still has. */
function isStepBeforeCount({ kind, data }: ElectionEvent): boolean {
  return kind === 'step-taken' && data['step'] !== 'result'
}

function isCounted({ figures }: Ballot): boolean {
  const { collected, names } = figures
  return collected !== null && names.length > 0 && names.every(({ votes }) => votes !== null)
}

/** A later round has no new list, unless names are proposed anew for it. */
function stepsOf(
  { id, round }: Ballot,
  kind: Election,
  { pack, events }: ElectionCase,
): ElectionStep[] {
  const begun = events.find((event) => event.subject === id && event.data['step'] === 'begun')
  const isFull = round === 1 || begun?.data['anew'] === true
  const ids: readonly ElectionStepId[] = isFull ? kind.steps : kind.again
  return ids.flatMap((step) => pack.elections.steps.find((one) => one.id === step) ?? [])
}

/** Who holds a seat for certain, in all rounds of these kinds. */
export function electedTo(
  elections: readonly ElectionNow[],
  ...kinds: readonly ElectionKind[]
): ListedName[] {
  return elections
    .filter(({ kind }) => kinds.includes(kind.id))
    .flatMap(({ ballot, count }) =>
      ballot.names.filter(({ id }) => count?.elected.includes(id) === true),
    )
}

/** Who stands in any election of the same meeting. */
export function standingAt(elections: readonly ElectionNow[], of: ElectionNow): Named[] {
  return elections
    .filter(({ kind }) => kind.meeting === of.kind.meeting)
    .flatMap(({ ballot }) => standing(ballot.names))
}

/** Those among `people` who are also among `others`, each name once. */
export function sharedNames(people: readonly Named[], others: readonly Named[]): string[] {
  const shared = people.filter((one) => others.some((other) => isSamePerson(one, other)))
  return [...new Set(shared.map(({ name }) => name))]
}
