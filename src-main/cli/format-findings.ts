import { formatDateInText } from '#core/base/vietnamese-text.ts'
import type { CheckReport, Finding, FindingCounts } from '#core/checks/finding.ts'

/** "6 phải sửa, 5 nên xem, 4 chưa kết luận được, 37 đạt, 6 không áp dụng (58 điều)". */
export function formatCounts(counts: FindingCounts): string {
  return (
    `${counts.mustFix} phải sửa, ${counts.shouldReview} nên xem, ${counts.cannotTell} chưa kết luận được, ` +
    `${counts.met} đạt, ${counts.notApplicable} không áp dụng (${counts.total} điều)`
  )
}

const NARROWEST = 80

/** What is not met and what cannot be told, as a table with unit, sentence, document and clause. */
export function formatFindings(report: CheckReport, width = process.stdout.columns || 120): string {
  if (report.counts.total === 0) {
    return `${report.packTitle} không có quy định nào có hiệu lực vào ngày ${formatDateInText(report.asOf)}: hồ sơ CHƯA được kiểm tra. Chọn ngày khác bằng --as-of hoặc dùng bộ quy định của nhiệm kỳ.`
  }
  const open = report.findings.filter(
    (finding) => finding.status === 'not-met' || finding.status === 'cannot-tell',
  )
  if (open.length === 0) return 'Không có điều nào phải sửa hoặc còn thiếu số liệu.'
  const rows = open.map((finding) => [
    stateWord(finding),
    finding.subject.label,
    finding.sentence,
    keepClauseTogether(finding.source),
  ])
  return formatTable(['Mức', 'Đối tượng', 'Kết quả', 'Quy định'], rows, Math.max(width, NARROWEST))
}

/** "mục 9.1" is looked up as one word, so it is never broken over two lines. */
function keepClauseTogether(source: string): string {
  return source.replace(/(mục|Điều|khoản|điểm) (?=\S)/g, '$1\u00a0')
}

export function stateWord(finding: Finding): string {
  switch (finding.status) {
    case 'met':
      return 'Đạt'
    case 'not-applicable':
      return 'Không áp dụng'
    case 'cannot-tell':
      return 'Chưa kết luận được'
    case 'not-met':
      return finding.severity === 'must-fix' ? 'Phải sửa' : 'Nên xem'
  }
}

const GAP = '  '

/** Columns share the width by what they need; text wraps at spaces. */
function formatTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const widths = shareWidth([head, ...rows], width - GAP.length * (head.length - 1))
  const line = widths.map((size) => '─'.repeat(size)).join(GAP)
  const printed = rows.flatMap((row) => [...printRow(row, widths)])
  return [...printRow(head, widths), line, ...printed].join('\n')
}

function shareWidth(rows: readonly (readonly string[])[], width: number): number[] {
  const needs = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  const fair = Math.floor(width / needs.length)
  const spare = needs.reduce((sum, need) => sum + Math.max(0, fair - need), 0)
  const wanting = needs.reduce((sum, need) => sum + Math.max(0, need - fair), 0)
  return needs.map((need) =>
    need <= fair ? need : fair + Math.floor((spare * (need - fair)) / Math.max(1, wanting)),
  )
}

function printRow(cells: readonly string[], widths: readonly number[]): string[] {
  const wrapped = cells.map((cell, column) => wrap(cell, widths[column] ?? NARROWEST))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, index) =>
    wrapped
      .map((lines, column) => (lines[index] ?? '').padEnd(widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  )
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
