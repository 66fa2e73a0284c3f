import { ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import { formatDateInColumn, formatInteger, formatWeekday } from '#core/base/vietnamese-text.ts'
import { formatRoman } from '#core/base/roman.ts'
import {
  parseCount,
  parseDay,
  parseOrdinal,
  parseText,
  parseYear,
} from '#renderer/parts/typed-value.ts'
import type { FieldKind } from './field-specs.ts'

export type FieldValue = string | number | boolean | null

/** A stored value as the field shows it. */
export function showValue(input: FieldKind, value: FieldValue): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (input.kind === 'day') return formatDateInColumn(String(value))
  if (input.kind === 'count' && typeof value === 'number') return formatInteger(value)
  return String(value)
}

/** Typed text as a value, or the sentence that says what is wrong with it. */
export function readTyped(input: FieldKind, typed: string): Result<FieldValue, string> {
  switch (input.kind) {
    case 'text':
      return parseText(typed)
    case 'count':
      return parseCount(typed)
    case 'ordinal':
      return parseOrdinal(typed)
    case 'year':
      return parseYear(typed)
    case 'day':
      return parseDay(typed)
    case 'yes-no':
      return ok(typed === '' ? null : typed === 'yes')
    case 'choice':
      return ok(typed === '' ? null : typed)
  }
}

/** What can be said while typing: the day of the week of a date, the number of a congress as papers print it. */
export function remarkOn(input: FieldKind, typed: string): string | null {
  if (input.kind === 'ordinal') return remarkOnOrdinal(typed)
  if (input.kind !== 'day') return null
  const day = parseDay(typed)
  if (!day.ok || day.value === null) return null
  const words = formatWeekday(day.value)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function remarkOnOrdinal(typed: string): string | null {
  const ordinal = parseOrdinal(typed)
  const printable = ordinal.ok && ordinal.value !== null && ordinal.value > 0
  return printable && ordinal.value <= 3999 ? `In là ${formatRoman(ordinal.value)}` : null
}
