import { marksOfPack } from '#core/regulation/ballot-marks.ts'
import { invariant } from '#core/base/invariant.ts'
import { formatPercent } from '#core/base/vietnamese-text.ts'
import { numberLimits } from '#core/checks/number-limits.ts'
import type { ResultView } from '#core/contract/result-values.ts'
import { minuteOf } from '#core/day/day-event.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { percentDecimalsOf } from '#core/dossier/personnel-settings.ts'
import type { TypedValue } from '#core/dossier/typed-facts.ts'
import { causeOfEntry, sumEntries } from '#core/election/ballot-entry.ts'
import type { NumberedEntry } from '#core/election/ballot-entry.ts'
import { agreedEntries } from '#core/election/compare-passes.ts'
import { agreedTotals } from '#core/election/compare-totals.ts'
import type { TotalFigure } from '#core/election/compare-totals.ts'
import { describeCountFailure } from '#core/election/count-failure.ts'
import { describeDifference } from '#core/election/count-words.ts'
import { countElection } from '#core/election/count-election.ts'
import type { Counted } from '#core/election/count-election.ts'
import { electionLimits } from '#core/election/count-limits.ts'
import type { CitedLimits } from '#core/election/count-limits.ts'
import type { CountQuestion, CountedBallot } from '#core/election/count-question.ts'
import { figureLines } from '#core/election/paper-figures.ts'
import { sumTotals, valueOf } from '#core/election/sum-totals.ts'
import { canBeSigned, isSignedFor } from '#core/election/signed-reasons.ts'
import type { ElectionCase } from '#core/election/election-now.ts'
import { besideOnSheet, findSheetBreak, findSheetWait } from '#core/election/one-sheet.ts'
import { warnQuorum } from '#core/election/warn-quorum.ts'
import type { Write } from '#main/store/write-door.ts'
import { runCommand } from './commands.ts'
import {
  areBothClosed,
  comparisonOf,
  requireBothClosed,
  totalsComparisonOf,
} from './counting-differences.ts'
import { causesOf, votesOf } from './counting-totals.ts'
import {
  modeOf,
  passOf,
  refuseChangedList,
  refuseConfirmed,
  requireCounting,
} from './counting-state.ts'
import type { BallotAsked, Counting } from './counting-state.ts'
import { writeDayEvents } from './day-events.ts'
import { refuseConfirming } from './confirm-by.ts'
import { atTheCount, electionCase } from './election-case.ts'
import { unusable } from './failures.ts'
import { dayOfRules, requirePack } from './pack-in-use.ts'
import type { EngineParts } from './parts.ts'

/** What both passes agree on: every ballot, or every total. */
export type Agreed =
  | { readonly mode: 'ballots'; readonly entries: readonly NumberedEntry[] }
  | { readonly mode: 'totals'; readonly totals: readonly TotalFigure[] }

/** Refused with a sentence while a ballot or a figure is open. */
export function requireAgreed(parts: EngineParts, counting: Counting): Agreed {
  requireBothClosed(counting)
  refuseChangedList(counting)
  const agreed = agreedOf(parts, counting)
  if (agreed !== null) return agreed
  throw modeOf(counting) === 'totals'
    ? stillOpen(totalsComparisonOf(parts, counting).differences, 'số')
    : stillOpen(comparisonOf(counting).differences, 'phiếu')
}

/** Null while a ballot or a figure is open. */
function agreedOf(parts: EngineParts, counting: Counting): Agreed | null {
  if (modeOf(counting) === 'totals') {
    const totals = agreedTotals(totalsComparisonOf(parts, counting))
    return totals && { mode: 'totals', totals }
  }
  const entries = agreedEntries(comparisonOf(counting))
  return entries && { mode: 'ballots', entries }
}

function summaryOf(agreed: Agreed, { form }: Counting) {
  return agreed.mode === 'totals' ? sumTotals(agreed.totals) : sumEntries(agreed.entries, form)
}

