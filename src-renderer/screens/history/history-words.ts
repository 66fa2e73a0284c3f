import { lowerFirst } from '#core/base/vietnamese-text.ts'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { ChangedRow, HistoryStepView } from '#core/contract/data-values.ts'
import { parseDay } from '#renderer/parts/typed-value.ts'

/** What is typed and chosen above the list. */
export interface HistoryFilter {
  readonly text: string
  readonly table: string | null
  readonly actor: string | null
  /** Days as typed. */
  readonly from: string
  readonly to: string
}

export const NO_FILTER: HistoryFilter = { text: '', table: null, actor: null, from: '', to: '' }

export function isFiltering(filter: HistoryFilter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(NO_FILTER)
}

/** What was done, by which key: "Hoàn tác: đã sửa thông tin đại hội". */
export function stepWords({ kind, label }: HistoryStepView): string {
  if (kind === 'do') return label
  return `${kind === 'undo' ? 'Hoàn tác' : 'Làm lại'}: ${lowerFirst(label)}`
}

export const ROW_KINDS: Readonly<Record<ChangedRow['kind'], string>> = {
  added: 'thêm',
  changed: 'sửa',
  removed: 'bỏ',
}

/** The first or the last moment of a typed day by this machine's clock, as ISO; null when nothing is typed. */
export function edgeOfDay(typed: string, edge: 'first' | 'last'): Result<string | null, string> {
  const day = parseDay(typed)
  if (!day.ok || day.value === null) return day
  return ok(momentOf(day.value, edge === 'first' ? [0, 0, 0, 0] : [23, 59, 59, 999]))
}

const CLOCK = /^(\d{1,2})(?:[:.]|\s*(?:giờ|h)\s*)(\d{2})?$/i

/** "05/03/2023" and "14:32" as a moment; without an hour the end of that day. */
export function momentTyped(day: string, clock: string): Result<string, TypedFault> {
  const date = parseDay(day)
  if (!date.ok) return failed({ field: 'day', sentence: date.error })
  if (date.value === null) {
    return failed({ field: 'day', sentence: 'Gõ ngày muốn xem, ví dụ 05/03/2023.' })
  }
  if (clock.trim() === '') return ok(momentOf(date.value, [23, 59, 59, 999]))
  const parts = CLOCK.exec(clock.trim())
  const [hour, minute] = [Number(parts?.[1]), Number(parts?.[2] ?? 0)]
  if (!parts || hour > 23 || minute > 59) {
    return failed({ field: 'clock', sentence: 'Gõ giờ như 14:32, hoặc để trống.' })
  }
  return ok(momentOf(date.value, [hour, minute, 59, 999]))
}

export interface TypedFault {
  readonly field: 'day' | 'clock'
  readonly sentence: string
}

function momentOf(day: string, clock: readonly [number, number, number, number]): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, ...clock).toISOString()
}
