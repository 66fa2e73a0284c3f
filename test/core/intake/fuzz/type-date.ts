import { pick } from '../cure-corpus.ts'
import type { Typed } from '../intake-files.ts'

export type DateStyle =
  | 'cell'
  | 'slashes'
  | 'dots'
  | 'dashes'
  | 'short'
  | 'words'
  | 'iso'
  | 'compact'
  | 'serial'
  | 'mixed'

const MIXED: readonly DateStyle[] = ['cell', 'slashes', 'dots', 'short', 'words', 'serial']

/** A day or a year as an office might type it. */
export function typeDate(date: string, style: DateStyle, next: () => number): Typed {
  const [year = '', month = '', day = ''] = date.split('-')
  if (day === '') return next() < 0.5 ? Number(year) : year
  const [shortDay, shortMonth] = [String(Number(day)), String(Number(month))]
  switch (style) {
    case 'cell':
      return { day: date }
    case 'slashes':
      return next() < 0.2 ? `${shortDay}/${shortMonth}/${year}` : `${day}/${month}/${year}`
    case 'dots':
      return `${shortDay}.${shortMonth}.${year}`
    case 'dashes':
      return `${day}-${month}-${year}`
    case 'short':
      return `${shortDay}/${shortMonth}/${year.slice(2)}`
    case 'words':
      return `ngày ${day} tháng ${shortMonth} năm ${year}`
    case 'iso':
      return date
    case 'compact':
      return Number(`${year}${month}${day}`)
    case 'serial':
      return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569
    case 'mixed':
      return typeDate(date, pick(MIXED, next), next)
  }
}