/** How many sheets the other part has that are invalid; null: it has no sheet with this one, or no result yet. */
function invalidBeside(parts: EngineParts, given: ElectionCase, ballotId: string): number | null {
  const other = besideOnSheet(given, ballotId)
  if (other === null) return null
  if (other.isConfirmed) return other.ballot.figures.invalid
  const counting = requireCounting(parts, { id: given.dossier.id, ballotId: other.ballot.id })
  const agreed = areBothClosed(counting) ? agreedOf(parts, counting) : null
  return agreed && summaryOf(agreed, counting).invalid
}

/** How many ballots both passes have read alike, whatever the box is said to hold; null while one is open or they differ. */
export function agreedBallots(parts: EngineParts, counting: Counting): number | null {
  const areClosed = ([1, 2] as const).every((pass) => passOf(counting, pass).state === 'closed')
  if (!areClosed) return null
  if (modeOf(counting) === 'ballots') {
    const highest = Math.max(0, ...counting.entries.map(({ number }) => number))
    return agreedEntries(comparisonOf(counting, highest))?.length ?? null
  }
  const totals = agreedTotals(totalsComparisonOf(parts, counting))
  return totals && sumTotals(totals).entered
}

function stillOpen(differences: readonly { readonly settled: unknown }[], word: string) {
  const open = differences.filter(({ settled }) => settled === null).length
  return unusable(
    `Hai lần kiểm còn khác nhau ${open} ${word} chưa quyết nên chưa có kết quả. Người thứ ba xem phiếu giấy và quyết ở trang So hai lần.`,
  )
}

/** The question that the terminal, the table of ballots and the recount page ask alike: names by their numbers. */
export function questionOf(counting: Counting, agreed: Agreed): CountQuestion {
  const { figures, names } = counting
  const totals = agreed.mode === 'totals' ? agreed.totals : []
  const told = agreed.mode === 'totals'
  return {
    kind: figures.kind,
    seats: figures.seats,
    alternates: figures.alternates,
    convened: figures.convened,
    present: figures.present,
    // Where they differ somebody has signed why; the lines beside the entry judge it.
    voters: null,
    issued: figures.issued,
    collected: figures.collected,
    valid: told ? valueOf(totals, 'valid') : null,
    invalid: told ? valueOf(totals, 'invalid') : null,
    candidates: names.map(({ id, order, name }) => ({
      ...{ id: order, name },
      votes: told ? votesOf(totals, id) : null,
    })),
    ballots:
      agreed.mode === 'totals'
        ? null
        : agreed.entries.map((entry) => countedBallot(entry, names.length)),
  }
}

function countedBallot({ number, struck, invalid }: NumberedEntry, names: number): CountedBallot {
  const orders = Array.from({ length: names }, (_, place) => place + 1)
  const kept = invalid === null ? orders.filter((order) => !struck.includes(order)) : []
  return { no: number, kept, invalid }
}

/** The share that elects and the quorum, on the day whose rules hold. */
export function requireCountLimits(parts: EngineParts, dossier: Dossier): CitedLimits {
  const marks = marksOfPack(requirePack(parts, dossier))
  const limits = electionLimits(readLimits(parts, dossier), marks)
  if (limits !== null) return limits
  throw unusable(
    'Bộ quy định đang dùng chưa có mức trúng cử nên chưa tính được kết quả. Chọn bộ quy định khác ở Kiểm tra.',
  )
}

function readLimits(parts: EngineParts, dossier: Dossier) {
  return numberLimits(requirePack(parts, dossier), dossier, dayOfRules(parts, dossier))
}

function count(parts: EngineParts, counting: Counting, agreed: Agreed): Counted {
  const limits = requireCountLimits(parts, counting.dossier)
  const counted = countElection(questionOf(counting, agreed), limits)
  if (!counted.ok) throw unusable(describeCountFailure(counted.error))
  return counted.value
}

