import { columnsOf, listFields, listLists } from './fact-definition.ts'
import { NO_BASIS } from './fact-basis.ts'
import type { FactDefinitions } from './fact-definition.ts'
import { formatFactLabel } from './fact-labels.ts'
import { findNode } from './fact-names.ts'
import { isFact } from './fact-tree.ts'
import type { FactTree } from './fact-tree.ts'
import { paperFacts } from './paper-facts.ts'
import { UNKNOWN_DOSSIER } from './rehearsal-dossiers.ts'

/** Facts of the tree that no single field of the dossier tells, or that read better by another name. */
const LABELS: Readonly<Record<string, string>> = {
  'agenda.hasChairElection': 'Chương trình có bầu trực tiếp Chủ tịch',
  'agenda.hasConvener': 'Chương trình có mục chỉ định triệu tập viên',
  'agenda.hasDelegationElection': 'Chương trình có bầu đại biểu dự đại hội cấp trên',
  'agenda.hasResults': 'Chương trình có mục công bố kết quả bầu cử',
  'agenda.sessions': 'Chương trình',
  'apportionment.units': 'Phân bổ đại biểu',
  'bodies.credentials.members': 'Ban Thẩm tra tư cách đại biểu',
  'bodies.election.members': 'Ban Bầu cử',
  'bodies.presidium.members': 'Đoàn Chủ tịch',
  'bodies.secretariat.members': 'Đoàn Thư ký',
  'checks.asOf': 'Ngày tính của phiếu kiểm tra',
  'committee.listed': 'Số người trong danh sách bầu cử',
  'congress.isAppointment': 'Trường hợp bầu hay chỉ định',
  'congress.isPlenary': 'Hình thức đại hội',
  'congress.kindName': 'Loại hội nghị',
  'congress.previousOrdinal': 'Khóa của Ban Chấp hành đương nhiệm',
  'congress.previousTerm': 'Nhiệm kỳ vừa qua',
  'congress.previousYears': 'Các năm của nhiệm kỳ vừa qua',
  'congress.sessions': 'Số phiên',
  'congress.startClock': 'Giờ khai mạc',
  'congress.term': 'Nhiệm kỳ',
  'delegates.appointed': 'Số đại biểu chỉ định',
  'delegates.convened': 'Số đại biểu',
  'delegates.elected': 'Số đại biểu bầu từ cấp dưới',
  'delegates.exOfficio': 'Số đại biểu đương nhiệm',
  'delegates.list': 'Danh sách đại biểu',
  'delegates.listByName': 'Danh sách đại biểu',
  'delegates.listed': 'Số đại biểu trong danh sách',
  'elections.combined.chair': 'Người ứng cử Chủ tịch trên phiếu bầu đồng thời',
  'elections.combined.chairListed': 'Số người ứng cử Chủ tịch trên phiếu bầu đồng thời',
  'elections.combined.committee': 'Người ứng cử Ban Chấp hành trên phiếu bầu đồng thời',
  'elections.combined.listed': 'Số người ứng cử Ban Chấp hành trên phiếu bầu đồng thời',
  'guests.isListed': 'Có danh sách khách mời',
  'guests.list': 'Danh sách khách mời',
  'membership.female': 'Số đoàn viên nữ',
  'membership.total': 'Số đoàn viên',
  'paper.date': 'Ngày văn bản',
  'paper.number': 'Số, ký hiệu văn bản',
  'proceedings.hasBegun': 'Đại hội đã có diễn biến được ghi',
  'proceedings.otherRecords': 'Diễn biến ngoài chương trình',
  'proceedings.otherVotes': 'Biểu quyết ngoài chương trình',
  'speeches.delivered': 'Tham luận đã trình bày',
  'statistics.composition': 'Cơ cấu đại biểu',
  'statistics.isRounded': 'Tỷ lệ cơ cấu đại biểu được làm tròn',
  'statistics.sections': 'Thống kê đại biểu',
  'tasks.done': 'Số việc đã xong',
  'tasks.list': 'Bảng việc',
  'tasks.total': 'Số việc',
  'union.nameInCongress': 'Tên công đoàn trên tiêu đề',
  'units.list': 'Danh sách đơn vị',
  'units.total': 'Số đơn vị',
}

/** What a fact of the tree is called in Vietnamese; null where it has no name of its own. */
export function labelOfFact(name: string, definitions: FactDefinitions): string | null {
  return LABELS[name] ?? labelOfTold(name, definitions) ?? labelOfUnknown(name, definitions)
}

function labelOfTold(name: string, definitions: FactDefinitions): string | null {
  const field = listFields(definitions).find((one) => one.name === name)
  if (field) return field.label
  for (const list of listLists(definitions)) {
    if (name === list.name || name === `${list.name}ByName`) return list.label
    if (name === `${list.name}Groups`) return list.label
    if (name === `${list.name}Count`) return `${list.label}, số dòng`
    const column = columnsOf(list).find((one) => name === `${list.name}Totals.${one.name}`)
    if (column) return `${list.label}, cộng ${column.label.toLowerCase()}`
  }
  return null
}

/** Not even a row: counts and hours are unknown as well. */
const EMPTY_DOSSIER = {
  ...UNKNOWN_DOSSIER,
  ...{ units: [], people: [], delegates: [], sessions: [], agenda: [], tasks: [] },
}

const trees = new WeakMap<FactDefinitions, FactTree>()

/** In a dossier of which nothing is known, every fact says what it lacks. */
function treeOfUnknown(definitions: FactDefinitions): FactTree {
  const tree =
    trees.get(definitions) ?? paperFacts(EMPTY_DOSSIER, '2023-01-02', { ...NO_BASIS, definitions })
  trees.set(definitions, tree)
  return tree
}

function labelOfUnknown(name: string, definitions: FactDefinitions): string | null {
  const node = findNode(name, treeOfUnknown(definitions))
  if (node === null || !isFact(node) || node.kind !== 'unknown') return null
  if (node.label !== undefined) return node.label
  const labels = [...new Set(node.missing.map(formatFactLabel))]
  const [only = null] = labels
  return labels.length === 1 && only !== node.missing[0] ? only : null
}

/** Fields of the dossier a fact is made from, e.g. `congress.startDate`; empty for what is told as itself. */
export function fieldsBehind(name: string, definitions: FactDefinitions): readonly string[] {
  const node = findNode(name, treeOfUnknown(definitions))
  return node !== null && isFact(node) && node.kind === 'unknown' ? node.missing : []
}
