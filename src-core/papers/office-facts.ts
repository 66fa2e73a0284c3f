import { congressNoun } from '../dossier/congress-title.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { factOf, known } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { UnionLevel } from '../vocabulary/terms.ts'
import { combine } from './fact-tree.ts'
import type { FactTree } from './fact-tree.ts'
import { numbered, rowsIn } from './read-tree.ts'
import { bodiesLeftOut } from './small-committee.ts'

const BELOW_UPPER: readonly UnionLevel[] = ['section', 'grassroots-member', 'grassroots']

/** What submissions, reports and decisions ask of the dossier itself. */
export function officeFacts(dossier: Dossier, told: FactTree): FactTree {
  const { congress } = dossier
  const level = factOf(congress.level, 'congress.level')
  const standing = factOf(congress.standingSeats, 'congress.standingSeats')
  const inspection = factOf(congress.inspectionSeats, 'congress.inspectionSeats')
  const none = bodiesLeftOut(dossier, told)
  return {
    congress: {
      noun: known(congressNoun(congress)),
      isConference: known(congress.kind !== 'congress'),
      isUpper: combine(
        [level],
        () => congress.level !== null && !BELOW_UPPER.includes(congress.level),
      ),
    },
    committee: {
      standingSeats: withLabel(standing, 'Số lượng ủy viên Ban Thường vụ khóa mới'),
      inspectionSeats: withLabel(inspection, 'Số lượng ủy viên Ủy ban Kiểm tra khóa mới'),
      // Not yet told is not "none": the sentence stays and shows what it lacks.
      isWithoutStanding: known(none.standing),
      isWithoutInspection: known(none.inspection),
      isWithoutVice: known(none.vice),
      isChairByCongress: known(congress.chairConsent === true),
      surplus: surplusOf(dossier),
    },
    oldCommittee: {
      meetingsHeld: withLabel(
        factOf(congress.committeeMeetings, 'congress.committeeMeetings'),
        'Số kỳ họp Ban Chấp hành đã họp trong nhiệm kỳ',
      ),
    },
    plan: { grassrootsBefore: factOf(dossier.plan.grassrootsBefore, 'plan.grassrootsBefore') },
    delegates: { appointedList: appointedDelegates(dossier, told) },
  }
}

/** How many more are on the list than are to be elected. */
function surplusOf({ congress, candidates, plan }: Dossier): Fact<number> {
  const listed = candidates.filter(({ onList }) => onList).length
  const names = factOf(listed > 0 ? listed : plan.candidateListSize, 'plan.candidateListSize')
  const seats = factOf(congress.committeeSeats, 'congress.committeeSeats')
  return combine([names, seats], () =>
    names.kind === 'known' && seats.kind === 'known' ? names.value - seats.value : 0,
  )
}

export function withLabel<T>(fact: Fact<T>, label: string): Fact<T> {
  return fact.kind === 'unknown' ? { ...fact, label } : fact
}

function appointedDelegates({ delegates }: Dossier, told: FactTree): FactTree[] {
  const rows = rowsIn(told, 'delegates.list')
  return numbered(rows.filter((_, place) => delegates[place]?.kind === 'appointed'))
}
