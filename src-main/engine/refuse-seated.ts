import { ALTERNATES } from '#core/day/alternate-seat.ts'
import { standingEvents } from '#core/day/day-event.ts'
import { readDayEvents } from './day-events.ts'
import { conflict } from './failures.ts'
import type { EngineParts } from './parts.ts'
import type { RowChange } from './refuse-voted.ts'

/** Whoever is told as an alternate by name only and sits on a seat is called by that line: only the person behind it may still be chosen. */
export function refuseSeated(
  parts: EngineParts,
  dossierId: string,
  changes: readonly RowChange[],
): void {
  const name = nameSeated(parts, dossierId, changes)
  if (name !== null)
    throw conflict(
      `${name} đã ngồi thay một đại biểu nên không sửa, xóa dòng này được. Bỏ lần ghi ấy ở Điểm danh trước.`,
    )
}

/** The first who sits on a seat by a line that these changes rename or remove; null: nobody does. */
export function nameSeated(
  parts: EngineParts,
  dossierId: string,
  changes: readonly RowChange[],
): string | null {
  const renamed = changes.flatMap(({ before, after }) => {
    const isOwn = before?.list === ALTERNATES
    const isSame = JSON.stringify(before?.cells) === JSON.stringify(after?.cells)
    return isOwn && !isSame ? [before] : []
  })
  if (renamed.length === 0) return null
  const standing = standingEvents(readDayEvents(parts, dossierId))
  const seated = renamed.find(({ id }) =>
    standing.some(({ kind, subject }) => kind === 'seat-taken' && subject === id),
  )
  return seated === undefined ? null : String(seated.cells['name'] ?? '')
}