export function resultOf(parts: EngineParts, counting: Counting): ResultView {
  const agreed = requireAgreed(parts, counting)
  const { answer, detail } = count(parts, counting, agreed)
  const decimals = percentDecimalsOf(counting.dossier.congress)
  const { collected } = detail
  const votes = new Map(detail.votes.map((one) => [Number(one.id), one.votes]))
  const differing = openIdentities(parts, { counting, agreed, errors: detail.errors })
  const wait = differing.length > 0 ? null : sheetWait(parts, counting)
  const open = wait === null ? differing : [wait]
  const few = warnQuorum(counting.figures, readLimits(parts, counting.dossier))
  const verdict =
    differing.length > 0 ? 'figures-differ' : wait === null ? answer.verdict : 'cannot-tell'
  const names = counting.names.map((name) => ({
    ...name,
    votes: votes.get(name.order) ?? 0,
    percent: formatPercent(votes.get(name.order) ?? 0, collected, decimals),
    state: stateOf({ ...answer, verdict }, name.order),
  }))
  return {
    ...{ collected, verdict, threshold: answer.threshold },
    valid: detail.valid ?? 0,
    invalid: detail.invalid ?? 0,
    causes: agreedCauses(parts, counting, agreed),
    ...{ places: counting.form.places, alternates: counting.figures.alternates },
    names: names.toSorted((left, right) => right.votes - left.votes),
    missing: answer.missing,
    hash: answer.hash,
    open,
    warnings: few === null ? [] : [few],
  }
}

/** The other part of the sheet is still being counted. */
function sheetWait(parts: EngineParts, { dossier, row }: Counting): string | null {
  const given = electionCase(parts, dossier.id)
  return findSheetWait(given, row.id, { theirs: invalidBeside(parts, given, row.id) })
}

const UNDECIDED: readonly ResultView['verdict'][] = ['figures-differ', 'no-quorum', 'cannot-tell']

/** What somebody is by the count as it would stand; nothing is said of anybody while it does not stand. */
function stateOf(
  {
    verdict,
    elected,
    alternates,
    tied,
  }: Omit<Counted['answer'], 'verdict'> & Pick<ResultView, 'verdict'>,
  order: number,
): ResultView['names'][number]['state'] {
  if (UNDECIDED.includes(verdict)) return 'open'
  if (elected.includes(order)) return 'elected'
  if (alternates.includes(order)) return 'alternate'
  return tied.includes(order) ? 'tied' : 'not-elected'
}

function agreedCauses(
  parts: EngineParts,
  counting: Counting,
  agreed: Agreed,
): ResultView['causes'] {
  if (agreed.mode === 'totals') return causesOf(agreed.totals)
  const { countingWords } = parts
  const reasons = agreed.entries.flatMap(
    (entry) => causeOfEntry(entry, counting.form, countingWords) ?? [],
  )
  return [...Map.groupBy(reasons, (reason) => reason)].map(([reason, all]) => ({
    reason,
    ballots: all.length,
  }))
}

interface Compared {
  readonly counting: Counting
  readonly agreed: Agreed
  readonly errors: Counted['detail']['errors']
}

function nameOf({ names }: Counting, order: string | number | null): string {
  return names.find((one) => one.order === order)?.name ?? ''
}

/** Sentences about what does not agree and nobody has signed for. */
function openIdentities(parts: EngineParts, { counting, agreed, errors }: Compared): string[] {
  const summary = summaryOf(agreed, counting)
  const { signed } = counting.figures
  const lines = figureLines(counting.figures, summary, counting.form)
  const broken = lines.filter(
    (line) =>
      line.state !== 'holds' &&
      // Each name that has too many is told by itself below.
      line.law !== 'votes-within-valid' &&
      !signed.some((one) => isSignedFor(one, line)),
  )
  const said = broken.map(({ label, value, state, law, remark }) => {
    if (law === 'entered')
      return `${label}: ${value}. Hợp lệ cộng không hợp lệ phải bằng thu về: đếm lại.`
    if (state === 'open') return `${label}: ${value}. Ghi số còn thiếu ở ô bên phải.`
    if (law === 'marks-within-ballots')
      return `${label}: ${value}, ${remark ?? ''}. Đếm lại số phiếu của từng người.`
    const sign = canBeSigned(law) ? ', hoặc ghi lý do và tên người xác nhận' : ''
    return `${label}: ${value}. Đếm lại và sửa số đã ghi${sign}.`
  })
  const reasons = agreed.mode === 'totals' ? causesOf(agreed.totals) : []
  const sorted = reasons.reduce((sum, { ballots }) => sum + ballots, 0)
  if (agreed.mode === 'totals' && sorted !== summary.invalid)
    said.push(
      `Cộng các lý do được ${sorted} phiếu, phiếu không hợp lệ là ${summary.invalid}. Đếm lại từng lý do.`,
    )
  const { dossier, row } = counting
  const given = electionCase(parts, dossier.id)
  const theirs = invalidBeside(parts, given, row.id)
  const beside = findSheetBreak(given, row.id, { own: summary.invalid, theirs })
  if (beside !== null) said.push(beside)
  const numbers = errors.map((error) =>
    describeDifference(error, nameOf(counting, error.candidate), parts.countingWords),
  )
  return said.length > 0 ? said : numbers
}

