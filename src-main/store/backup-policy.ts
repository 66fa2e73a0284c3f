/**
 * How many backups stay. A backup of an ordinary dossier is well under 1 MB, so room is not the limit; a list
 * that can be read is. Ages are counted in days that have a backup, not by the clock: a clock that jumps must
 * not make every backup look old.
 */
export const BACKUPS_KEPT = {
  /** The newest, whatever their age: a day of imports and removals makes many. */
  newest: 15,
  /** The last one of each of the latest days with work: a mistake is usually seen within a month. */
  days: 30,
  /** The last one of each of the latest months with work: a term's preparation lasts about a year. */
  months: 12,
} as const

interface Stamped {
  /** ISO instant, later than that of the backup before. */
  readonly at: string
  /** What the clock said; the days and months are its own, as a clock once ahead keeps `at` on one day. */
  readonly clock: string
}

/** The backups that may go; the rest stay. */
export function chooseSurplus<T extends Stamped>(
  backups: readonly T[],
  kept: Readonly<Record<keyof typeof BACKUPS_KEPT, number>> = BACKUPS_KEPT,
): T[] {
  const newestFirst = [...backups].sort((one, other) => (one.at < other.at ? 1 : -1))
  const stay = new Set<T>([
    ...newestFirst.slice(0, kept.newest),
    ...newestOfEach(newestFirst, 'YYYY-MM-DD'.length).slice(0, kept.days),
    ...newestOfEach(newestFirst, 'YYYY-MM'.length).slice(0, kept.months),
  ])
  return newestFirst.filter((backup) => !stay.has(backup))
}

function newestOfEach<T extends Stamped>(newestFirst: readonly T[], length: number): T[] {
  const seen = new Set<string>()
  return newestFirst.filter((backup) => {
    const span = backup.clock.slice(0, length)
    if (seen.has(span)) return false
    seen.add(span)
    return true
  })
}
