import { isTypedAlike } from '#core/base/name-key.ts'
import type { ElectionNow } from '#core/election/election-now.ts'
import { refuseCandidate, refuseSigner } from '#core/election/who-counts.ts'
import type { AtTheCount } from '#core/election/who-counts.ts'
import { passOf } from './counting-state.ts'
import type { Counting } from './counting-state.ts'
import { unusable } from './failures.ts'

type Counters = Pick<ElectionNow, 'counters'>

/** The head of those who count; null where nobody was elected to it yet. */
export function headOf({ counters }: Counters): string | null {
  return counters.find(({ isHead }) => isHead)?.name ?? null
}

/** The head answers for the result, and nobody for what he entered himself. */
export function refuseConfirming(counting: Counting, counters: Counters, by: string): void {
  const clerks = ([1, 2] as const).flatMap((pass) => passOf(counting, pass).clerks)
  if (clerks.some((clerk) => isTypedAlike(clerk, by)))
    throw unusable(
      `Đồng chí ${by} đã nhập phiếu nên không xác nhận kết quả được. Người xác nhận là trưởng ban, không nhập phiếu.`,
      'by',
    )
  const head = headOf(counters)
  if (head !== null && !isTypedAlike(head, by))
    throw unusable(
      `Người xác nhận là trưởng ban, đồng chí ${head}. Nếu đã bầu người khác làm trưởng ban thì sửa ở Số liệu văn bản trước.`,
      'by',
    )
}

/** Whoever will confirm the result enters no ballot of it. */
export function refuseHeadAsClerk(counters: Counters, clerk: string): void {
  const head = headOf(counters)
  if (head === null || !isTypedAlike(head, clerk)) return
  throw unusable(
    `Đồng chí ${head} là trưởng ban, sẽ xác nhận kết quả nên không nhập phiếu. Ghi tên người khác nhập.`,
    'clerk',
  )
}

/** Whoever stands on the ballot enters, reads and settles nothing of it. */
export function refuseOnBallot(at: AtTheCount, name: string, field: 'clerk' | 'reader' | 'by') {
  const refused = refuseCandidate(name, at)
  if (refused !== null) throw unusable(refused, field)
}

/** One of those who count answers for what differs on paper. */
export function requireSigner(at: Pick<AtTheCount, 'counters'>, name: string): void {
  const refused = refuseSigner(name, at)
  if (refused !== null) throw unusable(refused, 'by')
}
