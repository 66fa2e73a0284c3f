import { formatDecimal } from '#core/base/decimal.ts'
import { isRealDay, makePlainDate, daysInMonth } from '#core/base/plain-date.ts'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { foldVietnamese, formatClock, formatDateInColumn } from '#core/base/vietnamese-text.ts'
import type { CellValue } from './cell-value.ts'

export interface CellChoice {
  readonly value: CellValue
  readonly label: string
}

/** How a cell is typed into. */
export type CellEditor =
  | { readonly kind: 'text'; readonly required?: string }
  | { readonly kind: 'integer'; readonly from: number; readonly to: number }
  | { readonly kind: 'decimal' }
  | { readonly kind: 'clock' }
  | { readonly kind: 'partial-date'; readonly what: string }
  | {
      readonly kind: 'choice'
      readonly choices: readonly CellChoice[]
      /** Said when it is emptied; absent where empty is allowed. */
      readonly required?: string
    }

/** Why typed text cannot be taken: what is wrong, what to do, and ready-made ways out. */
export interface CellError {
  readonly wrong: string
  readonly todo: string
  readonly repairs: readonly CellChoice[]
}

/** Stored value as the cell shows it. */
export function formatCell(editor: CellEditor | null, value: CellValue): string {
  if (value === null) return ''
  if (editor?.kind === 'choice') {
    return editor.choices.find((choice) => choice.value === value)?.label ?? String(value)
  }
  if (editor?.kind === 'partial-date') return formatDateInColumn(String(value))
  if (editor?.kind === 'decimal' && typeof value === 'number') return formatDecimal(value)
  if (editor?.kind === 'clock' && typeof value === 'number') return formatClock(value)
  return String(value)
}

/** Takes what was typed, or says what is wrong with it. Empty text is "not known". */
export function parseCell(editor: CellEditor, typed: string): Result<CellValue, CellError> {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (text === '') return parseEmpty(editor)
  switch (editor.kind) {
    case 'text':
      return ok(text)
    case 'integer':
      return parseInteger(text, editor.from, editor.to)
    case 'decimal':
      return parseDecimal(text)
    case 'clock':
      return parseClock(text)
    case 'partial-date':
      return parseDate(text, editor.what)
    case 'choice':
      return parseChoice(text, editor.choices)
  }
}

function parseEmpty(editor: CellEditor): Result<CellValue, CellError> {
  if ('required' in editor && editor.required !== undefined) {
    return reject(editor.required, 'Gõ lại, hoặc bỏ cả dòng nếu không cần nữa.')
  }
  return ok(null)
}

function parseInteger(text: string, from: number, to: number): Result<CellValue, CellError> {
  const plain = /^\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text
  const value = /^\d+$/.test(plain) ? Number(plain) : Number.NaN
  if (Number.isInteger(value) && value >= from && value <= to) return ok(value)
  return reject('Ô này là số nguyên.', `Gõ một số từ ${from} đến ${to}.`)
}

/** 1.234,5 as offices write it; a sign for per cent or a unit is not part of the number. */
function parseDecimal(text: string): Result<CellValue, CellError> {
  const bare = text.replace(/\s*%$/, '').replace(/\s/g, '')
  const plain = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replaceAll('.', '') : bare
  if (/^-?\d{1,15}(,\d{1,6})?$/.test(plain)) return ok(Number(plain.replace(',', '.')))
  const dotted = /^-?\d+\.\d{1,2}$/.exec(bare)
  const repairs = dotted === null ? [] : [asChoice(Number(bare))]
  return reject(`Chưa đọc được “${text}”.`, 'Gõ số với dấu phẩy thập phân, ví dụ 88,3.', repairs)
}

function asChoice(value: number): CellChoice {
  return { value, label: `Ghi ${formatDecimal(value)}` }
}

const HOUR_MINUTES = 60

/** 7:30, 7h30 or 7 giờ 30, as minutes since midnight. */
function parseClock(text: string): Result<CellValue, CellError> {
  const parts = /^(\d{1,2})\s*(?:[:hg.]|giờ)\s*(\d{1,2})?$/i.exec(text)
  const [hour, minute] = [Number(parts?.[1] ?? Number.NaN), Number(parts?.[2] ?? 0)]
  if (hour < 24 && minute < HOUR_MINUTES) return ok(hour * HOUR_MINUTES + minute)
  return reject(`Chưa đọc được giờ “${text}”.`, 'Gõ giờ và phút, ví dụ 7:30.')
}

/** Choices that fit what was typed, accents optional, in their given order. */
export function fittingChoices(choices: readonly CellChoice[], typed: string): CellChoice[] {
  const wanted = foldVietnamese(typed)
  if (wanted === '') return [...choices]
  return choices.filter((choice) =>
    foldVietnamese(choice.label)
      .split(' ')
      .some((_, index, words) => words.slice(index).join(' ').startsWith(wanted)),
  )
}

function parseChoice(text: string, choices: readonly CellChoice[]): Result<CellValue, CellError> {
  const exact = choices.find((choice) => foldVietnamese(choice.label) === foldVietnamese(text))
  const fitting = exact ? [exact] : fittingChoices(choices, text)
  const [only] = fitting
  if (only && fitting.length === 1) return ok(only.value)
  const known = choices.map((choice) => choice.label)
  const shown = known.length > 6 ? `${known.slice(0, 6).join(', ')}…` : known.join(', ')
  return reject(`Không có mục “${text}”.`, `Chọn một trong: ${shown}.`)
}

const DAY_TYPED = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/
const DAY_RUN_TOGETHER = /^(\d{2})(\d{2})(\d{4})$/

function parseDate(text: string, what: string): Result<CellValue, CellError> {
  if (/^(19|20)\d{2}$/.test(text)) return ok(text)
  const parts = DAY_TYPED.exec(text) ?? DAY_RUN_TOGETHER.exec(text)
  if (!parts) {
    return reject(
      `Chưa đọc được “${text}”.`,
      `Gõ ${what} theo ngày/tháng/năm, ví dụ 05/03/1979; nếu chưa rõ thì gõ năm.`,
    )
  }
  const [day, month] = [Number(parts[1]), Number(parts[2])]
  if (parts[3]?.length === 2) return reject('Năm chỉ có hai chữ số.', 'Gõ đủ bốn chữ số của năm.')
  const year = Number(parts[3])
  if (isRealDay(year, month, day) && year >= 1900 && year < 2100) {
    return ok(makePlainDate(year, month, day))
  }
  return rejectDay(day, month, year, what)
}

function rejectDay(
  day: number,
  month: number,
  year: number,
  what: string,
): Result<CellValue, CellError> {
  const todo = `Gõ lại ${what}; nếu chưa rõ thì gõ năm, chương trình sẽ nhắc hỏi sau.`
  if (year < 1900 || year >= 2100) return reject(`Năm ${year} không hợp lý.`, todo)
  const onlyYear = [{ value: String(year), label: `Chỉ ghi ${year}` }]
  if (month < 1 || month > 12) return reject(`Không có tháng ${month}.`, todo, onlyYear)
  const last = daysInMonth(year, month)
  const wrong = day < 1 ? 'Không có ngày 0.' : `Tháng ${month} chỉ có ${last} ngày.`
  return reject(
    month === 2 && last === 28 && day === 29 ? `Tháng 2 năm ${year} chỉ có 28 ngày.` : wrong,
    todo,
    onlyYear,
  )
}

function reject(
  wrong: string,
  todo: string,
  repairs: readonly CellChoice[] = [],
): Result<CellValue, CellError> {
  return failed({ wrong, todo, repairs })
}
