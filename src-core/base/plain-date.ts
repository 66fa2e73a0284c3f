import { invariant } from './invariant.ts'

/** A calendar day as `YYYY-MM-DD`; compares in time order as text. */
export type PlainDate = string

/** A birth date as an office knows it: a day, or only the year `YYYY`. */
export type PartialDate = string

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY_MS = 86_400_000

/** Days in a month (1 to 12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function isRealDay(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  )
}

/** True for `YYYY-MM-DD` that names a day that exists. */
export function isPlainDate(text: string): boolean {
  const parts = DAY.exec(text)
  return parts !== null && isRealDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

/** True for a real day or a bare year `YYYY`. */
export function isPartialDate(text: string): boolean {
  return /^\d{4}$/.test(text) || isPlainDate(text)
}

export function makePlainDate(year: number, month: number, day: number): PlainDate {
  invariant(isRealDay(year, month, day), `no such day ${year}-${month}-${day}`)
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** Year, month and day as numbers; the date must be real. */
export function splitDate(date: PlainDate): { year: number; month: number; day: number } {
  const parts = DAY.exec(date)
  invariant(parts, `not a plain date: ${date}`)
  return { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) }
}

function toDayNumber(date: PlainDate): number {
  const { year, month, day } = splitDate(date)
  return Date.UTC(year, month - 1, day) / DAY_MS
}

export function addDays(date: PlainDate, days: number): PlainDate {
  const moved = new Date((toDayNumber(date) + days) * DAY_MS)
  return makePlainDate(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate())
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** 0 is Sunday. */
export function dayOfWeek(date: PlainDate): number {
  return (toDayNumber(date) + 4) % 7
}

/** Completed years on `onDay`; a bare birth year gives the age by year (conventions: marked where shown). */
export function ageOn(birth: PartialDate, onDay: PlainDate): number {
  const years = Number(onDay.slice(0, YEAR_LENGTH)) - Number(birth.slice(0, YEAR_LENGTH))
  const birthdayToCome = birth.slice(YEAR_LENGTH) > onDay.slice(YEAR_LENGTH)
  return birthdayToCome ? years - 1 : years
}

const YEAR_LENGTH = 4
