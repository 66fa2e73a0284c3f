import type { PlainDate } from '../base/plain-date.ts'
import { parameterFor } from '../regulation/citation.ts'
import type { Pack } from '../regulation/pack-shape.ts'
import type { ElectionLimits } from './ballot-figures.ts'
import { marksOfPack } from '../regulation/ballot-marks.ts'
import type { MarksByKind } from '../regulation/ballot-marks.ts'

const SHARE = 'election.collected-percent-above'
const QUORUM = 'quorum.convened-percent-max'

interface ReadLimit {
  readonly value: unknown
  readonly source: string
  readonly confidence: 'A' | 'B' | 'C'
}

/** The limits of a count with where they stand. */
export interface CitedLimits extends ElectionLimits {
  /** "Điều lệ XII, Điều 10". */
  readonly shareSource: string
  readonly quorumSource: string | null
}

/**
 * The limits of a count, from any reader of a pack's limits; null where the pack does not say what share elects. A
 * quorum of confidence C does not judge: it is said elsewhere, and who signs decides.
 */
export function electionLimits(
  read: (parameterId: string) => ReadLimit | null,
  marks: MarksByKind,
): CitedLimits | null {
  const share = read(SHARE)
  if (typeof share?.value !== 'number') return null
  const quorum = read(QUORUM)
  const asksQuorum = typeof quorum?.value === 'number' && quorum.confidence !== 'C'
  return {
    abovePercent: share.value,
    convenedPercentMax: asksQuorum ? quorum.value : null,
    marks,
    shareSource: share.source,
    quorumSource: asksQuorum ? quorum.source : null,
  }
}

/** The limits of a pack where no dossier is at hand. */
export function limitsOfPack(pack: Pack, asOf: PlainDate): CitedLimits | null {
  return electionLimits((id) => parameterFor(pack, id, { context: {}, asOf }), marksOfPack(pack))
}
