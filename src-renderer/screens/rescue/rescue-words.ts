import type { OpenFailureReason, RescueChoice, RescueStatus } from '#core/contract/data-values.ts'
import { momentOf } from '../backups/backup-words.ts'

export type ClosedStatus = Exclude<RescueStatus, { state: 'open' }>

export interface ChoiceWords {
  readonly title: string
  /** What it does, and what stays as it is. */
  readonly sentence: string
  readonly button: string
  readonly busy: string
}

const TRY_AGAIN: Readonly<Partial<Record<OpenFailureReason, string>>> = {
  locked: 'Đóng cửa sổ hoặc chương trình đang giữ tệp dữ liệu trước, rồi bấm.',
  'disk-full': 'Xóa bớt tệp không cần trên ổ đĩa trước, rồi bấm.',
  'folder-not-writable': 'Bỏ khóa hoặc bỏ chế độ chỉ đọc của thư mục dữ liệu trước, rồi bấm.',
}

export function wordChoice(choice: RescueChoice, reason: OpenFailureReason): ChoiceWords {
  switch (choice.kind) {
    case 'try-again':
      return {
        title: 'Thử mở lại',
        sentence: TRY_AGAIN[reason] ?? 'Chương trình mở lại dữ liệu như lúc khởi động.',
        button: 'Thử lại',
        busy: 'Đang thử lại',
      }
    case 'restore':
      return {
        title: 'Khôi phục từ một bản sao lưu',
        sentence: `Còn ${choice.backups.length} bản${newestOf(choice.backups[0]?.at)}. Xem trước rồi mới khôi phục; tệp hiện nay được giữ lại dưới tên khác.`,
        button: 'Xem các bản sao lưu',
        busy: 'Đang mở',
      }
    case 'open-read-only':
      return {
        title: 'Mở chỉ để đọc',
        sentence:
          'Xem được mọi hồ sơ và văn bản, sửa thì không. Chương trình đọc từ một bản chép tạm.',
        button: 'Mở chỉ để đọc',
        busy: 'Đang mở',
      }
    case 'copy-here':
      return {
        title: 'Chép dữ liệu về máy này rồi làm việc',
        sentence: 'Dữ liệu ở chỗ cũ để nguyên. Từ lần sau chương trình mở bản trên máy này:',
        button: 'Chép về máy này',
        busy: 'Đang chép',
      }
    case 'start-fresh':
      return {
        title: 'Bắt đầu mới ở thư mục khác',
        sentence:
          'Chưa có hồ sơ nào; dữ liệu cũ để nguyên. Từ lần sau chương trình mở thư mục mới:',
        button: 'Bắt đầu mới',
        busy: 'Đang mở',
      }
  }
}

function newestOf(at: string | undefined): string {
  return at === undefined ? '' : `, mới nhất lúc ${momentOf(at)}`
}
