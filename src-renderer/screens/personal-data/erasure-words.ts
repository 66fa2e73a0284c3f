import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { ErasurePreview } from '#core/contract/personal-data-values.ts'

/** What is lost and what stays, sentence by sentence. */
export function describeLoss(preview: ErasurePreview): string[] {
  const lists = preview.lists.map(({ label, rows }) => `${label} ${formatInteger(rows)} dòng`)
  const others = preview.fullName === null ? '' : ' Người khác giữ nguyên.'
  return [
    `Ra khỏi các danh sách: ${lists.join(', ')}.${others}`,
    ...(preview.gone > 0
      ? [
          `Cả ${formatInteger(preview.gone)} người đã gỡ hoặc hoàn tác trước đó, chỉ còn trong nhật ký và bản sao lưu.`,
        ]
      : []),
    `Nhật ký: ${formatInteger(preview.stepsRedacted)} việc chỉ còn ghi ai làm, lúc nào; họ tên, ngày sinh và mọi nội dung khác về người bị xóa không còn.`,
    undoWords(preview.stepsUndoable),
    ...(preview.kept.length > 0 ? [`Còn giữ số liệu chung. ${preview.kept.join('; ')}.`] : []),
    ...(preview.exports > 0
      ? [`Còn giữ ghi chép ${formatInteger(preview.exports)} lần xuất danh sách, không có họ tên.`]
      : []),
  ]
}

function undoWords(steps: number): string {
  if (steps === 0) return 'Không hoàn tác được việc xóa.'
  return `${formatInteger(steps)} việc đang hoàn tác được sẽ không hoàn tác được nữa, kể cả việc xóa này.`
}
