/** Why a table of ballots cannot be read. */
export type TableFailure =
  | { readonly kind: 'no-head' }
  | { readonly kind: 'totals' }
  | { readonly kind: 'no-names' }
  | { readonly kind: 'no-ballots' }
  | { readonly kind: 'same-heading'; readonly name: string; readonly other: string }
  | { readonly kind: 'no-number'; readonly line: number; readonly text: string }
  | { readonly kind: 'same-number'; readonly no: number; readonly lines: readonly number[] }
  | {
      readonly kind: 'no-answer'
      readonly no: number
      readonly name: string
      readonly text: string
    }
  | { readonly kind: 'no-mark'; readonly no: number; readonly name: string; readonly text: string }
  | { readonly kind: 'valid-and-not'; readonly no: number }
  | { readonly kind: 'unclear-note'; readonly no: number; readonly text: string }
  | { readonly kind: 'no-heading'; readonly line: number }
  | { readonly kind: 'not-collected'; readonly no: number; readonly name: string }

/** One sentence: what is wrong and what to do. */
export function describeTableFailure(failure: TableFailure): string {
  switch (failure.kind) {
    case 'no-head':
      return 'Bảng phiếu không có cột “Số phiếu”: dòng đầu phải là tên cột, mỗi dòng sau là một phiếu.'
    case 'totals':
      return 'Bảng phiếu có cột họ tên nên là bảng tổng theo từng người: lập bảng mỗi phiếu một dòng, mỗi người một cột, hoặc ghi số tổng vào tệp JSON.'
    case 'no-names':
      return 'Bảng phiếu không có cột nào mang tên người trên phiếu: thêm mỗi người một cột.'
    case 'no-ballots':
      return 'Bảng phiếu không có phiếu nào: thêm mỗi phiếu một dòng dưới dòng tên cột.'
    case 'same-heading':
      return `Bảng phiếu có hai cột cùng nghĩa, “${failure.other}” và “${failure.name}”: bỏ bớt một cột.`
    case 'no-number':
      return `Dòng ${failure.line} của bảng phiếu ghi số phiếu “${failure.text}”: ghi một số từ 1 trở lên.`
    case 'same-number':
      return `Phiếu số ${failure.no} có ở các dòng ${failure.lines.join(' và ')} của bảng phiếu: xem phiếu giấy rồi sửa số phiếu hoặc bỏ một dòng.`
    case 'no-answer':
      return `Phiếu số ${failure.no}, cột ${failure.name} ghi “${failure.text}”: ghi 1 nếu có, 0 nếu không.`
    case 'no-mark':
      return `Phiếu số ${failure.no}, cột ${failure.name} ${failure.text === '' ? 'để trống' : `ghi “${failure.text}”`}: ghi 1 nếu để lại tên, 0 nếu gạch.`
    case 'valid-and-not':
      return `Phiếu số ${failure.no} vừa ghi hợp lệ vừa có lý do không hợp lệ: sửa lại theo phiếu giấy.`
    case 'unclear-note':
      return `Phiếu số ${failure.no}, cột Ghi chú ghi “${failure.text}” nên chưa rõ phiếu có hợp lệ không: ghi “vẫn hợp lệ”, hoặc ghi lý do không hợp lệ.`
    case 'no-heading':
      return `Dòng ${failure.line} của bảng phiếu có dấu ở một cột không có tên: ghi tên người vào dòng tên cột, hoặc xóa cột ấy.`
    case 'not-collected':
      return `Phiếu số ${failure.no} ghi không thu về mà cột ${failure.name} vẫn để lại tên: sửa lại theo phiếu giấy.`
  }
}
