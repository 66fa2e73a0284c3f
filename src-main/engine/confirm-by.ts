import { isTypedAlike } from '#core/base/name-key.ts'
import type { ElectionNow } from '#core/election/election-now.ts'
import {
  freeToSettle,
  isCounter,
  refuseCandidate,
  refuseSigner,
} from '#core/election/who-counts.ts'
import type { AtTheCount } from '#core/election/who-counts.ts'
import { passOf, whoWorked } from './counting-state.ts'
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

/** Whoever of these was not elected to count, who helps only for a reason: it stands in the journal. */
export function helpersOf(
  at: AtTheCount,
  people: readonly (string | null)[],
  helps: string | null,
): string[] {
  const helpers = people.filter((name) => name !== null && !isCounter(name, at)).map(String)
  const [first] = helpers
  if (first === undefined || helps) return helpers
  throw unusable(
    `Đồng chí ${first} không có trong những người kiểm phiếu đã được bầu: ${namesOf(at)}. Ghi tên một người trong đó; nếu là người giúp kỹ thuật thì ghi lý do.`,
    'helps',
  )
}

/** A pass that is opened again stays with those who count and those who worked on it. */
export function requireKnownClerk(at: AtTheCount, people: readonly string[], clerk: string): void {
  if (isCounter(clerk, at) || people.some((one) => isTypedAlike(one, clerk))) return
  throw unusable(
    `Đồng chí ${clerk} không có trong những người kiểm phiếu đã được bầu: ${namesOf(at)}. Ghi tên một người trong đó, hoặc người đã nhập lần này.`,
    'clerk',
  )
}

/** Whoever decides between two readings was elected to count, as long as one of those is free to. */
export function requireSettler(at: AtTheCount, counting: Counting, by: string): void {
  const free = freeToSettle(at, whoWorked(counting))
  if (isCounter(by, at) || free.length === 0) return
  throw unusable(
    `Đồng chí ${by} không có trong những người kiểm phiếu đã được bầu nên không quyết được. Người quyết là người chưa nhập, chưa đọc phiếu: ${free.join(', ')}.`,
    'by',
  )
}

function namesOf({ counters }: Counters): string {
  return counters.map(({ name }) => name).join(', ')
}
