import type { Election } from '../regulation/election-shape.ts'
import { refuseDiscarding } from './discard-election.ts'
import { readElections } from './election-now.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'
import { sourceOf } from './election-steps.ts'
import type { ElectionBreak } from './election-view.ts'
import { isFinished, isSettled } from './next-round.ts'
import { nameOfElection } from './withdraw-result.ts'

/** Congress and first meeting can both elect the chair; one of them does. */

const CHAIRS: readonly Election['id'][] = ['chair', 'chair-after', 'chair-together']

/** Why no chair is elected by this meeting: the other one elects it, or has; null: neither, or it left the chair to this one. */
export function refuseOtherChair(kind: Election, given: ElectionCase): string | null {
  const other = otherChair(kind, readElections(given))
  if (other === null) return null
  const isCongress = other.kind.meeting === 'congress'
  if (isElected(other))
    return `Chủ tịch đã được bầu tại ${isCongress ? 'đại hội' : 'hội nghị lần thứ nhất'}, không bầu lần nữa (${sourceOf(given.pack, kind.ground)}). Lập thừa thì bỏ cuộc bầu ấy; đã quyết định bầu tiếp thì mở lại quyết định.`
  const { round } = other.ballot
  const source = sourceOf(given.pack, other.kind.ground)
  return isCongress
    ? `Đại hội đang bầu Chủ tịch, lần ${round} chưa xong (${source}). Bầu xong, hoặc để đại hội quyết định giao Ban Chấp hành mới bầu; lập nhầm thì bỏ cuộc bầu ấy.`
    : `Hội nghị lần thứ nhất đang bầu Chủ tịch, lần ${round} chưa xong (${source}). Lập nhầm thì bỏ cuộc bầu ấy trước.`
}

/** The same for an election that is set up; one that elects nobody any more only reads out what it found. */
export function refuseBesideChair(now: ElectionNow, given: ElectionCase): string | null {
  return isLive(now) ? refuseOtherChair(now.kind, given) : null
}

/** The same as it is shown, while something is left to do. */
export function findChairBreaks(now: ElectionNow, given: ElectionCase): ElectionBreak[] {
  const sentence = isFinished(now) ? null : refuseBesideChair(now, given)
  return sentence === null ? [] : [{ sentence, blocks: true, field: null }]
}

/** Why the decision that left the chair to the other meeting stands: that meeting elects it, or has; null: it does not. */
export function refuseTakingChairBack(
  now: ElectionNow,
  elections: readonly ElectionNow[],
): string | null {
  const other = isLive(now) ? null : otherChair(now.kind, elections)
  if (other === null) return null
  const called = nameOfElection(other)
  if (refuseDiscarding(other, elections) === null)
    return `${called} dựa vào quyết định này. Bỏ cuộc bầu ấy trước rồi mở lại quyết định.`
  return other.isTold
    ? `${called} dựa vào quyết định này và được ghi lại sau. Ghi nhầm thì xóa ở Số liệu văn bản trước rồi mở lại quyết định.`
    : `${called} dựa vào quyết định này và đã phát phiếu nên không mở lại được nữa. Quyết định sai thì lập biên bản và báo người giám sát của cấp trên.`
}

function otherChair(
  { id, body }: Pick<Election, 'id' | 'body'>,
  elections: readonly ElectionNow[],
): ElectionNow | null {
  if (!CHAIRS.includes(id)) return null
  const others = elections.filter(({ kind }) => CHAIRS.includes(kind.id) && kind.body !== body)
  return others.find(isElected) ?? others.find(isLive) ?? null
}

/** It elects somebody yet, or has. */
function isLive(now: ElectionNow): boolean {
  return !isSettled(now) || isElected(now)
}

function isElected({ count }: ElectionNow): boolean {
  return count !== null && count.elected.length > 0
}
