import { gender } from './terms.ts'
import type {
  ApportionmentMethod,
  Candidacy,
  CongressCase,
  CongressBody,
  CongressForm,
  CongressKind,
  DelegateKind,
  Gender,
  Reorganisation,
  Rounding,
  ShareBasis,
  CongressPhase,
  TaskAnchor,
  UnionLevel,
  VoteMode,
  JobRole,
  WorkSector,
} from './terms.ts'

/** The Vietnamese word for each term, as it stands on screens and in papers (docs/glossary.md). */
export const UNION_LEVEL_LABELS: Readonly<Record<UnionLevel, string>> = {
  section: 'Công đoàn bộ phận',
  'grassroots-member': 'Công đoàn cơ sở thành viên',
  grassroots: 'Công đoàn cơ sở',
  commune: 'Công đoàn xã, phường, đặc khu',
  'immediate-superior': 'Công đoàn cấp trên trực tiếp cơ sở',
  corporation: 'Công đoàn tập đoàn, tổng công ty',
  province: 'Liên đoàn Lao động tỉnh, công đoàn ngành trung ương',
  national: 'Tổng Liên đoàn Lao động Việt Nam',
}

export const CONGRESS_FORM_LABELS: Readonly<Record<CongressForm, string>> = {
  plenary: 'Toàn thể',
  delegate: 'Đại biểu',
}

export const CONGRESS_CASE_LABELS: Readonly<Record<CongressCase, string>> = {
  elect: 'Bầu',
  appoint: 'Chỉ định',
}

export const CONGRESS_KIND_LABELS: Readonly<Record<CongressKind, string>> = {
  congress: 'Đại hội',
  'delegate-conference': 'Hội nghị đại biểu',
  'plenary-conference': 'Hội nghị toàn thể',
  'enlarged-committee': 'Hội nghị ban chấp hành mở rộng',
}

export const REORGANISATION_LABELS: Readonly<Record<Reorganisation, string>> = {
  kept: 'Giữ nguyên',
  merged: 'Sáp nhập, hợp nhất',
  founded: 'Thành lập mới',
  split: 'Tách ra, nâng cấp, hạ cấp',
}

export const CONGRESS_BODY_LABELS: Readonly<Record<CongressBody, string>> = {
  presidium: 'Đoàn chủ tịch',
  secretariat: 'Đoàn thư ký',
  credentials: 'Ban thẩm tra tư cách đại biểu',
  election: 'Ban bầu cử',
}

export const DELEGATE_KIND_LABELS: Readonly<Record<DelegateKind, string>> = {
  'ex-officio': 'Đương nhiệm',
  elected: 'Bầu',
  appointed: 'Chỉ định',
}

export const GENDER_LABELS: Readonly<Record<Gender, string>> = { male: 'Nam', female: 'Nữ' }

/** As a told row has it; null: nobody has told. */
export function genderOfLabel(words: unknown): Gender | null {
  return gender.options.find((one) => GENDER_LABELS[one] === words) ?? null
}

export const WORK_SECTOR_LABELS: Readonly<Record<WorkSector, string>> = {
  administrative: 'Hành chính, sự nghiệp',
  'state-enterprise': 'Sản xuất, kinh doanh nhà nước',
  'non-state': 'Ngoài nhà nước',
}

export const JOB_ROLE_LABELS: Readonly<Record<JobRole, string>> = {
  'union-full-time': 'Cán bộ công đoàn chuyên trách',
  manager: 'Cán bộ quản lý',
  technical: 'Cán bộ khoa học, kỹ thuật',
  worker: 'Công nhân, lao động trực tiếp',
}

export const CANDIDACY_LABELS: Readonly<Record<Candidacy, string>> = {
  're-election': 'Tái cử',
  'first-time': 'Lần đầu',
}

export const VOTE_MODE_LABELS: Readonly<Record<VoteMode, string>> = {
  hand: 'Biểu quyết giơ tay',
  secret: 'Bỏ phiếu kín',
}

export const CONGRESS_PHASE_LABELS: Readonly<Record<CongressPhase, string>> = {
  preparation: 'Chuẩn bị',
  approval: 'Trình duyệt',
  congress: 'Tại đại hội',
  after: 'Sau đại hội',
}

export const TASK_ANCHOR_LABELS: Readonly<Record<TaskAnchor, string>> = {
  'first-day': 'ngày khai mạc',
  'last-day': 'ngày bế mạc',
  'first-meeting': 'hội nghị Ban Chấp hành lần thứ nhất',
  'pilot-before': 'hạn đại hội điểm',
  'grassroots-from': 'ngày bắt đầu đại hội cơ sở',
  'grassroots-before': 'hạn đại hội cơ sở',
  'own-before': 'hạn đại hội cấp mình',
  fixed: 'ngày định riêng',
}

export const APPORTIONMENT_METHOD_LABELS: Readonly<Record<ApportionmentMethod, string>> = {
  A: 'A: cơ bản trước, còn lại theo số dư lớn nhất',
  B: 'B: tất cả theo số dư lớn nhất, có mức tối thiểu',
  C: 'C: như A, đương nhiệm tính vào phần của đơn vị',
  'sainte-lague': 'Sainte-Laguë (chia cho 1, 3, 5…)',
  dhondt: "D'Hondt (chia cho 1, 2, 3…)",
  'per-members': 'Một đại biểu cho N đoàn viên',
  'by-hand': 'Ghi bằng tay',
}

/** For heads of columns. */
export const APPORTIONMENT_METHOD_NAMES: Readonly<Record<ApportionmentMethod, string>> = {
  A: 'A',
  B: 'B',
  C: 'C',
  'sainte-lague': 'Sainte-Laguë',
  dhondt: "D'Hondt",
  'per-members': 'Một cho N',
  'by-hand': 'Bằng tay',
}

export const SHARE_BASIS_LABELS: Readonly<Record<ShareBasis, string>> = {
  members: 'Đoàn viên',
  female: 'Đoàn viên nữ',
}

export const ROUNDING_LABELS: Readonly<Record<Rounding, string>> = {
  down: 'Bỏ phần lẻ',
  half: 'Từ nửa trở lên thêm một',
  up: 'Có lẻ là thêm một',
}

/** How official papers are laid out. */
export const PAPER_PROFILE_LABELS: Readonly<Record<'qd933' | 'nd30' | 'model2022', string>> = {
  qd933: 'Quyết định 933/QĐ-TLĐ',
  nd30: 'Nghị định 30/2020/NĐ-CP',
  model2022: 'Hồ sơ mẫu nhiệm kỳ 2023 - 2028',
}
