import { z } from 'zod'

/** What a rule is about. */
export const subjectKind = z.enum(['congress', 'unit', 'agenda', 'session', 'person'])
export type SubjectKind = z.infer<typeof subjectKind>

/** The screen where a fact is put right. */
export const dossierStep = z.enum(['dossier', 'plan', 'delegates', 'personnel', 'agenda', 'papers'])
export type DossierStep = z.infer<typeof dossierStep>

export type MeasureKind =
  | 'number'
  | 'year'
  | 'date'
  | 'boolean'
  | 'text'
  | 'level'
  | 'form'
  | 'case'
  | 'kind'
  | 'reorganisation'
  | 'candidacy'
  | 'vote-mode'
  | 'topics'
  | 'ages'

/**
 * Dates are `YYYY-MM-DD`; terms are those of terms.ts; topics stand in running order; ages are "38", or "37-38"
 * where only the year of birth is known.
 */
export type MeasureValue = number | string | boolean | readonly string[]

export interface MeasureTerm {
  readonly id: MeasureId
  readonly subject: SubjectKind
  readonly kind: MeasureKind
  /** Vietnamese, as it stands in a sentence or at the head of a line of "Cách tính". */
  readonly label: string
  readonly unit: string
  readonly step: DossierStep
}

type Row<Id extends string> = readonly [Id, MeasureKind, string, string, DossierStep]

function rows<const Id extends string>(...list: readonly Row<Id>[]): readonly Row<Id>[] {
  return list
}

