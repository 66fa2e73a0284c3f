import type { ElectionEvent, ElectionNow } from './election-now.ts'
import { isDone } from './election-steps.ts'
import { hasGoneOut } from './withdraw-result.ts'

/** Why an election begun by mistake cannot be discarded; null while its ballots are not handed out. */
export function refuseDiscarding(
  now: ElectionNow,
  elections: readonly ElectionNow[],
): string | null {
  if (now.isTold) return 'Cuộc bầu này được ghi lại sau. Xóa ở Số liệu văn bản nếu ghi nhầm.'
  if (!hasGoneOut(now, elections)) return null
  return 'Đã phát phiếu hoặc đã kiểm phiếu nên không bỏ được cuộc bầu này.'
}

/** Its vote was recorded at an item of the run of show: it stays in the minutes when the step goes. */
export function isVotedElsewhere({ data }: Pick<ElectionEvent, 'data'>): boolean {
  return data['held'] === true
}

/** The votes by hand that go with a discarded election: not that on who counts, where another election rests on it. */
export function votesOfElection(
  now: ElectionNow,
  elections: readonly ElectionNow[],
): ElectionEvent[] {
  const shared = elections.some(
    (other) =>
      other.ballot.id !== now.ballot.id &&
      other.kind.meeting === now.kind.meeting &&
      isDone(other, { id: 'election-committee' }),
  )
  return [...now.taken]
    .filter(([step]) => !(shared && step === 'election-committee'))
    .map(([, event]) => event)
    .filter((event) => !isVotedElsewhere(event))
}
