import { nameKey } from '../base/name-key.ts'
import { isPlainDate } from '../base/plain-date.ts'
import { foldVietnamese } from '../base/vietnamese-text.ts'
import { PEOPLE_LISTS } from './person-record.ts'
import type { PersonRecord } from './person-record.ts'

/** How far the names of two records agree; `null`: they are two names. */
export type NameEvidence = 'same' | 'accents' | 'order' | 'one-letter' | null
/** How far the births agree; `unknown`: at least one is not known. */
export type BirthEvidence =
  'same' | 'year' | 'swapped' | 'one-part' | 'same-year' | 'unknown' | 'differs'
export type TextEvidence = 'same' | 'differs' | 'unknown'

/** A record with what is compared worked out once. */
export interface Prepared {
  readonly record: PersonRecord
  readonly key: string
  readonly folded: string
  readonly sorted: string
  readonly code: string
  readonly phone: string
}

export function prepareRecord(record: PersonRecord): Prepared {
  const folded = foldVietnamese(record.fullName)
  return {
    record,
    key: nameKey(record.fullName),
    folded,
    sorted: folded.split(' ').sort().join(' '),
    code: foldVietnamese(record.unionCode ?? '').replace(/[^a-z0-9]/g, ''),
    phone: phoneDigits(record.phone ?? ''),
  }
}

/** Digits only; +84 and a lost leading 0 do not make another number. Too few digits are no number. */
function phoneDigits(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^(84|0)+/, '')
  return digits.length >= 8 ? digits : ''
}

export function compareNames(one: Prepared, other: Prepared): NameEvidence {
  if (one.key === other.key) return 'same'
  if (one.folded === other.folded) return 'accents'
  if (one.sorted === other.sorted) return 'order'
  return differByOneLetter(one.folded, other.folded) ? 'one-letter' : null
}

/** One letter put in, left out, or another one; two neighbours exchanged. */
export function differByOneLetter(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  const [left, right] = [one.slice(start), other.slice(start)]
  return (
    left.slice(1) === right.slice(1) ||
    left.slice(1) === right ||
    left === right.slice(1) ||
    isExchanged(left, right)
  )
}

function isExchanged(left: string, right: string): boolean {
  return (
    left.length > 1 &&
    `${left[1]}${left[0]}` === right.slice(0, 2) &&
    left.slice(2) === right.slice(2)
  )
}

export function compareBirths(one: string | null, other: string | null): BirthEvidence {
  if (one === null || other === null) return 'unknown'
  if (one === other) return isPlainDate(one) ? 'same' : 'year'
  if (differInOnePart(one, other)) return 'one-part'
  if (one.slice(0, 4) !== other.slice(0, 4)) return 'differs'
  if (!isPlainDate(one) || !isPlainDate(other)) return 'year'
  return one === swapDayAndMonth(other) ? 'swapped' : 'same-year'
}

/** Two days of which only the day, only the month, or one digit of the year differs: a slip of the finger. */
function differInOnePart(one: string, other: string): boolean {
  if (!isPlainDate(one) || !isPlainDate(other)) return false
  const [left, right] = [one.split('-'), other.split('-')]
  const apart = left.flatMap((part, at) => (part === right[at] ? [] : [at]))
  if (apart.length !== 1) return false
  return apart[0] !== 0 || isOneDigitOff(left[0] ?? '', right[0] ?? '')
}

function isOneDigitOff(left: string, right: string): boolean {
  return [...left].filter((digit, at) => digit !== right[at]).length === 1
}

/** 1979-03-12 -> 1979-12-03; not necessarily a day that exists. */
export function swapDayAndMonth(day: string): string {
  const [year, month, date] = day.split('-')
  return `${year}-${date}-${month}`
}

export function compareText(one: string, other: string): TextEvidence {
  if (one === '' || other === '') return 'unknown'
  return one === other ? 'same' : 'differs'
}

/** Only places of one kind of list are worded alike; elsewhere only agreement says something. */
export function comparePlaces(one: PersonRecord, other: PersonRecord): TextEvidence {
  const texts = (record: PersonRecord) =>
    PEOPLE_LISTS.flatMap((list) => {
      const place = record.places[list]
      return place ? [foldVietnamese(place)] : []
    })
  const mine = new Set(texts(one))
  if (texts(other).some((text) => mine.has(text))) return 'same'
  const apart = PEOPLE_LISTS.some((list) => one.places[list] && other.places[list])
  return apart ? 'differs' : 'unknown'
}
