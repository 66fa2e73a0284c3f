import { fillBraces } from '../base/fill-braces.ts'
import { closeSentence } from '../base/vietnamese-text.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { BallotFigures } from '../election/ballot-figures.ts'
import type { CountingWords } from '../election/counting-words.ts'
import { isSignedFor, paperPairs } from '../election/signed-reasons.ts'
import type { PaperPair } from '../election/signed-reasons.ts'
import { known } from '../vocabulary/fact.ts'
import { MEETING_BODIES } from './election-words.ts'
import type { FactTree } from './fact-tree.ts'
import { readBallot } from './read-ballot.ts'
import { numbered, rowsIn, textIn } from './read-tree.ts'

/**
 * Why figures of the paper differ, as signed, each with its sentence; a reason for figures that no longer stand is not
 * printed.
 */
export function signedFacts(
  ballot: FactTree,
  words: CountingWords['signed'],
  dossier: Pick<Dossier, 'congress'>,
): FactTree {
  const figures = readBallot(ballot)
  const pairs = Object.values(paperPairs(figures))
  const people = words.people[votersOf(ballot, dossier)]
  const standing = rowsIn(ballot, 'signedReasons').flatMap((one, place) => {
    const reason = figures.signed[place]
    const pair = pairs.find((other) => reason !== undefined && isSignedFor(reason, other))
    if (pair === undefined || pair.left === pair.right) return []
    const difference = Math.abs((pair.left ?? 0) - (pair.right ?? 0))
    const sentence = fillBraces(words.sentence, {
      differs: fillBraces(words[wordsFor(pair, figures)], {
        ...{ left: pair.left ?? '', right: pair.right ?? '', people },
        difference: String(difference).padStart(2, '0'),
      }),
      ...{ reason: closeSentence(textIn(one, 'reason')), by: textIn(one, 'by') },
    })
    return [{ ...one, difference: known(difference), words: known(sentence) }]
  })
  return { signedReasons: numbered(standing), signedReasonsCount: known(standing.length) }
}

function votersOf(
  ballot: FactTree,
  { congress }: Pick<Dossier, 'congress'>,
): keyof CountingWords['signed']['people'] {
  if (MEETING_BODIES.includes(textIn(ballot, 'body'))) return 'meeting'
  return congress.form === 'plenary' ? 'plenary' : 'delegates'
}

function wordsFor({ law }: PaperPair, { exchanged, exchangedIsIssued }: BallotFigures) {
  const isMore = exchangedIsIssued && (exchanged ?? 0) > 0
  return law === 'issued-to-voters' && isMore ? 'issued-with-exchanged' : law
}
