import { daysInMonth, isRealDay, makePlainDate } from '#core/base/plain-date.ts'
import type { PlainDate } from '#core/base/plain-date.ts'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { parseRoman } from '#core/base/roman.ts'

/** What stands in a field as typed, turned into a value; empty is "not known" and never zero. */

/** Text with single spaces; null when empty. */
export function parseText(typed: string): Result<string | null, string> {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  return ok(text === '' ? null : text)
}

/** A whole number, dots between thousands allowed. */
export function parseCount(typed: string): Result<number | null, string> {
  const text = typed.trim()
  if (text === '') return ok(null)
  if (!/^\d{1,3}(\.\d{3})+$|^\d{1,7}$/.test(text))
    return failed('Ô này là số nguyên, ví dụ 117. Gõ lại chỉ bằng chữ số.')
  return ok(Number(text.replaceAll('.', '')))
}

/** The number of a congress, as the office writes it: XI, or 11. */
export function parseOrdinal(typed: string): Result<number | null, string> {
  const roman = parseRoman(typed)
  if (roman !== null) return ok(roman)
  const count = parseCount(typed)
  return count.ok ? count : failed('Gõ số thứ tự, ví dụ XI hoặc 11.')
}

const DAY = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/
/** Days of a congress are of this century; the field shows the whole year as soon as it is left. */
const CENTURY = 2000
const RUN_TOGETHER = /^(\d{2})(\d{2})(\d{4})$/

/** 13/7/2023, 13.7.23, 13.07.2023 or 13072023. */
export function parseDay(typed: string): Result<PlainDate | null, string> {
  const text = typed.trim()
  if (text === '') return ok(null)
  const parts = DAY.exec(text) ?? RUN_TOGETHER.exec(text)
  if (!parts) return failed('Gõ theo ngày/tháng/năm, ví dụ 13/07/2023.')
  const [day, month] = [Number(parts[1]), Number(parts[2])]
  const year = Number(parts[3]) + (parts[3]?.length === 2 ? CENTURY : 0)
  if (isRealDay(year, month, day)) return ok(makePlainDate(year, month, day))
  if (month < 1 || month > 12) return failed(`Không có tháng ${month}. Gõ lại ngày/tháng/năm.`)
  return failed(`Tháng ${month} năm ${year} chỉ có ${daysInMonth(year, month)} ngày. Gõ lại ngày.`)
}

/** A year of four digits. */
export function parseYear(typed: string): Result<number | null, string> {
  const text = typed.trim()
  if (text === '') return ok(null)
  if (!/^\d{4}$/.test(text)) return failed('Gõ đủ bốn chữ số của năm, ví dụ 2023.')
  return ok(Number(text))
}
