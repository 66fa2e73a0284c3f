import type { BallotFigures } from '../election/ballot-figures.ts'
import { figuresOfRow } from '../election/ballot-row.ts'
import type { RowCells } from '../election/ballot-row.ts'
import { WITHDRAWN } from './election-words.ts'
import type { FactTree } from './fact-tree.ts'
import { isTrueIn, numberIn, rowsIn, textIn } from './read-tree.ts'

/** The figures of one row of `elections.ballots`; whoever was allowed to withdraw is not on the ballot. */
export function readBallot(row: FactTree): BallotFigures {
  return figuresOfRow({
    own: cellsOf(row),
    causes: rowsIn(row, 'invalidCauses').map(cellsOf),
    signed: rowsIn(row, 'signedReasons').map(cellsOf),
    names: rowsIn(row, 'names')
      .filter((name) => textIn(name, 'withdrawn') !== WITHDRAWN)
      .map((name) => ({ id: textIn(name, 'id'), votes: numberIn(name, 'votes') })),
  })
}

function cellsOf(row: FactTree): RowCells {
  return {
    number: (name) => numberIn(row, name),
    text: (name) => textIn(row, name),
    isTrue: (name) => isTrueIn(row, name),
  }
}