interface Confirmation extends BallotAsked {
  readonly by: string
  /** Originals of the minutes; null leaves what is told of them. */
  readonly copies: number | null
}

/** Into the rows that every paper reads, with the event, in one command. */
export function confirmResult(parts: EngineParts, input: Confirmation) {
  const counting = requireCounting(parts, input)
  refuseConfirmed(counting)
  refuseConfirming(counting, atTheCount(parts, counting.dossier, input.ballotId), input.by)
  const result = resultOf(parts, counting)
  const [open] = result.open
  if (open !== undefined) throw unusable(`Chưa xác nhận được. ${open}`)
  if (result.verdict === 'no-quorum')
    throw unusable(
      'Chưa xác nhận được: số có mặt chưa đủ để bầu nên cuộc bầu không có kết quả. Sửa số có mặt nếu ghi nhầm; nếu đúng thì bầu lại khi đủ người.',
    )
  const label = `Đã xác nhận kết quả bầu ${counting.body}`
  const words = { dossierId: input.id, name: 'confirm-result', label, undoable: false }
  const receipt = runCommand(parts, words, (write) => {
    const event = { kind: 'result-confirmed', subject: input.ballotId, actor: input.by } as const
    const { hash, valid, invalid, names } = result
    const elected = names.filter(({ state }) => state === 'elected').length
    const data = { hash, valid, invalid, elected }
    const [written] = writeDayEvents(parts, write, input.id, [{ ...event, data }])
    invariant(written, 'an event that was written is given back')
    const done = { finishedAt: minuteOf(written), finishedOn: written.at.slice(0, 10) }
    writeRows(parts, write, { counting, result, done, copies: input.copies })
  })
  return { ...receipt, hash: result.hash }
}

interface ResultWrite {
  readonly counting: Counting
  readonly result: ResultView
  readonly done: { readonly finishedAt: number; readonly finishedOn: string }
  readonly copies: number | null
}

function writeRows(parts: EngineParts, write: Write, made: ResultWrite) {
  const { counting, result, done } = made
  const { row, dossier } = counting
  const put = (id: string, before: Readonly<Record<string, TypedValue>>, more: object) =>
    write.update('typedRow', id, { cells: JSON.stringify({ ...before, ...more }) })
  const { invalidReasons: _, ...kept } = row.cells
  const { collected, valid, invalid, hash } = result
  const hashed = hash === null ? {} : { hash }
  const copies = made.copies === null ? {} : { copies: made.copies }
  put(row.id, kept, { collected, valid, invalid, ...done, ...hashed, ...copies })
  const votes = new Map(result.names.map((name) => [name.id, name.votes]))
  const below = dossier.typedRows.filter(({ parentId }) => parentId === row.id)
  for (const one of below) {
    const own = votes.get(one.id)
    if (one.list === 'elections.names' && own !== undefined) put(one.id, one.cells, { votes: own })
    if (one.list === 'elections.invalidCauses') write.remove('typedRow', one.id)
  }
  const others = dossier.typedRows.filter(({ list }) => list === 'elections.invalidCauses').length
  result.causes.forEach((cause, place) =>
    write.insert('typedRow', {
      ...{ id: parts.newId(), dossierId: dossier.id, list: 'elections.invalidCauses' },
      ...{ parentId: row.id, personId: null, cells: JSON.stringify(cause) },
      position: others + place,
    }),
  )
}
