/** Why a count cannot begin. */
export type CountFailure =
  | { readonly kind: 'same-name'; readonly id: string }
  | { readonly kind: 'same-ballot'; readonly no: number }
  | { readonly kind: 'unknown-name'; readonly no: number; readonly id: string }
  | { readonly kind: 'kept-twice'; readonly no: number; readonly id: string }
  | { readonly kind: 'no-collected' }
  | { readonly kind: 'no-votes'; readonly name: string }
  | { readonly kind: 'no-reason'; readonly no: number }
  | { readonly kind: 'one-seat'; readonly isChair: boolean; readonly seats: number }
  | { readonly kind: 'no-alternates'; readonly alternates: number }

/** One sentence: what is wrong and what to do. */
export function describeCountFailure(failure: CountFailure): string {
  switch (failure.kind) {
    case 'same-name':
      return `Hai người trên phiếu cùng mã ${failure.id}: cho mỗi người một mã riêng.`
    case 'same-ballot':
      return `Phiếu số ${failure.no} ghi hai lần: xem lại phiếu giấy rồi sửa số phiếu hoặc bỏ một dòng.`
    case 'unknown-name':
      return `Phiếu số ${failure.no} để lại ${failure.id} không có trong danh sách bầu: sửa lại, hoặc ghi phiếu không hợp lệ kèm lý do.`
    case 'kept-twice':
      return `Phiếu số ${failure.no} ghi để lại ${failure.id} hai lần: sửa lại theo phiếu giấy.`
    case 'no-collected':
      return 'Chưa có số phiếu thu về: ghi số thu về, hoặc cả số hợp lệ và không hợp lệ, hoặc từng phiếu.'
    case 'no-votes':
      return `Chưa có số phiếu của ${failure.name}: ghi số phiếu của từng người, hoặc từng phiếu.`
    case 'no-reason':
      return `Phiếu số ${failure.no} có mục lý do không hợp lệ (invalid) để trống: ghi lý do, hoặc ghi null nếu phiếu hợp lệ.`
    case 'one-seat':
      return failure.isChair
        ? `Bầu trực tiếp chủ tịch chỉ bầu 1 người mà số lượng ghi ${failure.seats}: sửa số lượng thành 1.`
        : `Bầu một chức danh (single) chỉ bầu 1 người mà số lượng ghi ${failure.seats}: sửa số lượng thành 1, hoặc chọn loại committee.`
    case 'no-alternates':
      return `Bầu một chức danh không có dự khuyết mà số dự khuyết ghi ${failure.alternates}: sửa số dự khuyết thành 0, hoặc chọn đúng loại bầu cử.`
  }
}
