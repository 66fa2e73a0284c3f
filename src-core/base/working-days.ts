import { failed, ok } from './result.ts'
import type { Result } from './result.ts'
import { addDays, dayOfWeek, splitDate } from './plain-date.ts'
import type { PlainDate } from './plain-date.ts'

/** Which days offices work: the week, less the days off, plus the weekend days worked instead. */
export interface WorkCalendar {
  /** Years whose days off are all known; nothing is said about a day of another year. */
  readonly years: ReadonlySet<number>
  readonly daysOff: ReadonlySet<PlainDate>
  readonly workdays: ReadonlySet<PlainDate>
}

export interface YearNotCovered {
  readonly kind: 'year-not-covered'
  readonly year: number
}

const SUNDAY = 0
const SATURDAY = 6

/** True for a day offices work; fails in a year whose holidays the calendar does not know. */
export function isWorkingDay(
  calendar: WorkCalendar,
  day: PlainDate,
): Result<boolean, YearNotCovered> {
  const { year } = splitDate(day)
  if (!calendar.years.has(year)) return failed({ kind: 'year-not-covered', year })
  if (calendar.workdays.has(day)) return ok(true)
  const weekday = dayOfWeek(day)
  return ok(weekday !== SUNDAY && weekday !== SATURDAY && !calendar.daysOff.has(day))
}

/** Working days after `from` up to and including `to`: the day itself is not counted; 0 when `to` is not later. */
export function countWorkingDays(
  calendar: WorkCalendar,
  from: PlainDate,
  to: PlainDate,
): Result<number, YearNotCovered> {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const works = isWorkingDay(calendar, day)
    if (!works.ok) return works
    if (works.value) count += 1
  }
  return ok(count)
}

/** The last lawful day of a term of `count` working days that begins on the day after `from`. */
export function addWorkingDays(
  calendar: WorkCalendar,
  from: PlainDate,
  count: number,
): Result<PlainDate, YearNotCovered> {
  let left = count
  let day = from
  while (left > 0) {
    day = addDays(day, 1)
    const works = isWorkingDay(calendar, day)
    if (!works.ok) return works
    if (works.value) left -= 1
  }
  return ok(day)
}
