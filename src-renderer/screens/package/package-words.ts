import { formatInteger } from '#core/base/vietnamese-text.ts'
import type { DossierDifferenceView, PackageContents } from '#core/contract/data-values.ts'

export type ImportChoice = PackageContents['choices'][number]

/** "58 KB", "1,2 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${formatInteger(Math.max(1, Math.round(bytes / 1000)))} KB`
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`
}

/** What came after the point up to which both are the same. */
export function stepsOnlyHere({ here, commonSteps }: DossierDifferenceView): number {
  return here === null ? 0 : Math.max(0, here.revision - commonSteps)
}

export function stepsOnlyThere({ there, commonSteps }: DossierDifferenceView): number {
  return there === null ? 0 : Math.max(0, there.revision - commonSteps)
}

interface ChoiceWords {
  readonly title: string
  readonly sentence: string
  /** On the button. */
  readonly deed: string
}

export function choiceWords(choice: ImportChoice, difference: DossierDifferenceView): ChoiceWords {
  switch (choice) {
    case 'add':
      return {
        title: 'Nhận hồ sơ vào máy này',
        sentence:
          'Thêm vào danh sách hồ sơ, kèm cả lịch sử thay đổi. Không đụng tới hồ sơ nào khác.',
        deed: 'Nhận hồ sơ',
      }
    case 'replace':
      return {
        title: 'Thay hồ sơ trên máy bằng bản trong gói',
        sentence: replaceWords(difference),
        deed: 'Thay hồ sơ trên máy',
      }
    case 'copy':
      return {
        title: 'Thêm thành hồ sơ thứ hai',
        sentence:
          'Hai hồ sơ cùng tên nằm cạnh nhau để đối chiếu; hồ sơ đang có giữ nguyên. Đối chiếu xong thì xóa một bản.',
        deed: 'Thêm thành hồ sơ thứ hai',
      }
    case 'keep':
      return difference.here === null
        ? { title: 'Không nhận', sentence: 'Chỉ xem, máy này không đổi gì.', deed: 'Không nhận' }
        : {
            title: 'Không nhận, giữ hồ sơ đang có',
            sentence: 'Máy này không đổi gì. Gói vẫn nằm trong tệp, mở lại lúc khác được.',
            deed: 'Giữ hồ sơ đang có',
          }
  }
}

/** What replacing would take away; null where the package holds all of it. */
function lostWords(difference: DossierDifferenceView): string | null {
  const steps = stepsOnlyHere(difference)
  if (steps > 0) return `${formatInteger(steps)} thay đổi`
  // The same record with other figures: nobody can say how many changes that were.
  return difference.state === 'both-changed' ? 'những số liệu' : null
}

function replaceWords(difference: DossierDifferenceView): string {
  const lost = lostWords(difference)
  if (lost === null) return 'Không mất gì: gói có đủ các thay đổi trên máy và thêm phần mới.'
  return `Bỏ ${lost} chỉ có trên máy này. Trước khi thay, chương trình tự sao lưu.`
}

/** Asked before work would go; null where nothing would. */
export function questionBefore(
  choice: ImportChoice,
  difference: DossierDifferenceView,
): { readonly question: string; readonly consequence: string } | null {
  const lost = lostWords(difference)
  if (choice !== 'replace' || lost === null) return null
  return {
    question: `Bỏ ${lost} chỉ có trên máy này?`,
    consequence:
      'Hồ sơ trên máy sẽ thành đúng như trong gói. Bản đang có được sao lưu trước; cần lại thì khôi phục từ bản sao lưu đó.',
  }
}

/** "thêm 2, bớt 1, sửa 5". */
export function tableWords(table: DossierDifferenceView['tables'][number]): string {
  const { added, removed, changed, fields } = table
  const counts = [
    added > 0 ? `thêm ${formatInteger(added)}` : '',
    removed > 0 ? `bớt ${formatInteger(removed)}` : '',
    changed > 0 ? `sửa ${formatInteger(changed)}` : '',
  ]
    .filter(Boolean)
    .join(', ')
  return fields.length > 0 ? `${counts}: ${fields.join('; ')}` : counts
}
