import { dayOfWeek, isPlainDate, splitDate } from './plain-date.ts'
import type { PartialDate, PlainDate } from './plain-date.ts'

const COLLATOR = new Intl.Collator('vi', { sensitivity: 'variant' })

/** Lower case without marks, `đ` as `d`, runs of space as one: what search and matching compare. */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** For names of files and ids: `ban-chap-hanh`; empty where the text has no letter and no digit. */
export function wordsInSlug(text: string): string {
  return (foldVietnamese(text).match(/[a-z0-9]+/g) ?? []).join('-')
}

/** Folded words and numbers, without the signs between them. */
export function foldedWords(text: string): string[] {
  return foldVietnamese(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** What somebody wrote down, with the full stop it may lack. */
export function closeSentence(text: string): string {
  const trimmed = text.trim()
  return trimmed === '' || /[.!?…:;]$/u.test(trimmed) ? trimmed : `${trimmed}.`
}

/** Orders two words as a Vietnamese dictionary does. */
export function collateVietnamese(left: string, right: string): number {
  return COLLATOR.compare(left, right)
}

/** Orders full names as office lists do: given name, then family name, then middle names. */
export function compareVietnameseNames(left: string, right: string): number {
  const a = splitName(left)
  const b = splitName(right)
  return (
    COLLATOR.compare(a.given, b.given) ||
    COLLATOR.compare(a.family, b.family) ||
    COLLATOR.compare(a.middle, b.middle)
  )
}

/** Family name, middle names, given name; a single word is a given name. */
export function splitName(name: string): { family: string; middle: string; given: string } {
  const words = name.trim().split(/\s+/)
  const given = words.at(-1) ?? ''
  const family = words.length > 1 ? (words[0] ?? '') : ''
  return { family, middle: words.slice(1, -1).join(' '), given }
}

/** 3647 -> "3.647". */
export function formatInteger(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
}

/** Percentage of two integers, rounded half up, decimal comma: (66, 117, 2) -> "56,41". */
export function formatPercent(part: number, whole: number, decimals: number): string {
  if (whole === 0) return '0'
  const scale = 10 ** decimals
  const scaled = Math.floor((part * 100 * scale * 2 + whole) / (2 * whole))
  const digits = String(scaled).padStart(decimals + 1, '0')
  if (decimals === 0) return digits
  return `${digits.slice(0, -decimals)},${digits.slice(-decimals)}`
}

/** 13/7/2023, as dates stand in sentences; a bare year stays a year. */
export function formatDateInText(date: PartialDate): string {
  if (!isPlainDate(date)) return date
  const { year, month, day } = splitDate(date)
  return `${day}/${month}/${year}`
}

/** 13/07/2023, as dates stand in columns; a bare year stays a year. */
export function formatDateInColumn(date: PartialDate): string {
  if (!isPlainDate(date)) return date
  const [year, month, day] = date.split('-')
  return `${day}/${month}/${year}`
}

/** "ngày 05 tháng 02 năm 2023": leading zero for days below 10 and months 1 and 2 (NĐ 30/2020, PL I). */
export function formatDateInWords(date: PlainDate): string {
  const { year, month, day } = splitDate(date)
  return `ngày ${twoDigits(day, 10)} tháng ${twoDigits(month, 3)} năm ${year}`
}

function twoDigits(value: number, below: number): string {
  return value < below ? `0${value}` : String(value)
}

const WEEKDAYS = [
  'Chủ nhật',
  'thứ Hai',
  'thứ Ba',
  'thứ Tư',
  'thứ Năm',
  'thứ Sáu',
  'thứ Bảy',
] as const

/** "thứ Năm". */
export function formatWeekday(date: PlainDate): string {
  return WEEKDAYS[dayOfWeek(date)] ?? ''
}

const MINUTES_OF_DAY = 24 * 60

/** Minutes since midnight as "7:30", the form of tables; past 24:00 as "1:00 hôm sau". */
export function formatClock(minutes: number): string {
  if (minutes > MINUTES_OF_DAY) return `${formatClock(minutes - MINUTES_OF_DAY)} hôm sau`
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** Minutes since midnight as "7 giờ 30", the form of sentences and papers; past 24 giờ as "1 giờ hôm sau". */
export function formatClockInWords(minutes: number): string {
  if (minutes > MINUTES_OF_DAY) return `${formatClockInWords(minutes - MINUTES_OF_DAY)} hôm sau`
  const rest = minutes % 60
  const hours = `${Math.floor(minutes / 60)} giờ`
  return rest === 0 ? hours : `${hours} ${String(rest).padStart(2, '0')}`
}
