/** Why a readable workbook cannot be imported as it is. */
export type IntakeFailure =
  | { readonly kind: 'no-sheet'; readonly sheet: string }
  | { readonly kind: 'no-table'; readonly title: string; readonly required: string }
  | { readonly kind: 'no-table-in-sheet'; readonly sheet: string; readonly title: string }
  | { readonly kind: 'unknown-field'; readonly field: string }
  | { readonly kind: 'field-twice'; readonly label: string; readonly columns: readonly string[] }

/** One sentence: what is wrong and what to do. */
export function describeIntakeFailure(failure: IntakeFailure): string {
  switch (failure.kind) {
    case 'no-sheet':
      return `Tệp không có trang tính "${failure.sheet}": chọn một trang tính khác.`
    case 'no-table':
      return `Không thấy bảng "${failure.title}" trong tệp: bảng cần có hàng tiêu đề với cột "${failure.required}" và ít nhất một cột khác, hoặc chọn đúng loại danh sách.`
    case 'no-table-in-sheet':
      return `Trang tính "${failure.sheet}" không có bảng "${failure.title}": bỏ trang tính này khỏi danh sách đọc chung.`
    case 'unknown-field':
      return `Loại danh sách này không có mục "${failure.field}": chọn lại mục cho cột.`
    case 'field-twice':
      return `Mục "${failure.label}" được chọn cho hai cột ${failure.columns.join(' và ')}: giữ một cột, cột kia chọn "Không đọc".`
  }
}
