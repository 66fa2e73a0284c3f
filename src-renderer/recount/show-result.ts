import { fillBraces } from '#core/base/fill-braces.ts'
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
    showLines(question, words.recount.lines),
    signatures(words.recount),
  ]
}

function nameOf({ candidates }: CountQuestion, id: string | number | null): string {
  return candidates.find((one) => one.id === id)?.name ?? ''
}

function formatBox({ question: { issued }, words, counted: { detail } }: Result): string {
  const { collected, valid, invalid } = detail
  const told = { collected: formatInteger(collected), valid: valid ?? '', invalid: invalid ?? '' }
  return issued === null
    ? fillBraces(words.recount['box-without-issued'], told)
    : fillBraces(words.recount.box, { ...told, issued: formatInteger(issued) })
}

function formatThreshold({ question, limits, words, counted: { answer } }: Result): string {
  const { seats, alternates } = question
  const places = words.recount[alternates === 0 ? 'seats' : 'seats-and-alternates']
  return fillBraces(words.recount.threshold, {
    places: fillBraces(places, { seats, alternates }),
    ...{ threshold: answer.threshold, percent: limits.abovePercent, source: limits.shareSource },
    ...{ elected: answer.elected.length, missing: answer.missing },
  })
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
  table.createCaption().textContent = words.recount.table
  const { columns } = words.recount
  const head = table.createTHead().insertRow()
  for (const [title, kind] of [
    [columns.order, 'number'],
    [columns.number, 'number'],
    [columns.name, ''],
    [columns.votes, 'number'],
    [columns.percent, 'number'],
    [columns.standing, ''],
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
  const all = detail.setAside.map((ballot) =>
    fillBraces(words.recount.ballot, {
      number: ballot.no,
      fault: describeFault(ballot, places, words),
    }),
  )
  return [paragraph(fillBraces(words.recount['set-aside'], { ballots: all.join('; ') }))]
}

function showHashes({ hash, words, counted: { answer } }: Result): HTMLElement[] {
  const own = answer.hash ?? ''
  const isSame = own === hash
  return [
    paragraph(fillBraces(words.recount['own-hash'], { hash: own }), 'hash'),
    paragraph(fillBraces(words.recount['program-hash'], { hash }), 'hash'),
    paragraph(words.recount[isSame ? 'same-hash' : 'other-hash'], isSame ? 'good' : 'bad'),
  ]
}

/** Whoever trusts no program hashes these lines with another one. */
function showLines(
  { kind, seats, candidates, ballots }: CountQuestion,
  title: string,
): HTMLElement {
  const details = document.createElement('details')
  details.className = 'screen-only'
  const summary = document.createElement('summary')
  summary.textContent = title
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

function signatures({ checker, head }: Recount['words']['recount']): HTMLElement {
  const line = document.createElement('div')
  line.className = 'sign'
  line.append(paragraph(checker), paragraph(head))
  return line
}

function paragraph(text: string, kind = ''): HTMLParagraphElement {
  const element = document.createElement('p')
  if (kind !== '') element.className = kind
  element.textContent = text
  return element
}
