import { membersWhenIssued, membersNow, membersAtLastIssue } from '../election/meeting-members.ts'
import type { MeetingMembers } from '../election/meeting-members.ts'
import { readElections } from '../election/election-now.ts'
import { HAND_VOTES } from '../election/election-words.ts'
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
  const inspectors = numberIn(facts, 'inspectionMeeting.present')
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
    ...votesOf({ meeting: 'first-meeting', called: 'hội nghị lần thứ nhất', present }, one),
    mostAt({ meeting: 'first-meeting', called: 'Hội nghị lần thứ nhất', present }, one),
    presentOf(
      'Hội nghị Ủy ban Kiểm tra',
      inspectors,
      membersAtLastIssue('inspection-meeting', one),
    ),
    ...votesOf(
      { meeting: 'inspection-meeting', called: 'hội nghị Ủy ban Kiểm tra', present: inspectors },
      one,
    ),
    mostAt(
      { meeting: 'inspection-meeting', called: 'Hội nghị Ủy ban Kiểm tra', present: inspectors },
      one,
    ),
  ]
}

/** No vote by hand has more people than the meeting has members, nor more hands than people. */
function votesOf({ meeting, called, present }: MeetingTold, one: IdentityCase): Claim[] {
  return rowsIn(one.facts, HAND_VOTES[meeting]).flatMap((row) => {
    const vote = `Biểu quyết “${textIn(row, 'subject')}” tại ${called}`
    const hands = sum(['agree', 'against', 'other'].map((name) => numberIn(row, name)))
    return [
      presentOf(vote, numberIn(row, 'present'), membersNow(meeting, one)),
      atMost(
        hands,
        // As the minutes print it.
        numberIn(row, 'present') ?? present,
        `${vote}: các ý kiến cộng lại {left}, có mặt {right}; hãy sửa số biểu quyết.`,
      ),
    ]
  })
}

/** Nobody votes at a meeting where fewer were there; who came late was there too, who left before a vote as well. */
function mostAt({ meeting, called, present }: MeetingTold, one: IdentityCase): Claim {
  const [most] = [...handsAt(meeting, one), ...ballotsAt(meeting, one)].toSorted(
    (left, right) => right.count - left.count,
  )
  return atMost(
    most?.count ?? null,
    present,
    `${called}: ${most?.at ?? ''} có {left} người, hội nghị ghi có mặt {right}; hãy sửa số có mặt của hội nghị ở Số liệu văn bản, ai đến muộn cũng tính là có mặt, hoặc sửa số ở ${most?.at ?? ''}.`,
  )
}

interface Voters {
  /** "biểu quyết “Số lượng Ban Thường vụ là 9 người”" */
  readonly at: string
  readonly count: number
}

function handsAt(meeting: MeetingTold['meeting'], { facts }: IdentityCase): Voters[] {
  return rowsIn(facts, HAND_VOTES[meeting]).flatMap((row) => {
    const count = numberIn(row, 'present')
    return count === null ? [] : [{ at: `biểu quyết “${textIn(row, 'subject')}”`, count }]
  })
}

function ballotsAt(meeting: MeetingTold['meeting'], one: IdentityCase): Voters[] {
  return readElections(one)
    .filter(({ kind }) => kind.meeting === meeting)
    .flatMap(({ ballot: { body, round, figures } }) =>
      [figures.present, figures.voters].flatMap((count) =>
        count === null ? [] : [{ at: `bầu ${body}, lần ${round}`, count }],
      ),
    )
}

interface MeetingTold {
  readonly meeting: 'first-meeting' | 'inspection-meeting'
  /** "hội nghị lần thứ nhất" */
  readonly called: string
  /** How many were there, where a vote of its own does not say it. */
  readonly present: number | null
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
