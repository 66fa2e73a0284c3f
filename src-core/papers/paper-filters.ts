import { formatNumberInWords } from '../base/number-words.ts'
import { isPartialDate, isPlainDate } from '../base/plain-date.ts'
import { formatRoman } from '../base/roman.ts'
import {
  closeSentence,
  formatClock,
  formatClockInWords,
  formatDateInColumn,
  formatDateInText,
  formatDateInWords,
  formatPercent,
  formatWeekday,
} from '../base/vietnamese-text.ts'
import type { LeaderLength } from './document-model.ts'
import { isCarried, makeLeader } from './paper-values.ts'

const LENGTHS: readonly LeaderLength[] = ['number', 'name', 'line']

type PaperFilter = (value: unknown, argument?: unknown, other?: unknown) => unknown

const FILTERS: Readonly<Record<string, PaperFilter>> = {
  date_in_words: onDate(formatDateInWords),
  date_in_text: onPartialDate(formatDateInText),
  date_in_column: onPartialDate(formatDateInColumn),
  weekday: onDate(formatWeekday),
  clock: onNumber(formatClock),
  clock_in_words: onNumber(formatClockInWords),
  roman: onNumber(formatRoman),
  in_words: onNumber(formatNumberInWords),
  two_digits: onNumber((value) => String(value).padStart(2, '0')),
  caps: onText((text) => text.toUpperCase()),
  first_capital: onText((text) => text.charAt(0).toUpperCase() + text.slice(1)),
  sentence: onText(closeSentence),
  put: putWord,
  to_fill: toFill,
  to_tell: toTell,
  leader: lengthen,
}

/** Every filter a template may use; what is unknown passes through each of them unchanged. */
export function paperFilters(percentDecimals: number): Readonly<Record<string, PaperFilter>> {
  return { ...FILTERS, percent_of: percentOf(percentDecimals) }
}

function onDate(format: (date: string) => string): PaperFilter {
  return lift((value) => {
    if (typeof value !== 'string' || !isPlainDate(value)) throw new Error('cần một ngày')
    return format(value)
  })
}

function onPartialDate(format: (date: string) => string): PaperFilter {
  return lift((value) => {
    if (typeof value !== 'string' || !isPartialDate(value)) throw new Error('cần một ngày')
    return format(value)
  })
}

function onNumber(format: (value: number) => string): PaperFilter {
  return lift((value) => {
    if (typeof value !== 'number') throw new Error('cần một số')
    return format(value)
  })
}

function onText(format: (text: string) => string): PaperFilter {
  return lift((value) => {
    if (typeof value !== 'string') throw new Error('cần một đoạn chữ')
    return format(value)
  })
}

function lift(filter: (value: unknown) => unknown): PaperFilter {
  return (value) => (isCarried(value) ? value : filter(value))
}

/** `{{ membership.female | percent_of: membership.total }}` is "65,86", without the sign. */
function percentOf(decimals: number): PaperFilter {
  return (part, whole) => {
    if (isCarried(part)) return part
    if (isCarried(whole)) return whole
    if (typeof part !== 'number' || typeof whole !== 'number') throw new Error('cần hai số')
    return formatPercent(part, whole, decimals)
  }
}

/** `{{ "Số # có mặt" | put: "đoàn viên" | to_fill }}`: one label for those who are called otherwise elsewhere. */
function putWord(text: unknown, word: unknown): unknown {
  if (typeof text !== 'string' || typeof word !== 'string') throw new Error('cần hai đoạn chữ')
  return text.replaceAll('#', () => word)
}

/** `{{ "Số đại biểu có mặt" | to_fill }}`: what only the day can tell, left open under that name. */
function toFill(label: unknown, length: unknown = 'number'): unknown {
  if (typeof label !== 'string') throw new Error('cần tên của chỗ để trống')
  return makeLeader(`day.${label}`, label, asLength(length))
}

/** `{{ "Người trình bày" | to_tell: "list.proceedings.records" }}`: open until it is told there; no final paper without it. */
function toTell(label: unknown, fact: unknown, length: unknown = 'number'): unknown {
  if (typeof label !== 'string' || typeof fact !== 'string')
    throw new Error('cần tên của chỗ trống và của số liệu')
  return makeLeader(fact, label, asLength(length))
}

/** `{{ congress.venue | leader: "name" }}`: how long the leader is should the fact be unknown. */
function lengthen(value: unknown, length: unknown): unknown {
  if (!isCarried(value) || value.carried === 'empty') return value
  return makeLeader(value.fact, value.label, asLength(length))
}

function asLength(length: unknown): LeaderLength {
  const found = LENGTHS.find((name) => name === length)
  if (found === undefined) throw new Error(`độ dài chỗ trống chỉ có: ${LENGTHS.join(', ')}`)
  return found
}
