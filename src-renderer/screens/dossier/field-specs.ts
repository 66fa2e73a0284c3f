import type { CongressFacts, SuperiorPlan } from '#core/dossier/dossier.ts'
import {
  CONGRESS_CASE_LABELS,
  CONGRESS_FORM_LABELS,
  CONGRESS_KIND_LABELS,
  REORGANISATION_LABELS,
  UNION_LEVEL_LABELS,
} from '#core/vocabulary/labels.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

export type FieldKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'count'; readonly unit: string }
  /** The number of a congress: XI or 11. */
  | { readonly kind: 'ordinal' }
  | { readonly kind: 'year' }
  | { readonly kind: 'day' }
  | {
      readonly kind: 'choice' | 'yes-no'
      readonly choices: readonly Choice[]
      /** One of them always holds. */
      readonly required?: boolean
    }

/** One field of the form. `path` is the fact path, which findings and addresses name. */
export interface FieldSpec {
  readonly path: `congress.${keyof CongressFacts}` | `plan.${keyof SuperiorPlan}`
  readonly label: string
  readonly help?: string
  readonly input: FieldKind
  /** Columns of the form it takes, of six. */
  readonly span: 1 | 2 | 3 | 4 | 6
}

export interface FieldGroup {
  readonly title: string
  readonly fields: readonly FieldSpec[]
}

function choicesOf(labels: Readonly<Record<string, string>>) {
  return {
    kind: 'choice' as const,
    choices: Object.entries(labels).map(([value, label]) => ({ value, label })),
  }
}

const consent: FieldKind = {
  kind: 'yes-no',
  choices: [
    { value: 'yes', label: 'Đã đồng ý' },
    { value: 'no', label: 'Không đồng ý' },
  ],
}
const text: FieldKind = { kind: 'text' }
const day: FieldKind = { kind: 'day' }
const year: FieldKind = { kind: 'year' }
const people: FieldKind = { kind: 'count', unit: 'người' }
const halfDays: FieldKind = { kind: 'count', unit: 'buổi' }

export const UNION_FIELDS: FieldGroup = {
  title: 'Đơn vị',
  fields: [
    { path: 'congress.unionName', label: 'Tên đầy đủ của công đoàn', input: text, span: 6 },
    {
      path: 'congress.unionShortName',
      label: 'Tên sau chữ “Công đoàn”',
      help: 'Ví dụ: huyện Tam Đường',
      input: text,
      span: 3,
    },
    { path: 'congress.superiorName', label: 'Công đoàn cấp trên', input: text, span: 3 },
    {
      path: 'congress.level',
      label: 'Cấp công đoàn',
      input: choicesOf(UNION_LEVEL_LABELS),
      span: 3,
    },
    { path: 'congress.partyCommitteeName', label: 'Cấp ủy cùng cấp', input: text, span: 3 },
    {
      path: 'congress.membersTotal',
      label: 'Tổng số đoàn viên',
      help: 'Nếu kế hoạch không kể đơn vị',
      input: { kind: 'count', unit: 'đoàn viên' },
      span: 2,
    },
    { path: 'congress.chairName', label: 'Chủ tịch công đoàn', input: text, span: 2 },
    {
      path: 'congress.place',
      label: 'Địa danh',
      help: 'Ở dòng ngày tháng',
      input: text,
      span: 2,
    },
  ],
}

const CONSENT: FieldSpec = {
  path: 'congress.formConsent',
  label: 'Cấp trên cho hình thức khác',
  help: 'Chỉ cần khi khác quy định',
  input: consent,
  span: 3,
}

/** The consent is asked for only where the form is not the one the membership calls for. */
export function congressFields(withConsent: boolean): FieldGroup {
  const span = withConsent ? 3 : 2
  return {
    title: 'Đại hội',
    fields: [
      {
        path: 'congress.form',
        label: 'Hình thức',
        input: choicesOf(CONGRESS_FORM_LABELS),
        span,
      },
      ...(withConsent ? [CONSENT] : []),
      {
        path: 'congress.case',
        label: 'Bầu hay chỉ định',
        input: choicesOf(CONGRESS_CASE_LABELS),
        span,
      },
      {
        path: 'congress.ordinal',
        label: 'Lần thứ',
        help: 'Ví dụ XI hoặc 11',
        input: { kind: 'ordinal' },
        span,
      },
      ...CONGRESS_FIELDS,
    ],
  }
}

const CONGRESS_FIELDS: readonly FieldSpec[] = [
  { path: 'congress.previousTermFrom', label: 'Nhiệm kỳ vừa qua từ năm', input: year, span: 2 },
  { path: 'congress.termFrom', label: 'Nhiệm kỳ này từ năm', input: year, span: 2 },
  { path: 'congress.termTo', label: 'đến năm', input: year, span: 2 },
  { path: 'congress.startDate', label: 'Ngày khai mạc', input: day, span: 2 },
  { path: 'congress.endDate', label: 'Ngày bế mạc', input: day, span: 2 },
  {
    path: 'congress.committeeSeats',
    label: 'Số ủy viên sẽ bầu',
    input: people,
    span: 2,
  },
  { path: 'congress.venue', label: 'Địa điểm', input: text, span: 4 },
  { path: 'congress.theme', label: 'Chủ đề đại hội', input: text, span: 6 },
]

/** Fields that may stay empty in a complete dossier. */
export const OPTIONAL_FIELDS: ReadonlySet<string> = new Set([
  'congress.membersTotal',
  'congress.formConsent',
  'plan.committeeSeats',
])

