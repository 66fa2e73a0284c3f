import { readElections } from '../election/election-now.ts'
import type { ElectionNow } from '../election/election-now.ts'
import { isOpenEnded } from '../election/election-steps.ts'
import { awaitsRound } from '../election/next-round.ts'
import { hasGoneOut } from '../election/withdraw-result.ts'
import type { ElectionMeetingId } from '../regulation/election-shape.ts'
import type { Claim } from './claim.ts'
import { isSo } from './claim.ts'
import type { IdentityCase } from './identity-case.ts'

type Judge = (one: IdentityCase) => Claim[]

/** I-40, I-42, I-43: what a meeting has to decide of open seats is decided, and held where it decided on a round. */
export function judgeRounds(meeting: ElectionMeetingId): Judge {
  return (one) => {
    const elections = readElections(one)
    return elections
      .filter(({ kind }) => kind.meeting === meeting)
      .flatMap((now) => [
        ...openDecision(now),
        ...decidedRound(now),
        ...(hasGoneOut(now, elections) && !now.isConfirmed ? [] : begunRound(now)),
      ])
  }
}

/** I-44, I-45, I-46: once its ballots are out, nobody signs who was elected before the result is confirmed. */
export function judgeResults(meeting: ElectionMeetingId): Judge {
  return (one) => {
    const elections = readElections(one)
    return elections
      .filter((now) => now.kind.meeting === meeting && hasGoneOut(now, elections))
      .map((now) =>
        about(
          now,
          now.isConfirmed,
          'đã phát phiếu mà kết quả chưa được xác nhận hoặc đã rút lại; hãy kiểm phiếu và xác nhận kết quả ở trang Kiểm phiếu.',
        ),
      )
  }
}

function openDecision(now: ElectionNow): Claim[] {
  const { tied, missing } = now.count ?? { tied: [], missing: null }
  if (missing === null) return []
  const open =
    tied.length > 0
      ? `${tied.length} người bằng phiếu nhau ở vị trí cuối cùng`
      : `còn thiếu ${missing} người`
  const told = now.isTold ? ', hoặc ghi cách xử lý ở dòng cuộc bầu ấy, Số liệu văn bản' : ''
  return [
    about(
      now,
      !isOpenEnded(now),
      `${open} mà chưa ghi quyết định; hãy ghi quyết định ở trang Bầu cử${told}.`,
    ),
  ]
}

function decidedRound(now: ElectionNow): Claim[] {
  const { round } = now.ballot
  if (now.decided === null) return []
  return [
    about(
      now,
      !awaitsRound(now),
      `đã quyết định bầu tiếp mà chưa lập lần ${round + 1}; hãy bầu tiếp, hoặc mở lại bước quyết định ở trang Bầu cử.`,
    ),
  ]
}

function begunRound(now: ElectionNow): Claim[] {
  if (now.ballot.round === 1) return []
  return [
    about(
      now,
      now.isConfirmed,
      'đã lập lần bầu mà chưa có kết quả; hãy bầu và xác nhận kết quả, lập nhầm thì bỏ lần bầu ấy.',
    ),
  ]
}

/** Said of one election, and put right at it. */
function about(now: ElectionNow, holds: boolean, words: string): Claim {
  return { ...isSo(holds, `${nameOf(now)}: ${words}`), rowId: now.ballot.id }
}

function nameOf({ ballot: { body, round } }: ElectionNow): string {
  return `Bầu ${body}, lần ${round}`
}
