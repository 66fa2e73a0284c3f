import type { Finding, MissingFact } from '#core/checks/finding.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import type { PaperEntry } from '#core/contract/paper-values.ts'
import type { TaskProgress } from '#core/contract/task-values.ts'
import { standingWords, weekdayOf } from '../progress/task-words.ts'
import { formatDateInText, lowerFirst } from '#core/base/vietnamese-text.ts'
import { linkToPlace } from '../road.ts'

/** One thing to do next: what, why, and the way there. */
export interface NextThing {
  readonly title: string
  readonly why: string
  readonly action: string
  /** Address inside the program. */
  readonly to: string
}

/** What to do first, most pressing first: fill what is empty, put right what breaks a rule, then papers. */
export function planNext(
  dossier: Dossier,
  findings: readonly Finding[],
  papers: readonly PaperEntry[],
  nextTasks: readonly TaskProgress[] = [],
): NextThing[] {
  const base = `/d/${dossier.id}`
  const things: (NextThing | null)[] = [
    emptyPlan(dossier, base),
    ...mustFix(dossier, findings),
    nextTask(nextTasks, base),
    emptyList(dossier, base),
    emptyAgenda(dossier, base),
    emptyTasks(dossier, base),
    stalePapers(papers, base),
    unknownFact(dossier, findings),
    neededPapers(papers, base),
  ]
  return things.filter((thing) => thing !== null)
}

function emptyPlan({ units, plan }: Dossier, base: string): NextThing | null {
  if (units.length > 0 || plan.delegatesTotal !== null) return null
  return {
    title: 'Nhập kế hoạch của cấp trên',
    why: 'Chưa có kế hoạch thì chưa soát được số đại biểu, số ủy viên và thời hạn.',
    action: 'Nhập từ Excel',
    to: `${base}/nhap`,
  }
}

/** One line for each rule that is broken, with how many places break it. */
function mustFix(dossier: Dossier, findings: readonly Finding[]): NextThing[] {
  const broken = findings.filter(
    (finding) => finding.status === 'not-met' && finding.severity === 'must-fix',
  )
  const rules = Map.groupBy(broken, (finding) => finding.ruleId)
  return [...rules.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const more = group.length > 1 ? ` Còn ${group.length - 1} nơi nữa cùng lỗi này.` : ''
    return [
      {
        title: first.sentence,
        why: `${first.source}.${more}`,
        action: 'Tới chỗ sửa',
        to: linkToPlace(dossier.id, first.place),
      },
    ]
  })
}

/** The most pressing task; a task that is due in weeks can wait behind everything else. */
function nextTask([first]: readonly TaskProgress[], base: string): NextThing | null {
  if (!first || first.dueDate === null || first.state === 'open') return null
  const { task, dueDate } = first
  const who = task.owner === null ? '' : ` ${task.owner} phụ trách.`
  const day = `${weekdayOf(dueDate).toLocaleLowerCase('vi')} ${formatDateInText(dueDate)}`
  return {
    title: task.title,
    why: `Hạn ${day}, ${standingWords(first)}.${who}`,
    action: 'Mở Tiến độ',
    to: `${base}/tien-do?dong=${task.id}`,
  }
}

function emptyTasks({ tasks }: Dossier, base: string): NextThing | null {
  if (tasks.length > 0) return null
  return {
    title: 'Lập bảng việc, tiến độ',
    why: 'Chưa có việc nào. Lấy bảng việc mẫu, hạn tự tính từ ngày khai mạc.',
    action: 'Mở Tiến độ',
    to: `${base}/tien-do`,
  }
}

function emptyList({ delegates, congress }: Dossier, base: string): NextThing | null {
  if (delegates.length > 0 || congress.form === 'plenary') return null
  return {
    title: 'Nhập danh sách đại biểu',
    why: 'Chưa có đại biểu nào. Nhập từ tệp Excel đang có, hoặc thêm từng người.',
    action: 'Mở Đại biểu',
    to: `${base}/dai-bieu`,
  }
}

function emptyAgenda({ agenda }: Dossier, base: string): NextThing | null {
  if (agenda.length > 0) return null
  return {
    title: 'Lập chương trình đại hội',
    why: 'Chưa có mục nào. Bắt đầu từ chương trình mẫu rồi sửa giờ.',
    action: 'Mở Chương trình',
    to: `${base}/chuong-trinh`,
  }
}

function stalePapers(papers: readonly PaperEntry[], base: string): NextThing | null {
  const stale = papers.filter((paper) => paper.state === 'out-of-date')
  const [first] = stale
  if (!first) return null
  return {
    title: `Viết lại ${stale.length} văn bản đã cũ`,
    why: first.stale ?? 'Số liệu đã đổi sau khi ghi.',
    action: 'Xem văn bản',
    to: `${base}/van-ban?loai=out-of-date`,
  }
}

function unknownFact(dossier: Dossier, findings: readonly Finding[]): NextThing | null {
  const unknown = findings.filter((finding) => finding.status === 'cannot-tell')
  const needs = Map.groupBy(
    unknown.flatMap((finding) => finding.missing).filter((fact) => !isListToCome(fact, dossier)),
    (fact) => `${fact.path} ${fact.place.rowId ?? ''}`,
  )
  const [most] = [...needs.values()].sort((a, b) => b.length - a.length)
  const [fact] = most ?? []
  if (!most || !fact) return null
  return {
    title: `Điền ${lowerFirst(fact.label)}`,
    why: `Còn thiếu nên ${most.length} điều chưa kết luận được.`,
    action: 'Điền ngay',
    to: linkToPlace(dossier.id, fact.place),
  }
}

/** A whole list that is still to be made has its own line. */
function isListToCome({ place }: MissingFact, { agenda, delegates }: Dossier): boolean {
  if (place.step === 'agenda') return agenda.length === 0
  return place.step === 'delegates' && delegates.length === 0
}

function neededPapers(papers: readonly PaperEntry[], base: string): NextThing | null {
  const needed = papers.filter((paper) => paper.state === 'needed')
  const [first] = needed
  if (!first) return null
  return {
    title: needed.length === 1 ? `Lập ${first.title}` : `Lập ${needed.length} văn bản cần làm`,
    why: namesOf(needed),
    action: 'Mở Văn bản',
    to: `${base}/van-ban?loai=needed`,
  }
}

const NAMED = 3

/** Those wanted soonest by name, the others by number. */
function namesOf(papers: readonly PaperEntry[]): string {
  const soonest = papers.toSorted((left, right) =>
    (left.deadline ?? '9') < (right.deadline ?? '9') ? -1 : 1,
  )
  const names = soonest.slice(0, NAMED).map(({ title }) => title)
  const more = papers.length - names.length
  return `${names.join(', ')}${more > 0 ? ` và ${more} văn bản nữa` : ''}`
}
