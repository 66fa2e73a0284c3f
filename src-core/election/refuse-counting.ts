import { readElections } from './election-now.ts'
import type { ElectionCase } from './election-now.ts'
import { fillWords, openBefore, sourceOf } from './election-steps.ts'

/** Why the ballots of this election cannot be counted yet; null when they can, or it was not set up step by step. */
export function refuseCounting(given: ElectionCase, ballotId: string): string | null {
  const now = readElections(given).find(({ ballot }) => ballot.id === ballotId)
  const step = now?.steps.find(({ id }) => id === 'counted')
  if (now === undefined || step === undefined || !now.isStepped) return null
  const [first] = openBefore(now, step)
  if (first === undefined) return null
  const title = fillWords(first.title, now, given.pack)
  return `Chưa kiểm phiếu được: bước “${title}” chưa xong (${sourceOf(given.pack, first.ground)}). Ghi bước ấy ở trang Bầu cử trước.`
}
