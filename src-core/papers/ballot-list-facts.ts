import { compareVietnameseNames } from '../base/vietnamese-text.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { known } from '../vocabulary/fact.ts'
import { MEETING_BODIES } from './election-words.ts'
import type { FactTree } from './fact-tree.ts'
import { branchIn, factIn, isTrueIn, numbered, rowsIn, textIn } from './read-tree.ts'

/**
 * Ballots by the meeting that casts them, whose name heads them: the congress or the first meeting of the new committee;
 * and the ballot that elects chair and committee at once, on which nobody stands twice.
 */
export function ballotListFacts(_dossier: Dossier, told: FactTree): FactTree {
  const isOfMeeting = (row: FactTree) => MEETING_BODIES.includes(textIn(row, 'body'))
  const isOfCongress = (row: FactTree) => !isOfMeeting(row) && !isTrueIn(row, 'isCombined')
  const surplus = rowsIn(told, 'elections.surplusBallots')
  const equal = rowsIn(told, 'elections.equalBallots')
  return {
    elections: {
      guided: numbered(guidedBallots(told)),
      tallied: numbered([
        ...rowsIn(told, 'elections.congressBallots'),
        ...rowsIn(told, 'elections.chairBallots'),
      ]),
      congressSurplus: numbered(surplus.filter(isOfCongress)),
      congressEqual: numbered(equal.filter(isOfCongress)),
      meetingSurplus: numbered(surplus.filter(isOfMeeting)),
      meetingEqual: numbered(equal.filter(isOfMeeting)),
      combined: combinedBallot(told),
      combinedSheets: numbered(
        rowsIn(told, 'elections.sheets').filter((row) => isTrueIn(row, 'isCombined')),
      ),
    },
    newCommittee: { membersByName: byName(rowsIn(told, 'newCommittee.members')) },
  }
}

/** The delegates are told how to vote for the chair apart where that is another sheet. */
function guidedBallots(told: FactTree): readonly FactTree[] {
  const apart = rowsIn(told, 'elections.chairBallots').filter((row) => !isTrueIn(row, 'isCombined'))
  return [...rowsIn(told, 'elections.congressBallots'), ...apart]
}

function combinedBallot(told: FactTree): FactTree {
  const chair = rowsIn(told, 'elections.congressChair.namesByName')
  const committee = rowsIn(told, 'elections.committee.namesByName')
  const standing = new Set(chair.map((row) => textIn(row, 'ballotName')))
  const others = committee.filter((row) => !standing.has(textIn(row, 'ballotName')))
  return {
    chair: numbered(chair),
    committee: numbered(others),
    chairListed: known(chair.length),
    agreesToSeveral: known(isTrueIn(told, 'elections.congressChair.agreesToSeveral')),
    listed: known(others.length),
    // As asked, voted and counted: set up beside the chair, the ballot of the committee is without that seat already.
    seats: factIn(branchIn(told, 'elections.committee'), 'seats'),
  }
}

function byName(rows: readonly FactTree[]): FactTree[] {
  return numbered(
    rows.toSorted((left, right) =>
      compareVietnameseNames(textIn(left, 'name'), textIn(right, 'name')),
    ),
  )
}
