import { ConfirmDialog } from '#renderer/parts/confirm-dialog.tsx'
import type { PaperWriting, WriteQuestion } from './use-write-papers.ts'

/** Before files are replaced that the office has changed, or papers that were final. */
export function WriteQuestionDialog({ writing }: { readonly writing: PaperWriting }) {
  const { question } = writing
  if (!question) return null
  const { order } = question
  const touched = new Set([...question.edited, ...question.issued].map(({ slug }) => slug)).size
  const others = order.slugs.length - touched
  return (
    <ConfirmDialog
      question={questionOf(question)}
      consequence={consequenceOf(question)}
      safe={others > 0 ? `Chỉ ghi ${others} bản kia` : 'Không ghi'}
      action={touched === 1 ? 'Ghi bản mới' : `Ghi cả ${order.slugs.length} bản mới`}
      onSafe={writing.spare}
      onAction={() => void writing.agree()}
    />
  )
}

function questionOf({ edited, issued }: WriteQuestion): string {
  const [first] = edited
  if (edited.length === 1 && issued.length === 0 && first) {
    return `Tệp “${first.fileName}” đã được sửa ngoài chương trình. Ghi bản mới?`
  }
  if (edited.length > 0) return `${edited.length} tệp đã được sửa ngoài chương trình. Ghi bản mới?`
  const [paper] = issued
  return issued.length === 1 && paper
    ? `“${paper.title}” đã là bản chính thức. Ghi bản mới?`
    : `${issued.length} văn bản đã là bản chính thức. Ghi bản mới?`
}

function consequenceOf({ edited, issued }: WriteQuestion): string {
  const texts = edited.flatMap((one) => one.texts)
  const elsewhere = edited.filter((one) => one.elsewhere)
  return [
    texts.length > 0 && `Lời văn sửa ở các phần tự viết (${texts.join('; ')}) được lấy vào hồ sơ.`,
    elsewhere.length > 0 &&
      `Tệp đã sửa (${elsewhere.map(({ fileName }) => fileName).join('; ')}) được giữ lại bên cạnh bản mới, dưới tên khác.`,
    issued.length > 0 &&
      `Bản chính thức đang có (${issued.map(({ title }) => title).join('; ')}) được giữ lại bên cạnh bản mới, dưới tên khác.`,
  ]
    .filter(Boolean)
    .join(' ')
}
