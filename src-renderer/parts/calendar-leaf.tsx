import { dayOfWeek, splitDate } from '#core/base/plain-date.ts'
import { formatWeekday } from '#core/base/vietnamese-text.ts'
import type { PlainDate } from '#core/base/plain-date.ts'

interface CalendarLeafProps {
  readonly date: PlainDate | null
  readonly past?: boolean
}

/** A leaf of a tear-off calendar; without a date it says so. */
export function CalendarLeaf({ date, past = false }: CalendarLeafProps) {
  if (date === null)
    return (
      <div className="leaf none" role="img" aria-label="Chưa có ngày đại hội">
        <span className="month">Ngày</span>
        <span className="day">?</span>
        <span className="weekday">chưa rõ</span>
      </div>
    )
  const { month, day } = splitDate(date)
  const weekday = dayOfWeek(date) === 0 ? 'Chủ nhật' : capitalize(formatWeekday(date))
  return (
    <div className={past ? 'leaf past' : 'leaf'}>
      <span className="month">Tháng {month}</span>
      <span className="day">{day}</span>
      <span className="weekday">{weekday}</span>
    </div>
  )
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
