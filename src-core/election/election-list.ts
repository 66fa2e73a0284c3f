import type { PlainDate } from '../base/plain-date.ts'
import { refuseOutsiders } from './who-may-stand.ts'
import { refuseTwoOffices } from './two-offices.ts'
import { sharedNames } from './election-now.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'
import { isSamePerson } from './election-rows.ts'
import type { Named } from './election-rows.ts'
import { fillWords, isDone } from './election-steps.ts'

/** Why nothing on the list can be changed any more; null while it is open. */
export function refuseListChange(now: ElectionNow): string | null {
  const step = now.steps.find(({ id }) => id === 'list')
  if (step === undefined) {
    return 'Danh sách của lần bầu tiếp do đại hội đã quyết định, không thêm bớt được.'
  }
  if (!isDone(now, step)) return null
  return now.isTold
    ? 'Cuộc bầu này đã có kết quả. Sửa ở Số liệu văn bản nếu ghi nhầm.'
    : 'Danh sách đã được biểu quyết. Muốn thêm, bớt thì mở lại bước chốt danh sách, ghi lý do.'
}

/** Why these people cannot be put on the list; null when they can. */
export function refuseNewNames(
  names: readonly Named[],
  now: ElectionNow,
  given: ElectionCase,
): string | null {
  const closed = refuseListChange(now)
  if (closed !== null) return closed
  if (names.some(({ name }) => name.trim() === ''))
    return 'Ghi họ và tên người được đưa vào danh sách.'
  const odd = names.find((name) => name.personId === null && isOddYear(name.birthYear, given.asOf))
  if (odd !== undefined)
    return `Năm sinh ${odd.birthYear ?? ''} của ${odd.name.trim()} không thể đúng. Gõ lại năm sinh, hoặc để trống và ghi đơn vị.`
  const twice = names.filter((name) => now.ballot.names.some((one) => isSamePerson(one, name)))
  if (twice.length > 0) {
    return `${twice.map(({ name }) => name).join(', ')} đã có tên trong danh sách này. Chọn người khác; nếu là người khác cùng tên thì ghi năm sinh của cả hai (cả hai chưa có trong hồ sơ thì đơn vị cũng đủ).`
  }
  const counting = sharedNames(names, now.counters)
  if (counting.length > 0) {
    const called = fillWords('{counters}', now, given.pack)
    return `${counting.join(', ')} đang ở ${called}. Thay người ở ${called} trước khi đưa vào danh sách.`
  }
  return refuseOutsiders(names, now, given) ?? refuseTwoOffices(names, now, given)
}

/** No law: a child of ten stands on no ballot, and nobody is that old. */
const AGES = { least: 10, most: 130 } as const

function isOddYear(birthYear: string | null | undefined, asOf: PlainDate): boolean {
  if (!birthYear) return false
  const age = Number(asOf.slice(0, 4)) - Number(birthYear)
  return age < AGES.least || age > AGES.most
}

/** Why the wish to withdraw cannot be decided so; null when it can. */
export function refuseWithdrawal(
  nameId: string,
  now: ElectionNow,
  { reason, given }: { readonly reason: string; readonly given: ElectionCase },
): string | null {
  const closed = refuseListChange(now)
  if (closed !== null) return closed
  const name = now.ballot.names.find(({ id }) => id === nameId)
  if (name === undefined) return 'Không còn người này trong danh sách. Mở lại trang này.'
  if (name.withdrawn !== null)
    return `${name.name} đã có quyết định: ${name.withdrawn.toLowerCase()}.`
  if (reason.trim() !== '') return null
  return `Ghi lý do ${fillWords('{presidium}', now, given.pack)} quyết định.`
}
