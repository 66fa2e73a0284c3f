import type { AttendanceView } from '#core/contract/attendance-contract.ts'
import { ConfirmDialog } from '#renderer/parts/confirm-dialog.tsx'
import type { CheckIn } from './use-check-in.ts'

export type Asked = 'roll' | 'take' | 'freeze'

interface QuestionsProps {
  readonly asking: Asked | null
  readonly view: AttendanceView
  readonly work: CheckIn
  readonly onClose: () => void
}

/** What cannot be taken back is asked first, with its consequence. */
export function Questions({ asking, view, work, onClose }: QuestionsProps) {
  if (asking === null) return null
  const deeds = { roll: work.beginRoll, take: work.takeRoll, freeze: work.freeze }
  return (
    <ConfirmDialog
      {...QUESTIONS[asking](view)}
      onSafe={onClose}
      onAction={() => {
        onClose()
        void deeds[asking]()
      }}
    />
  )
}

interface QuestionWords {
  readonly question: string
  readonly consequence: string
  readonly safe: string
  readonly action: string
}

const QUESTIONS: Readonly<Record<Asked, (view: AttendanceView) => QuestionWords>> = {
  roll: ({ present, quorum, isSitting }) => ({
    question: `Điểm danh lại từ đầu, bỏ ${present} người đã điểm danh?`,
    consequence: isSitting
      ? `Phiên đang họp: số có mặt vẫn là ${quorum.present ?? 'chưa rõ'} cho tới khi điểm danh đủ và bấm Lấy số; không ai bị ghi đến muộn vì được gọi lại. Người vắng có lý do và người đã ra về vẫn giữ.`
      : 'Dùng khi sang buổi hoặc ngày khác. Người vắng có lý do vẫn giữ; những lần đã ghi vẫn còn trong lịch sử.',
    safe: 'Không bỏ',
    action: 'Điểm danh lại',
  }),
  take: ({ present, convened, quorum }) => ({
    question: `Lấy ${present} trên ${convened} làm số có mặt?`,
    consequence: `Số này thay số ${quorum.present ?? 'chưa rõ'} đang dùng ở Điều hành, Bầu cử và màn hình hội trường. Được gọi sau đó: ai đã có mặt trước khi điểm danh lại là trở lại, ai chưa là đến muộn. Số khi khai mạc trong biên bản và số liệu thẩm tra đã chốt giữ nguyên.`,
    safe: 'Điểm danh tiếp',
    action: `Lấy số ${present}`,
  }),
  freeze: ({ present, convened, isForReport }) => ({
    question: `Chốt số liệu với ${present} trên ${convened} có mặt?`,
    consequence: `${isForReport ? 'Báo cáo, biên bản và nghị quyết lấy' : 'Biên bản lấy'} số này. Ai đến hoặc về sau đó được kể riêng; cần thì chốt lại.`,
    safe: 'Chưa chốt',
    action: 'Chốt số liệu',
  }),
}
