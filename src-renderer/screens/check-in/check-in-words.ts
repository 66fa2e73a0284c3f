import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { AttendanceView, SeatRow } from '#core/contract/attendance-contract.ts'
import { DELEGATE_KIND_LABELS } from '#core/vocabulary/labels.ts'

/** "7:12" of a time of the hall. */
export function hourOf(at: string | null): string {
  return at === null ? '' : `${Number(at.slice(11, 13))}:${at.slice(14, 16)}`
}

export function stateWords({ state, at, late }: SeatRow): string {
  switch (state) {
    case 'expected':
      return 'Chưa đến'
    case 'present':
      return late ? `Đến muộn ${hourOf(at)}` : `Có mặt ${hourOf(at)}`
    case 'left':
      return `Đã về ${hourOf(at)}`
    case 'excused':
      return 'Vắng có lý do'
  }
}

export const STATE_TONE: Readonly<Record<SeatRow['state'], string>> = {
  expected: 'sub',
  present: 'c-ok label',
  left: 'c-warn label',
  excused: 'c-warn label',
}

/** "117 đại biểu được triệu tập, 110 có mặt". */
export function answerOf({ convened, quorum, form }: AttendanceView): string {
  const there = quorum.present === null ? '' : `, ${formatInteger(quorum.present)} có mặt`
  return `${formatInteger(convened)} ${peopleWord(form)} được triệu tập${there}`
}

export function peopleWord(form: AttendanceView['form']): string {
  return form === 'plenary' ? 'đoàn viên' : 'đại biểu'
}

export function kindWords(kind: AttendanceView['byKind'][number]['kind']): string {
  return kind === null ? 'Chưa ghi diện' : DELEGATE_KIND_LABELS[kind]
}

/** "Sau thời điểm chốt: thêm 1, về 2." */
export function sinceFrozen({
  cameSince,
  goneSince,
}: NonNullable<AttendanceView['frozen']>): string {
  const parts = [
    ...(cameSince > 0 ? [`thêm ${cameSince}`] : []),
    ...(goneSince > 0 ? [`bớt ${goneSince}`] : []),
  ]
  return parts.length === 0
    ? 'Sau thời điểm chốt: không đổi.'
    : `Sau thời điểm chốt: ${parts.join(', ')}.`
}
