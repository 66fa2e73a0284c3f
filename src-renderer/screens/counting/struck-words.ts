import type { CountingView } from '#core/contract/counting-values.ts'
import { leastKept, mostKept } from '#core/election/judge-ballot.ts'
import type { BallotForm } from '#core/election/judge-ballot.ts'

type Form = Pick<CountingView, 'hasTwoColumns'>

/** What the numbers are of: on a ballot of two columns a name need not be struck out to be refused. */
export function struckLabel({ hasTwoColumns }: Form): string {
  return hasTwoColumns
    ? 'Số thứ tự những người không được đồng ý hoặc bị gạch'
    : 'Số thứ tự những người bị gạch'
}

/** A ballot that leaves everybody as he is, said as a choice of its own. */
export function nobodyStruck({ hasTwoColumns }: Form): string {
  return hasTwoColumns ? 'phiếu đồng ý tất cả' : 'phiếu không gạch ai'
}

export function struckHelp({ hasTwoColumns }: Form): string {
  return hasTwoColumns
    ? 'Gõ số, cách nhau bằng dấu cách. Đồng ý tất cả thì để trống. Có người để trống hoặc đánh dấu cả hai cột thì bấm F4.'
    : 'Gõ số, cách nhau bằng dấu cách. Không gạch ai thì để trống.'
}

/** What nobody has to choose a reason for, since the marks of a ballot of this form say it; null: nothing. */
export function judgedByItself(form: BallotForm): string | null {
  const faults = [
    ...(mostKept(form) < form.names ? ['thừa tên'] : []),
    ...(leastKept(form) > 0 ? ['gạch hết tên'] : []),
  ]
  if (faults.length === 0) return null
  const [first = '', ...rest] = faults.join(' hay ')
  return `${first.toUpperCase()}${rest.join('')} thì không cần chọn: chương trình tự tính.`
}
