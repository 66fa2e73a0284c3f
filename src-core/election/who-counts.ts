import { isTypedAlike } from '../base/name-key.ts'
import type { ElectionNow } from './election-now.ts'

/** Who may read ballots, enter them, settle them and sign for what is missing: names as they are typed at the count. */

export interface AtTheCount {
  /** Those elected to count; nobody where it was not told. */
  readonly counters: ElectionNow['counters']
  /** Those on the ballot. */
  readonly candidates: readonly { readonly name: string }[]
}

/** Nobody has a hand in ballots he stands on; an elected counter of the same name is another person. */
export function refuseCandidate(
  typed: string,
  { counters, candidates }: AtTheCount,
): string | null {
  const isOne = ({ name }: { readonly name: string }) => isTypedAlike(name, typed)
  if (!candidates.some(isOne) || counters.some(isOne)) return null
  return `Đồng chí ${typed.trim()} có tên trên phiếu bầu nên không đọc, không nhập và không quyết phiếu được. Ghi tên người khác; nếu là người khác cùng tên thì ghi thêm năm sinh sau tên.`
}

/** Who signs for figures that differ on paper is one of those who count, where they are known. */
export function refuseSigner(typed: string, { counters }: Pick<AtTheCount, 'counters'>) {
  if (counters.length === 0 || counters.some(({ name }) => isTypedAlike(name, typed))) return null
  const names = counters.map(({ name }) => name).join(', ')
  return `Người xác nhận số phiếu khác nhau phải là trưởng ban hoặc thành viên kiểm phiếu: ${names}. Ghi đúng họ và tên một người trong đó.`
}

/** Whether somebody was elected to count; everybody where nobody told who. */
export function isCounter(typed: string, { counters }: Pick<AtTheCount, 'counters'>): boolean {
  return counters.length === 0 || counters.some(({ name }) => isTypedAlike(name, typed))
}

interface AtThePasses {
  /** Everybody who enters or reads a pass: they know its ballots. */
  readonly passes: readonly [first: readonly string[], second: readonly string[]]
  /** Whoever decided between two readings. */
  readonly settlers: readonly string[]
}

/** Those elected to count who can still enter this pass: not the head, who confirms, and nobody of the other one. */
export function freeToEnter(
  pass: 1 | 2,
  { counters }: Pick<AtTheCount, 'counters'>,
  { passes, settlers }: AtThePasses,
): string[] {
  const taken = [...passes[pass === 1 ? 1 : 0], ...settlers]
  return counters
    .filter(({ name, isHead }) => !isHead && !taken.some((one) => isTypedAlike(one, name)))
    .map(({ name }) => name)
}

/** Those elected to count who can decide where the two passes differ: nobody who knows the ballots of one of them. */
export function freeToSettle(
  { counters }: Pick<AtTheCount, 'counters'>,
  { passes }: Pick<AtThePasses, 'passes'>,
): string[] {
  return counters
    .filter(({ name }) => !passes.flat().some((one) => isTypedAlike(one, name)))
    .map(({ name }) => name)
}
