import type { ElectionWay } from '../regulation/election-shape.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'
import { isOpenEnded } from './election-steps.ts'
import { refuseAgreement } from './take-step.ts'
import type { StepGiven } from './take-step.ts'

/** What may be done about the seats that stayed open; none while nothing has to be decided. */
export function waysOf(now: ElectionNow): readonly ElectionWay[] {
  if (!isOpenEnded(now) || now.count === null) return []
  if (now.count.tied.length === 0) return now.kind.short
  if (!now.count.isOnlyRank) return now.kind.tie
  return now.kind.tie.flatMap((way) => (way.sayRank === null ? [] : [{ ...way, say: way.sayRank }]))
}

/** Why this cannot be decided so; null when it can. */
export function refuseDecision(
  wayId: string,
  now: ElectionNow,
  { given, ...own }: Pick<StepGiven, 'vote' | 'convened'> & { readonly given: ElectionCase },
): string | null {
  if (!now.isConfirmed) return 'Chưa có kết quả kiểm phiếu nên chưa có gì để quyết định.'
  const ways = waysOf(now)
  if (ways.length === 0) return 'Đã bầu đủ hoặc đã có quyết định.'
  const way = ways.find(({ id }) => id === wayId)
  if (way === undefined) return 'Bộ quy định không có cách này cho trường hợp này. Chọn cách khác.'
  return way.asked ? refuseAgreement(own, given) : null
}
