import { isPlainDate } from '#core/base/plain-date.ts'
import type { Terminal } from './terminal.ts'

/** The day of --as-of; null when none was given. */
export function parseAsOf(text: string | undefined, terminal: Terminal): string | null {
  if (text === undefined) return null
  if (!isPlainDate(text)) terminal.refuse(`“${text}” không phải là ngày. Gõ ngày dạng 2023-07-13.`)
  return text
}
