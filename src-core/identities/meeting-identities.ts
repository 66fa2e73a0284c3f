import { membersWhenIssued, membersNow, membersAtLastIssue } from '../election/meeting-members.ts'
import type { MeetingMembers } from '../election/meeting-members.ts'
import { readElections } from '../election/election-now.ts'
import { numberIn, rowsIn, textIn } from '../papers/read-tree.ts'
import type { Claim } from './claim.ts'
import { atMost, equals } from './claim.ts'
import { sum } from './delegate-identities.ts'
import type { IdentityCase } from './identity-case.ts'

/** I-39: those who were elected meet, and nobody else: no figure of their meetings is another number. */
export function judgeMeetings(one: IdentityCase): Claim[] {
  const { facts } = one
  const first = membersAtLastIssue('first-meeting', one)
  const present = numberIn(facts, 'firstMeeting.present')
  return [
    ...readElections(one).map((now) =>
      convenedAs(
        `Bầu ${now.ballot.body}, lần ${now.ballot.round}`,
        now.ballot.figures.convened,
        membersWhenIssued(now, one),
      ),
    ),
    convenedAs('Hội nghị lần thứ nhất', numberIn(facts, 'firstMeeting.convened'), first),
    presentOf('Hội nghị lần thứ nhất', present, first),
    ...rowsIn(facts, 'firstMeeting.votes').flatMap((row) => {
      const called = `Biểu quyết “${textIn(row, 'subject')}” tại hội nghị lần thứ nhất`
      const hands = sum(['agree', 'against', 'other'].map((name) => numberIn(row, name)))
      return [
        presentOf(called, numberIn(row, 'present'), membersNow('first-meeting', one)),
        atMost(
          hands,
          // As the minutes print it.
          numberIn(row, 'present') ?? present,
          `${called}: các ý kiến cộng lại {left}, có mặt {right}; hãy sửa số biểu quyết.`,
        ),
      ]
    }),
    presentOf(
      'Hội nghị Ủy ban Kiểm tra',
      numberIn(facts, 'inspectionMeeting.present'),
      membersAtLastIssue('inspection-meeting', one),
    ),
  ]
}

function convenedAs(called: string, convened: number | null, members: MeetingMembers | null) {
  return equals(
    convened,
    members?.count ?? null,
    `${called}: triệu tập ghi {left}, số người trúng cử ${members?.of ?? ''} là {right}; hãy ghi đúng số người đã trúng cử, ai vắng thì vẫn tính trong số triệu tập.`,
  )
}

function presentOf(called: string, present: number | null, members: MeetingMembers | null) {
  return atMost(
    present,
    members?.count ?? null,
    `${called}: có mặt ghi {left}, số người trúng cử ${members?.of ?? ''} là {right}; hãy đếm lại rồi sửa số có mặt.`,
  )
}
