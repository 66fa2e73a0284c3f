import { splitDate } from '../base/plain-date.ts'
import type { IntakeContext } from './intake-context.ts'
import { isOneOf } from './intake-context.ts'
import { doubtful, sure, unusable } from './reading.ts'
import type { Reading } from './reading.ts'
import type { Cell } from './workbook.ts'

/** "12/12" or "10/10": what Excel has made a day of is read back. */
export function readGrade(cell: Cell): Reading {
  if (cell.date === null) return sure(cell.text.replace(/^(\d{1,2})\s*\/\s*(\d{2})$/, '$1/$2'))
  const { day, month } = splitDate(cell.date)
  const years = [10, 12].filter((last) => last === day || last === month)
  const last = Math.max(...years)
  if (years.length === 0) return unusable('Ô là ngày, không phải trình độ văn hóa')
  const grade = `${last === month ? day : month}/${last}`
  return doubtful(grade, 'Excel đã đổi thành ngày: hiểu lại là lớp trên hệ')
}

/** As written; a number has lost its leading zero. */
export function readPhone(cell: Cell): Reading {
  const digits = cell.text.replace(/\D/g, '')
  if (digits.length < 7) return unusable('Không phải số điện thoại')
  if (/^[1-9]\d{8,9}$/.test(cell.text))
    return doubtful(`0${cell.text}`, 'Số điện thoại mất số 0 ở đầu: đã thêm lại')
  return sure(cell.text)
}

export function readCode(cell: Cell): Reading {
  return cell.date === null ? sure(cell.text) : unusable('Ô là ngày, không phải mã')
}

/** "88,3", "3.500", 1.021 shown as 102,1%: one number, percentages as a part of a hundred; "≤ 02" is doubted. */
export function readDecimal(cell: Cell, context: IntakeContext): Reading {
  if (cell.date !== null) return unusable('Ô là ngày, không phải số')
  const style = cell.percent === true || /%\s*$/.test(cell.text) ? 'percent' : 'figure'
  return { ...decimalIn(cell, context), style }
}

const BOUND = /^(≤|≥|<=|>=|<|>|=|từ|trên|dưới|không quá|ít nhất|tối thiểu|tối đa)\s*/iu

/** "≤ 02", "Không quá": more of it is worse. */
export function isUpperBound(text: string): boolean {
  return /^(≤|<=|<|dưới(?!\p{L})|không quá|tối đa)/iu.test(text.trim())
}

function decimalIn(cell: Cell, context: IntakeContext): Reading {
  if (typeof cell.value === 'number')
    return sure(rounded(cell.percent === true ? cell.value * 100 : cell.value))
  const text = cell.text.replace(/[\s%]+$/, '')
  if (/^[-–—]*$/.test(text)) return sure(null)
  const bound = BOUND.exec(text)?.[1] ?? null
  const value = decimalOf(text.replace(BOUND, ''))
  if (value === null) return numberAmongWords(text, context)
  return bound === null ? sure(value) : doubtful(value, `Chỉ lấy con số, bỏ phần “${bound}”`)
}

function numberAmongWords(text: string, context: IntakeContext): Reading {
  const within = /^\D*?(\d[\d.,]*)\s*%?\D*$/u.exec(text)
  const found = within ? decimalOf((within[1] ?? '').replace(/[.,]$/, '')) : null
  if (found !== null) return doubtful(found, 'Số gõ lẫn với chữ')
  return isOneOf(text, context.vocabulary.marks.no) ? sure(null) : unusable('Không phải số')
}

/** The comma is decimal; a point parts thousands where three digits follow, else it is decimal too. */
function decimalOf(text: string): number | null {
  const plain = text.replace(/\s+(?=\d{3}(\D|$))/g, '.')
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain))
    return rounded(Number(plain.replaceAll('.', '').replace(',', '.')))
  if (/^-?\d+([.,]\d+)?$/.test(plain)) return rounded(Number(plain.replace(',', '.')))
  return /^-?\d{1,3}(,\d{3}){2,}$/.test(plain) ? Number(plain.replaceAll(',', '')) : null
}

/** Without the dust of binary fractions: 1.021 × 100 is 102.1. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
