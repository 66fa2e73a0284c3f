import { isRealDay, makePlainDate } from '#core/base/plain-date.ts'
import type { PlainDate } from '#core/base/plain-date.ts'

/**
 * True when a number format shows a day. Literal characters and colours are no date letters, and a place for
 * digits rules a date out: the reader of .xlsx drops the backslash of an escaped unit ("#,##0 \\d").
 */
export function isDateFormat(format: string): boolean {
  const bare = format
    .replace(/\\./g, '')
    .replace(/"[^"]*"/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general/gi, '')
  return /[dy]/i.test(bare) && !/#|\?|(?<![s.0])0/i.test(bare)
}

/** The first numbers of formats that are built in and show a day; the file does not spell them out. */
const BUILT_IN_DATES = [
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
]

export function isBuiltInDate(format: number): boolean {
  return BUILT_IN_DATES.includes(format)
}

export function dayOfInstant(value: Date): PlainDate | null {
  const [year, month, day] = [value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate()]
  return year > 0 && year < 10_000 && isRealDay(year, month, day)
    ? makePlainDate(year, month, day)
    : null
}

/** 05/03/1979, as the sheet shows a day. */
export function shownDay(date: PlainDate): string {
  return date.split('-').reverse().join('/')
}
