import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { ElectionEvent } from '../election/election-now.ts'
import { slotsOfVote } from '../election/settled-votes.ts'
import { known, unknown } from '../vocabulary/fact.ts'
import type { FactBasis } from './fact-basis.ts'
import type { FactTree } from './fact-tree.ts'
import { factIn, isTrueIn, rowsIn, textIn } from './read-tree.ts'

/** The whole text is what an item of the resolution asks first (`votes` of `templates/speech.yaml`). */
const WHOLE_TEXT = 0

/** The rows of the votes that answered what the run of show asks of the resolution, in turn. */
export function resolutionVotesOf(
  standing: readonly Pick<ElectionEvent, 'kind' | 'subject' | 'data'>[],
  { agenda }: Pick<Dossier, 'agenda'>,
): string[] {
  const items = new Set(agenda.filter(({ topic }) => topic === 'resolution').map(({ id }) => id))
  return standing
    .filter(({ kind, subject }) => kind === 'vote-recorded' && items.has(subject))
    .filter((event) => slotsOfVote(event).includes(WHOLE_TEXT))
    .map(({ data }) => String(data['rowId'] ?? ''))
}

/** How the resolution itself was voted, whatever else was voted beside it at its item. */
export function resolutionFacts(_: Dossier, told: FactTree, basis: FactBasis): FactTree {
  const vote = plannedVote(told, basis) ?? toldVote(told, basis)
  const isLost = isTrueIn(vote ?? {}, 'isLost')
  const cell = (name: string) =>
    vote === undefined
      ? { ...unknown(`resolution.vote.${name}`), label: 'Kết quả biểu quyết nghị quyết' }
      : factIn(vote, name)
  return {
    resolution: {
      isVoted: known(vote !== undefined),
      isPassed: known(vote !== undefined && !isLost),
      vote: { agree: cell('agree'), present: cell('present') },
    },
  }
}

function plannedVote(told: FactTree, { resolutionVotes = [] }: FactBasis): FactTree | undefined {
  return rowsIn(told, 'proceedings.handVotes').findLast((row) =>
    resolutionVotes.includes(textIn(row, 'id')),
  )
}

/** A vote nobody planned is known by its subject alone; of several things none is meant. */
function toldVote(told: FactTree, { resolutionWords }: FactBasis): FactTree | undefined {
  const votes = rowsIn(told, 'agenda.sessions')
    .flatMap((session) => rowsIn(session, 'items'))
    .filter((item) => textIn(item, 'topic') === 'resolution')
    .flatMap((item) => rowsIn(item, 'votes'))
  const subjectOf = (vote: FactTree) => foldVietnamese(textIn(vote, 'subject'))
  const [named = []] = resolutionWords
    .map((words) => votes.filter((vote) => subjectOf(vote).includes(foldVietnamese(words))))
    .filter((found) => found.length > 0)
  return new Set(named.map(subjectOf)).size === 1 ? named.at(-1) : undefined
}
