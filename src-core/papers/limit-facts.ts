import { neededToMeet } from '../dossier/hand-vote.ts'
import type { PaperLimits } from '../checks/paper-limits.ts'
import { known, unknown } from '../vocabulary/fact.ts'
import type { Fact } from '../vocabulary/fact.ts'
import type { FactTree } from './fact-tree.ts'
import { factIn, numberIn, rowsIn } from './read-tree.ts'

const LABELS = {
  quorumPercent: 'Điều kiện về số người có mặt để tiến hành đại hội',
  speechMinutes: 'Thời gian mỗi lượt phát biểu',
  recognitionDays: 'Thời hạn gửi hồ sơ đề nghị công nhận',
  youngBelow: 'Độ tuổi được tính là trẻ trong Ban Chấp hành',
  complaintDays: 'Thời hạn nhận đơn thư về đại biểu',
  firstMeetingDays: 'Thời hạn họp Ban Chấp hành lần thứ nhất',
  young: 'Số người trẻ tuổi trong Ban Chấp hành',
} as const

/** `limits.*`, and whether enough people were there when the congress opened. */
export function limitFacts(limits: PaperLimits, common: FactTree): FactTree {
  const fact = (
    name: Exclude<
      keyof PaperLimits,
      'standingFrom' | 'electedAbovePercent' | 'ballotMarks' | 'handVoteAbovePercent'
    >,
  ): Fact<number> => {
    const value = limits[name]
    return value === null ? { ...unknown(`limits.${name}`), label: LABELS[name] } : known(value)
  }
  return {
    speechMinutes: spoken(common, fact('speechMinutes')),
    complaintDays: fact('complaintDays'),
    firstMeetingDays: fact('firstMeetingDays'),
    recognitionDays: fact('recognitionDays'),
    youngBelow: fact('youngBelow'),
    youngElected: countYoung(common, fact('youngBelow')),
    isQuorate: quorum(common, limits.quorumPercent),
  }
}

/** How many of the new committee are young; unknown while one of their ages is. */
function countYoung(common: FactTree, below: Fact<number>): Fact<number> {
  if (below.kind !== 'known') return below
  const average = factIn(common, 'newCommittee.structure.averageAge')
  if (average.kind !== 'known') return { ...unknown('limits.youngElected'), label: LABELS.young }
  const ages = rowsIn(common, 'newCommittee.structure.ages')
  return known(ages.filter((row) => (numberIn(row, 'age') ?? below.value) < below.value).length)
}

/** What the office has laid down goes before what the pack says. */
function spoken(common: FactTree, ofPack: Fact<number>) {
  const told = factIn(common, 'speeches.limit')
  return told.kind === 'known' ? told : ofPack
}

function quorum(common: FactTree, percent: number | null): Fact<boolean> {
  const present = numberIn(common, 'attendance.present')
  const convened = numberIn(common, 'attendance.convened')
  if (present === null || convened === null || percent === null) {
    return { ...unknown('limits.quorumPercent'), label: LABELS.quorumPercent }
  }
  return known(present >= neededToMeet(convened, percent))
}
