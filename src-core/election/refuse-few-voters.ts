import { numberLimits } from '../checks/number-limits.ts'
import { neededToMeet } from '../dossier/hand-vote.ts'
import type { ElectionStep } from '../regulation/election-shape.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'

const QUORUM = 'quorum.convened-percent-max'

/** Enough are there, but ballots go to fewer than a quorum: a miscount, or a reason. Of confidence C it is only said. */
export function refuseFewVoters(
  { id }: Pick<ElectionStep, 'id'>,
  { ballot }: Pick<ElectionNow, 'ballot'>,
  { given, despite = '' }: { readonly given: ElectionCase; readonly despite?: string | undefined },
): string | null {
  const limit = numberLimits(given.pack, given.dossier, given.asOf)(QUORUM)
  const { convened, voters } = ballot.figures
  if (id !== 'issued' || limit === null || limit.confidence === 'C') return null
  if (convened === null || voters === null || despite.trim() !== '') return null
  const needed = neededToMeet(convened, limit.value)
  if (voters >= needed) return null
  return `Tham gia bỏ phiếu ${voters} trên ${convened} người được triệu tập, cần từ ${needed} (${limit.source}). Đếm lại số người bỏ phiếu; vẫn phát phiếu thì ghi lý do.`
}
