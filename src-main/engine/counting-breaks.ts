import { fillBraces } from '#core/base/fill-braces.ts'
import { findCountErrors } from '#core/election/ballot-errors.ts'
import type { TotalFigure } from '#core/election/compare-totals.ts'
import { identityOf } from '#core/election/count-election.ts'
import { describeDifference } from '#core/election/count-words.ts'
import { leastKept } from '#core/election/judge-ballot.ts'
import { canBeSigned } from '#core/election/signed-reasons.ts'
import { sumTotals, valueOf } from '#core/election/sum-totals.ts'
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
  const broken = findCountErrors(
    {
      ...counting.figures,
      ...{ valid: valueOf(told, 'valid'), invalid: valueOf(told, 'invalid') },
      invalidByReason: totals === null ? [] : causeFigures(totals, open),
      names: counting.names.map(({ id }) => ({ id, votes: votesOf(told, id) })),
    },
    counting.form.marks,
  ).filter(({ law }) => !canBeSigned(law))
  const all = [
    ...broken.map(({ law, name, left, right }) => {
      const whose = counting.names.find(({ id }) => id === name)?.name ?? ''
      return describeDifference({ identity: identityOf(law), left, right }, whose, countingWords)
    }),
    ...tooFewVotes({ countingWords }, counting, told),
  ]
  if (all.length === 0) return
  const said = all.slice(0, MOST_SAID)
  const others = all.length - said.length
  const more = others > 0 ? [`Còn ${others} chỗ lệch nữa.`] : []
  throw unusable([refusal, ...said, ...more, otherwise].filter(Boolean).join(' '))
}

/**
 * Where a ballot with every name struck is invalid, each valid one has voted for somebody. The count itself does not
 * ask it (its answers are fixed): totals that lack votes are not let so far.
 */
function tooFewVotes(
  { countingWords }: Pick<EngineParts, 'countingWords'>,
  { form }: Counting,
  told: readonly TotalFigure[],
): string[] {
  const { valid, marks, named } = sumTotals(told)
  const fewest = valid * leastKept(form)
  if (named < form.names || marks >= fewest) return []
  return [fillBraces(countingWords.totals['too-few-votes'], { left: marks, right: fewest })]
}
