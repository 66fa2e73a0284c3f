import { partBeside, sharedNames } from './election-now.ts'
import type { ElectionNow } from './election-now.ts'
import { standing } from './election-rows.ts'

/** Why a confirmed result cannot be withdrawn: what rests on it, and what to do about that; null when nothing does. */
export function refuseWithdrawingResult(
  now: ElectionNow,
  elections: readonly ElectionNow[],
): string | null {
  if (now.isTold) return 'Cuộc bầu này được ghi lại sau. Sửa ở Số liệu văn bản.'
  if (!now.isConfirmed) return 'Cuộc bầu này chưa có kết quả được xác nhận.'
  const resting = elections.find(
    (other) => other.ballot.id !== now.ballot.id && restsOn(other, now),
  )
  if (resting !== undefined) {
    const called = nameOfElection(resting)
    return hasGoneOut(resting, elections)
      ? `${called} dựa vào kết quả này và đã phát phiếu nên không rút được nữa. Số sai thì lập biên bản và báo người giám sát của cấp trên.`
      : `${called} dựa vào kết quả này. Bỏ cuộc bầu ấy ở trang Bầu cử trước rồi rút.`
  }
  if (now.decided === null) return null
  return 'Đã ghi quyết định về số người còn thiếu. Mở lại bước ấy ở trang Bầu cử trước rồi rút.'
}

/** "Cuộc bầu Ban Chấp hành, lần 2". */
export function nameOfElection({ ballot }: Pick<ElectionNow, 'ballot'>): string {
  return `Cuộc bầu ${ballot.body}, lần ${ballot.round}`
}

/** Ballots are in the hands of people, or were counted: those of this election or of the part on the same sheet. */
export function hasGoneOut(now: ElectionNow, elections: readonly ElectionNow[]): boolean {
  const beside = partBeside(now, elections)
  return isOut(now) || (beside !== null && isOut(beside))
}

function isOut({ taken, isTold, isBeingCounted, isConfirmed }: ElectionNow): boolean {
  return taken.has('issued') || taken.has('annulled') || isTold || isBeingCounted || isConfirmed
}

function restsOn(other: ElectionNow, now: ElectionNow): boolean {
  if (other.ballot.body === now.ballot.body) return other.ballot.round > now.ballot.round
  const isAsked = other.kind.needs.some(
    ({ needs, of }) => needs === 'has-elected' && of === now.kind.id,
  )
  if (isAsked) return true
  const elected = now.ballot.names.filter(({ id }) => now.count?.elected.includes(id))
  return takesFrom(other, now) && sharedNames(standing(other.ballot.names), elected).length > 0
}

/** Whoever was elected here is who may stand there. */
function takesFrom({ kind }: ElectionNow, now: ElectionNow): boolean {
  const own: readonly string[] =
    kind.from === 'committee'
      ? ['committee', 'chair-together']
      : kind.from === 'inspection'
        ? ['inspection']
        : []
  return own.includes(now.kind.id)
}
