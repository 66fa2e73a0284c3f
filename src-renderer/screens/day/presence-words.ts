import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { QuorumView } from '#core/contract/attendance-contract.ts'
import { hourOf } from '../check-in/check-in-words.ts'

/** "115 trên 117 có mặt". */
export function presentWords({ present, convened }: QuorumView): string {
  if (present === null) return 'Chưa đếm số có mặt'
  const among = convened === null ? '' : ` trên ${formatInteger(convened)}`
  return `${formatInteger(present)}${among} có mặt`
}

export function isQuorate({ present, needed }: QuorumView): boolean {
  return present !== null && (needed === null || present >= needed)
}

/** What the rules ask for, and whether it is there. */
export function quorumWords(quorum: QuorumView): string {
  const { present, needed } = quorum
  if (needed === null) return 'Bộ quy định không nêu mức phải có mặt'
  const least = `cần từ ${formatInteger(needed)}`
  if (present === null) return `${least} người`
  return isQuorate(quorum)
    ? `Đủ điều kiện họp, ${least}`
    : `Chưa đủ, còn thiếu ${formatInteger(needed - present)}; ${least}`
}

/** Where the number comes from; null where there is none. */
export function sourceWords({ counted, takenFrom, toldAt }: QuorumView): string | null {
  if (takenFrom !== null) return `Lấy từ ${takenFrom}, điểm danh tiếp ở cửa`
  if (counted) return 'Theo điểm danh ở cửa'
  return toldAt === null ? null : `Số ghi khi khai mạc lúc ${hourOf(toldAt)}`
}

/** While the roll is called anew; null while it is not. */
export function recountWords({ recount, present }: QuorumView): string | null {
  if (recount === null) return null
  const before = present === null ? '' : ` Số đang dùng vẫn là ${formatInteger(present)}.`
  return `Đang điểm danh lại, đã gọi ${formatInteger(recount)}.${before}`
}