/** Measured once for the whole congress; rules about any other subject may read them too. */
const CONGRESS = rows(
  ['congress.unionName', 'text', 'Tên công đoàn', '', 'dossier'],
  ['congress.level', 'level', 'Cấp công đoàn', '', 'dossier'],
  ['congress.form', 'form', 'Hình thức đại hội', '', 'dossier'],
  ['congress.formConsent', 'boolean', 'Công đoàn cấp trên đồng ý về hình thức', '', 'dossier'],
  ['congress.case', 'case', 'Bầu hay chỉ định', '', 'dossier'],
  ['congress.kind', 'kind', 'Đại hội hay hội nghị', '', 'dossier'],
  ['congress.kindConsent', 'boolean', 'Cấp trên đồng ý họp hội nghị', '', 'dossier'],
  ['congress.reorganisation', 'reorganisation', 'Tổ chức của công đoàn', '', 'dossier'],
  ['congress.ordinal', 'number', 'Đại hội lần thứ', '', 'dossier'],
  ['congress.previousOrdinal', 'number', 'Đại hội trước là lần thứ', '', 'dossier'],
  ['congress.termFrom', 'year', 'Nhiệm kỳ từ năm', '', 'dossier'],
  ['congress.termTo', 'year', 'Nhiệm kỳ đến năm', '', 'dossier'],
  ['congress.termMonths', 'number', 'Nhiệm kỳ dài', 'tháng', 'dossier'],
  ['congress.termConsent', 'boolean', 'Cấp trên đồng ý điều chỉnh nhiệm kỳ', '', 'dossier'],
  ['congress.superiorTermTo', 'year', 'Nhiệm kỳ của cấp trên đến năm', '', 'dossier'],
  ['congress.monthsPastSuperior', 'number', 'Hết nhiệm kỳ sau cấp trên', 'tháng', 'dossier'],
  ['congress.increaseConsent', 'boolean', 'Cấp trên đồng ý cho tăng số lượng', '', 'dossier'],
  ['congress.chairConsent', 'boolean', 'Cấp trên cho bầu trực tiếp chủ tịch', '', 'dossier'],
  ['congress.guests', 'number', 'Số khách mời', 'người', 'dossier'],
  ['congress.subcommittees', 'number', 'Số tiểu ban', 'tiểu ban', 'dossier'],
  ['congress.startDate', 'date', 'Ngày khai mạc đại hội', '', 'dossier'],
  ['congress.endDate', 'date', 'Ngày bế mạc đại hội', '', 'dossier'],
  ['congress.members', 'number', 'Số đoàn viên', 'đoàn viên', 'plan'],
  ['congress.membersStated', 'number', 'Số đoàn viên ghi ở hồ sơ', 'đoàn viên', 'dossier'],
  ['committee.seats', 'number', 'Số ủy viên ban chấp hành sẽ bầu', 'người', 'dossier'],
  ['committee.formerSeats', 'number', 'Tổng ủy viên trước sáp nhập', 'người', 'dossier'],
  ['committee.standingSeats', 'number', 'Số ủy viên ban thường vụ', 'người', 'dossier'],
  ['committee.inspectionSeats', 'number', 'Số ủy viên ủy ban kiểm tra', 'người', 'dossier'],
  ['committee.meetings', 'number', 'Số kỳ họp của ban chấp hành khóa cũ', 'kỳ', 'dossier'],
  ['candidates.female', 'number', 'Nữ trong danh sách bầu', 'người', 'personnel'],
  ['candidates.ethnicMinority', 'number', 'Dân tộc thiểu số trong danh sách', 'người', 'personnel'],
  ['candidates.nonParty', 'number', 'Ngoài Đảng trong danh sách bầu', 'người', 'personnel'],
  ['candidates.firstTime', 'number', 'Tham gia lần đầu trong danh sách', 'người', 'personnel'],
  ['candidates.ages', 'ages', 'Tuổi của người trong danh sách bầu', '', 'personnel'],
  ['composition.unmet', 'number', 'Yêu cầu cơ cấu bắt buộc chưa đạt', 'yêu cầu', 'personnel'],
  ['candidates.listed', 'number', 'Số người trong danh sách bầu', 'người', 'personnel'],
  ['delegates.total', 'number', 'Số đại biểu theo kế hoạch', 'đại biểu', 'plan'],
  ['delegates.exOfficio', 'number', 'Đại biểu đương nhiệm theo kế hoạch', 'đại biểu', 'plan'],
  ['delegates.elected', 'number', 'Đại biểu bầu theo kế hoạch', 'đại biểu', 'plan'],
  ['delegates.appointed', 'number', 'Đại biểu chỉ định theo kế hoạch', 'đại biểu', 'plan'],
  ['delegates.listed', 'number', 'Số đại biểu trong danh sách', 'đại biểu', 'delegates'],
  ['delegates.listedExOfficio', 'number', 'Đương nhiệm trong danh sách', 'đại biểu', 'delegates'],
  ['delegates.listedElected', 'number', 'Bầu lên trong danh sách', 'đại biểu', 'delegates'],
  ['delegates.listedAppointed', 'number', 'Chỉ định trong danh sách', 'đại biểu', 'delegates'],
  ['delegates.barred', 'number', 'Đại biểu không đủ tư cách', 'đại biểu', 'dossier'],
  ['bodies.election', 'number', 'Số người trong ban bầu cử', 'người', 'delegates'],
  ['bodies.electionCandidates', 'number', 'Người ứng cử trong ban bầu cử', 'người', 'delegates'],
  ['delegates.male', 'number', 'Đại biểu nam', 'đại biểu', 'delegates'],
  ['delegates.female', 'number', 'Đại biểu nữ', 'đại biểu', 'delegates'],
  ['delegates.ethnicMinority', 'number', 'Đại biểu dân tộc ít người', 'đại biểu', 'delegates'],
  ['delegates.partyMembers', 'number', 'Đại biểu là đảng viên', 'đại biểu', 'delegates'],
  ['delegates.nonParty', 'number', 'Đại biểu ngoài Đảng', 'đại biểu', 'delegates'],
  ['delegates.ageMin', 'number', 'Tuổi đại biểu trẻ nhất', 'tuổi', 'delegates'],
  ['delegates.ageMax', 'number', 'Tuổi đại biểu cao nhất', 'tuổi', 'delegates'],
  ['delegates.ageAverage', 'number', 'Tuổi bình quân của đại biểu', 'tuổi', 'delegates'],
  ['delegates.withUnit', 'number', 'Đại biểu đã rõ đơn vị', 'đại biểu', 'delegates'],
  ['units.count', 'number', 'Số đơn vị trong biểu phân bổ', 'đơn vị', 'plan'],
  ['units.members', 'number', 'Tổng đoàn viên của các đơn vị', 'đoàn viên', 'plan'],
  ['units.membersFemale', 'number', 'Tổng đoàn viên nữ của các đơn vị', 'đoàn viên', 'plan'],
  ['units.committeeSeats', 'number', 'Tổng ủy viên của các đơn vị', 'người', 'plan'],
  ['units.delegatesTotal', 'number', 'Tổng đại biểu của các đơn vị', 'đại biểu', 'plan'],
  ['units.delegatesExOfficio', 'number', 'Tổng đương nhiệm của các đơn vị', 'đại biểu', 'plan'],
  ['units.delegatesElected', 'number', 'Tổng đại biểu bầu của các đơn vị', 'đại biểu', 'plan'],
  ['units.delegatesAppointed', 'number', 'Tổng chỉ định của các đơn vị', 'đại biểu', 'plan'],
  ['units.lastCongressDate', 'date', 'Đại hội đơn vị muộn nhất', '', 'plan'],
  ['plan.committeeSeats', 'number', 'Số ủy viên theo kế hoạch', 'người', 'plan'],
  ['plan.candidateListSize', 'number', 'Số người trong danh sách theo kế hoạch', 'người', 'plan'],
  ['plan.pilotBefore', 'date', 'Hạn đại hội điểm theo kế hoạch: trước ngày', '', 'plan'],
  ['plan.grassrootsFrom', 'date', 'Đại hội cơ sở theo kế hoạch: từ ngày', '', 'plan'],
  ['plan.grassrootsBefore', 'date', 'Hạn đại hội cơ sở theo kế hoạch: trước ngày', '', 'plan'],
  ['plan.ownBefore', 'date', 'Hạn đại hội này theo kế hoạch: trước ngày', '', 'plan'],
  ['plan.maxSessions', 'number', 'Thời gian tối đa theo kế hoạch', 'buổi', 'plan'],
  ['plan.grassrootsMaxSessions', 'number', 'Thời gian tối đa của cơ sở', 'buổi', 'plan'],
  ['firstMeeting.date', 'date', 'Ngày hội nghị ban chấp hành lần thứ nhất', '', 'dossier'],
  ['firstMeeting.daysAfter', 'number', 'Hội nghị lần thứ nhất sau đại hội', 'ngày', 'dossier'],
  ['recognition.submitted', 'date', 'Ngày gửi hồ sơ công nhận', '', 'dossier'],
  ['recognition.decided', 'date', 'Ngày có quyết định công nhận', '', 'dossier'],
  ['agenda.sessions', 'number', 'Số buổi trong chương trình', 'buổi', 'agenda'],
)

