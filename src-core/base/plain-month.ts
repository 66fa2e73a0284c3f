import { invariant } from './invariant.ts'

/** A calendar month as `YYYY-MM`; compares in time order as text. */
export type PlainMonth = string

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/

export function isPlainMonth(text: string): boolean {
  return MONTH.test(text)
}

/** The month of a day or of a month. */
export function monthOf(date: string): PlainMonth {
  return date.slice(0, 7)
}

export function addMonths(month: PlainMonth, months: number): PlainMonth {
  const moved = toMonthNumber(month) + months
  const year = Math.floor(moved / 12)
  return `${String(year).padStart(4, '0')}-${String(moved - year * 12 + 1).padStart(2, '0')}`
}

/** Whole months from `from` to `to`; negative when `to` is earlier. */
export function monthsBetween(from: PlainMonth, to: PlainMonth): number {
  return toMonthNumber(to) - toMonthNumber(from)
}

function toMonthNumber(month: PlainMonth): number {
  const parts = MONTH.exec(month)
  invariant(parts, `not a plain month: ${month}`)
  return Number(parts[1]) * 12 + Number(parts[2]) - 1
}
