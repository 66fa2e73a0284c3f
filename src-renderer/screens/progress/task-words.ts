import { formatDateInText, formatWeekday } from '#core/base/vietnamese-text.ts'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'
import type { TaskCounts, TaskProgress } from '#core/contract/task-values.ts'
import type { DayUnit } from '#core/vocabulary/terms.ts'

/** "31 trên 52 việc xong, 2 việc trễ hạn". */
export function answerOf({ total, done, late, soon }: TaskCounts): string {
  const parts = [done === total ? `Cả ${total} việc đã xong` : `${done} trên ${total} việc xong`]
  if (late > 0) parts.push(`${late} việc trễ hạn`)
  if (soon > 0) parts.push(`${soon} việc tới hạn trong 7 ngày`)
  return parts.join(', ')
}

/** Which tasks the list shows. */
export type TaskFilter = 'all' | 'late' | 'soon' | 'open' | 'done'

export const TASK_FILTERS: readonly { readonly id: TaskFilter; readonly words: string }[] = [
  { id: 'all', words: 'Tất cả' },
  { id: 'late', words: 'Trễ hạn' },
  { id: 'soon', words: 'Sắp tới hạn' },
  { id: 'open', words: 'Chưa xong' },
  { id: 'done', words: 'Đã xong' },
]

/** "Chưa xong" holds the late and the coming ones too. */
export function fitsFilter({ state }: TaskProgress, filter: TaskFilter): boolean {
  if (filter === 'all') return true
  if (filter === 'open') return state !== 'done'
  return state === filter
}

/** Late against a text that is sure: red; late otherwise: gold. */
export function toneOf({ state, overLimit, limit }: TaskProgress): 'bad' | 'warn' | 'plain' {
  if (state !== 'late') return 'plain'
  return overLimit && limit !== null && limit.confidence !== 'C' ? 'bad' : 'warn'
}

/** "trễ 3 ngày", "còn 5 ngày", "hôm nay", "xong 12/5/2023". */
export function standingWords({ state, task, daysLeft, doneLate }: TaskProgress): string {
  if (state === 'done' && task.doneOn !== null) {
    const late = doneLate !== null && doneLate > 0 ? `, trễ ${doneLate} ngày` : ''
    return `xong ${formatDateInText(task.doneOn)}${late}`
  }
  if (daysLeft === null) return 'chưa có ngày'
  if (daysLeft === 0) return 'hôm nay'
  return daysLeft < 0 ? `trễ ${-daysLeft} ngày` : `còn ${daysLeft} ngày`
}

/** "Thứ Ba" for the column of due dates. */
export function weekdayOf(date: string | null): string {
  if (date === null) return ''
  const word = formatWeekday(date)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

export const COUNTED_WORDS: readonly {
  readonly unit: DayUnit
  readonly sign: 1 | -1
  readonly words: string
}[] = [
  { unit: 'day', sign: -1, words: 'ngày trước' },
  { unit: 'day', sign: 1, words: 'ngày sau' },
  { unit: 'working-day', sign: -1, words: 'ngày làm việc trước' },
  { unit: 'working-day', sign: 1, words: 'ngày làm việc sau' },
]

const MOST_DAYS = 3650

export function parseDays(text: string): Result<number, string> {
  const days = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  if (days <= MOST_DAYS) return ok(days)
  return failed('Số ngày là số nguyên từ 0 đến 3650. Gõ lại, ví dụ 30.')
}

export function parseTaskTitle(text: string): Result<string, string> {
  if (text !== '') return ok(text)
  return failed('Tên việc không được để trống. Gõ lại; muốn bỏ việc này thì dùng Xóa việc.')
}
