import { partBeside } from './election-now.ts'
import type { ElectionEvent, ElectionNow } from './election-now.ts'
import type { ElectionStep } from '../regulation/election-shape.ts'
import { eventsAfter } from './take-back.ts'

/**
 * More ballots in the box than were handed out: no count can tell which of them nobody handed out. Counted again and
 * still more, the ballots are void and the same list is voted on again with new ones.
 */

/** What the pack says of it: the step at which the box is counted carries it; null: nothing may be annulled. */
export function annullingOf({ steps }: Pick<ElectionNow, 'steps'>): ElectionStep['annul'] {
  return steps.find(({ id }) => id === 'collected')?.annul ?? null
}

/** Why the vote cannot be annulled, whatever the box holds; null while its ballots are out and no result is confirmed. */
export function refuseAnnulling(
  now: ElectionNow,
  elections: readonly ElectionNow[],
): string | null {
  if (annullingOf(now) === null) return 'Bộ quy định không có cách hủy lần bỏ phiếu này.'
  if (now.isTold) return 'Cuộc bầu này được ghi lại sau. Sửa ở Số liệu văn bản.'
  const confirmed = sheetOf(now, elections).find(({ isConfirmed }) => isConfirmed)
  if (confirmed !== undefined)
    return `Kết quả bầu ${confirmed.ballot.body} đã được xác nhận. Trưởng ban rút lại kết quả ở trang Kiểm phiếu trước, kèm lý do.`
  return now.ballot.figures.issued === null ? 'Chưa phát phiếu nên không có gì để hủy.' : null
}

/** Why this box is no reason to annul; null when it is, once somebody answers for it. */
export function refuseSurplus(
  { ballot }: ElectionNow,
  { collected, reason }: { readonly collected: number; readonly reason: string },
): string | null {
  const issued = ballot.figures.issued ?? 0
  if (collected <= issued)
    return `Thu về ${collected} phiếu không nhiều hơn phát ra ${issued} nên không hủy lần bỏ phiếu. Ghi số thu về rồi kiểm phiếu.`
  return reason.trim() === '' ? 'Ghi đã đếm lại thế nào và vì sao vẫn thừa, nếu biết.' : null
}

/** The election and the other part of its sheet: the paper is one. */
export function sheetOf(now: ElectionNow, elections: readonly ElectionNow[]): ElectionNow[] {
  const beside = partBeside(now, elections)
  return beside === null ? [now] : [now, beside]
}

/** What no longer counts of one part: its steps from the printing on, and everything read from its ballots. */
export function eventsOfVote(now: ElectionNow, events: readonly ElectionEvent[]): ElectionEvent[] {
  const read = events.filter(
    ({ kind, subject }) => subject === now.ballot.id && READ.includes(kind),
  )
  return [...eventsAfter('printed', now), ...read]
}

const READ: readonly string[] = [
  'clerk-began',
  'pass-closed',
  'total-entered',
  'entry-corrected',
  'figure-explained',
  'figures-corrected',
  'difference-settled',
]