const UNIT = rows(
  ['unit.name', 'text', 'Tên đơn vị', '', 'plan'],
  ['unit.level', 'level', 'Cấp của đơn vị', '', 'plan'],
  ['unit.unitsBelow', 'number', 'Số công đoàn cơ sở của đơn vị', 'đơn vị', 'plan'],
  ['unit.members', 'number', 'Số đoàn viên', 'đoàn viên', 'plan'],
  ['unit.membersFemale', 'number', 'Số đoàn viên nữ', 'đoàn viên', 'plan'],
  ['unit.form', 'form', 'Hình thức đại hội', '', 'plan'],
  ['unit.formConsent', 'boolean', 'Công đoàn cấp trên đồng ý về hình thức', '', 'plan'],
  ['unit.increaseConsent', 'boolean', 'Công đoàn cấp trên đồng ý cho tăng', '', 'plan'],
  ['unit.congressDelegates', 'number', 'Số đại biểu dự đại hội của đơn vị', 'đại biểu', 'plan'],
  ['unit.committeeSeats', 'number', 'Số ủy viên ban chấp hành được bầu', 'người', 'plan'],
  ['unit.delegatesTotal', 'number', 'Số đại biểu được phân bổ', 'đại biểu', 'plan'],
  ['unit.delegatesExOfficio', 'number', 'Trong đó đương nhiệm', 'đại biểu', 'plan'],
  ['unit.delegatesElected', 'number', 'Trong đó bầu', 'đại biểu', 'plan'],
  ['unit.delegatesAppointed', 'number', 'Trong đó chỉ định', 'đại biểu', 'plan'],
  ['unit.delegatesListed', 'number', 'Số người trong danh sách đại biểu', 'đại biểu', 'delegates'],
  ['unit.congressDate', 'date', 'Ngày đại hội của đơn vị', '', 'plan'],
  ['unit.pilot', 'boolean', 'Là đại hội điểm', '', 'plan'],
)

