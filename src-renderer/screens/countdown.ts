import { daysBetween } from '#core/base/plain-date.ts'
import type { PlainDate } from '#core/base/plain-date.ts'
import { formatInteger } from '#core/base/vietnamese-text.ts'

/** "Còn 23 ngày", "Hôm nay", "Đã qua 40 ngày"; from a year on in years. */
export function countdownWords(start: PlainDate, today: PlainDate): string {
  const days = daysBetween(today, start)
  if (days === 0) return 'Hôm nay'
  if (days > 0) return `Còn ${formatInteger(days)} ngày`
  const years = Math.floor(-days / 365.25)
  return years >= 1 ? `Đã qua ${years} năm` : `Đã qua ${formatInteger(-days)} ngày`
}
