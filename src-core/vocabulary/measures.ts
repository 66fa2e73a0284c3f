import { z } from 'zod'

/** What a rule is about. */
export const subjectKind = z.enum(['congress', 'unit', 'agenda', 'session', 'person'])
export type SubjectKind = z.infer<typeof subjectKind>

/** The screen where a fact is put right. */
export const dossierStep = z.enum(['dossier', 'plan', 'delegates', 'personnel', 'agenda', 'papers'])
export type DossierStep = z.infer<typeof dossierStep>

export type MeasureKind =
  'number' | 'date' | 'boolean' | 'text' | 'level' | 'form' | 'vote-mode' | 'topics'

/** Dates are `YYYY-MM-DD`; terms are those of terms.ts; topics stand in running order. */
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
  ['congress.startDate', 'date', 'Ngày khai mạc đại hội', '', 'dossier'],
  ['congress.endDate', 'date', 'Ngày bế mạc đại hội', '', 'dossier'],
  ['congress.members', 'number', 'Số đoàn viên', 'đoàn viên', 'plan'],
  ['congress.membersStated', 'number', 'Số đoàn viên ghi ở hồ sơ', 'đoàn viên', 'dossier'],
  ['committee.seats', 'number', 'Số ủy viên ban chấp hành sẽ bầu', 'người', 'dossier'],
  ['candidates.listed', 'number', 'Số người trong danh sách bầu', 'người', 'personnel'],
  ['delegates.total', 'number', 'Số đại biểu theo kế hoạch', 'đại biểu', 'plan'],
  ['delegates.exOfficio', 'number', 'Đại biểu đương nhiệm theo kế hoạch', 'đại biểu', 'plan'],
  ['delegates.elected', 'number', 'Đại biểu bầu theo kế hoạch', 'đại biểu', 'plan'],
  ['delegates.appointed', 'number', 'Đại biểu chỉ định theo kế hoạch', 'đại biểu', 'plan'],
  ['delegates.listed', 'number', 'Số đại biểu trong danh sách', 'đại biểu', 'delegates'],
  ['delegates.listedExOfficio', 'number', 'Đương nhiệm trong danh sách', 'đại biểu', 'delegates'],
  ['delegates.listedElected', 'number', 'Bầu lên trong danh sách', 'đại biểu', 'delegates'],
  ['delegates.listedAppointed', 'number', 'Chỉ định trong danh sách', 'đại biểu', 'delegates'],
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
  ['plan.pilotBefore', 'date', 'Hạn đại hội điểm theo kế hoạch: trước ngày', '', 'plan'],
  ['plan.grassrootsFrom', 'date', 'Đại hội cơ sở theo kế hoạch: từ ngày', '', 'plan'],
  ['plan.grassrootsBefore', 'date', 'Hạn đại hội cơ sở theo kế hoạch: trước ngày', '', 'plan'],
  ['plan.ownBefore', 'date', 'Hạn đại hội này theo kế hoạch: trước ngày', '', 'plan'],
  ['plan.maxSessions', 'number', 'Thời gian tối đa theo kế hoạch', 'buổi', 'plan'],
  ['plan.grassrootsMaxSessions', 'number', 'Thời gian tối đa của cơ sở', 'buổi', 'plan'],
  ['agenda.sessions', 'number', 'Số buổi trong chương trình', 'buổi', 'agenda'],
)

const UNIT = rows(
  ['unit.name', 'text', 'Tên đơn vị', '', 'plan'],
  ['unit.level', 'level', 'Cấp của đơn vị', '', 'dossier'],
  ['unit.unitsBelow', 'number', 'Số công đoàn cơ sở của đơn vị', 'đơn vị', 'plan'],
  ['unit.members', 'number', 'Số đoàn viên', 'đoàn viên', 'plan'],
  ['unit.membersFemale', 'number', 'Số đoàn viên nữ', 'đoàn viên', 'plan'],
  ['unit.form', 'form', 'Hình thức đại hội', '', 'plan'],
  ['unit.formConsent', 'boolean', 'Công đoàn cấp trên đồng ý về hình thức', '', 'plan'],
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
)

const SESSION = rows(['session.minutes', 'number', 'Thời gian của buổi', 'phút', 'agenda'])

export type CongressMeasureId = (typeof CONGRESS)[number][0]
export type UnitMeasureId = (typeof UNIT)[number][0]
export type AgendaMeasureId = (typeof AGENDA)[number][0]
export type SessionMeasureId = (typeof SESSION)[number][0]
export type MeasureId = CongressMeasureId | UnitMeasureId | AgendaMeasureId | SessionMeasureId

function terms(subject: SubjectKind, list: readonly Row<MeasureId>[]): MeasureTerm[] {
  return list.map(([id, kind, label, unit, step]) => ({ id, subject, kind, label, unit, step }))
}

/** Every measure a rule, a screen or a paper may name, with its word and the screen of its facts. */
export const MEASURE_TERMS: ReadonlyMap<string, MeasureTerm> = new Map(
  [
    ...terms('congress', CONGRESS),
    ...terms('unit', UNIT),
    ...terms('agenda', AGENDA),
    ...terms('session', SESSION),
  ].map((term) => [term.id, term]),
)
