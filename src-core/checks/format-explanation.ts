import { formatDateInColumn } from '../base/vietnamese-text.ts'
import type { Citation, Explanation, Finding } from './finding.ts'

const STATUS_WORDS: Readonly<Record<Finding['status'], string>> = {
  met: 'Đạt',
  'not-met': 'Không đạt',
  'cannot-tell': 'Chưa kết luận được',
  'not-applicable': 'Không áp dụng',
}

const OUTCOME_WORDS: Readonly<Record<Explanation['outcome'], string>> = {
  true: 'đúng',
  false: 'sai',
  unknown: 'chưa rõ',
  'not-applicable': 'không áp dụng',
}

const CONFIDENCE_WORDS: Readonly<Record<Citation['confidence'], string>> = {
  A: 'Tin cậy A: đã đọc nguyên văn điều này.',
  B: 'Tin cậy B: theo văn bản dẫn lại, chưa đối chiếu bản gốc.',
  C: 'Tin cậy C: chưa xác nhận, chỉ để nhắc.',
}

/** The reasoning of one finding as plain Vietnamese lines, for the terminal. */
export function formatExplanation(finding: Finding): string {
  return [
    finding.sentence,
    `${STATUS_WORDS[finding.status]}. ${severityWords(finding)}`.trim(),
    ...section('Cách tính', finding.working.map(formatWorking)),
    ...section('Xét từng điều kiện', formatTree(finding.explanation, 0)),
    ...section('Quy định', finding.citations.flatMap(formatCitation)),
    ...section(
      'Còn thiếu',
      finding.missing.map(({ label }) => label),
    ),
    ...section('Có thể làm', finding.remedy === null ? [] : [finding.remedy]),
  ].join('\n')
}

function severityWords({ status, severity }: Finding): string {
  if (status !== 'not-met') return ''
  return severity === 'must-fix' ? 'Phải sửa trước khi in bản chính thức.' : 'Nên xem.'
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
}

function formatWorking({ label, value, source }: Finding['working'][number]): string {
  return `${label}: ${value}${source === null ? '' : ` (${source})`}`
}

function formatTree({ text, outcome, children }: Explanation, depth: number): string[] {
  const line = `${'  '.repeat(depth)}[${OUTCOME_WORDS[outcome]}] ${text}`
  return [line, ...children.flatMap((child) => formatTree(child, depth + 1))]
}

function formatCitation({ symbol, documentDate, clause, says, confidence }: Citation): string[] {
  const day = documentDate === null ? '' : ` ngày ${formatDateInColumn(documentDate)}`
  const quote = says === null ? [] : [says]
  return [`${symbol}${day}, ${clause}`, ...quote, CONFIDENCE_WORDS[confidence]]
}
