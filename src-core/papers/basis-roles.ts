import { ALLOTTED } from '../election/election-words.ts'

/** What papers may rest on, by role: where each is found and what it is called where it is not known. */

interface PackRole {
  /** Role in the `basis` of a rule pack. */
  readonly packRole: string
  /** Word of the list of incoming documents by which an office tells its own; that one goes before the pack's. */
  readonly told: string | null
  readonly label: string
}

export const PACK_ROLES: Readonly<Record<string, PackRole>> = {
  unionLaw: { packRole: 'union-law', told: null, label: 'Luật Công đoàn' },
  charter: { packRole: 'charter', told: null, label: 'Điều lệ Công đoàn Việt Nam' },
  charterGuide: { packRole: 'charter-guide', told: null, label: 'Hướng dẫn thi hành Điều lệ' },
  standingClause: {
    packRole: 'standing-clause',
    told: null,
    label: 'Điều khoản Điều lệ về tư cách đại biểu',
  },
  recognitionClause: {
    packRole: 'recognition-clause',
    told: null,
    label: 'Điều khoản về công nhận ban chấp hành',
  },
  nationalPlan: {
    packRole: 'national-plan',
    told: null,
    label: 'Kế hoạch đại hội của Tổng Liên đoàn',
  },
  personnelGuide: {
    packRole: 'personnel-guide',
    told: 'Hướng dẫn công tác nhân sự',
    label: 'Hướng dẫn công tác nhân sự',
  },
  directChairGuide: {
    packRole: 'direct-chair-guide',
    told: null,
    label: 'Hướng dẫn bầu trực tiếp chủ tịch công đoàn cơ sở',
  },
  financeRule: {
    packRole: 'finance-rule',
    told: 'Quy định chi kinh phí đại hội',
    label: 'Quy định chi kinh phí đại hội',
  },
}

/** By the word of the list of incoming documents. */
export const TOLD_ROLES: Readonly<Record<string, string>> = {
  superiorPlan: 'Kế hoạch của công đoàn cấp trên',
  partyDirective: 'Chỉ thị hoặc kế hoạch của cấp ủy',
  partyOpinion: 'Ý kiến của cấp ủy',
  approval: 'Văn bản đồng ý của công đoàn cấp trên',
  allocation: ALLOTTED.document,
  appointment: 'Quyết định chỉ định',
  commentsRequest: 'Văn bản lấy ý kiến góp ý',
  recognition: 'Quyết định công nhận',
}

export interface OwnRole {
  readonly slug: string
  readonly kind: string
  /** `#` is the congress. */
  readonly about: string
  readonly mayLackNumber?: boolean
}

/** The office's own papers. */
export const OWN_ROLES: Readonly<Record<string, OwnRole>> = {
  ownPlan: { slug: 'congress-plan', kind: 'Kế hoạch', about: 'tổ chức #' },
  organisingCommittee: {
    slug: 'organising-committee-decision',
    kind: 'Quyết định',
    about: 'thành lập Ban Tổ chức #',
  },
  committeeRegulation: {
    slug: 'committee-regulation',
    kind: 'Quyết định',
    about: 'ban hành Quy chế hoạt động của Ban Chấp hành',
  },
  submission: {
    slug: 'superior-submission',
    kind: 'Tờ trình',
    about: 'duyệt nội dung, nhân sự và cho phép tổ chức #',
  },
  convocation: { slug: 'convocation-resolution', kind: 'Nghị quyết', about: 'triệu tập #' },
  resolution: { slug: 'resolution', kind: 'Nghị quyết', about: '', mayLackNumber: true },
  proposal: {
    slug: 'recognition-request',
    kind: 'Tờ trình',
    about: 'đề nghị công nhận kết quả bầu cử của #',
  },
}
