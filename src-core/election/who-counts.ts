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
