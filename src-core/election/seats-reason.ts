import { tellOtherThanAllotted } from './allotted-seats.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'
import { findSeatBreaks } from './seat-limits.ts'

/** What wants a reason before this number is voted: the superior allotted another, or it breaks a limit of a clause that was not read itself. Null: nothing. */
export function tellOddSeats(now: ElectionNow, given: ElectionCase): string | null {
  if (now.ballot.round > 1) return null
  const unread = findSeatBreaks(now, given).filter(({ blocks }) => !blocks)
  const odd = [tellOtherThanAllotted(now, given), ...unread.map(({ sentence }) => sentence)]
  return odd.filter((one) => one !== null).join(' ') || null
}

/** Why the number cannot stand without a reason; null when it can. */
export function refuseUnreasoned(
  now: ElectionNow,
  given: ElectionCase,
  reason = '',
): string | null {
  const odd = reason.trim() === '' ? tellOddSeats(now, given) : null
  return odd && `${odd} Ghi lại số lượng; vẫn quyết định số này thì ghi lý do, căn cứ.`
}
