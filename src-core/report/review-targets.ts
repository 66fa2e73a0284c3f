import { formatDecimal } from '../base/decimal.ts'
import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { BareRemark } from './remark.ts'
import { isWithin } from './review-figures.ts'
import { nameRow, readLinks, rowsOf } from './review-source.ts'
import type { ReviewSource } from './review-source.ts'
import { VERDICT_WORDS } from './target-methods.ts'
import { settledVerdict } from './targets.ts'
import type { NextTarget, PastTarget } from './targets.ts'
import { textIn } from './term-figures.ts'

/** PR-05, PR-08 to PR-10 and PR-38 on the targets that were, PR-17 and PR-18 on those that will be. */
export function reviewTargets(source: ReviewSource): BareRemark[] {
  return [
    ...source.past.flatMap((target) => [
      ...withoutVerdict(target, source),
      ...againstFigures(target, source),
      ...otherResult(target, source),
      ...notExplained(target, source),
    ]),
    ...source.next.flatMap((target) => [
      ...incomplete(target, source),
      ...belowResult(target, source),
    ]),
  ]
}

function called({ row }: PastTarget | NextTarget, source: ReviewSource): string {
  const list = rowsOf(source.dossier, row.list)
  return `Chỉ tiêu ${nameRow(row, list)}`
}

const pastPlace = ({ row }: PastTarget, cell: string) => ({
  section: 'targets',
  list: row.list,
  rowId: row.id,
  cell,
})

function withoutVerdict(target: PastTarget, source: ReviewSource): BareRemark[] {
  const { method, judgement, written, row } = target
  const name = called(target, source)
  const say = (sentence: string, cell: string): BareRemark[] => [
    { rule: 'PR-08', sentence: `${name} ${sentence}`, ...pastPlace(target, cell) },
  ]
  if (method === null) return say('chưa chọn cách đánh giá.', 'method')
  if (method === 'qualitative') {
    if (written === null) return say('là chỉ tiêu định tính, chưa có nhận xét.', 'verdict')
    return textIn(row, 'reason') === ''
      ? say('là chỉ tiêu định tính, chưa nêu căn cứ nhận xét.', 'reason')
      : []
  }
  if (target.target === null) return say('chưa có mục tiêu bằng số.', 'value')
  const [year] = judgement.missing
  if (year !== undefined)
    return say(`chưa có kết quả năm ${judgement.missing.join(', ')}.`, `y${year}`)
  if (judgement.verdict === null) return say('chưa đủ số liệu để đánh giá.', 'start')
  return written === null
    ? say(`chưa ghi đánh giá; theo số liệu là “${VERDICT_WORDS[judgement.verdict]}”.`, 'verdict')
    : []
}

/** Better than the figures is an untruth; weaker is only modest. */
function againstFigures(target: PastTarget, source: ReviewSource): BareRemark[] {
  const { written, judgement } = target
  const { verdict } = judgement
  if (written === null || verdict === null || written === verdict) return []
  const rank = { missed: 0, met: 1, over: 2 }
  const modest = rank[written] < rank[verdict] && written !== 'missed'
  const sentence = `${called(target, source)} đang ghi “${VERDICT_WORDS[written]}”. ${whyOf(target)}`
  return [{ rule: modest ? 'PR-38' : 'PR-09', sentence, ...pastPlace(target, 'verdict') }]
}

function whyOf({ judgement, years, unit, method }: PastTarget): string {
  const { against, failed, result, verdict } = judgement
  const sign = unit === '%' ? '%' : ''
  const need = `cần ${method === 'annualMax' ? 'không quá ' : ''}${formatDecimal(against ?? 0)}${sign}`
  const year = years.find((one) => one.year === failed[0])
  if (year !== undefined)
    return `Năm ${year.year} là ${formatDecimal(year.value ?? 0)}${sign}, ${need}.`
  const words = verdict === null ? '' : `: theo số liệu là “${VERDICT_WORDS[verdict]}”`
  return `Kết quả ${formatDecimal(result ?? 0)}${sign}, ${need}${words}.`
}

function otherResult(target: PastTarget, source: ReviewSource): BareRemark[] {
  const { stated, judgement, method } = target
  const { result } = judgement
  const { rounding } = source.definition.review.limits
  if (stated === null || result === null || isWithin(stated, result, rounding)) return []
  // Some offices write the sum, or the last year, of a target that is judged every year.
  if (method === 'annualMin' || method === 'annualMax') return []
  const sentence = `${called(target, source)} ghi kết quả ${formatDecimal(stated)}, tính từ các năm là ${formatDecimal(result)}.`
  return [{ rule: 'PR-05', sentence, ...pastPlace(target, 'result') }]
}

function notExplained(target: PastTarget, source: ReviewSource): BareRemark[] {
  if (settledVerdict(target) !== 'missed') return []
  const number = Number(nameRow(target.row, rowsOf(source.dossier, target.row.list)))
  const explained = rowsOf(source.dossier, 'limitations.list').some((row) =>
    readLinks(row, 'targets').includes(number),
  )
  if (explained) return []
  const sentence = `${called(target, source)} chưa đạt mà chưa nêu ở mục Tồn tại, hạn chế.`
  return [{ rule: 'PR-10', sentence, ...pastPlace(target, 'verdict') }]
}

const NEEDED = [
  ['unit', 'đơn vị tính'],
  ['value', 'mục tiêu'],
  ['deadline', 'thời hạn'],
  ['base', 'hiện trạng năm gốc'],
  ['source', 'căn cứ'],
] as const

function incomplete(target: NextTarget, source: ReviewSource): BareRemark[] {
  const open = NEEDED.filter(([cell]) => {
    if (target.method === 'qualitative' && cell !== 'deadline' && cell !== 'source') return false
    return (target.row.cells[cell] ?? '') === ''
  })
  const [first] = open
  if (first === undefined) return []
  const words = open.map(([, word]) => word).join(', ')
  const sentence = `${called(target, source)} nhiệm kỳ mới chưa có ${words}.`
  return [{ rule: 'PR-17', sentence, ...nextPlace(target, first[0]) }]
}

const nextPlace = ({ row }: NextTarget, cell: string) => ({
  section: 'newTargets',
  list: row.list,
  rowId: row.id,
  cell,
})

function belowResult(target: NextTarget, source: ReviewSource): BareRemark[] {
  const { value, unit, text, row } = target
  if (value === null || textIn(row, 'reason') !== '') return []
  const same = source.past.find(
    (past) =>
      foldVietnamese(past.text) === foldVietnamese(text) &&
      foldVietnamese(past.unit) === foldVietnamese(unit) &&
      (past.method === target.method || target.method === null),
  )
  const result = same?.judgement.result ?? null
  if (same === undefined || result === null) return []
  const weaker = same.method === 'annualMax' ? value > result : value < result
  if (!weaker) return []
  const sentence = `${called(target, source)} nhiệm kỳ mới là ${formatDecimal(value)}, kết quả vừa qua đã là ${formatDecimal(result)}. Nêu lý do hoặc nâng lên.`
  return [{ rule: 'PR-18', sentence, ...nextPlace(target, 'value') }]
}
