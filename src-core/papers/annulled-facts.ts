import { fillBraces } from '../base/fill-braces.ts'
import { closeSentence } from '../base/vietnamese-text.ts'
import { paperPairs } from '../election/signed-reasons.ts'
import { known } from '../vocabulary/fact.ts'
import type { FactTree } from './fact-tree.ts'
import { isTrueIn, numberIn, rowsIn, textIn } from './read-tree.ts'

/** The void votes of a ballot: the sentence of the minutes, and whether the account of its paper does not close. */
export function annulledFacts(ballot: FactTree, words: string): FactTree[] {
  return rowsIn(ballot, 'annulled').map((row) => ({
    ...row,
    words: known(
      fillBraces(words, {
        ...{ issued: numberIn(row, 'issued') ?? '', collected: numberIn(row, 'collected') ?? '' },
        ...{ reason: closeSentence(textIn(row, 'reason')), by: textIn(row, 'by') },
      }),
    ),
    isPrintedApart: known(isPrintedApart(row)),
  }))
}

function isPrintedApart(row: FactTree): boolean {
  const number = (name: string) => numberIn(row, name) ?? null
  const { left, right } = paperPairs({
    ...{ convened: null, present: null, voters: null, printed: number('printed') },
    ...{ issued: number('issued'), exchanged: number('exchanged') },
    exchangedIsIssued: isTrueIn(row, 'exchangedIsIssued'),
    ...{ unused: number('unused'), collected: number('collected') },
  })['printed-in-full']
  return left !== null && right !== null && left !== right
}
