import type { ElectionNow } from './election-now.ts'
import { hasGoneOut } from './withdraw-result.ts'

/** Why an election begun by mistake cannot be discarded; null while its ballots are not handed out. */
export function refuseDiscarding(
  now: ElectionNow,
  elections: readonly ElectionNow[],
): string | null {
  if (now.isTold) return 'Cuộc bầu này được ghi lại sau. Xóa ở Số liệu văn bản nếu ghi nhầm.'
  if (!hasGoneOut(now, elections)) return null
  return 'Đã phát phiếu hoặc đã kiểm phiếu nên không bỏ được cuộc bầu này.'
}
