import { formatDateInText } from '../base/vietnamese-text.ts'
import type { DayEvent } from './day-event.ts'

const WORDS: Readonly<Partial<Record<DayEvent['kind'], string>>> = {
  arrived: 'Đến',
  left: 'Về',
  excused: 'Báo vắng',
  'seat-taken': 'Ngồi thay đại biểu vắng',
}

/** "Về lúc 9:05 ngày 13/7/2023: đi cấp cứu"; null where the event says nothing of a person. */
export function describePresence({ kind, at, data }: DayEvent): string | null {
  const word = WORDS[kind]
  if (word === undefined) return null
  const hour = `${Number(at.slice(11, 13))}:${at.slice(14, 16)}`
  const reason = typeof data['reason'] === 'string' ? `: ${data['reason']}` : ''
  return `${word} lúc ${hour} ngày ${formatDateInText(at.slice(0, 10))}${reason}`
}
