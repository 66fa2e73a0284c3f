import type { NumberLimit } from '../checks/number-limits.ts'
import { neededToMeet } from '../dossier/hand-vote.ts'
import type { BallotFigures } from './ballot-figures.ts'

type QuorumFigures = Pick<BallotFigures, 'convened' | 'present'> &
  Partial<Pick<BallotFigures, 'voters'>>

const QUORUM = 'quorum.convened-percent-max'

/** Too few for a quorum whose clause was not read itself: said, never refused; null where there is nothing to say. */
export function warnQuorum(
  { convened, present, voters = null }: QuorumFigures,
  read: (id: string) => Pick<NumberLimit, 'value' | 'source' | 'confidence'> | null,
): string | null {
  const limit = read(QUORUM)
  if (limit?.confidence !== 'C' || convened === null || present === null) return null
  const needed = neededToMeet(convened, limit.value)
  const isVoting = present >= needed
  const count = isVoting ? (voters ?? present) : present
  if (count >= needed) return null
  return `${isVoting ? 'Tham gia bỏ phiếu' : 'Có mặt'} ${count} trên ${convened} người được triệu tập, cần từ ${needed} người mới đủ để bầu (${limit.source}; căn cứ chưa đối chiếu bản gốc, chủ tọa quyết định).`
}
