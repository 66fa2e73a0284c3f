import { foldVietnamese } from '../base/vietnamese-text.ts'
import { hasPassed } from '../dossier/hand-vote.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { known } from '../vocabulary/fact.ts'
import type { FactBasis } from './fact-basis.ts'
import { combine } from './fact-tree.ts'
import type { FactTree } from './fact-tree.ts'
import { factIn, isTrueIn, numberIn, rowsIn, textIn } from './read-tree.ts'
import { NO_EARLIER_VOTES, NO_STEP_VOTES } from './step-votes.ts'

/**
 * Whether each vote by hand was voted down; one that a step of an election rests on was passed all the same. `asked`:
 * its subject, and what has changed of it since where the vote answers nothing any more.
 */
export function voteOutcomes(_dossier: Dossier, told: FactTree, basis: FactBasis): FactTree {
  const { handVoteAbovePercent = null, stepVotes = NO_STEP_VOTES } = basis
  const { earlierVotes = NO_EARLIER_VOTES } = basis
  const isLost = (vote: FactTree) => {
    const [agree, present] = [numberIn(vote, 'agree'), numberIn(vote, 'present')]
    if (handVoteAbovePercent === null || agree === null || present === null) return false
    return !hasPassed(agree, present, handVoteAbovePercent) && !stepVotes.has(textIn(vote, 'id'))
  }
  const askedOf = (vote: FactTree) => {
    const earlier = earlierVotes.get(textIn(vote, 'id'))
    return `${textIn(vote, 'subject')}${earlier === undefined ? '' : ` (${earlier})`}`
  }
  const votes = rowsIn(told, 'proceedings.handVotes')
  const handVotes = votes.map((vote) => ({
    ...vote,
    isLost: known(isLost(vote)),
    asked: combine([factIn(vote, 'subject')], () => askedOf(vote)),
  }))
  return { proceedings: { handVotes } }
}

/** Something was voted down, and nothing of the kind was passed after it: the number may be another one then. */
export function isVotedDown(votes: readonly FactTree[]): boolean {
  return votes.some(
    (vote, place) =>
      isTrueIn(vote, 'isLost') &&
      !votes
        .slice(place + 1)
        .some((later) => !isTrueIn(later, 'isLost') && kindOf(later) === kindOf(vote)),
  )
}

function kindOf(vote: FactTree): string {
  return foldVietnamese(textIn(vote, 'subject')).replaceAll(/\d+/g, '')
}
