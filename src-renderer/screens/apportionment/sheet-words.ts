import { formatInteger as say } from '#core/base/vietnamese-text.ts'
import type { ApportionmentSheet, MethodColumn } from '#core/contract/apportionment-values.ts'
import type { StateKind } from '#renderer/parts/state-glyph.tsx'

export interface SumWords {
  readonly state: StateKind
  readonly words: string
}

/** Whether the numbers add up, with every part of the sum. */
export function describeSum({ totals }: ApportionmentSheet): SumWords {
  const { seats, exOfficio, appointed, elected, given, open, difference } = totals
  const parts = `${say(exOfficio)} đương nhiệm + ${say(given)} bầu + ${say(appointed)} chỉ định`
  if (difference !== 0) {
    const apart = difference > 0 ? `thừa ${say(difference)}` : `thiếu ${say(-difference)}`
    const words = `Chưa khớp: cho ${say(given)} đại biểu bầu, kế hoạch là ${say(elected)}, ${apart}`
    return { state: 'must-fix', words }
  }
  if (open > 0) {
    const words = `Còn ${say(open)} đại biểu chưa giao: ${parts} + ${say(open)} chưa giao = ${say(seats)}`
    return { state: 'should-review', words }
  }
  return { state: 'met', words: `Cộng đủ: ${parts} = ${say(seats)} đại biểu` }
}

/** Why the numbers cannot be written now; null: they can. */
export function whyNotNow(sheet: ApportionmentSheet): string | null {
  if (sheet.gap) return 'Chưa chia được nên chưa ghi được.'
  if (sheet.totals.difference !== 0) return 'Số chưa khớp nên chưa ghi được.'
  if (sheet.totals.open > 0) return 'Ghi quyết định cho các đơn vị bằng nhau rồi mới ghi được.'
  if (sheet.changes === 0) return 'Biểu phân bổ đã đúng như cách chia này.'
  return null
}

/** What changing to another method would cost. */
export function describeMethod({ refused, changed, open }: MethodColumn): string {
  if (refused !== null) return refused
  const tied = open > 0 ? `; còn ${say(open)} đại biểu chưa giao vì bằng nhau` : ''
  return changed === 0
    ? `mọi đơn vị như cách đang chọn${tied}`
    : `${say(changed)} đơn vị khác${tied}`
}

/** "+1", "-2"; empty where nothing differs. */
export function signed(difference: number): string {
  if (difference === 0) return ''
  return difference > 0 ? `+${say(difference)}` : `-${say(-difference)}`
}
