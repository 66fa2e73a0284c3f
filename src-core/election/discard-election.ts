import { partBeside } from './election-now.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'
import { isDone } from './election-steps.ts'
import { refuseLateOutsiders } from './who-may-stand.ts'
import { hasGoneOut } from './withdraw-result.ts'

/**
 * Why an election begun by mistake cannot be discarded; null while its ballots are not handed out. One whose list has
 * somebody who may not stand leads to no result that papers may tell, so it goes also later, while it has none.
 */
export function refuseDiscarding(
  now: ElectionNow,
  elections: readonly ElectionNow[],
  given: ElectionCase | null = null,
): string | null {
  const isWrongList = given !== null && refuseLateOutsiders(now, given) !== null
  if (isWrongList && !now.isConfirmed) return null
  if (now.isTold) return 'Cuộc bầu này được ghi lại sau. Xóa ở Số liệu văn bản nếu ghi nhầm.'
  if (hasGoneOut(now, elections))
    return 'Đã phát phiếu hoặc đã kiểm phiếu nên không bỏ được cuộc bầu này.'
  return refuseBesideNumber(now, elections)
}

/** The number of the committee was voted without the seat of the chair on the same sheet. */
function refuseBesideNumber(now: ElectionNow, elections: readonly ElectionNow[]): string | null {
  const committee = now.kind.together === null ? null : partBeside(now, elections)
  if (committee === null || !isDone(committee, { id: 'seats' })) return null
  const { body } = committee.ballot
  return `Đã biểu quyết số lượng ${body} không kể ${now.kind.called ?? now.ballot.body} bầu đồng thời. Mở lại bước biểu quyết số lượng của ${body} trước, rồi bỏ cuộc bầu này.`
}
