import type { FactPath } from '../vocabulary/terms.ts'

/** What a fact is called where a paper lacks it. */
const FACT_LABELS: Readonly<Record<FactPath, string>> = {
  'congress.unionName': 'Tên đầy đủ của công đoàn',
  'congress.unionShortName': 'Tên gọi sau chữ "Công đoàn" trên tiêu đề',
  'congress.superiorName': 'Tên công đoàn cấp trên',
  'superior.superiorName': 'Tên cơ quan trên của công đoàn cấp trên',
  'superior.place': 'Địa danh của công đoàn cấp trên',
  'congress.partyCommitteeName': 'Tên cấp ủy cùng cấp',
  'congress.place': 'Địa danh ở dòng ngày tháng',
  'congress.form': 'Hình thức đại hội (toàn thể hay đại biểu)',
  'congress.case': 'Trường hợp bầu hay chỉ định',
  'congress.level': 'Cấp công đoàn',
  'congress.ordinal': 'Đại hội lần thứ mấy',
  'congress.previousTermFrom': 'Năm đầu nhiệm kỳ vừa qua',
  'congress.termFrom': 'Năm đầu nhiệm kỳ',
  'congress.termTo': 'Năm cuối nhiệm kỳ',
  'congress.startDate': 'Ngày khai mạc',
  'congress.endDate': 'Ngày bế mạc',
  'congress.venue': 'Địa điểm tổ chức',
  'congress.theme': 'Chủ đề đại hội',
  'congress.membersTotal': 'Tổng số đoàn viên',
  'congress.committeeSeats': 'Số lượng ủy viên Ban Chấp hành khóa mới',
  'congress.membersPerDelegate': 'Số đoàn viên cho một đại biểu',
  'congress.chairName': 'Họ tên Chủ tịch công đoàn',
  'plan.documentNumber': 'Số, ký hiệu kế hoạch của cấp trên',
  'plan.documentDate': 'Ngày ban hành kế hoạch của cấp trên',
  'plan.issuer': 'Cơ quan ban hành kế hoạch',
  'plan.delegatesTotal': 'Tổng số đại biểu được triệu tập',
  'plan.delegatesExOfficio': 'Số đại biểu đương nhiệm',
  'plan.delegatesElected': 'Số đại biểu bầu từ cấp dưới',
  'plan.delegatesAppointed': 'Số đại biểu chỉ định',
  'plan.candidateListSize': 'Số người trong danh sách bầu cử',
  units: 'Danh sách đơn vị trực thuộc',
  'unit.number': 'Số thứ tự đơn vị',
  'unit.sector': 'Loại hình đơn vị',
  'unit.delegatesExOfficio': 'Số đại biểu đương nhiệm của đơn vị',
  'unit.congressDate': 'Ngày đại hội của đơn vị',
  'unit.form': 'Hình thức đại hội của đơn vị',
  'unit.members': 'Số đoàn viên của đơn vị',
  'unit.membersFemale': 'Số đoàn viên nữ của đơn vị',
  delegates: 'Danh sách đại biểu',
  'delegate.number': 'Số thứ tự đại biểu',
  'delegate.kind': 'Diện đại biểu',
  'delegate.unitId': 'Công đoàn cơ sở của đại biểu',
  'delegate.gender': 'Giới tính',
  'delegate.birth': 'Ngày sinh',
  'delegate.ethnicity': 'Dân tộc',
  'delegate.religion': 'Tôn giáo',
  'delegate.hometown': 'Quê quán',
  'delegate.position': 'Chức vụ, đơn vị công tác',
  'delegate.partyMember': 'Đảng viên hay ngoài Đảng',
  'delegate.partyJoined': 'Ngày vào Đảng',
  'delegate.schooling': 'Trình độ văn hóa',
  'delegate.qualification': 'Trình độ chuyên môn',
  'delegate.politicalTheory': 'Trình độ lý luận chính trị',
  candidates: 'Danh sách nhân sự bầu Ban Chấp hành',
  sessions: 'Các phiên của chương trình',
  'session.date': 'Ngày của phiên',
  'task.owner': 'Người phụ trách từng việc',
  'task.fixedDate': 'Hạn của việc',
  'task.offset': 'Số ngày tính hạn của việc',
  'task.doneOn': 'Ngày xong việc',
  'plan.pilotBefore': 'Hạn đại hội điểm',
  'plan.grassrootsFrom': 'Ngày bắt đầu đại hội cơ sở',
  'plan.grassrootsBefore': 'Hạn đại hội cơ sở',
  'plan.ownBefore': 'Hạn đại hội cấp mình',
  'agendaItem.leader': 'Người thực hiện từng mục chương trình',
}

const ROW_ROOTS = ['unit.', 'delegate.', 'session.', 'agendaItem.', 'task.']

/** The Vietnamese name of a fact; a path without one shows itself, so that nothing is hidden. */
export function formatFactLabel(path: FactPath): string {
  const [field = path] = path.split('@')
  return FACT_LABELS[field] ?? field
}

/** True for facts that every row of a list has anew. */
export function isRowFact(path: FactPath): boolean {
  return ROW_ROOTS.some((root) => path.startsWith(root))
}
