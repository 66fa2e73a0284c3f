import { foldVietnamese } from '../base/vietnamese-text.ts'
import type { IntakeField } from './definitions.ts'
import { isOneOf } from './intake-context.ts'
import type { IntakeContext } from './intake-context.ts'
import { IDENTITY_NUMBER_DOUBT, withoutIdentityNumber } from './identity-numbers.ts'
import { lostLetters } from './lost-letters.ts'
import { readDate } from './read-date.ts'
import { isListed, readListed } from './read-listed.ts'
import { readName } from './read-name.ts'
import { readCode, readDecimal, readGrade, readPhone } from './read-typed-values.ts'
import { doubtful, sure, unusable } from './reading.ts'
import type { Reading } from './reading.ts'
import type { Cell } from './workbook.ts'

const ANY_YEAR = [1900, 2100] as const

/** One cell under one field: its value, what was cured and what is doubtful in it. */
export function readCell(shown: Cell, field: IntakeField, context: IntakeContext): Reading {
  const cell = likelierCell(shown, field, context)
  const isText = field.type === 'name' || field.type === 'text'
  const plain = readPlain(cell, field, context)
  const read = isText ? checkText(plain, field, context) : plain
  return cell.code && !cell.code.known
    ? { ...read, reason: read.reason ?? 'Mã này không có trong bảng mã của tệp' }
    : withCellCure(read, cell)
}

function withCellCure(read: Reading, { cured, text }: Cell): Reading {
  if (!cured || read.value === null) return read
  const { before, kind, doubt } = cured
  if (doubt !== null) return { ...read, reason: read.reason ?? doubt }
  return kind === null ? read : { ...read, cure: { before, after: read.cure?.after ?? text, kind } }
}

/** Of two readings of a cell the one that the list of its field has. */
function likelierCell(cell: Cell, field: IntakeField, context: IntakeContext): Cell {
  const { cured } = cell
  if (field.listed === undefined || !cured?.other) return cell
  const [own, other] = [cell.text, cured.other.text].map((text) =>
    isListed(text, field.listed ?? 'ethnicGroups', context),
  )
  if (own === other) return cell
  if (own) return { ...cell, cured: { ...cured, doubt: null, other: null } }
  const { text, kind } = cured.other
  return { ...cell, text, value: text, cured: { ...cured, kind, doubt: null, other: null } }
}

/** What no text may hold: letters lost on the way here, numbers of identity papers. */
function checkText(read: Reading, field: IntakeField, context: IntakeContext): Reading {
  if (typeof read.value !== 'string') return read
  const person = context.definition.personFields
  const kept = person ? withoutIdentityNumber(read.value, context) : null
  if (kept !== null) return doubtful(kept === '' ? null : kept, IDENTITY_NUMBER_DOUBT)
  const place = field.type === 'name' ? 'name' : person ? 'cell' : 'sentence'
  return { ...read, reason: lostLetters(read.value, place) ?? read.reason }
}

