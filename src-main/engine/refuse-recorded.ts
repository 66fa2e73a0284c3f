import { formatClock } from '#core/base/vietnamese-text.ts'
import { minuteOf, standingEvents } from '#core/day/day-event.ts'
import type { DayEvent } from '#core/day/day-event.ts'
import { lineListOf } from '#core/day/minutes-lines.ts'
import { readDayEvents } from './day-events.ts'
import { unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import type { RowChange } from './refuse-voted.ts'

/** What is planned of a line before the day and is no part of what was recorded. */
const PLANNED: Readonly<Record<string, readonly string[]>> = { 'speeches.list': ['minutes'] }

/** What was recorded in the hall is put right there, with a reason: silently it would be another history. */
export function refuseRecorded(
  parts: EngineParts,
  dossierId: string,
  changes: readonly RowChange[],
): void {
  const found = recordedAmong(parts, dossierId, changes)
  if (found === null) return
  const { at, gone } = found
  const [deed, way] = gone ? ['xóa', 'Lấy lại'] : ['sửa', 'Sửa']
  throw unusable(
    `Dòng này được ghi lúc ${at} của ngày đại hội nên không ${deed} ở đây được. Mở Điều hành, bấm Cả biên bản đã ghi rồi ${way}, kèm lý do.`,
  )
}

interface FoundLine {
  /** "9:31". */
  readonly at: string
  readonly gone: boolean
}

/** The first line recorded on the day that these changes put otherwise or remove; null: they leave them all. */
export function recordedAmong(
  parts: EngineParts,
  dossierId: string,
  changes: readonly RowChange[],
): FoundLine | null {
  const touched = changes.filter(touchesLine)
  if (touched.length === 0) return null
  const lines = new Map(
    standingEvents(readDayEvents(parts, dossierId))
      .filter(({ kind }) => lineListOf(kind) !== null)
      .map((event) => [event.data['rowId'], event]),
  )
  for (const { before, after } of touched) {
    const event = before === null ? undefined : lines.get(before.id)
    if (before && event) return { at: clockOf(before.cells['at'], event), gone: after === null }
  }
  return null
}

/** A vote that stays when its step is opened again is recorded anew: its own hour is the one in its row. */
function clockOf(at: unknown, event: DayEvent): string {
  return formatClock(typeof at === 'number' ? at : minuteOf(event))
}

function touchesLine({ before, after }: RowChange): boolean {
  if (before === null || after === null) return before !== null
  const planned = PLANNED[before.list] ?? []
  const columns = [before, after].flatMap(({ cells }) => Object.keys(cells))
  const told = columns.filter((column) => !planned.includes(column))
  const differs = told.some((name) => (before.cells[name] ?? null) !== (after.cells[name] ?? null))
  return differs || before.personId !== after.personId
}
