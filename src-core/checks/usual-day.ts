import { z } from 'zod'
import { addDays } from '../base/plain-date.ts'
import type { PlainDate } from '../base/plain-date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { plainDate } from '../dossier/day.ts'
import { spanOf } from '../regulation/pack-shape.ts'
import type { Pack } from '../regulation/pack-shape.ts'

/** The day a dossier is judged on when nobody names another, and why that one. */
export const usualDay = z.object({
  day: plainDate,
  /** The opening; the last day the plan or the units name; today; the first or last day of the pack. */
  reason: z.enum(['opening', 'planned', 'today', 'pack-begins', 'pack-ends']),
})
export type UsualDay = z.infer<typeof usualDay>

/**
 * The day a dossier is judged on: its first day, else the last day the plan or the units name (a rule of that
 * campaign must not fall out because the congress has no date yet), else today; kept inside the time of the pack.
 */
export function findUsualDay(pack: Pack, dossier: Dossier, today: PlainDate): UsualDay {
  const { startDate } = dossier.congress
  if (startDate !== null) return { day: startDate, reason: 'opening' }
  const planned = lastPlannedDay(dossier)
  const day = planned ?? today
  const reason = planned === null ? 'today' : 'planned'
  const span = spanOf(pack.header)
  if (span === null) return { day, reason }
  if (day < span.from) return { day: span.from, reason: 'pack-begins' }
  if (span.until === null || day < span.until) return { day, reason }
  return { day: addDays(span.until, -1), reason: 'pack-ends' }
}

export function checkDate(pack: Pack, dossier: Dossier, today: PlainDate): PlainDate {
  return findUsualDay(pack, dossier, today).day
}

function lastPlannedDay({ congress, plan, units }: Dossier): PlainDate | null {
  const days = [
    congress.endDate,
    plan.ownBefore,
    plan.grassrootsBefore,
    ...units.map(({ congressDate }) => congressDate),
  ]
  return days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last))
}
