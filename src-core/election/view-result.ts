import type { ElectionNow } from './election-now.ts'
import type { ElectionView } from './election-view.ts'

/** Who is elected, in figures and in a sentence; null before the count is confirmed. */
export function resultOf({ count, ballot }: ElectionNow): ElectionView['result'] {
  if (count === null) return null
  const tied = ballot.names.filter(({ id }) => count.tied.includes(id)).map(({ name }) => name)
  const { elected, alternates, threshold } = count
  const missing = count.missing ?? 0
  return {
    ...{ valid: ballot.figures.valid, invalid: ballot.figures.invalid, threshold, missing, tied },
    elected: elected.length,
    alternates: alternates.length,
    sentence: resultSentence(elected.length, missing, tied),
  }
}

function resultSentence(elected: number, missing: number, tied: readonly string[]): string {
  if (tied.length > 0) {
    return `${elected} người trúng cử; ${tied.join(', ')} bằng phiếu nhau ở vị trí cuối, chưa ai trúng cử vị trí ấy.`
  }
  if (missing > 0) return `${elected} người trúng cử, còn thiếu ${missing} người.`
  return `${elected} người trúng cử, đã bầu đủ.`
}
