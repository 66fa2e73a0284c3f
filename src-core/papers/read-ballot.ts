import type { BallotFigures } from '../election/ballot-figures.ts'
import { WITHDRAWN } from './election-words.ts'
import type { FactTree } from './fact-tree.ts'
import { isTrueIn, numberIn, rowsIn, textIn } from './read-tree.ts'

/** The figures of one row of `elections.ballots`; whoever was allowed to withdraw is not on the ballot. */
export function readBallot(row: FactTree): BallotFigures {
  const alternates = numberIn(row, 'alternates') ?? 0
  return {
    seats: (numberIn(row, 'seats') ?? 0) - alternates,
    alternates,
    convened: numberIn(row, 'convened'),
    present: numberIn(row, 'present'),
    voters: numberIn(row, 'voters'),
    printed: numberIn(row, 'printed'),
    issued: numberIn(row, 'issued'),
    exchanged: numberIn(row, 'exchanged'),
    exchangedIsIssued: isTrueIn(row, 'exchangedIsIssued'),
    unused: numberIn(row, 'unused'),
    collected: numberIn(row, 'collected'),
    valid: numberIn(row, 'valid'),
    invalid: numberIn(row, 'invalid'),
    invalidByReason: rowsIn(row, 'invalidCauses').map((cause) => numberIn(cause, 'ballots')),
    names: rowsIn(row, 'names')
      .filter((name) => textIn(name, 'withdrawn') !== WITHDRAWN)
      .map((name) => ({ id: textIn(name, 'id'), votes: numberIn(name, 'votes') })),
  }
}
