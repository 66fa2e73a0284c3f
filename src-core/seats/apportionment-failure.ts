import { assertNever } from '../base/invariant.ts'
import { formatInteger } from '../base/vietnamese-text.ts'

/** Why a question of apportionment has no answer. */
export type ApportionmentFailure =
  | { readonly kind: 'same-id'; readonly id: string }
  | { readonly kind: 'members-too-many' }
  | { readonly kind: 'no-elected-seats'; readonly seats: number; readonly taken: number }
  | { readonly kind: 'too-few-seats'; readonly seats: number; readonly needed: number }
  | { readonly kind: 'caps-too-low'; readonly seats: number; readonly room: number }
  | {
      readonly kind: 'cap-below-minimum'
      readonly unit: string
      readonly cap: number
      readonly minimum: number
    }
  | { readonly kind: 'no-members-per-delegate' }
  | { readonly kind: 'no-hand-figure'; readonly unit: string }
  | { readonly kind: 'not-tied'; readonly unit: string }

/** One sentence: what is wrong and what to do. */
export function describeApportionmentFailure(failure: ApportionmentFailure): string {
  switch (failure.kind) {
    case 'same-id':
      return `Hai đơn vị cùng mã ${failure.id}: cho mỗi đơn vị một mã riêng.`
    case 'members-too-many':
      return 'Tổng số đoàn viên quá lớn để tính chính xác: xem lại số đoàn viên của các đơn vị.'
    case 'no-elected-seats':
      return `Đương nhiệm và chỉ định đã là ${say(failure.taken)} đại biểu, nhiều hơn tổng số ${say(failure.seats)}: xem lại các số này.`
    case 'too-few-seats':
      return `Chỉ có ${say(failure.seats)} đại biểu để chia mà các mức tối thiểu cần ${say(failure.needed)}: tăng tổng số đại biểu hoặc hạ số đại biểu cơ bản.`
    case 'caps-too-low':
      return `Có ${say(failure.seats)} đại biểu để chia mà các mức tối đa chỉ nhận ${say(failure.room)}: nâng mức tối đa hoặc giảm tổng số đại biểu.`
    case 'cap-below-minimum':
      return `${failure.unit}: mức tối đa ${say(failure.cap)} nhỏ hơn số đại biểu chắc chắn có là ${say(failure.minimum)}: nâng mức tối đa của đơn vị này.`
    case 'no-members-per-delegate':
      return 'Cách chia này cần số đoàn viên cho một đại biểu: ghi số đó ở membersPerDelegate.'
    case 'no-hand-figure':
      return `${failure.unit}: chưa có số đại biểu bầu ghi bằng tay: điền số của đơn vị này.`
    case 'not-tied':
      return `Đơn vị ${failure.unit} không nằm trong các đơn vị đang bằng nhau: bỏ quyết định này hoặc sửa tên đơn vị.`
    default:
      return assertNever(failure)
  }
}

function say(count: number): string {
  return formatInteger(count)
}
