import { readElections } from '../election/election-now.ts'
import type { ElectionNow } from '../election/election-now.ts'
import { awaitsRound } from '../election/next-round.ts'
import type { ElectionMeetingId } from '../regulation/election-shape.ts'
import type { Claim } from './claim.ts'
import { isSo } from './claim.ts'
import type { IdentityCase } from './identity-case.ts'

/** I-40, I-42, I-43: a further round that a meeting decided on is held before anybody signs who was elected there. */
export function judgeRounds(meeting: ElectionMeetingId): (one: IdentityCase) => Claim[] {
  return (one) =>
    readElections(one)
      .filter(({ kind }) => kind.meeting === meeting)
      .flatMap((now) => [...decidedRound(now), ...begunRound(now)])
}

function decidedRound(now: ElectionNow): Claim[] {
  const { round } = now.ballot
  if (now.decided === null) return []
  return [
    isSo(
      !awaitsRound(now),
      `${nameOf(now)}: đã quyết định bầu tiếp mà chưa lập lần ${round + 1}; hãy bầu tiếp, hoặc mở lại bước quyết định ở trang Bầu cử.`,
    ),
  ]
}

function begunRound(now: ElectionNow): Claim[] {
  if (now.ballot.round === 1) return []
  return [
    isSo(
      now.isConfirmed,
      `${nameOf(now)}: đã lập lần bầu mà chưa có kết quả; hãy bầu và xác nhận kết quả, lập nhầm thì bỏ lần bầu ấy.`,
    ),
  ]
}

function nameOf({ ballot: { body, round } }: ElectionNow): string {
  return `Bầu ${body}, lần ${round}`
}
