import { makePlainDate } from '#core/base/plain-date.ts'
import type { PlainDate } from '#core/base/plain-date.ts'

/** Today on this machine. */
export function readToday(): PlainDate {
  const now = new Date()
  return makePlainDate(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

/** "14:32" today, "14:32 ngày 20/6" on other days, from an ISO time. */
export function formatMoment(iso: string): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return ''
  const clock = `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`
  const now = new Date()
  if (time.toDateString() === now.toDateString()) return clock
  const year = time.getFullYear() === now.getFullYear() ? '' : `/${time.getFullYear()}`
  return `${clock} ngày ${time.getDate()}/${time.getMonth() + 1}${year}`
}
