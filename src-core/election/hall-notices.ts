import { warnOfBallot } from '../dossier/replaced-delegates.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'
import { standing } from './election-rows.ts'

/** What the hall of the congress says of an election that is under way; who is away may sit in another meeting. */
export function noticesOfHall(
  { kind, isConfirmed, ballot }: ElectionNow,
  given: ElectionCase,
): string[] {
  if (kind.meeting !== 'congress' || isConfirmed) return []
  const away = warnOfBallot(standing(ballot.names), given.events)
  return isBetweenSessions(given.events) ? [...away, NO_SESSION] : away
}

const NO_SESSION =
  'Chưa mở phiên nào ở trang Điều hành: biểu quyết ghi lúc này không thuộc phiên nào, số có mặt không có gì để đối chiếu. Khai mạc phiên rồi làm tiếp.'

/** The run of show is in use and no session is open. */
function isBetweenSessions(events: ElectionCase['events']): boolean {
  return events.findLast(({ kind }) => kind.startsWith('session-'))?.kind === 'session-closed'
}
