import type { BallotFigures } from './ballot-figures.ts'
import type { BallotMarks } from '../regulation/ballot-marks.ts'
import { mostKept } from './judge-ballot.ts'
import type { BallotForm } from './judge-ballot.ts'
import { isSignedFor, issuedOfPrinted, paperPairs } from './signed-reasons.ts'

/** Laws of one count that nobody can sign away. */
export const FIXED_LAWS = [
  'issued-within-printed',
  'issued-within-present',
  'collected-within-issued',
  'valid-and-invalid',
  'invalid-by-reason',
  'voters-within-present',
  'present-within-convened',
  'votes-within-valid',
  'marks-within-ballots',
] as const

/** Laws of one count, each under the identity it belongs to. */
export type BallotLaw = (typeof FIXED_LAWS)[number] | 'printed-in-full' | 'issued-to-voters'

export interface BallotError {
  readonly identity: 'I-15' | 'I-16'
  readonly law: BallotLaw
  /** Id of the name whose votes are wrong; null where the ballot as a whole is. */
  readonly name: string | null
  readonly left: number
  readonly right: number
}

type Known = number | null
type Compare = (left: number, right: number) => boolean

const equal: Compare = (left, right) => left === right
const atMost: Compare = (left, right) => left <= right

interface Law {
  readonly identity: BallotError['identity']
  readonly law: BallotLaw
  readonly holds: Compare
  readonly left: Known
  readonly right: Known
  readonly name?: string
}

/** The laws that these figures break whatever a ballot may leave standing; what is not told breaks none. */
export function findBallotErrors(figures: BallotFigures): BallotError[] {
  return broken(
    [...lawsOfPaper(figures), ...lawsOfPeople(figures), ...lawsOfNames(figures)],
    figures,
  )
}

/** These and the one that rests on how the pack judges a ballot. */
export function findCountErrors(figures: BallotFigures, marks: BallotMarks | null): BallotError[] {
  return [...findBallotErrors(figures), ...broken([lawOfMarks(figures, marks)], figures)]
}

function broken(laws: readonly Law[], { signed }: BallotFigures): BallotError[] {
  return laws.flatMap(({ identity, law, holds, left, right, name = null }) =>
    left === null ||
    right === null ||
    holds(left, right) ||
    signed.some((one) => isSignedFor(one, { law, left, right }))
      ? []
      : [{ identity, law, name, left, right }],
  )
}

function lawsOfPaper(figures: BallotFigures): Law[] {
  const { issued, collected, valid, invalid } = figures
  const reasons = figures.invalidByReason
  const identity = 'I-15'
  return [
    { identity, holds: equal, ...paperPairs(figures)['printed-in-full'] },
    { identity, law: 'issued-within-printed', holds: atMost, ...issuedOfPrinted(figures) },
    { identity, law: 'collected-within-issued', holds: atMost, left: collected, right: issued },
    {
      identity,
      law: 'valid-and-invalid',
      holds: equal,
      left: sum([valid, invalid]),
      right: collected,
    },
    {
      identity,
      law: 'invalid-by-reason',
      holds: equal,
      left: reasons.length === 0 ? null : sum(reasons),
      right: invalid,
    },
  ]
}

function lawsOfPeople(figures: BallotFigures): Law[] {
  const { convened, present, voters, issued, exchanged } = figures
  const again = figures.exchangedIsIssued ? exchanged : 0
  const identity = 'I-15'
  return [
    { identity, holds: equal, ...paperPairs(figures)['issued-to-voters'] },
    {
      identity,
      law: 'issued-within-present',
      holds: atMost,
      // Where the voters were not counted, the ballots given to them stand for them.
      left: voters === null && again === 0 ? issued : null,
      right: present,
    },
    { identity, law: 'voters-within-present', holds: atMost, left: voters, right: present },
    { identity, law: 'present-within-convened', holds: atMost, left: present, right: convened },
  ]
}

/** As many votes as one valid ballot can give, counted ballot by ballot or told by totals. */
export function marksPerBallot(form: BallotForm): number {
  return Math.min(mostKept(form), form.names)
}

function lawsOfNames({ names, valid }: BallotFigures): Law[] {
  return names.map(({ id, votes }) => ({
    identity: 'I-16',
    law: 'votes-within-valid',
    holds: (left, right) => left >= 0 && left <= right,
    left: votes,
    right: valid,
    name: id,
  }))
}

function lawOfMarks(
  { seats, alternates, names, valid }: BallotFigures,
  marks: BallotMarks | null,
): Law {
  const each = marksPerBallot({ marks, names: names.length, places: seats + alternates })
  return {
    identity: 'I-16',
    law: 'marks-within-ballots',
    holds: atMost,
    left: sum(names.map(({ votes }) => votes)),
    right: valid === null ? null : valid * each,
  }
}

function sum(parts: readonly Known[]): Known {
  return parts.reduce<Known>((all, part) => (all === null || part === null ? null : all + part), 0)
}
