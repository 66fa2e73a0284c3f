import type { StatusHint } from '../status-hints.ts'

export const LIST_HINTS: readonly StatusHint[] = [
  { keys: 'F2', words: 'sửa ô' },
  { keys: 'Alt ↓', words: 'lọc cột' },
  { keys: 'Dấu cách', words: 'chọn dòng' },
  { keys: 'Ctrl V', words: 'dán từ Excel' },
]
