import { addDays, daysInMonth, isRealDay, makePlainDate, splitDate } from '../base/plain-date.ts'
import type { PlainDate } from '../base/plain-date.ts'
import { foldVietnamese } from '../base/vietnamese-text.ts'
import { doubtful, unusable } from './reading.ts'
import type { Reading } from './reading.ts'
import type { Cell } from './workbook.ts'

/** How a date field is to be read. */
export type DateRule = {
  /** First and last year that make sense. */
  readonly years: readonly [number, number]
  /** A bare year is an answer (births); otherwise only a day is. */
  readonly yearAllowed: boolean
  readonly epoch: 1900 | 1904
}

type Parts = { readonly day: number; readonly month: number; readonly year: string }

const DAY_MONTH_YEAR = /(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})(?!\d)/
const YEAR_MONTH_DAY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const IN_WORDS = /(?:ngay|mong|mung)?\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*(?:nam|,)?\s*(\d{4})/
const RANGE = /^(\d{1,2})\s*(?:-|–|,|va|den)\s*\d{1,2}\s*[/.]\s*(\d{1,2})\s*[/.]\s*(\d{4})$/
const MONTH_YEAR = /^(?:thang\s*)?(\d{1,2})\s*[/.\-\s]\s*(?:nam\s*)?(\d{4})$/
const BARE_YEAR = /^(?:nam\s*|sinh\s*|sn\s*)?(\d{4})$/

/** A date as offices type it; what names no real day stays unknown with the reason. */
export function readDate(cell: Cell, rule: DateRule): Reading {
  if (cell.date !== null) return readDateCell(cell, cell.date, rule)
  if (typeof cell.value === 'number') return readNumber(cell.value, rule)
  return readText(cell.text, rule)
}

function readDateCell(cell: Cell, date: PlainDate, rule: DateRule): Reading {
  const serial = typeof cell.value === 'number' ? cell.value : 0
  if (!inYears(splitDate(date).year, rule) && Number.isInteger(serial) && inYears(serial, rule)) {
    const reason = `Ô định dạng ngày nhưng người gõ chỉ gõ năm ${serial}`
    return rule.yearAllowed ? doubtful(String(serial), reason) : unusable(reason)
  }
  return { ...checkYears(date, rule), style: 'date-cell' }
}

function readNumber(value: number, rule: DateRule): Reading {
  if (!Number.isInteger(value)) return unusable('Số lẻ, không phải ngày')
  if (inYears(value, rule)) return bareYear(value, rule)
  if (value > 19_000_000) return readText(String(value), rule)
  if (value < 1 || value > 110_000) return unusable('Số này không phải ngày')
  const date = fromSerial(value, rule.epoch)
  const read = checkYears(date, rule)
  return read.value === null ? read : doubtful(date, 'Số của Excel, chưa định dạng ngày')
}

function fromSerial(serial: number, epoch: 1900 | 1904): PlainDate {
  return addDays(epoch === 1904 ? '1904-01-01' : '1899-12-30', serial)
}

function readText(text: string, rule: DateRule): Reading {
  const cured = text
    .replace(/(?<=[\d/.-])[oO]|[oO](?=[\d/.-])/g, '0')
    .replace(/(?<=[\d/.-])[lI]|[lI](?=[\d/.-])/g, '1')
  const folded = foldVietnamese(cured)
  if (/^\d{5}$/.test(folded)) return readNumber(Number(folded), rule)
  const read = readForms(folded, rule)
  if (cured === text || read.value === null) return read
  return doubtful(read.value, 'Ngày gõ lẫn chữ O, l với số 0, 1')
}

function readForms(folded: string, rule: DateRule): Reading {
  const year = BARE_YEAR.exec(folded)
  if (year) return bareYear(Number(year[1]), rule)
  const iso = YEAR_MONTH_DAY.exec(folded) ?? COMPACT.exec(folded)
  if (iso) return dayOf(partsOf(iso[3], iso[2], iso[1]), rule)
  const month = MONTH_YEAR.exec(folded)
  if (month) return monthOnly(Number(month[1]), Number(month[2]), rule)
  const range = RANGE.exec(folded)
  if (range)
    return withReason(
      dayOf(partsOf(range[1], range[2], range[3]), rule),
      'Nhiều ngày: lấy ngày đầu',
    )
  return readWithin(folded, rule)
}

function readWithin(folded: string, rule: DateRule): Reading {
  const found = DAY_MONTH_YEAR.exec(folded) ?? IN_WORDS.exec(folded)
  if (!found) return unusable('Không đọc được ngày')
  const read = dayOf(partsOf(found[1], found[2], found[3]), rule)
  return found[0].trim() === folded ? read : withReason(read, 'Ngày gõ lẫn với chữ khác')
}

function partsOf(day = '', month = '', year = ''): Parts {
  return { day: Number(day), month: Number(month), year }
}

function withReason(read: Reading, reason: string): Reading {
  return read.value === null ? read : doubtful(read.value, reason)
}

function bareYear(year: number, rule: DateRule): Reading {
  if (!inYears(year, rule)) return unusable(outside(year, rule))
  if (!rule.yearAllowed) return unusable('Chỉ có năm, chưa có ngày tháng')
  return { value: String(year), reason: null, style: 'year' }
}

function monthOnly(month: number, year: number, rule: DateRule): Reading {
  if (month < 1 || month > 12) return unusable(`Không có tháng ${month}`)
  if (!rule.yearAllowed) return unusable('Chỉ có tháng và năm, chưa có ngày')
  const read = bareYear(year, rule)
  return read.value === null ? read : doubtful(read.value, 'Chỉ có tháng và năm: giữ năm')
}

function dayOf(parts: Parts, rule: DateRule): Reading {
  const { day, month } = parts
  const short = parts.year.length === 2
  const year = short ? fullYear(Number(parts.year), rule) : Number(parts.year)
  if (month < 1 || month > 12) return unusable(`Không có tháng ${month}`)
  if (day < 1) return unusable('Không có ngày 0')
  if (!isRealDay(year, month, day)) return unusable(tooManyDays(year, month))
  const date = makePlainDate(year, month, day)
  const read = checkYears(date, rule)
  if (read.value === null) return read
  if (short) return doubtful(date, `Năm chỉ có hai chữ số: hiểu là ${year}`)
  return { ...read, style: 'typed' }
}

function tooManyDays(year: number, month: number): string {
  const ofYear = month === 2 ? ` năm ${year}` : ''
  return `Tháng ${month}${ofYear} chỉ có ${daysInMonth(year, month)} ngày`
}

/** The year of the rule's span that ends in these two digits; the latest when there are two. */
function fullYear(twoDigits: number, rule: DateRule): number {
  const last = rule.years[1]
  return last - ((((last - twoDigits) % 100) + 100) % 100)
}

function checkYears(date: PlainDate, rule: DateRule): Reading {
  const { year } = splitDate(date)
  return inYears(year, rule) ? { value: date, reason: null } : unusable(outside(year, rule))
}

function inYears(year: number, rule: DateRule): boolean {
  return year >= rule.years[0] && year <= rule.years[1]
}

function outside(year: number, rule: DateRule): string {
  return `Năm ${year} không hợp lý (chờ từ ${rule.years[0]} đến ${rule.years[1]})`
}
