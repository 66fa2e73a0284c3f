import type { CountAnswer, CountDetail, CountKind } from './count-question.ts'

/** The sentence of a verdict, what to do included. */
export function describeVerdict(
  { verdict }: Pick<CountAnswer, 'verdict'>,
  kind: CountKind,
): string {
  switch (verdict) {
    case 'complete':
      return 'Đã bầu đủ số lượng.'
    case 'incomplete':
      return 'Chưa bầu đủ số lượng: xin ý kiến đại hội có bầu tiếp hay không.'
    case 'tie':
      return kind === 'direct-chair'
        ? 'Nhiều người quá nửa và bằng phiếu: bầu lần 2.'
        : 'Bằng phiếu ở vị trí cuối: xin ý kiến đại hội, chương trình không tự chọn.'
    case 'figures-differ':
      return 'Số liệu chưa khớp nên chưa có kết quả: kiểm lại theo phiếu giấy.'
    case 'no-quorum':
      return 'Chưa đủ số đại biểu có mặt nên lần bầu không hợp lệ.'
  }
}

/** Why one ballot does not count. */
export function describeFault({ fault, kept, reason }: CountDetail['setAside'][number]): string {
  switch (fault) {
    case 'named':
      return reason ?? ''
    case 'too-many-kept':
      return `để lại ${kept} tên, nhiều hơn số được bầu`
    case 'nothing-kept':
      return 'không để lại tên nào'
  }
}
