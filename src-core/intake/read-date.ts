import { dayOfSerial } from '../base/excel-serial.ts'
import { daysInMonth, isRealDay, makePlainDate, splitDate } from '../base/plain-date.ts'
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
  /** The column is typed month/day/year. */
  readonly monthFirst?: boolean
}

type Parts = { readonly day: number; readonly month: number; readonly year: string }

const DAY_MONTH_YEAR = /(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})(?!\d)/
const YEAR_MONTH_DAY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const IN_WORDS =
  /(?:ngay|mong|mung)?\s*(\d{1,2})\s*,?\s*thang\s*(\d{1,2})\s*,?\s*(?:nam)?\s*(\d{4}|\d{2})(?!\d)/
const IN_ENGLISH = /^(\d{1,2})[-/\s.]*([a-z]{3})[a-z]*[-/\s.,]*(\d{4}|\d{2})$/
const ENGLISH_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** Day and month left out by hand: "00/00/1979", ".../.../1979", "  /  /1979". */
const BLANK_DAY =
  /^(?:00|0(?=\s*\/\s*0\s*\/)|[.…_?x-]*)\s*\/\s*(0{0,2}|[.…_?x-]*|\d{1,2})\s*\/\s*(\d{4})$/
const RUN_TOGETHER = /^(\d{1,2})(\d{2})(\d{4})$/
const RANGE = /^(\d{1,2})\s*(?:-|–|,|va|den)\s*\d{1,2}\s*[/.]\s*(\d{1,2})\s*[/.]\s*(\d{4})$/
const MONTH_YEAR = /^(?:thang\s*)?(\d{1,2})\s*[/.\-\s]\s*(?:nam\s*)?(\d{4})$/
const MONTH_YEAR_WITHIN = /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/
const ODDLY_PARTED = /^\d{1,2}\s*[\\,;:/.-]\s*\d{1,2}\s*[\\,;:]\s*(?:\d{4}|\d{2})$/
const BARE_YEAR = /^(?:sinh\s*)?(?:nam\s*|sn\s*)?(\d{4})$/

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
  if (isShortYear(String(value))) return shortYearAlone(value, rule)
  if (value > 1_000_000) return readText(String(value), rule)
  const date = value > 110_000 ? null : dayOfSerial(value, rule.epoch)
  if (date === null) return unusable('Số này không phải ngày')
  const read = checkYears(date, rule)
  return read.value === null ? read : doubtful(date, 'Số của Excel, chưa định dạng ngày')
}

