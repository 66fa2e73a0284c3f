import { MEASURE_TERMS } from '../vocabulary/measures.ts'
import type { DossierStep } from '../vocabulary/measures.ts'
import type { Dossier } from './dossier.ts'
import { toldNames } from './told-names.ts'

/** A missing fact in words, with the screen, field and row where it is filled in. */
export interface DescribedFact {
  readonly path: string
  readonly label: string
  readonly place: {
    readonly step: DossierStep
    readonly field: string
    readonly rowId: string | null
  }
}

const WORDS: Readonly<Record<string, readonly [string, DossierStep]>> = {
  delegates: ['danh sách đại biểu', 'delegates'],
  candidates: ['danh sách nhân sự', 'personnel'],
  units: ['biểu phân bổ cho các đơn vị', 'plan'],
  agenda: ['chương trình đại hội', 'agenda'],
  'agenda.voteMode': ['cách biểu quyết', 'agenda'],
  'congress.membersTotal': ['số đoàn viên', 'dossier'],
  'congress.committeeSeats': ['số ủy viên ban chấp hành sẽ bầu', 'dossier'],
  'plan.delegatesTotal': ['số đại biểu theo kế hoạch', 'plan'],
  'plan.delegatesExOfficio': ['số đại biểu đương nhiệm theo kế hoạch', 'plan'],
  'plan.delegatesElected': ['số đại biểu bầu theo kế hoạch', 'plan'],
  'plan.delegatesAppointed': ['số đại biểu chỉ định theo kế hoạch', 'plan'],
  'plan.pilotBefore': ['hạn đại hội điểm', 'plan'],
  'plan.grassrootsFrom': ['ngày bắt đầu đại hội cơ sở', 'plan'],
  'plan.grassrootsBefore': ['hạn đại hội cơ sở', 'plan'],
  'plan.ownBefore': ['hạn đại hội cấp mình', 'plan'],
  'delegate.kind': ['loại đại biểu', 'delegates'],
  'delegate.gender': ['giới tính', 'delegates'],
  'delegate.birth': ['ngày sinh', 'delegates'],
  'delegate.ethnicity': ['dân tộc', 'delegates'],
  'delegate.partyMember': ['đảng viên hay chưa', 'delegates'],
  'delegate.unitId': ['đơn vị', 'delegates'],
  'delegate.body': ['ban của đại hội mà đại biểu tham gia', 'delegates'],
  'candidate.gender': ['giới tính', 'personnel'],
  'candidate.birth': ['ngày sinh', 'personnel'],
  'candidate.candidacy': ['tái cử hay lần đầu', 'personnel'],
  'composition.tag': ['cách tính của yêu cầu cơ cấu', 'personnel'],
  'composition.count': ['dữ liệu của từng người để tính yêu cầu cơ cấu', 'personnel'],
  'candidate.retirement': [
    'tuổi nghỉ hưu của tháng sinh này (bảng trong bộ quy định chưa có)',
    'personnel',
  ],
  'candidate.meetingsMissed': ['số kỳ họp vắng', 'personnel'],
  'candidate.ethnicity': ['dân tộc', 'personnel'],
  'candidate.partyMember': ['đảng viên hay chưa', 'personnel'],
  'candidate.fullTime': ['chuyên trách hay không', 'personnel'],
  'candidate.qualification': ['trình độ chuyên môn', 'personnel'],
  'candidate.block': ['khối', 'personnel'],
  'person.gender': ['giới tính', 'personnel'],
  'person.birth': ['ngày sinh', 'personnel'],
  'person.retirement': ['ngày sinh (bảng tuổi nghỉ hưu không có dòng cho ngày này)', 'personnel'],
  'candidates.ages': ['ngày sinh đầy đủ của người chỉ ghi năm sinh', 'personnel'],
  'congress.formerSeats': ['tổng ủy viên của các công đoàn trước sáp nhập', 'dossier'],
  'congress.standingSeats': ['số ủy viên ban thường vụ', 'dossier'],
  'congress.inspectionSeats': ['số ủy viên ủy ban kiểm tra', 'dossier'],
  'congress.delegatesBarred': ['số đại biểu không đủ tư cách (không có ai thì ghi 0)', 'dossier'],
  'congress.committeeMeetings': ['số kỳ họp của ban chấp hành khóa cũ', 'dossier'],
  'congress.firstMeetingDate': ['ngày hội nghị ban chấp hành lần thứ nhất', 'dossier'],
  'congress.recognitionSubmitted': ['ngày gửi hồ sơ công nhận', 'dossier'],
  'congress.recognitionDecided': ['ngày có quyết định công nhận', 'dossier'],
}

/** Describes the paths of unknown facts; `rowNames` are those of `DossierFigures`. */
export function describeFacts(
  paths: readonly string[],
  rowNames: ReadonlyMap<string, string>,
): DescribedFact[] {
  return paths.map((path) => {
    const [field = path, rowId = null] = path.split('@')
    const [label, step] = wordsFor(field)
    const name = rowId === null ? undefined : rowNames.get(rowId)
    const full = name === undefined ? label : `${label} của ${name}`
    return { path, label: full, place: { step, field, rowId } }
  })
}

function wordsFor(field: string): readonly [string, DossierStep] {
  const year = /^calendar\.(\d{4})$/.exec(field)?.[1]
  if (year !== undefined) return [`lịch nghỉ lễ năm ${year} trong bộ quy định`, 'dossier']
  const words = WORDS[field]
  if (words !== undefined) return words
  const term = MEASURE_TERMS.get(field)
  if (term === undefined) return [field, 'dossier']
  return [term.label.charAt(0).toLocaleLowerCase('vi') + term.label.slice(1), term.step]
}

/** The name of every row a missing fact can stand in: units, delegates, agenda items. */
export function nameRows(dossier: Dossier): ReadonlyMap<string, string> {
  const names = new Map(toldNames(dossier))
  for (const { id, name } of dossier.units) names.set(id, name)
  for (const { id, personId } of dossier.delegates) names.set(id, names.get(personId) ?? '')
  for (const { id, personId } of dossier.candidates) names.set(id, names.get(personId) ?? '')
  for (const { id, label } of dossier.composition) names.set(id, label)
  for (const { id, title } of dossier.agenda) names.set(id, title)
  return names
}
