import { isTypedAlike } from '#core/base/name-key.ts'
import type { CountingPass } from '#core/contract/counting-values.ts'
import type { Receipt } from '#core/contract/values.ts'
import { describeEntry, isSameEntry, sumEntries } from '#core/election/ballot-entry.ts'
import type { EntryContent } from '#core/election/ballot-entry.ts'
import type { TotalFigure } from '#core/election/compare-totals.ts'
import { readStruck } from '#core/election/read-struck.ts'
import { valueOf } from '#core/election/sum-totals.ts'
import { runCommand } from './commands.ts'
import { refuseBroken } from './counting-breaks.ts'
import { itemsOf } from './counting-totals.ts'
import { blindSummary } from './counting-view.ts'
import {
  entriesOf,
  isBlind,
  momentOfCount,
  passOf,
  refuseChangedList,
  refuseConfirmed,
  requireCounting,
  totalsOf,
} from './counting-state.ts'
import type { BallotAsked, Counting, PassState, StoredEntry } from './counting-state.ts'
import { writeDayEvents } from './day-events.ts'
import { unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'

interface AsClerk extends BallotAsked {
  readonly pass: CountingPass
  readonly clerk: string
}

interface ForBeginning extends AsClerk {
  readonly begun: string
}

interface BallotGiven extends ForBeginning {
  readonly number: number
  readonly entry: EntryContent
  readonly reason: string | null
}

/** Writes one ballot of a pass. What stands already is confirmed again, so that a lost answer can be asked for twice. */
export function enterBallot(parts: EngineParts, input: BallotGiven) {
  const counting = requireCounting(parts, input)
  requireBeginning(counting, input, 'Phiếu này')
  requireOpenPass(counting, input, 'ballots')
  const entry = checkEntry(counting, input)
  const { pass, number } = input
  const before = entriesOf(counting, pass).find((one) => one.number === number)
  const same = before !== undefined && isSameEntry(before, entry)
  const blind = isBlind(counting, pass)
  if (before !== undefined && !same) requireReason(parts, input, blind ? null : before)
  const stored: StoredEntry = {
    ...{ pass, number, ...entry },
    id: before?.id ?? parts.newId(),
    clerk: before?.clerk ?? input.clerk,
    at: before?.at ?? momentOfCount(parts, counting),
  }
  const receipt = writeEntry(parts, { input, before: same ? stored : before, stored })
  const others = entriesOf(counting, pass).filter((one) => one.number !== number)
  return {
    ...receipt,
    entry: {
      ...{ number, struck: [...entry.struck], invalid: entry.invalid, at: stored.at },
      corrected: before !== undefined && !same,
    },
    summary: blind
      ? blindSummary(others.length + 1)
      : sumEntries([...others, stored], counting.form),
  }
}

interface EntryWrite {
  readonly input: BallotGiven
  readonly before: StoredEntry | undefined
  readonly stored: StoredEntry
}

function writeEntry(parts: EngineParts, { input, before, stored }: EntryWrite): Receipt {
  const { pass, number } = stored
  const same = before === stored
  const label = same
    ? `Phiếu ${number} của lần ${pass} đã ghi như vậy, không có gì đổi`
    : before
      ? `Đã sửa phiếu ${number} của lần ${pass}`
      : `Đã nhập phiếu ${number} của lần ${pass}`
  const words = { dossierId: input.id, name: 'enter-ballot', label, undoable: false }
  return runCommand(parts, words, (write) => {
    const content = { struck: JSON.stringify(stored.struck), invalid: stored.invalid }
    if (before === undefined) {
      const { id, clerk, at } = stored
      const place = { dossierId: input.id, ballotId: input.ballotId, pass, number }
      write.insert('ballotEntry', { id, ...place, ...content, clerk, at })
      return
    }
    if (same) return
    write.update('ballotEntry', stored.id, content)
    const data = {
      ...{ pass, number, reason: input.reason },
      ...{ beforeStruck: before.struck.map(String), beforeInvalid: before.invalid },
      ...{ afterStruck: stored.struck.map(String), afterInvalid: stored.invalid },
    }
    const event = { kind: 'entry-corrected', subject: input.ballotId, actor: input.clerk } as const
    writeDayEvents(parts, write, input.id, [{ ...event, data }])
  })
}

function requireReason(
  { countingWords }: EngineParts,
  { reason, number }: BallotGiven,
  before: EntryContent | null,
): void {
  if (reason !== null && reason !== '') return
  const stands =
    before === null ? 'đã nhập khác' : `đã nhập: ${describeEntry(before, countingWords)}`
  throw unusable(`Phiếu ${number} ${stands}. Muốn sửa thì ghi lý do.`, 'reason')
}

/** The entry as it is kept: ascending, and without marks where a reason sets the ballot aside. */
export function checkEntry(
  { figures, form }: Counting,
  { number, entry }: { readonly number: number; readonly entry: EntryContent },
): EntryContent {
  const { collected, issued } = figures
  const most = collected ?? issued
  if (most !== null && number > most) {
    const words = collected === null ? 'Phát ra' : 'Thu về'
    throw unusable(
      `${words} ${most} phiếu nên không có phiếu ${number}. Xem lại số phiếu thu về hoặc số của phiếu.`,
      'number',
    )
  }
  const invalid = entry.invalid?.trim() ?? null
  if (invalid === '') throw unusable('Chọn lý do phiếu không hợp lệ.', 'invalid')
  if (invalid !== null) return { struck: [], invalid }
  const { struck, fault } = readStruck(entry.struck.join(' '), form.names)
  if (fault !== null) throw unusable(fault, 'struck')
  return { struck, invalid: null }
}

/** A page that was cut off while the vote was annulled still has its ballots to send: they are not of the next vote. */
function requireBeginning(counting: Counting, input: ForBeginning, what: string): void {
  const { begun } = passOf(counting, input.pass)
  if (begun === input.begun) return
  throw unusable(
    begun === null
      ? `Lần ${input.pass} chưa bắt đầu, hoặc đã bắt đầu cho lần bỏ phiếu đã hủy, nên ${what.toLowerCase()} không ghi. Để riêng phiếu đã hủy; bắt đầu lần ${input.pass} rồi mới nhập.`
      : `${what} thuộc lần bỏ phiếu đã hủy nên không ghi vào lần ${input.pass} đang kiểm. Để riêng phiếu đã hủy, chỉ nhập phiếu của lần bỏ phiếu mới.`,
    'begun',
  )
}

function requireOpenPass(counting: Counting, input: AsClerk, mode: PassState['mode']): void {
  refuseConfirmed(counting)
  refuseChangedList(counting)
  const own = passOf(counting, input.pass)
  if (own.state === 'waiting' || own.clerk === null)
    throw unusable(`Lần ${input.pass} chưa bắt đầu. Ghi tên người nhập rồi bắt đầu.`, 'clerk')
  if (own.state === 'closed')
    throw unusable(`Lần ${input.pass} đã khóa nên không ghi thêm phiếu. Xem trang So hai lần.`)
  if (!isTypedAlike(own.clerk, input.clerk))
    throw unusable(
      `Lần ${input.pass} đang do ${own.clerk} nhập. Bấm Đổi người nhập nếu đồng chí ${input.clerk} nhập tiếp.`,
      'clerk',
    )
  if (own.mode !== mode)
    throw unusable('Lần này kiểm theo cách khác. Mở lại trang Kiểm phiếu.', 'mode')
}

interface TotalGiven extends ForBeginning {
  readonly figure: TotalFigure
  readonly reason: string | null
}

/** One figure of a hall that counts by hand. */
export function enterTotal(parts: EngineParts, input: TotalGiven): Receipt {
  const counting = requireCounting(parts, input)
  requireBeginning(counting, input, 'Số này')
  requireOpenPass(counting, input, 'totals')
  const { pass, reason } = input
  const { item, value } = input.figure
  const label = `Đã ghi một số của lần ${pass}`
  const found = itemsOf(parts, counting).find((one) => one.item === item)
  if (!found) throw unusable('Không có dòng này trên bảng. Mở lại trang Kiểm phiếu.', 'item')
  const { collected } = counting.figures
  if (collected !== null && value > collected)
    throw unusable(`Thu về ${collected} phiếu nên không thể có ${value}. Gõ lại số.`, item)
  const before = valueOf(totalsOf(counting, pass), item)
  if (before !== null && before !== value && !reason)
    throw unusable(
      `${found.label} đã ghi ${isBlind(counting, pass) ? 'số khác' : before}. Muốn sửa thì ghi lý do.`,
      'reason',
    )
  const words = { dossierId: input.id, name: 'enter-total', label, undoable: false }
  return runCommand(parts, words, (write) => {
    if (before === value) return
    const data = { pass, item, value, before, reason }
    const event = { kind: 'total-entered', subject: input.ballotId, actor: input.clerk } as const
    writeDayEvents(parts, write, input.id, [{ ...event, data }])
  })
}

/** From now on the pass is fixed; only a third person settles what differs. */
export function closePass(
  parts: EngineParts,
  input: AsClerk & { readonly reason: string | null },
): Receipt {
  const counting = requireCounting(parts, input)
  const { pass, reason } = input
  const { mode } = passOf(counting, pass)
  requireOpenPass(counting, input, mode ?? 'ballots')
  const { collected } = counting.figures
  if (collected === null)
    throw unusable('Chưa ghi số phiếu thu về nên chưa khóa được. Đếm rồi ghi.', 'collected')
  const open =
    mode === 'totals' ? openTotals(parts, counting, pass) : openBallots(counting, pass, collected)
  if (open !== null && !reason)
    throw unusable(`${open} Nhập cho đủ, hoặc ghi lý do rồi khóa.`, 'reason')
  refuseBroken(parts, counting, {
    totals: mode === 'totals' ? totalsOf(counting, pass) : null,
    refusal: `Chưa khóa được lần ${pass}.`,
  })
  const label = `Đã khóa lần ${pass}`
  const words = { dossierId: input.id, name: 'close-counting-pass', label, undoable: false }
  return runCommand(parts, words, (write) => {
    const entered = entriesOf(counting, pass).length
    const data = { pass, entered, collected, reason: open === null ? null : reason }
    const event = {
      kind: 'pass-closed',
      subject: input.ballotId,
      actor: input.clerk,
      data,
    } as const
    writeDayEvents(parts, write, input.id, [event])
  })
}

const NAMED = 8

function openBallots(counting: Counting, pass: CountingPass, collected: number): string | null {
  const there = new Set(entriesOf(counting, pass).map(({ number }) => number))
  const missing = Array.from({ length: collected }, (_, place) => place + 1).filter(
    (number) => !there.has(number),
  )
  if (missing.length === 0) return null
  const first = missing.slice(0, NAMED).join(', ')
  const more = missing.length > NAMED ? ', …' : ''
  return `Thu về ${collected} phiếu, mới nhập ${there.size}, còn phiếu ${first}${more}.`
}

function openTotals(parts: EngineParts, counting: Counting, pass: CountingPass): string | null {
  const told = totalsOf(counting, pass)
  const needed = itemsOf(parts, counting).filter(({ item }) => !item.startsWith('cause:'))
  const [first] = needed.filter(({ item }) => valueOf(told, item) === null)
  return first ? `Chưa ghi “${first.label}”.` : null
}
