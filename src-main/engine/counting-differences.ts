import { fillBraces } from '#core/base/fill-braces.ts'
import { isTypedAlike } from '#core/base/name-key.ts'
import type { DifferencesView } from '#core/contract/counting-values.ts'
import type { Receipt } from '#core/contract/values.ts'
import type { DayEvent } from '#core/day/day-event.ts'
import { describeEntry, isSameEntry, sumEntries } from '#core/election/ballot-entry.ts'
import type { EntryContent } from '#core/election/ballot-entry.ts'
import { comparePasses, readingOf } from '#core/election/compare-passes.ts'
import type { BallotDifference, PassComparison } from '#core/election/compare-passes.ts'
import { compareTotals } from '#core/election/compare-totals.ts'
import type { TotalFigure, TotalsComparison } from '#core/election/compare-totals.ts'
import type { CountingWords } from '#core/election/counting-words.ts'
import { sumTotals, valueOf } from '#core/election/sum-totals.ts'
import { runCommand } from './commands.ts'
import { checkEntry } from './counting-entries.ts'
import {
  SETTLED,
  entriesOf,
  modeOf,
  momentOfCount,
  passOf,
  refuseConfirmed,
  requireCounting,
  settledEntries,
  settledTotals,
  totalsOf,
} from './counting-state.ts'
import type { BallotAsked, Counting } from './counting-state.ts'
import { refuseBroken } from './counting-breaks.ts'
import { itemsOf } from './counting-totals.ts'
import { refuseOnBallot, requireSettler } from './confirm-by.ts'
import { atTheCount } from './election-case.ts'
import { writeDayEvents } from './day-events.ts'
import { unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'

export function areBothClosed(counting: Counting): boolean {
  return ([1, 2] as const).every((pass) => passOf(counting, pass).state === 'closed')
}

/** Nothing of one pass is shown beside the other before both are fixed. */
export function requireBothClosed(counting: Counting): void {
  for (const pass of [1, 2] as const) {
    const { state } = passOf(counting, pass)
    if (state !== 'closed')
      throw unusable(
        `Lần ${pass} ${state === 'waiting' ? 'chưa bắt đầu' : 'chưa khóa'}. Hai lần chỉ so với nhau khi cả hai đã nhập xong và khóa.`,
      )
  }
}

export function comparisonOf(
  counting: Counting,
  collected = counting.figures.collected ?? 0,
): PassComparison {
  return comparePasses({
    first: entriesOf(counting, 1),
    second: entriesOf(counting, 2),
    settled: settledEntries(counting),
    collected,
  })
}

export function totalsComparisonOf(parts: EngineParts, counting: Counting): TotalsComparison {
  const asked = itemsOf(parts, counting).map(({ item }) => item)
  const [first, second] = [totalsOf(counting, 1), totalsOf(counting, 2)]
  const told = (item: string) => [...first, ...second].some((figure) => figure.item === item)
  return compareTotals({
    // A reason that nobody met has no line on paper.
    items: asked.filter((item) => !item.startsWith('cause:') || told(item)),
    ...{ first, second },
    settled: settledTotals(counting),
  })
}

export function differencesOf(parts: EngineParts, counting: Counting): DifferencesView {
  requireBothClosed(counting)
  const mode = modeOf(counting) ?? 'ballots'
  const clerks = ([1, 2] as const).map((pass) => passOf(counting, pass).clerk ?? '')
  const shared = { mode, clerks, collected: counting.figures.collected ?? 0 }
  const settled = settledOf(parts, counting)
  if (mode === 'totals') {
    const { same, differences } = totalsComparisonOf(parts, counting)
    const labels = labelsOf(parts, counting)
    return {
      ...shared,
      passes: [1, 2].map((pass) => sumTotals(totalsOf(counting, pass))),
      same: same.length,
      ballots: [],
      totals: differences.map((one) => ({ ...one, label: labels.get(one.item) ?? one.item })),
      settled,
      open: differences.filter((one) => one.settled === null).length,
    }
  }
  const { same, differences } = comparisonOf(counting)
  return {
    ...shared,
    passes: [1, 2].map((pass) => sumEntries(entriesOf(counting, pass), counting.form)),
    same: same.length,
    ballots: differences.map(viewDifference),
    totals: [],
    settled,
    open: differences.filter((one) => one.settled === null).length,
  }
}

function viewDifference({ number, first, second, names, settled }: BallotDifference) {
  return {
    ...{ number, names: [...names] },
    first: contentOf(first),
    second: contentOf(second),
    settled: contentOf(settled),
  }
}

function contentOf(entry: EntryContent | null) {
  return entry && { struck: [...entry.struck], invalid: entry.invalid }
}

function labelsOf(parts: EngineParts, counting: Counting): ReadonlyMap<string, string> {
  return new Map(itemsOf(parts, counting).map(({ item, label }) => [item, label]))
}

function settledOf(parts: EngineParts, counting: Counting): DifferencesView['settled'] {
  const labels = labelsOf(parts, counting)
  const { ballot } = parts.countingWords.journal
  const what = ({ data }: DayEvent) =>
    typeof data['number'] === 'number'
      ? fillBraces(ballot, { number: data['number'] })
      : (labels.get(String(data['item'])) ?? '')
  return counting.events
    .filter(({ kind }) => kind === 'difference-settled')
    .map((event) => ({
      what: what(event),
      at: event.at,
      by: event.actor,
      ...decisionIn(event),
    }))
}

/** Decision and reason; a record of before they were told apart has both in its reason. */
export function decisionIn({ data }: Pick<DayEvent, 'data'>) {
  const { decision, reason } = data
  return typeof decision === 'string'
    ? { decision, reason: typeof reason === 'string' ? reason : '' }
    : { decision: String(reason), reason: '' }
}

interface BallotSettled extends BallotAsked {
  readonly by: string
  readonly number: number
  readonly entry: EntryContent
  readonly reason: string | null
}

/** The third person has the paper in hand; what they read stands. */
export function settleBallot(parts: EngineParts, input: BallotSettled): Receipt {
  const counting = requireCounting(parts, input)
  requireThird(parts, counting, input.by)
  const { number } = input
  const found = comparisonOf(counting).differences.find((one) => one.number === number)
  if (!found) throw unusable(`Hai lần ghi phiếu ${number} giống nhau, không có gì phải quyết.`)
  const entry = checkEntry(counting, input)
  const { settled } = found
  const isSame = settled !== null && isSameEntry(settled, entry)
  if (settled !== null && !isSame)
    requireReason(input.reason, `Phiếu ${number}`, describeEntry(settled, parts.countingWords))
  const before = entriesOf(counting, SETTLED).find((one) => one.number === number)
  const label = `Đã quyết phiếu ${number} theo phiếu giấy`
  const words = { dossierId: input.id, name: 'settle-ballot', label, undoable: false }
  return runCommand(parts, words, (write) => {
    if (isSame) return
    const content = { struck: JSON.stringify(entry.struck), invalid: entry.invalid }
    if (before) write.update('ballotEntry', before.id, { ...content, clerk: input.by })
    else {
      const place = { dossierId: input.id, ballotId: input.ballotId, pass: SETTLED, number }
      const made = { id: parts.newId(), clerk: input.by, at: momentOfCount(parts, counting) }
      write.insert('ballotEntry', { ...made, ...place, ...content })
    }
    const data = {
      ...{ number, struck: entry.struck.map(String), invalid: entry.invalid },
      ...{ first: readingOf(found.first), second: readingOf(found.second) },
      ...(settled !== null && { before: describeEntry(settled, parts.countingWords) }),
      ...{ decision: followed(parts, found, entry), reason: input.reason },
    }
    const event = { kind: 'difference-settled', subject: input.ballotId, actor: input.by } as const
    writeDayEvents(parts, write, input.id, [{ ...event, data }])
  })
}

/** "theo lần 1: gạch 7, 20". */
function followed(
  { countingWords }: EngineParts,
  { first, second }: BallotDifference,
  entry: EntryContent,
): string {
  const words = describeEntry(entry, countingWords)
  const pass = [first, second].findIndex((read) => read !== null && isSameEntry(read, entry)) + 1
  return sayFollowed(countingWords, pass, words)
}

/** Pass 0: neither reading. */
function sayFollowed({ journal }: CountingWords, pass: number, content: string): string {
  if (pass === 0) return fillBraces(journal['followed-neither'], { content })
  return fillBraces(journal.followed, { pass, content })
}

/** What a third person decided is decided anew only with a reason, as every other record. */
function requireReason(reason: string | null, what: string, before: string): void {
  if (reason !== null && reason !== '') return
  throw unusable(`${what} đã quyết: ${before}. Muốn quyết lại thì ghi lý do.`, 'reason')
}

interface TotalsSettled extends BallotAsked {
  readonly by: string
  readonly figures: readonly TotalFigure[]
  readonly reason: string | null
}

/** What the third person counted stands, where it can be beside the other figures. */
export function settleTotals(parts: EngineParts, input: TotalsSettled): Receipt {
  const counting = requireCounting(parts, input)
  requireThird(parts, counting, input.by)
  const { figures } = input
  const { same, differences } = totalsComparisonOf(parts, counting)
  const isKnown = ({ item }: TotalFigure) => differences.some((one) => one.item === item)
  if (!figures.every(isKnown))
    throw unusable('Hai lần ghi số này giống nhau, không có gì phải quyết.')
  const after = differences.map((one) => ({
    ...one,
    settled: valueOf(figures, one.item) ?? one.settled,
  }))
  refuseBroken(parts, counting, {
    totals: [
      ...same,
      ...after.flatMap(({ item, settled }) => (settled === null ? [] : [{ item, value: settled }])),
    ],
    open: after.filter(({ settled }) => settled === null).map(({ item }) => item),
    refusal: 'Chưa ghi được số đếm lại.',
    otherwise:
      'Số kia đã quyết sai thì đếm lại cả hai rồi ghi cùng lúc; cả hai lần cùng ghi sai thì mở lại hai lần ở trang Lần 1.',
  })
  const changed = differences.filter((one, place) => one.settled !== after[place]?.settled)
  const again = changed.find(({ settled }) => settled !== null)
  if (again !== undefined)
    requireReason(
      input.reason,
      labelsOf(parts, counting).get(again.item) ?? again.item,
      String(again.settled),
    )
  const label =
    changed.length > 1 ? `Đã quyết ${changed.length} số khác nhau` : 'Đã quyết một số khác nhau'
  const words = { dossierId: input.id, name: 'settle-totals', label, undoable: false }
  return runCommand(parts, words, (write) => {
    const events = changed.map(({ item, first, second, settled }) => {
      const value = valueOf(figures, item)
      const pass = [first, second].indexOf(value) + 1
      const decision = sayFollowed(parts.countingWords, pass, String(value))
      return {
        ...{ kind: 'difference-settled' as const, subject: input.ballotId, actor: input.by },
        data: {
          ...{ item, value, first, second, decision, reason: input.reason },
          ...(settled !== null && { before: String(settled) }),
        },
      }
    })
    writeDayEvents(parts, write, input.id, events)
  })
}

function requireThird(parts: EngineParts, counting: Counting, by: string): void {
  refuseConfirmed(counting)
  requireBothClosed(counting)
  const at = atTheCount(parts, counting.dossier, counting.row.id)
  refuseOnBallot(at, by, 'by')
  const people = ([1, 2] as const).flatMap((pass) => passOf(counting, pass).people)
  const same = people.find((one) => isTypedAlike(one, by))
  if (same !== undefined)
    throw unusable(
      `Đồng chí ${same} đã nhập hoặc đọc phiếu nên không tự quyết được. Ghi tên người thứ ba cầm phiếu giấy.`,
      'by',
    )
  requireSettler(at, counting, by)
}
