import { formatInteger, formatPercent } from '#core/base/vietnamese-text.ts'
import { ballotText } from '#core/election/ballot-hash.ts'
import type { Counted } from '#core/election/count-election.ts'
import type { CountQuestion } from '#core/election/count-question.ts'
import { describeDifference, describeFault, describeVerdict } from '#core/election/count-words.ts'
import type { Recount } from '#core/election/recount.ts'

interface Result {
  readonly question: CountQuestion
  readonly limits: Recount['limits']
  readonly words: Recount['words']
  /** What the program came to. */
  readonly hash: string
  readonly counted: Counted
}

/** The count as it stands on the page and on paper. */
export function showResult(result: Result): HTMLElement[] {
  const { question, words, counted } = result
  const { answer, detail } = counted
  return [
    paragraph(
      describeVerdict(answer, question.kind, words),
      `verdict ${answer.verdict === 'complete' ? 'good' : 'bad'}`,
    ),
    paragraph(formatBox(result)),
    paragraph(formatThreshold(result)),
    ...detail.errors.map((error) =>
      paragraph(describeDifference(error, nameOf(question, error.candidate), words), 'bad'),
    ),
    makeTable(result),
    ...formatSetAside(result),
    ...showHashes(result),
    showLines(question),
    signatures(),
  ]
}

function nameOf({ candidates }: CountQuestion, id: string | number | null): string {
  return candidates.find((one) => one.id === id)?.name ?? ''
}

function formatBox({ question, counted: { detail } }: Result): string {
  const issued =
    question.issued === null ? '' : `Phát ra ${formatInteger(question.issued)} phiếu, thu`
  const { collected, valid, invalid } = detail
  return `${issued === '' ? 'Thu' : issued} về ${formatInteger(collected)} phiếu: hợp lệ ${valid ?? ''}, không hợp lệ ${invalid ?? ''}.`
}

function formatThreshold({ question, limits, counted: { answer } }: Result): string {
  const { seats, alternates } = question
  const reserve = alternates === 0 ? '' : ` và ${alternates} dự khuyết`
  return `Cần bầu ${seats} người${reserve}; trúng cử từ ${answer.threshold} phiếu, tức quá ${limits.abovePercent}% số phiếu thu về (${limits.shareSource}). Trúng cử ${answer.elected.length}, còn thiếu ${answer.missing}.`
}

function makeTable({ question, words, counted: { answer, detail } }: Result): HTMLTableElement {
  const nameOf = new Map(question.candidates.map(({ id, name }) => [id, name]))
  const standingOf = (id: string | number): keyof Recount['words']['standings'] => {
    if (answer.elected.includes(id)) return 'elected'
    if (answer.alternates.includes(id)) return 'alternate'
    if (answer.tied.includes(id)) return 'tied'
    return detail.notElected.includes(id) ? 'not' : 'open'
  }
  const table = document.createElement('table')
  table.createCaption().textContent = 'Số phiếu của từng người, từ cao xuống thấp'
  const head = table.createTHead().insertRow()
  for (const [title, kind] of [
    ['TT', 'number'],
    ['Số trên phiếu', 'number'],
    ['Họ và tên', ''],
    ['Số phiếu', 'number'],
    ['Tỷ lệ (%)', 'number'],
    ['Kết quả', ''],
  ] as const) {
    const cell = document.createElement('th')
    cell.scope = 'col'
    cell.className = kind
    cell.textContent = title
    head.append(cell)
  }
  const body = table.createTBody()
  const ranked = detail.votes.toSorted((left, right) => right.votes - left.votes)
  ranked.forEach(({ id, votes }, at) => {
    const row = body.insertRow()
    const standing = standingOf(id)
    row.className = standing
    addCell(row, String(at + 1), 'number')
    addCell(row, String(id), 'number')
    addCell(row, nameOf.get(id) ?? String(id))
    addCell(row, String(votes), 'number')
    addCell(row, formatPercent(votes, detail.collected, 2), 'number')
    addCell(row, words.standings[standing])
  })
  return table
}

function addCell(row: HTMLTableRowElement, text: string, kind = ''): void {
  const cell = row.insertCell()
  cell.className = kind
  cell.textContent = text
}

function formatSetAside({ question, words, counted: { detail } }: Result): HTMLElement[] {
  if (detail.setAside.length === 0) return []
  const places = question.seats + question.alternates
  const all = detail.setAside.map(
    (ballot) => `số ${ballot.no} (${describeFault(ballot, places, words)})`,
  )
  return [paragraph(`Phiếu không hợp lệ: ${all.join('; ')}.`)]
}

function showHashes({ hash, counted: { answer } }: Result): HTMLElement[] {
  const own = answer.hash ?? ''
  const isSame = own === hash
  return [
    paragraph(`Mã kiểm tính lại (SHA-256): ${own}`, 'hash'),
    paragraph(`Mã kiểm của chương trình: ${hash}`, 'hash'),
    paragraph(
      isSame
        ? 'Hai mã giống nhau: đúng các phiếu đã ghi trong biên bản.'
        : 'Hai mã khác nhau: đây không phải đúng các phiếu đã ghi trong biên bản.',
      isSame ? 'good' : 'bad',
    ),
  ]
}

/** Whoever trusts no program hashes these lines with another one. */
function showLines({ kind, seats, candidates, ballots }: CountQuestion): HTMLElement {
  const details = document.createElement('details')
  details.className = 'screen-only'
  const summary = document.createElement('summary')
  summary.textContent = 'Các dòng dùng để tính mã'
  const lines = document.createElement('pre')
  lines.tabIndex = 0
  lines.textContent = ballotText({
    kind,
    seats,
    candidates: candidates.map(({ id }) => id),
    ballots: ballots ?? [],
  })
  details.append(summary, lines)
  return details
}

function signatures(): HTMLElement {
  const line = document.createElement('div')
  line.className = 'sign'
  line.append(
    paragraph('Người kiểm lại (ký, ghi rõ họ tên)'),
    paragraph('Trưởng ban bầu cử (ký, ghi rõ họ tên)'),
  )
  return line
}

function paragraph(text: string, kind = ''): HTMLParagraphElement {
  const element = document.createElement('p')
  if (kind !== '') element.className = kind
  element.textContent = text
  return element
}
