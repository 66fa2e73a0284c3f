import { fillBraces } from '../base/fill-braces.ts'
import { invariant } from '../base/invariant.ts'
import { closeSentence, upperFirst } from '../base/vietnamese-text.ts'
import { partBeside } from './election-now.ts'
import type { ElectionEvent, ElectionNow } from './election-now.ts'
import type { CountingWords } from './counting-words.ts'
import { describePair, standingReasons } from './signed-reasons.ts'
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

/** The paper of the void vote: its account is closed with what was found. */
export interface VoidPaper {
  readonly printed: number | null
  readonly issued: number
  readonly exchanged: number | null
  readonly exchangedIsIssued: boolean
  readonly unused: number | null
  readonly collected: number | null
}

/** What is recorded of the sheet stands: it is put right where it was recorded, not by a figure told in passing. */
export function paperOfVote(
  now: ElectionNow,
  elections: readonly ElectionNow[],
  told: Pick<VoidPaper, 'exchanged' | 'unused' | 'collected'>,
): VoidPaper {
  const sheet = sheetOf(now, elections).map(({ ballot }) => ballot.figures)
  const recorded = (name: 'printed' | 'exchanged' | 'unused' | 'collected') =>
    sheet.map((figures) => figures[name]).find((figure) => figure !== null) ?? null
  const { issued } = now.ballot.figures
  invariant(issued !== null, 'nothing was handed out, so nothing can be annulled')
  return {
    ...{ printed: recorded('printed'), issued, exchanged: recorded('exchanged') ?? told.exchanged },
    exchangedIsIssued: sheet.some(({ exchangedIsIssued }) => exchangedIsIssued),
    ...{ unused: recorded('unused') ?? told.unused },
    collected: recorded('collected') ?? told.collected,
  }
}

/** Why figures of the void vote differ, as somebody has signed: these reasons go with its figures. */
export function signedOfVote(
  now: ElectionNow,
  elections: readonly ElectionNow[],
  words: Pick<CountingWords, 'signed' | 'pairs'>,
): string {
  const signed = sheetOf(now, elections).map(({ ballot }) => standingReasons(ballot.figures))
  const own = signed.find((reasons) => reasons.length > 0) ?? []
  return own
    .map(({ pair, reason, by }) => {
      const differs = describePair(pair, words.pairs)
      return fillBraces(words.signed.sentence, {
        differs: upperFirst(differs),
        by,
        reason: closeSentence(reason),
      })
    })
    .join(' ')
}

/** Why this box is no reason to annul; null when it is, once somebody answers for it. */
export function refuseSurplus(
  { issued, collected }: Pick<VoidPaper, 'issued' | 'collected'>,
  { collected: told, reason }: { readonly collected: number | null; readonly reason: string },
): string | null {
  if (collected === null) return 'Ghi số phiếu thu về, đã đếm lại.'
  if (told !== null && told !== collected)
    return `Đã ghi thu về ${collected} phiếu, số đếm lại là ${told}. Sửa số thu về ở trang Kiểm phiếu, kèm lý do, rồi mới hủy.`
  if (collected <= issued)
    return `Thu về ${collected} phiếu không nhiều hơn phát ra ${issued} nên không hủy lần bỏ phiếu. Đếm lại vẫn thừa thì sửa số thu về ở trang Kiểm phiếu, kèm lý do, rồi mới hủy.`
  return reason.trim() === '' ? 'Ghi đã đếm lại thế nào và vì sao vẫn thừa, nếu biết.' : null
}

/** The election and the other part of its sheet: the paper is one. */
export function sheetOf(now: ElectionNow, elections: readonly ElectionNow[]): ElectionNow[] {
  const beside = partBeside(now, elections)
  return beside === null ? [now] : [now, beside]
}

/** The whole of what is annulled in its words: both parts of one sheet, the chair first. */
export function asSheet(now: ElectionNow, elections: readonly ElectionNow[]): ElectionNow {
  const sheet = sheetOf(now, elections)
  const isChair = ({ kind }: ElectionNow) => kind.together !== null
  const parts = [...sheet.filter(isChair), ...sheet.filter((one) => !isChair(one))]
  const called = parts.map(({ kind, ballot }) => kind.called ?? ballot.body).join(' và ')
  return { ...now, kind: { ...now.kind, called } }
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
