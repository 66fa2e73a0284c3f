import { isPlainDate } from '../base/plain-date.ts'
import { formatDateInText, formatInteger } from '../base/vietnamese-text.ts'
import { AGENDA_TOPIC_LABELS } from './agenda-topic-labels.ts'
import {
  CANDIDACY_LABELS,
  CONGRESS_CASE_LABELS,
  CONGRESS_FORM_LABELS,
  CONGRESS_KIND_LABELS,
  REORGANISATION_LABELS,
  UNION_LEVEL_LABELS,
  VOTE_MODE_LABELS,
} from './labels.ts'
import type { MeasureKind, MeasureValue } from './measures.ts'

const TERM_LABELS: Readonly<Record<string, string>> = {
  ...UNION_LEVEL_LABELS,
  ...CONGRESS_FORM_LABELS,
  ...CONGRESS_CASE_LABELS,
  ...CONGRESS_KIND_LABELS,
  ...REORGANISATION_LABELS,
  ...CANDIDACY_LABELS,
  ...VOTE_MODE_LABELS,
  ...AGENDA_TOPIC_LABELS,
}

/** A value as it stands in a sentence: 3.647; 41,7; 2030 of a year; 13/7/2023; "Đại biểu"; "Thảo luận, Bế mạc". */
export function formatValue(kind: MeasureKind, value: MeasureValue): string {
  if (typeof value === 'number') return kind === 'year' ? String(value) : formatNumber(value)
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (typeof value !== 'string') return value.map(formatTerm).join('; ')
  if (kind === 'date' && isPlainDate(value)) return formatDateInText(value)
  return kind === 'text' ? value : formatTerm(value)
}

export function formatTerm(term: string): string {
  return TERM_LABELS[term] ?? term
}

function formatNumber(value: number): string {
  const [whole = '0', fraction] = String(Math.abs(value)).split('.')
  const sign = value < 0 ? '-' : ''
  const integer = formatInteger(Number(whole))
  return fraction === undefined ? sign + integer : `${sign}${integer},${fraction}`
}
