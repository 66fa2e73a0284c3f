import type { TableName } from '#main/store/tables.ts'

const WORDS: Readonly<Record<TableName, string>> = {
  dossier: 'Thông tin đại hội',
  plan: 'Kế hoạch của cấp trên',
  unit: 'Đơn vị',
  person: 'Lý lịch',
  delegate: 'Đại biểu',
  candidate: 'Nhân sự',
  member: 'Đoàn viên',
  guest: 'Khách mời',
  distinctPair: 'Hai người cùng tên',
  composition: 'Yêu cầu về cơ cấu',
  tieDecision: 'Quyết định khi số dư bằng nhau',
  session: 'Buổi',
  agendaItem: 'Nội dung chương trình',
  task: 'Việc',
  paper: 'Văn bản đã viết',
  paperSetting: 'Việc làm văn bản',
  paperDraft: 'Bản dự thảo',
  typedFact: 'Số liệu văn bản',
  typedRow: 'Bảng số liệu văn bản',
  dayEvent: 'Diễn biến ngày đại hội',
  ballotEntry: 'Phiếu đã nhập',
  exportNote: 'Danh sách đã xuất',
  erasure: 'Lần xóa dữ liệu cá nhân',
}

/** A table with the name people know it by. */
export function tableWords(table: TableName): { table: string; label: string } {
  return { table, label: WORDS[table] }
}
