/** The words of `templates/facts` that the elections read and write, as they stand there. */
export const BALLOTS = 'elections.ballots'
export const NAMES = 'elections.names'
export const CAUSES = 'elections.invalidCauses'

export const SIGNED = 'elections.signedReasons'
export const ANNULLED = 'elections.annulled'

/** What is elected, by the choices of the told list. */
export const BODIES = {
  committee: 'Ban Chấp hành',
  congressChair: 'Chủ tịch tại đại hội',
  delegation: 'Đại biểu dự đại hội cấp trên',
  standing: 'Ban Thường vụ',
  chair: 'Chủ tịch',
  vice: 'Phó Chủ tịch',
  inspection: 'Ủy ban Kiểm tra',
  inspectionChair: 'Chủ nhiệm Ủy ban Kiểm tra',
  inspectionVice: 'Phó Chủ nhiệm Ủy ban Kiểm tra',
} as const

export const GRANTED = 'Đồng ý cho rút'
export const REFUSED = 'Không đồng ý cho rút'

export const PREPARED = 'Ban Chấp hành giới thiệu'
export const ORIGINS = [PREPARED, 'Ứng cử', 'Đề cử tại đại hội'] as const
export type Origin = (typeof ORIGINS)[number]

/** What the superior allotted, and the role of the document that says so. */
export const ALLOTTED = {
  full: 'superiorCongress.quota',
  alternates: 'superiorCongress.alternates',
  document: 'Văn bản phân bổ đại biểu',
} as const

/** Where those who count stand, by meeting, and what their head is called there. */
export const COUNTERS = {
  congress: { list: 'bodies.members', body: 'Ban Bầu cử', head: 'Trưởng', member: 'Thành viên' },
  'first-meeting': {
    list: 'firstMeeting.counters',
    body: null,
    head: 'Trưởng ban',
    member: 'Ủy viên',
  },
  'inspection-meeting': {
    list: 'inspectionMeeting.counters',
    body: null,
    head: 'Trưởng ban',
    member: 'Ủy viên',
  },
} as const

/** Where the votes by hand of each meeting are told. */
export const HAND_VOTES = {
  congress: 'proceedings.handVotes',
  'first-meeting': 'firstMeeting.votes',
  'inspection-meeting': 'inspectionMeeting.votes',
} as const