function readPlain(cell: Cell, field: IntakeField, context: IntakeContext): Reading {
  if (cell.formula !== null && cell.value === null)
    return unusable('Ô có công thức chưa tính: mở bằng Excel, lưu lại rồi nhập lại')
  if (/^#(REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL)[!?]?$/.test(cell.text))
    return unusable('Ô báo lỗi của Excel')
  switch (field.type) {
    case 'number':
      return readNumber(cell)
    case 'integer':
      return readInteger(cell)
    case 'date':
    case 'partial-date':
      return readDateField(cell, field, context)
    case 'choice':
      return readChoice(cell, field)
    case 'mark':
      return readMark(cell, field, context)
    case 'name':
      return readName(cell.text, context)
    case 'decimal':
      return readDecimal(cell, context)
    case 'grade':
      return readGrade(cell)
    case 'phone':
      return readPhone(cell)
    case 'code':
      return readCode(cell)
    case 'text':
      return field.listed === undefined
        ? sure(cell.text)
        : readListed(cell.text, field.listed, context)
    case 'not-kept':
      return sure(null)
  }
}

function readDateField(cell: Cell, field: IntakeField, context: IntakeContext): Reading {
  const { marks } = context.vocabulary
  if (isOneOf(cell.text, marks.no) || isOneOf(cell.text, field.noWords)) return sure(null)
  if (saysUndated(cell, field, context)) return sure(null)
  const yearAllowed = field.type === 'partial-date'
  const { epoch, monthFirst = false } = context
  return readDate(cell, { years: field.years ?? ANY_YEAR, yearAllowed, epoch, monthFirst })
}

/** A mark or words where a day was asked: that it is so, not when. */
export function saysUndated(
  cell: Cell,
  field: IntakeField,
  { vocabulary }: IntakeContext,
): boolean {
  const { undatedWords } = field
  if (undatedWords.length === 0 || cell.date !== null) return false
  return isOneOf(cell.text, vocabulary.marks.yes) || isOneOf(cell.text, undatedWords)
}

/** STT: an integer, or unknown without a doubt ("1.1", "a"). */
function readNumber(cell: Cell): Reading {
  const digits = /^0*(\d{1,6})\.?$/.exec(cell.text)
  return sure(digits ? Number(digits[1]) : null)
}

/** A count: never negative, never a fraction; a text with separators or a unit is read and doubted. */
export function readInteger(cell: Cell): Reading {
  if (cell.date !== null) return unusable('Ô là ngày, không phải số')
  if (typeof cell.value === 'number') return wholeNumber(cell.value)
  const digits = confusedDigits(cell.text)
  const read = integerIn(digits)
  return digits === cell.text || read.value === null
    ? read
    : doubtful(read.value, 'Số gõ lẫn chữ O, l với số 0, 1')
}

function integerIn(shown: string): Reading {
  const text = shown.replace(/\s+(?=\d{3}\b)/g, '.')
  if (/^[-–—/x]*$/.test(text)) return sure(null)
  if (/^\d{1,9}$/.test(text)) return sure(Number(text))
  if (/^\d{1,3}([.,]\d{3})+$/.test(text))
    return doubtful(Number(text.replace(/[.,]/g, '')), 'Số gõ dạng chữ, không phải ô số')
  const leading = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})\s*[^\d\s.,+/-][^\d]*$/.exec(text)
  if (leading) return doubtful(Number(leading[1]?.replaceAll('.', '')), 'Số gõ lẫn với chữ')
  return unusable('Không phải số nguyên')
}

/** "1O5" and "l2" with digits; a text without any digit is no number. */
function confusedDigits(text: string): string {
  if (!/\d/.test(text) || !/^[\doOlI.,\s]+$/.test(text)) return text
  return text.replace(/[oO]/g, '0').replace(/[lI]/g, '1')
}

function wholeNumber(value: number): Reading {
  const rounded = Math.round(value)
  if (Math.abs(value - rounded) > 1e-6)
    return unusable('Số lẻ; có thể người gõ viết dấu chấm ngăn hàng nghìn')
  return rounded < 0 ? unusable('Số âm') : sure(rounded)
}

function readChoice(cell: Cell, field: IntakeField): Reading {
  const exact = choicesOf(field).filter(([, words]) => isOneOf(cell.text, words))
  if (exact.length === 1) return sure(exact[0]?.[0] ?? null)
  const within = choicesWithin(cell.text, field)
  if (within.length === 1 && within[0] !== undefined)
    return doubtful(within[0], 'Hiểu theo từ có trong ô')
  return unusable('Không rõ là loại nào')
}

/** The choices one of whose words stands in the text; a longer word hides a shorter one inside it. */
export function choicesWithin(text: string, field: IntakeField): string[] {
  const folded = ` ${foldVietnamese(text).replace(/[^a-z0-9]+/g, ' ')} `
  const found = choicesOf(field).flatMap(([value, words]) =>
    words
      .filter((word) => folded.includes(` ${foldVietnamese(word)} `))
      .map((word) => ({ value, word: foldVietnamese(word) })),
  )
  const longest = found.filter(
    ({ word }) => !found.some((other) => other.word !== word && other.word.includes(word)),
  )
  return [...new Set(longest.map(({ value }) => value))]
}

function choicesOf(field: IntakeField): [string, string[]][] {
  return Object.entries(field.choices)
}

function readMark(cell: Cell, field: IntakeField, context: IntakeContext): Reading {
  const { marks, markFonts } = context.vocabulary
  const no = isOneOf(cell.text, marks.no) || isOneOf(cell.text, field.noWords)
  if (cell.value === false || no) return sure(field.emptyMeans ?? null)
  const ticked = cell.value === true || isTicked(cell, field, context)
  const glyph = cell.font !== null && markFonts.includes(cell.font)
  return ticked || glyph ? sure(field.mark ?? true) : unusable('Không rõ có đánh dấu hay không')
}

function isTicked(cell: Cell, field: IntakeField, { vocabulary }: IntakeContext): boolean {
  if (isOneOf(cell.text, vocabulary.marks.yes)) return true
  return isOneOf(cell.text, field.headers) || isOneOf(cell.text, [field.label])
}
