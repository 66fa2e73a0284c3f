import type { PlainDate } from '../base/plain-date.ts'
import { numberLimits } from '../checks/number-limits.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { CountingWords } from '../election/counting-words.ts'
import type { ElectionCase } from '../election/election-now.ts'
import type { FactTree } from '../papers/fact-tree.ts'
import type { Pack } from '../regulation/pack-shape.ts'
import type { Identity, WrittenPaper } from './identity.ts'

/** What the identities are judged on. */
export interface IdentityQuestion {
  readonly dossier: Dossier
  readonly facts: FactTree
  readonly pack: Pack
  /** How a count is worded. */
  readonly words: ElectionCase['words'] & Pick<CountingWords, 'laws'>
  /** What was recorded on the day and counts, as the elections are read by it. */
  readonly events: ElectionCase['events']
  readonly asOf: PlainDate
  /** Every paper that has been written. */
  readonly papers: readonly WrittenPaper[]
  /** Every paper there is a template of, for those an identity names by their codes. */
  readonly list: readonly PaperOfList[]
}

export interface PaperOfList {
  readonly slug: string
  readonly code: string | null
}

/** One identity with what its judge may ask. */
export interface IdentityCase extends IdentityQuestion {
  readonly identity: Identity
  /** The limit under that name of the identity; null where the pack has none for this congress. */
  readonly limit: (name: string) => number | null
}

/**
 * Limits are read when a judge asks for them: the tables look at the whole dossier. `sure`: without those of confidence
 * C, which only warn (docs/decisions/findings.md).
 */
export function caseOf(
  identity: Identity,
  question: IdentityQuestion,
  sure: boolean,
): IdentityCase {
  const limit = (name: string): number | null => {
    const id = identity.limits[name]
    if (id === undefined) return null
    const { dossier, pack, asOf } = question
    const found = numberLimits(pack, dossier, asOf)(id)
    return found === null || (sure && found.confidence === 'C') ? null : found.value
  }
  return { ...question, identity, limit }
}
