import type { PlainMonth } from '#core/base/plain-month.ts'
import { isPlainMonth } from '#core/base/plain-month.ts'
import { failed, ok } from '#core/base/result.ts'
import type { Result } from '#core/base/result.ts'

/** 7/2023 or 07.2023; empty is not set. */
export function parseMonth(text: string): Result<PlainMonth | null, string> {
  if (text === '') return ok(null)
  const parts = /^(\d{1,2})[/.\- ](\d{4})$/.exec(text)
  const month = `${parts?.[2] ?? ''}-${(parts?.[1] ?? '').padStart(2, '0')}`
  return isPlainMonth(month) ? ok(month) : failed('Gõ tháng/năm, ví dụ 07/2023.')
}

/** "07/2023". */
export function showMonth(month: PlainMonth): string {
  const [year = '', number = ''] = month.split('-')
  return `${number}/${year}`
}
