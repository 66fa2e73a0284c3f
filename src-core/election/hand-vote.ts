import { z } from 'zod'

const count = z.number().int().min(0)

/** One vote by hand; `reason` only where the three do not add up to those present. */
export const handVote = z.object({
  present: count,
  agree: count,
  against: count,
  other: count,
  reason: z.string().default(''),
})
export type HandVote = z.infer<typeof handVote>

/** Why this vote cannot be recorded so; null when it can. */
export function refuseHandVote({
  present,
  agree,
  against,
  other,
  reason,
}: HandVote): string | null {
  if (present === 0) return 'Ghi số người có mặt khi biểu quyết.'
  const sum = agree + against + other
  if (sum > present)
    return `Ba số cộng lại ${sum}, có mặt ${present}. Đếm lại: không thể nhiều hơn số có mặt.`
  if (sum === present || reason.trim() !== '') return null
  return `Ba số cộng lại ${sum}, có mặt ${present}. Đếm lại, hoặc ghi lý do có ${present - sum} người không biểu quyết.`
}