/** Facts that only some congresses need: shown where a rule asks for them, or where they are known. */
export const RARE_GROUPS: readonly FieldGroup[] = [
  {
    title: 'Tổ chức của công đoàn',
    fields: [
      {
        path: 'congress.kind',
        label: 'Đại hội hay hội nghị',
        input: { ...choicesOf(CONGRESS_KIND_LABELS), required: true },
        span: 3,
      },
      {
        path: 'congress.kindConsent',
        label: 'Cấp trên cho họp hội nghị',
        help: 'Khi họp hội nghị thay đại hội',
        input: consent,
        span: 3,
      },
      {
        path: 'congress.reorganisation',
        label: 'Từ đại hội trước đến nay',
        help: 'Có sáp nhập, thành lập mới không',
        input: choicesOf(REORGANISATION_LABELS),
        span: 3,
      },
      {
        path: 'congress.previousOrdinal',
        label: 'Đại hội trước lần thứ',
        help: 'Tên mới, tính lại từ đầu thì ghi 0',
        input: { kind: 'ordinal' },
        span: 3,
      },
      {
        path: 'congress.superiorTermTo',
        label: 'Nhiệm kỳ cấp trên đến năm',
        help: 'Khi là công đoàn mới thành lập',
        input: year,
        span: 3,
      },
    ],
  },
  {
    title: 'Cấp trên đồng ý',
    fields: [
      {
        path: 'congress.termConsent',
        label: 'Kéo dài, rút ngắn nhiệm kỳ',
        input: consent,
        span: 3,
      },
      {
        path: 'congress.increaseConsent',
        label: 'Tăng số ủy viên, đại biểu',
        input: consent,
        span: 3,
      },
      {
        path: 'congress.chairConsent',
        label: 'Bầu trực tiếp chủ tịch tại đại hội',
        input: consent,
        span: 3,
      },
    ],
  },
  {
    title: 'Số lượng khác',
    fields: [
      {
        path: 'congress.formerSeats',
        label: 'Ủy viên trước sáp nhập',
        help: 'Cộng các công đoàn cũ',
        input: people,
        span: 2,
      },
      { path: 'congress.standingSeats', label: 'Ban Thường vụ', input: people, span: 2 },
      { path: 'congress.inspectionSeats', label: 'Ủy ban Kiểm tra', input: people, span: 2 },
      { path: 'congress.guests', label: 'Khách mời', input: people, span: 2 },
      {
        path: 'congress.subcommittees',
        label: 'Tiểu ban',
        input: { kind: 'count', unit: 'tiểu ban' },
        span: 2,
      },
      {
        path: 'congress.delegatesBarred',
        label: 'Không đủ tư cách',
        help: 'Đại biểu; không có ai thì ghi 0',
        input: people,
        span: 2,
      },
      {
        path: 'congress.committeeMeetings',
        label: 'Kỳ họp của BCH khóa cũ',
        help: 'Cả nhiệm kỳ',
        input: { kind: 'count', unit: 'kỳ' },
        span: 3,
      },
    ],
  },
  {
    title: 'Sau đại hội',
    fields: [
      {
        path: 'congress.firstMeetingDate',
        label: 'Hội nghị lần thứ nhất',
        help: 'Của ban chấp hành mới',
        input: day,
        span: 2,
      },
      {
        path: 'congress.recognitionSubmitted',
        label: 'Gửi hồ sơ công nhận',
        input: day,
        span: 2,
      },
      {
        path: 'congress.recognitionDecided',
        label: 'Có quyết định công nhận',
        input: day,
        span: 2,
      },
    ],
  },
]

export const PLAN_FIELDS: FieldGroup = {
  title: 'Kế hoạch cấp trên',
  fields: [
    {
      path: 'plan.documentNumber',
      label: 'Số, ký hiệu',
      help: 'Ví dụ: 119-KH/HU',
      input: text,
      span: 3,
    },
    { path: 'plan.documentDate', label: 'Ngày ban hành', input: day, span: 3 },
    { path: 'plan.issuer', label: 'Nơi ban hành', input: text, span: 6 },
    { path: 'plan.delegatesTotal', label: 'Đại biểu triệu tập', input: people, span: 3 },
    { path: 'plan.delegatesExOfficio', label: 'Đương nhiệm', input: people, span: 3 },
    { path: 'plan.delegatesElected', label: 'Bầu ở cấp dưới', input: people, span: 3 },
    { path: 'plan.delegatesAppointed', label: 'Chỉ định', input: people, span: 3 },
    { path: 'plan.committeeSeats', label: 'Ủy viên BCH', input: people, span: 3 },
    {
      path: 'plan.candidateListSize',
      label: 'Danh sách bầu cử',
      input: people,
      span: 3,
    },
    {
      path: 'plan.maxSessions',
      label: 'Đại hội dài nhất',
      help: '1,5 ngày là 3 buổi',
      input: halfDays,
      span: 3,
    },
    { path: 'plan.ownBefore', label: 'Đại hội này xong trước', input: day, span: 3 },
    { path: 'plan.pilotBefore', label: 'Đại hội điểm trước', input: day, span: 3 },
    { path: 'plan.grassrootsFrom', label: 'Cơ sở đại hội từ', input: day, span: 3 },
    { path: 'plan.grassrootsBefore', label: 'Cơ sở xong trước', input: day, span: 3 },
    {
      path: 'plan.grassrootsMaxSessions',
      label: 'Cơ sở dài nhất',
      input: halfDays,
      span: 3,
    },
  ],
}
