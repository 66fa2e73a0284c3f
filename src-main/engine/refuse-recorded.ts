import { foldVietnamese, formatClock } from '#core/base/vietnamese-text.ts'
import { minuteOf, standingEvents } from '#core/day/day-event.ts'
import type { DayEvent } from '#core/day/day-event.ts'
import { lineListOf } from '#core/day/minutes-lines.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import { readDayEvents } from './day-events.ts'
import { requireDossier, unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import type { RowChange } from './refuse-voted.ts'
import { recordedSessions, SESSIONS } from './session-row.ts'

/** What is planned of a line before the day and is no part of what was recorded. */
const PLANNED: Readonly<Record<string, readonly string[]>> = { 'speeches.list': ['minutes'] }

/** What was recorded in the hall is put right there, with a reason: silently it would be another history. */
export function refuseRecorded(
  parts: EngineParts,
  dossierId: string,
  changes: readonly RowChange[],
): void {
  refuseSecondRow(parts, dossierId, changes)
  const found = recordedAmong(parts, dossierId, changes)
  if (found === null) return
  const { at, gone, list } = found
  if (list === SESSIONS) throw unusable(tellSession(at, gone))
  const [deed, way] = gone ? ['xóa', 'Lấy lại'] : ['sửa', 'Sửa']
  throw unusable(
    `Dòng này được ghi lúc ${at} của ngày đại hội nên không ${deed} ở đây được. Mở Điều hành, bấm Cả biên bản đã ghi rồi ${way}, kèm lý do.`,
  )
}

/** Papers take a session from the first row by its name. */
function refuseSecondRow(
  parts: EngineParts,
  dossierId: string,
  changes: readonly RowChange[],
): void {
  const named = changes.flatMap(({ before, after }) =>
    after?.list === SESSIONS && before?.cells['session'] !== after.cells['session'] ? [after] : [],
  )
  if (named.length === 0) return
  const dossier = requireDossier(parts, dossierId)
  const held = recordedSessions(dossier, standingEvents(readDayEvents(parts, dossierId)))
  const isSecond = (row: TypedRow) =>
    dossier.typedRows.some(
      (one) => held.has(one.id) && one.id !== row.id && titleOf(one) === titleOf(row),
    )
  if (named.some(isSecond))
    throw unusable(
      'Phiên này đã được ghi trong ngày đại hội nên không ghi thêm dòng thứ hai được. Số ghi sai thì mở Điều hành, bấm Cả biên bản đã ghi rồi Sửa ở phiên ấy, kèm lý do.',
      'session',
    )
}

function titleOf({ cells }: TypedRow): string {
  return foldVietnamese(String(cells['session'] ?? ''))
}

function tellSession(at: string, gone: boolean): string {
  const told = `Phiên này được ghi lúc ${at} của ngày đại hội nên`
  return gone
    ? `${told} không xóa ở đây được. Khai mạc nhầm thì lấy lại việc ấy ở Điều hành, chốt số liệu nhầm thì bỏ lần chốt ở Điểm danh, kèm lý do.`
    : `${told} không sửa ở đây được. Mở Điều hành, bấm Cả biên bản đã ghi rồi Sửa ở phiên ấy, kèm lý do.`
}

interface FoundLine {
  /** "9:31". */
  readonly at: string
  readonly gone: boolean
  readonly list: string
}

/** The first line recorded on the day that these changes put otherwise or remove; null: they leave them all. */
export function recordedAmong(
  parts: EngineParts,
  dossierId: string,
  changes: readonly RowChange[],
): FoundLine | null {
  const touched = changes.filter(touchesLine)
  if (touched.length === 0) return null
  const standing = standingEvents(readDayEvents(parts, dossierId))
  const lines = new Map<unknown, DayEvent>([
    ...standing
      .filter(({ kind }) => lineListOf(kind) !== null)
      .map((event) => [event.data['rowId'], event] as const),
    ...recordedSessions(requireDossier(parts, dossierId), standing),
  ])
  for (const { before, after } of touched) {
    const event = before === null ? undefined : lines.get(before.id)
    if (before && event) {
      const at = clockOf(before.cells['at'], event)
      return { at, gone: after === null, list: before.list }
    }
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
  // What the day left open of a session, as who was missing without a reason, is still told.
  const isOpen = (column: string) => before.list === SESSIONS && before.cells[column] === undefined
  const told = columns.filter((column) => !planned.includes(column) && !isOpen(column))
  const differs = told.some((name) => (before.cells[name] ?? null) !== (after.cells[name] ?? null))
  return differs || before.personId !== after.personId
}
