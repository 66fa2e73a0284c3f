import type { ElectionKind, ElectionMeetingId } from '../regulation/election-shape.ts'
import type { BallotFigures } from './ballot-figures.ts'
import { electedTo, readElections } from './election-now.ts'
import type { ElectionCase, ElectionEvent, ElectionNow } from './election-now.ts'
import { BODIES } from './election-words.ts'

interface Membership {
  /** "Ban Chấp hành": whose members they are. */
  readonly of: string
  readonly kinds: readonly ElectionKind[]
}

/** Whose members sit in a meeting; the congress has delegates and its own door. */
const MEMBERSHIP: Readonly<Record<ElectionMeetingId, Membership | null>> = {
  congress: null,
  'first-meeting': { of: BODIES.committee, kinds: ['committee', 'chair-together'] },
  'inspection-meeting': { of: BODIES.inspection, kinds: ['inspection'] },
}

export interface MeetingMembers {
  readonly of: string
  readonly count: number
}

/** Who is convened to a meeting of those who were elected; null: the congress, or nobody is elected yet. */
export function membersNow(meeting: ElectionMeetingId, given: ElectionCase): MeetingMembers | null {
  return membersIn(meeting, readElections(given))
}

/** The same for one election: whom a round elected that was confirmed after its ballots were handed out, was not convened. */
export function membersWhenIssued(now: ElectionNow, given: ElectionCase): MeetingMembers | null {
  const issued = now.taken.get('issued')
  const elections = readElections(given)
  if (issued === undefined) return membersIn(now.kind.meeting, elections)
  const before = elections.filter((one) => !isConfirmedAfter(one, issued, given))
  return membersIn(now.kind.meeting, before)
}

/** The same for what is told of a whole meeting: as it was when ballots were last handed out there. */
export function membersAtLastIssue(
  meeting: ElectionMeetingId,
  given: ElectionCase,
): MeetingMembers | null {
  const held = readElections(given).filter(({ kind }) => kind.meeting === meeting)
  const issuedBy = (event: ElectionEvent) => held.find(({ taken }) => taken.get('issued') === event)
  const last = given.events.findLast((event) => issuedBy(event) !== undefined)
  const now = last === undefined ? undefined : issuedBy(last)
  return now === undefined ? membersNow(meeting, given) : membersWhenIssued(now, given)
}

function membersIn(
  meeting: ElectionMeetingId,
  elections: readonly ElectionNow[],
): MeetingMembers | null {
  const membership = MEMBERSHIP[meeting]
  if (membership === null) return null
  const count = electedTo(elections, ...membership.kinds).length
  return count === 0 ? null : { of: membership.of, count }
}

/** A round that was told has no such event, and nobody knows it to be later. */
function isConfirmedAfter({ ballot }: ElectionNow, issued: ElectionEvent, given: ElectionCase) {
  const { events } = given
  const confirmed = events.findIndex(
    ({ kind, subject }) => kind === 'result-confirmed' && subject === ballot.id,
  )
  return confirmed > events.indexOf(issued)
}

/** Why a meeting of those who were elected cannot have these figures; null when it can, or nobody knows its members. */
export function refuseOtherMembers(
  { convened }: Pick<BallotFigures, 'convened'>,
  members: MeetingMembers | null,
): string | null {
  if (members === null || convened === null || convened === members.count) return null
  return `Triệu tập ghi ${convened} mà ${members.count} người đã trúng cử ${members.of} được triệu tập dự hội nghị này. Ghi ${members.count}: ai vắng thì vẫn tính trong số triệu tập, chỉ không tính vào số có mặt. Chỉ khi kết quả bầu ${members.of} ghi sai mới sửa ở đó.`
}