const AGENDA = rows(
  ['agenda.topics', 'topics', 'Các mục của chương trình', '', 'agenda'],
  ['agenda.committeeVoteMode', 'vote-mode', 'Cách bầu ban chấp hành', '', 'agenda'],
  ['agenda.chairVoteMode', 'vote-mode', 'Cách bầu chủ tịch', '', 'agenda'],
  ['agenda.delegationVoteMode', 'vote-mode', 'Cách bầu đại biểu dự đại hội cấp trên', '', 'agenda'],
  ['agenda.presidiumVoteMode', 'vote-mode', 'Cách bầu đoàn chủ tịch', '', 'agenda'],
  ['agenda.secretariatVoteMode', 'vote-mode', 'Cách bầu đoàn thư ký', '', 'agenda'],
  ['agenda.credentialsVoteMode', 'vote-mode', 'Cách bầu ban thẩm tra', '', 'agenda'],
  ['agenda.electionCommitteeVoteMode', 'vote-mode', 'Cách bầu ban bầu cử', '', 'agenda'],
  ['agenda.candidateListVoteMode', 'vote-mode', 'Cách thông qua danh sách bầu cử', '', 'agenda'],
  ['agenda.personnelPlanVoteMode', 'vote-mode', 'Cách thông qua đề án nhân sự', '', 'agenda'],
  ['agenda.rulesVoteMode', 'vote-mode', 'Cách thông qua chương trình, quy chế', '', 'agenda'],
  ['agenda.credentialsReportVoteMode', 'vote-mode', 'Cách thông qua thẩm tra', '', 'agenda'],
  ['agenda.resolutionVoteMode', 'vote-mode', 'Cách thông qua nghị quyết', '', 'agenda'],
)

/** One person on the list of candidates that is being judged. */
const PERSON = rows(
  ['person.candidacy', 'candidacy', 'Tái cử hay lần đầu', '', 'personnel'],
  ['person.meetingsMissed', 'number', 'Số kỳ họp vắng', 'kỳ', 'personnel'],
  ['person.exOfficioDelegate', 'boolean', 'Có tên là đại biểu đương nhiệm', '', 'delegates'],
  ['person.serviceMonths', 'number', 'Thời gian công tác còn lại', 'tháng', 'personnel'],
  [
    'person.serviceMonthsLeast',
    'number',
    'Thời gian công tác còn lại, ít nhất',
    'tháng',
    'personnel',
  ],
  [
    'person.serviceMonthsMost',
    'number',
    'Thời gian công tác còn lại, nhiều nhất',
    'tháng',
    'personnel',
  ],
  ['person.superiorConsent', 'boolean', 'Cấp trên đồng ý trường hợp này', '', 'personnel'],
)

const SESSION = rows(['session.minutes', 'number', 'Thời gian của buổi', 'phút', 'agenda'])

export type CongressMeasureId = (typeof CONGRESS)[number][0]
export type UnitMeasureId = (typeof UNIT)[number][0]
export type AgendaMeasureId = (typeof AGENDA)[number][0]
export type PersonMeasureId = (typeof PERSON)[number][0]
export type SessionMeasureId = (typeof SESSION)[number][0]
export type MeasureId =
  CongressMeasureId | UnitMeasureId | AgendaMeasureId | PersonMeasureId | SessionMeasureId

function terms(subject: SubjectKind, list: readonly Row<MeasureId>[]): MeasureTerm[] {
  return list.map(([id, kind, label, unit, step]) => ({ id, subject, kind, label, unit, step }))
}

/** Every measure a rule, a screen or a paper may name, with its word and the screen of its facts. */
export const MEASURE_TERMS: ReadonlyMap<string, MeasureTerm> = new Map(
  [
    ...terms('congress', CONGRESS),
    ...terms('unit', UNIT),
    ...terms('agenda', AGENDA),
    ...terms('person', PERSON),
    ...terms('session', SESSION),
  ].map((term) => [term.id, term]),
)
