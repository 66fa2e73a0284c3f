import { fillBraces } from '#core/base/fill-braces.ts'
import { invariant } from '#core/base/invariant.ts'
import { wordsInSlug } from '#core/base/vietnamese-text.ts'
import { congressTitle } from '#core/dossier/congress-title.ts'
import type { NumberedEntry } from '#core/election/ballot-entry.ts'
import { planPaper } from '#core/papers/plan-paper.ts'
import { writePaper } from '#main/office/write-paper.ts'
import { questionOf, requireAgreed, requireCountLimits, resultOf } from './counting-result.ts'
import { journalFacts } from './counting-journal.ts'
import { requireCounting } from './counting-state.ts'
import type { BallotAsked, Counting } from './counting-state.ts'
import { requireBothClosed } from './counting-differences.ts'
import { unusable } from './failures.ts'
import { factsOf } from './paper-plans.ts'
import type { EngineParts } from './parts.ts'
import { writeRecountPage } from './recount-page.ts'

/** Several elections are counted on one day: each file says which one it is of. */
function fileNameOf(what: string, { body, round }: Counting, extension: string): string {
  return `${what}-${wordsInSlug(body)}-lan-${round}.${extension}`
}

/** The agreed ballots, for whoever can only go on with ballots one by one. */
export function requireBallots(parts: EngineParts, counting: Counting): readonly NumberedEntry[] {
  const agreed = requireAgreed(parts, counting)
  if (agreed.mode === 'totals')
    throw unusable('Cuộc bầu này đếm tay theo từng người nên không có bảng từng phiếu.')
  return agreed.entries
}

/** One line for each ballot that was issued: 1 left standing, 0 struck; a ballot set aside has its reason and no marks. */
export function ballotTableOf(parts: EngineParts, asked: BallotAsked) {
  const counting = requireCounting(parts, asked)
  const entries = requireBallots(parts, counting)
  const names = counting.names.map(({ name }) => name)
  const words = parts.countingWords.table
  const head = [words.number, words.collected, words.seal, words.reason, ...names]
  const rows = entries.map((entry) => rowOf(parts, entry, names.length))
  const lost = (counting.figures.issued ?? entries.length) - entries.length
  const empty = names.map(() => '')
  const uncollected = Array.from({ length: Math.max(0, lost) }, (_, place) => [
    ...[String(entries.length + place + 1), '0', '', words['not-collected']],
    ...empty,
  ])
  const lines = [head, ...rows, ...uncollected].map((cells) => cells.map(quoted).join(','))
  return {
    fileName: fileNameOf('phieu-bau', counting, 'csv'),
    text: `\uFEFF${lines.join('\r\n')}\r\n`,
  }
}

function rowOf({ invalidBallots }: EngineParts, entry: NumberedEntry, names: number): string[] {
  const { number, struck, invalid } = entry
  const known = invalidBallots.reasons.find(({ words }) => words === invalid)
  const marks = Array.from({ length: names }, (_, place) =>
    invalid !== null ? '' : struck.includes(place + 1) ? '0' : '1',
  )
  return [String(number), '1', known?.withoutSeal === true ? '0' : '1', invalid ?? '', ...marks]
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** The agreed ballots with the counting core, in one file that needs nothing else. */
export function recountPageOf(parts: EngineParts, asked: BallotAsked) {
  const counting = requireCounting(parts, asked)
  const { dossier, body, round, names } = counting
  const question = questionOf(counting, requireAgreed(parts, counting))
  const { hash } = resultOf(parts, counting)
  if (question.ballots === null || hash === null)
    throw unusable('Cuộc bầu này đếm tay theo từng người nên không có bảng từng phiếu.')
  const limits = requireCountLimits(parts, dossier)
  const { kind, seats, alternates, convened, present, voters, issued } = question
  const text = writeRecountPage(parts, {
    congress: congressTitle(dossier.congress),
    title: fillBraces(parts.countingWords.recount.title, { body, round }),
    setting: { kind, seats, alternates, convened, present, voters, issued },
    limits,
    names: names.map(({ name }) => name),
    ballots: question.ballots,
    hash,
  })
  return { fileName: fileNameOf('kiem-lai', counting, 'html'), text }
}

/** Made anew each time and never kept: it is printed, signed and put beside the minutes. */
export async function journalOf(parts: EngineParts, asked: BallotAsked) {
  const counting = requireCounting(parts, asked)
  requireBothClosed(counting)
  const template = parts.countingPapers.find(({ slug }) => slug === 'entry-journal')
  invariant(template, 'the template of the entry journal comes with the program')
  const facts = { ...factsOf(parts, counting.dossier), journal: journalFacts(parts, counting) }
  const bytes = await writePaper(planPaper(template, facts))
  return {
    fileName: fileNameOf('nhat-ky-nhap-phieu', counting, 'docx'),
    contentBase64: Buffer.from(bytes).toString('base64'),
  }
}
