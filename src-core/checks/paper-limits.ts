import type { PlainDate } from '../base/plain-date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { marksOfPack } from '../regulation/ballot-marks.ts'
import type { MarksByKind } from '../regulation/ballot-marks.ts'
import type { Pack } from '../regulation/pack-shape.ts'
import { numberLimits } from './number-limits.ts'

/** Limits of the rule pack that stand in the words of a paper; null where the pack has none. */
export interface PaperLimits {
  /** Most convened for each hundred present. */
  readonly quorumPercent: number | null
  readonly speechMinutes: number | null
  /** Working days from the first meeting of the new committee. */
  readonly recognitionDays: number | null
  /** Who is younger counts as young in the committee. */
  readonly youngBelow: number | null
  readonly complaintDays: number | null
  readonly firstMeetingDays: number | null
  /** Members of a committee from which it has a standing committee. */
  readonly standingFrom: number | null
  /** Elected with more than this share of the ballots collected. */
  readonly electedAbovePercent: number | null
  /** What a valid ballot of each kind may leave standing. */
  readonly ballotMarks: MarksByKind
  /** A vote by hand passes with more than this share of those present. */
  readonly handVoteAbovePercent: number | null
}

export const NO_LIMITS: PaperLimits = {
  quorumPercent: null,
  speechMinutes: null,
  recognitionDays: null,
  youngBelow: null,
  complaintDays: null,
  firstMeetingDays: null,
  standingFrom: null,
  electedAbovePercent: null,
  ballotMarks: {},
  handVoteAbovePercent: null,
}

/** The limits in force on a day that papers name; null where the pack has none. */
export function paperLimits(pack: Pack, dossier: Dossier, asOf: PlainDate): PaperLimits {
  const limit = numberLimits(pack, dossier, asOf)
  const valueOf = (id: string) => limit(id)?.value ?? null
  return {
    quorumPercent: valueOf('quorum.convened-percent-max'),
    speechMinutes: valueOf('speech.minutes-max'),
    recognitionDays: valueOf('recognition.submit-days'),
    youngBelow: valueOf('composition.young-below'),
    complaintDays: valueOf('complaint.days-before'),
    firstMeetingDays: valueOf('first-meeting.days-max'),
    standingFrom: valueOf('standing.from-committee'),
    electedAbovePercent: valueOf('election.collected-percent-above'),
    ballotMarks: marksOfPack(pack),
    handVoteAbovePercent: valueOf('hand-vote.present-percent-above'),
  }
}
