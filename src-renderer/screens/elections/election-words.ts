import type { ElectionNameView, ElectionView } from '#core/contract/elections-contract.ts'
import type { StateKind } from '#renderer/parts/state-glyph.tsx'

export const STATES: Readonly<
  Record<ElectionView['state'], { readonly glyph: StateKind; readonly words: string }>
> = {
  done: { glyph: 'met', words: 'Xong' },
  decide: { glyph: 'should-review', words: 'Chờ quyết định' },
  again: { glyph: 'should-review', words: 'Chờ bầu tiếp' },
  counting: { glyph: 'draft', words: 'Đang kiểm phiếu' },
  running: { glyph: 'draft', words: 'Đang làm' },
  blocked: { glyph: 'must-fix', words: 'Chưa làm được' },
}

export const MEETINGS = {
  congress: 'Tại đại hội',
  'first-meeting': 'Hội nghị Ban Chấp hành lần thứ nhất',
  'inspection-meeting': 'Hội nghị Ủy ban Kiểm tra lần thứ nhất',
} as const

export const OUTCOMES: Readonly<Record<NonNullable<ElectionNameView['outcome']>, string>> = {
  elected: 'trúng cử',
  alternate: 'dự khuyết',
  tied: 'bằng phiếu',
  'not-elected': 'không trúng cử',
}

export const CONFIDENCE = {
  A: 'đã đọc đúng điều khoản này',
  B: 'theo văn bản dẫn lại',
  C: 'cần người có thẩm quyền xác nhận',
} as const

/** "9:31" of a moment of the hall. */
export function clockOf(at: string): string {
  return `${Number(at.slice(11, 13))}:${at.slice(14, 16)}`
}
