import { numberLimits } from '../checks/number-limits.ts'
import { refuseTwoOffices } from './two-offices.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'
import { standing } from './election-rows.ts'
import { warnQuorum } from './warn-quorum.ts'

/** A quorum that only warns, and what looks like a slip while the election is under way: said, never refused. */
export function findNotices(now: ElectionNow, given: ElectionCase): string[] {
  const few = warnQuorum(now.ballot.figures, numberLimits(given.pack, given.dossier, given.asOf))
  const slips = now.isConfirmed
    ? []
    : [refuseTwoOffices(standing(now.ballot.names), now, given), noticeFewPrinted(now, given)]
  return [few, ...slips].filter((one) => one !== null)
}

/** As many as were there at the last vote by hand of this election will ask for a ballot. */
function noticeFewPrinted(
  { ballot, taken }: ElectionNow,
  { dossier }: ElectionCase,
): string | null {
  const { printed, issued } = ballot.figures
  const votes = [...taken.values()].map(({ data }) => data['voteRow'])
  const rows = dossier.typedRows.filter(({ id }) => votes.includes(id))
  const present = Number(rows.at(-1)?.cells['present'] ?? 0)
  if (printed === null || issued !== null || printed >= present) return null
  return `In ${printed} phiếu mà lần biểu quyết gần nhất có mặt ${present} người, thiếu ${present - printed}. In thêm trước khi phát phiếu, rồi mở lại bước in phiếu để ghi số mới.`
}
