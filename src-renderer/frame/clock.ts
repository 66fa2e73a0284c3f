import { makePlainDate } from '#core/base/plain-date.ts'
import type { PlainDate } from '#core/base/plain-date.ts'

/** Today on this machine. */
export function readToday(): PlainDate {
  const now = new Date()
  return makePlainDate(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

/** "14:32 ngày 05/3/2023", always with its day: where a moment of the past is named for good. */
export function formatMomentInFull(iso: string): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return ''
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${time.getHours()}:${pad(time.getMinutes())} ngày ${pad(time.getDate())}/${time.getMonth() + 1}/${time.getFullYear()}`
}

/** "14:32 05/03/2023", for columns. */
export function formatMomentInColumn(iso: string): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return ''
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(time.getHours())}:${pad(time.getMinutes())} ${pad(time.getDate())}/${pad(time.getMonth() + 1)}/${time.getFullYear()}`
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
