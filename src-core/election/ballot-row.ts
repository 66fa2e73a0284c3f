import { BODIES } from './election-words.ts'
import type { BallotFigures, BallotName } from './ballot-figures.ts'
import type { CountKind } from '../vocabulary/terms.ts'
import { SIGNED_LAWS, SIGNED_LAW_WORDS } from './signed-reasons.ts'
import type { SignedReason } from './ballot-figures.ts'

/** The cells of one told row, of the dossier itself or among the facts of papers. */
export interface RowCells {
  readonly number: (name: string) => number | null
  readonly text: (name: string) => string
  readonly isTrue: (name: string) => boolean
}

export interface BallotRow {
  readonly own: RowCells
  /** Those on the ballot: not who was allowed to withdraw. */
  readonly names: readonly BallotName[]
  readonly causes: readonly RowCells[]
  readonly signed: readonly RowCells[]
}

/** The figures of one row of `elections.ballots`. */
export function figuresOfRow({ own, names, causes, signed }: BallotRow): BallotFigures {
  const alternates = own.number('alternates') ?? 0
  const all = own.number('seats') ?? 0
  return {
    kind: countKindOf(own.text('body'), all),
    seats: all - alternates,
    alternates,
    convened: own.number('convened'),
    present: own.number('present'),
    voters: own.number('voters'),
    printed: own.number('printed'),
    issued: own.number('issued'),
    exchanged: own.number('exchanged'),
    exchangedIsIssued: own.isTrue('exchangedIsIssued'),
    unused: own.number('unused'),
    collected: own.number('collected'),
    valid: own.number('valid'),
    invalid: own.number('invalid'),
    invalidByReason: causes.map((cause) => cause.number('ballots')),
    signed: signed.map(signedReasonOf),
    names,
  }
}

/** "committee" where several places are filled from one list. */
export function countKindOf(body: string, places: number): CountKind {
  if (body === BODIES.congressChair) return 'direct-chair'
  if (body === BODIES.delegation) return 'delegates'
  return places === 1 ? 'single' : 'committee'
}

function signedReasonOf(row: RowCells): SignedReason {
  const words = row.text('law')
  return {
    law: SIGNED_LAWS.find((law) => SIGNED_LAW_WORDS[law] === words) ?? words,
    left: row.number('left'),
    right: row.number('right'),
    by: row.text('by'),
    reason: row.text('reason'),
  }
}