function readText(text: string, rule: DateRule): Reading {
  const bare = text
    .replace(/^['’‘`´"\s]+|['’`´"\s.,;]+$/g, '')
    .replace(/[\sT]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?\s*(am|pm|z)?$/i, '')
  if (ODDLY_PARTED.test(bare))
    return withReason(
      readText(bare.replace(/\s*[\\,;:]\s*/g, '/'), rule),
      'Ngày gõ bằng dấu lạ: hiểu là ngày, tháng, năm',
    )
  const cured = bare
    .replace(/(?<=[\d/.-])[oO]|[oO](?=[\d/.-])/g, '0')
    .replace(/(?<=[\d/.-])[lI]|[lI](?=[\d/.-])/g, '1')
  const folded = foldVietnamese(cured)
  if (/^\d{5}$/.test(folded)) return readNumber(Number(folded), rule)
  const read = readForms(folded, rule)
  if (cured === bare || read.value === null) return read
  return doubtful(read.value, 'Ngày gõ lẫn chữ O, l với số 0, 1')
}

function readForms(folded: string, rule: DateRule): Reading {
  if (isShortYear(folded)) return shortYearAlone(Number(folded), rule)
  const year = BARE_YEAR.exec(folded)
  if (year) return bareYear(Number(year[1]), rule)
  const iso = YEAR_MONTH_DAY.exec(folded) ?? COMPACT.exec(folded)
  if (iso && inYears(Number(iso[1]), rule)) return dayOf(partsOf(iso[3], iso[2], iso[1]), rule)
  const together = RUN_TOGETHER.exec(folded)
  if (together)
    return withReason(
      dayOf(partsOf(...ends(together)), rule),
      'Ngày gõ liền: hiểu là ngày, tháng, năm',
    )
  if (iso) return dayOf(partsOf(iso[3], iso[2], iso[1]), rule)
  return readPartForms(folded, rule) ?? readWithin(folded, rule)
}

/** Forms that leave the day or the month out, or name several days. */
function readPartForms(folded: string, rule: DateRule): Reading | null {
  const blank = BLANK_DAY.exec(folded)
  if (blank) {
    const month = Number(blank[1])
    return month > 0 ? monthOnly(month, Number(blank[2]), rule) : bareYear(Number(blank[2]), rule)
  }
  const month = MONTH_YEAR.exec(folded)
  if (month) return monthOnly(Number(month[1]), Number(month[2]), rule)
  const range = RANGE.exec(folded)
  return range ? withReason(dayOf(partsOf(...ends(range)), rule), 'Nhiều ngày: lấy ngày đầu') : null
}

function ends([, first, second, third]: readonly string[]): [string, string, string] {
  return [first ?? '', second ?? '', third ?? '']
}

function readWithin(folded: string, rule: DateRule): Reading {
  const english = IN_ENGLISH.exec(folded)
  const named = ENGLISH_MONTHS.indexOf(english?.[2] ?? '') + 1
  if (english && named > 0) return dayOf(partsOf(english[1], String(named), english[3]), rule)
  const typed = DAY_MONTH_YEAR.exec(folded)
  const found = typed ?? IN_WORDS.exec(folded)
  if (!found) return yearWithin(folded, rule)
  const parts = partsOf(...ends(found))
  const read = typed && rule.monthFirst ? monthFirst(parts, rule) : dayOf(parts, rule)
  return found[0].trim() === folded ? read : withReason(read, 'Ngày gõ lẫn với chữ khác')
}

/** "khoảng 1979", "1979 (theo giấy tờ)": only the year is plain. */
function yearWithin(folded: string, rule: DateRule): Reading {
  const years = folded.match(/(?<!\d)\d{4}(?!\d)/g) ?? []
  const digits = folded.match(/\d+/g) ?? []
  const month = digits.length === 2 ? MONTH_YEAR_WITHIN.exec(folded) : null
  if (month)
    return withReason(
      monthOnly(Number(month[1]), Number(month[2]), rule),
      'Chỉ rõ tháng và năm, lẫn chữ khác: giữ năm',
    )
  if (years.length !== 1 || digits.length > 2) return unusable('Không đọc được ngày')
  return withReason(bareYear(Number(years[0]), rule), 'Chỉ rõ năm trong chữ người gõ')
}

/** The whole column is typed month/day/year: asked all the same. */
function monthFirst({ day, month, year }: Parts, rule: DateRule): Reading {
  const turned = dayOf({ day: month, month: day, year }, rule)
  return withReason(turned, 'Cột này gõ tháng trước ngày: đọc theo thứ tự tháng/ngày/năm')
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

/** A small number under a header of dates may be a day or a month of a column of its own. */
function isShortYear(text: string): boolean {
  return /^(?:4[5-9]|[5-9]\d)$/.test(text)
}

function shortYearAlone(twoDigits: number, rule: DateRule): Reading {
  return withReason(bareYear(fullYear(twoDigits, rule), rule), shortYear(rule))
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
  if (month < 1 || month > 12) return unusable(noMonth(month, day))
  if (day < 1) return unusable('Không có ngày 0')
  if (!isRealDay(year, month, day)) return unusable(tooManyDays(year, month))
  const date = makePlainDate(year, month, day)
  const read = checkYears(date, rule)
  if (read.value === null) return read
  if (short) return doubtful(date, shortYear(rule))
  return { ...read, style: 'typed' }
}

function noMonth(month: number, day: number): string {
  const turned = month > 12 && month <= 31 && day >= 1 && day <= 12
  return `Không có tháng ${month}${turned ? ' (có thể gõ tháng trước ngày)' : ''}`
}

function tooManyDays(year: number, month: number): string {
  const ofYear = month === 2 ? ` năm ${year}` : ''
  return `Tháng ${month}${ofYear} chỉ có ${daysInMonth(year, month)} ngày`
}

/** The same for every cell of a column, so that it is asked once. */
function shortYear({ years: [from, to] }: DateRule): string {
  return `Năm chỉ có hai chữ số: hiểu là năm trong khoảng ${Math.max(from, to - 99)} đến ${to}`
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
