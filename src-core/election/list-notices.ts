import { numberLimits } from '../checks/number-limits.ts'
import type { ElectionKind } from '../regulation/election-shape.ts'
import { electedTo, readElections, sharedNames } from './election-now.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'
import { standing } from './election-rows.ts'
import { warnQuorum } from './warn-quorum.ts'

/** A quorum that only warns, and what looks like a slip while the election is under way: said, never refused. */
export function findNotices(now: ElectionNow, given: ElectionCase): string[] {
  const few = warnQuorum(now.ballot.figures, numberLimits(given.pack, given.dossier, given.asOf))
  const slips = now.isConfirmed ? [] : [noticeTwoPosts(now, given), noticeFewPrinted(now, given)]
  return [few, ...slips].filter((one) => one !== null)
}

/** Whoever leads does not also stand in for who leads. */
const LEADERS: Partial<Readonly<Record<ElectionKind, readonly ElectionKind[]>>> = {
  vice: ['chair', 'chair-after', 'chair-together'],
  'inspection-vice': ['inspection-chair'],
}

function noticeTwoPosts({ kind, ballot }: ElectionNow, given: ElectionCase): string | null {
  const leaders = LEADERS[kind.id] ?? []
  const elections = readElections(given)
  const both = sharedNames(electedTo(elections, ...leaders), standing(ballot.names))
  if (both.length === 0) return null
  const led = elections.find((one) => leaders.includes(one.kind.id))?.kind
  return `${both.join(', ')} đã trúng cử ${led?.called ?? led?.body ?? ''} mà còn tên trong danh sách bầu ${kind.body}. Ghi nhầm thì bỏ tên khỏi danh sách, hoặc xét cho rút tên.`
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
