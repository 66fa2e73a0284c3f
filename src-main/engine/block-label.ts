import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { BlockWork } from '#core/contract/values.ts'

interface BlockSize {
  readonly work: BlockWork
  /** Rows that were there. */
  readonly rows: number
  readonly added: number
}

const DONE: Readonly<Record<BlockWork, string>> = {
  paste: 'Đã dán vào',
  clear: 'Đã xóa ô ở',
  fill: 'Đã điền xuống',
  move: 'Đã chuyển ô ở',
}

/** "Đã dán vào 40 dòng đại biểu, thêm 5 đại biểu"; `one` is what a row stands for. */
export function blockLabel({ work, rows, added }: BlockSize, one: string): string {
  const changed = rows > 0 ? [`${DONE[work]} ${formatInteger(rows)} dòng ${one}`] : []
  const add = rows > 0 ? 'thêm' : 'Đã thêm'
  const grown = added > 0 ? [`${add} ${formatInteger(added)} ${one}`] : []
  return [...changed, ...grown].join(', ')
}
