import { findBallotErrors } from '#core/election/ballot-errors.ts'
import type { TotalFigure } from '#core/election/compare-totals.ts'
import { identityOf } from '#core/election/count-election.ts'
import { describeDifference } from '#core/election/count-words.ts'
import { canBeSigned } from '#core/election/signed-reasons.ts'
import { valueOf } from '#core/election/sum-totals.ts'
import type { Counting } from './counting-state.ts'
import { causeFigures, votesOf } from './counting-totals.ts'
import { unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'

interface Judged {
  /** As told or decided so far; null where the ballots are read one by one. */
  readonly totals: readonly TotalFigure[] | null
  /** Lines of the tally sheet that nobody has decided yet. */
  readonly open?: readonly string[]
  /** What does not go on. */
  readonly refusal: string
  /** What else can be done about it. */
  readonly otherwise?: string
}

const MOST_SAID = 3

/** Refuses figures that no paper can have and nobody can sign for; what is not told yet breaks nothing. */
export function refuseBroken(
  { countingWords }: Pick<EngineParts, 'countingWords'>,
  counting: Counting,
  { totals, open = [], refusal, otherwise }: Judged,
): void {
  const told = totals ?? []
  const broken = findBallotErrors({
    ...counting.figures,
    ...{ valid: valueOf(told, 'valid'), invalid: valueOf(told, 'invalid') },
    invalidByReason: totals === null ? [] : causeFigures(totals, open),
    names: counting.names.map(({ id }) => ({ id, votes: votesOf(told, id) })),
  }).filter(({ law }) => !canBeSigned(law))
  if (broken.length === 0) return
  const said = broken.slice(0, MOST_SAID).map(({ law, name, left, right }) => {
    const whose = counting.names.find(({ id }) => id === name)?.name ?? ''
    return describeDifference({ identity: identityOf(law), left, right }, whose, countingWords)
  })
  const others = broken.length - said.length
  const more = others > 0 ? [`Còn ${others} chỗ lệch nữa.`] : []
  throw unusable([refusal, ...said, ...more, otherwise].filter(Boolean).join(' '))
}
