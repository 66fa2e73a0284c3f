import { addDays, daysBetween, daysInMonth, makePlainDate, splitDate } from '../base/plain-date.ts'
import type { PlainDate } from '../base/plain-date.ts'
import type { CongressFacts } from './dossier.ts'

/** What the office noted in another dossier counts before what the program suggests. */
export interface KeepingDefaults {
  readonly purpose: string
  readonly keepMonths: number
  /** The latest dossier of the same office in which it was noted; null when there is none. */
  readonly before: CongressFacts | null
}

export interface OfferedKeeping {
  readonly purpose: string
  readonly responsible: string
  readonly retainUntil: PlainDate
}

/** What to offer where purpose, person and end of keeping are noted; nothing of it is written by itself. */
export function offerKeeping(
  congress: CongressFacts,
  defaults: KeepingDefaults,
  today: PlainDate,
): OfferedKeeping {
  return {
    purpose: congress.dataPurpose ?? defaults.before?.dataPurpose ?? defaults.purpose,
    responsible: congress.dataResponsible ?? defaults.before?.dataResponsible ?? '',
    retainUntil: congress.retainUntil ?? offerEnd(congress, defaults, today),
  }
}

/** Never a day that is over: of an old congress the time is counted from today. */
function offerEnd(
  congress: CongressFacts,
  { before, keepMonths }: KeepingDefaults,
  today: PlainDate,
): PlainDate {
  const end = lastDay(congress) ?? today
  const keptBefore = before === null ? null : keptDays(before)
  const after = (day: PlainDate) =>
    keptBefore === null ? addMonthsTo(day, keepMonths) : addDays(day, keptBefore)
  return after(end) < today ? after(today) : after(end)
}

function lastDay({ startDate, endDate }: CongressFacts): PlainDate | null {
  return endDate ?? startDate
}

function keptDays(congress: CongressFacts): number | null {
  const end = lastDay(congress)
  return end === null || congress.retainUntil === null
    ? null
    : Math.max(0, daysBetween(end, congress.retainUntil))
}

/** The same day so many months later, or the last one of a shorter month. */
function addMonthsTo(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = splitDate(date)
  const count = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return makePlainDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

/** How the keeping of data about people stands on a day; null while there is nothing to be reminded of. */
export function retentionOn(
  retainUntil: PlainDate | null,
  today: PlainDate,
  remindDays: number,
): { readonly until: PlainDate; readonly state: 'soon' | 'past' } | null {
  if (retainUntil === null) return null
  const left = daysBetween(today, retainUntil)
  if (left > remindDays) return null
  return { until: retainUntil, state: left < 0 ? 'past' : 'soon' }
}
