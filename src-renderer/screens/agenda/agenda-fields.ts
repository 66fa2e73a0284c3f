import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'

/** What an agenda can hold of one item (contract of the engine). */
const LONGEST_ITEM = 600

export function parseMinutes(text: string): Result<number, string> {
  const minutes = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
  if (minutes >= 0 && minutes <= LONGEST_ITEM) return ok(minutes)
  return failed(`Số phút là số nguyên từ 0 đến ${LONGEST_ITEM}. Gõ lại, ví dụ 15.`)
}

/** "7:30", "7h30", "7 giờ 30", "7.30", "7" as minutes since midnight. */
export function parseClock(text: string): Result<number, string> {
  const parts = /^(\d{1,2})(?:\s*(?::|h|g|giờ|\.)\s*(\d{2})?)?$/i.exec(text)
  const hours = Number(parts?.[1] ?? Number.NaN)
  const minutes = Number(parts?.[2] ?? 0)
  if (hours >= 0 && hours <= 23 && minutes <= 59) return ok(hours * 60 + minutes)
  return failed('Chưa đọc được giờ này. Gõ giờ và phút, ví dụ 7:30.')
}

export function parseTitle(text: string): Result<string, string> {
  if (text !== '') return ok(text)
  return failed('Nội dung không được để trống. Gõ lại; muốn bỏ mục này thì dùng Xóa mục.')
}

/** Empty is not known. */
export function parseWords(text: string): Result<string | null, string> {
  return ok(text === '' ? null : text)
}
