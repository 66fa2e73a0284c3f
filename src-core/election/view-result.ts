import type { BallotCount } from './count-ballot.ts'
import type { ElectionNow } from './election-now.ts'
import type { ElectionView } from './election-view.ts'

/** What one election is shown beside. */
export interface ElectionsAround {
  readonly elections: readonly ElectionNow[]
  /** How each name is shown, by its row. */
  readonly printed: ReadonlyMap<string, string>
}

/** Who is elected, in figures and in a sentence; null before the count is confirmed. */
export function resultOf(
  { count, ballot }: ElectionNow,
  printed: ElectionsAround['printed'],
): ElectionView['result'] {
  if (count === null) return null
  const tied = ballot.names
    .filter(({ id }) => count.tied.includes(id))
    .map(({ id, name }) => printed.get(id) ?? name)
  const { elected, alternates, threshold } = count
  const missing = count.missing ?? 0
  return {
    ...{ valid: ballot.figures.valid, invalid: ballot.figures.invalid, threshold, missing, tied },
    elected: elected.length,
    alternates: alternates.length,
    sentence: resultSentence(count, tied),
  }
}

function resultSentence(count: BallotCount, tied: readonly string[]): string {
  const missing = count.missing ?? 0
  const elected = electedWords(count)
  if (count.isOnlyRank) {
    return `${elected}; ${tied.join(', ')} cùng trúng cử và bằng phiếu nhau, chưa rõ ai chính thức, ai dự khuyết.`
  }
  if (tied.length > 0) {
    return `${elected}; ${tied.join(', ')} bằng phiếu nhau ở vị trí cuối, chưa ai trúng cử vị trí ấy.`
  }
  if (missing > 0) return `${elected}, còn thiếu ${missing} người.`
  return `${elected}, đã bầu đủ.`
}

function electedWords({ elected, alternates }: BallotCount): string {
  const reserve = alternates.length === 0 ? '' : `, ${alternates.length} người dự khuyết`
  return `${elected.length} người trúng cử${reserve}`
}
