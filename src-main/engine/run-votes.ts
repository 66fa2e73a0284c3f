import { handVoteOf, readHands, tellLost } from '#core/dossier/hand-vote.ts'
import type { HandVote } from '#core/dossier/hand-vote.ts'
import { correctVote, refuseVote } from '#core/dossier/refuse-vote.ts'
import type { VoteRules } from '#core/dossier/refuse-vote.ts'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import type { DayEvent } from '#core/day/day-event.ts'
import { recordedAt, slotsOfVote } from '#core/election/settled-votes.ts'
import type { RecordedVotes } from '#core/election/settled-votes.ts'
import { unusable } from './failures.ts'
import type { EngineParts } from './parts.ts'
import { runLimit, tellQuorum } from './run-parts.ts'
import type { RunParts } from './run-parts.ts'
import { stepOfVote } from './votes-of-steps.ts'

const FIGURES = ['present', 'agree', 'against', 'other'] as const

export interface Hands extends Omit<HandVote, 'agree'> {
  readonly agree: number | null
}

/** The figures as the minutes have them, or the reason why they cannot stand there. */
export function requireVote(parts: EngineParts, run: RunParts, counted: Hands): HandVote {
  const { agree } = readHands(counted)
  const vote = { ...counted, agree, reason: counted.reason.trim() }
  // What nobody's election rests on may also be voted down.
  const refusal = refuseVote(vote, { ...quorumRules(parts, run), passing: null })
  if (refusal !== null) throw unusable(refusal.sentence, refusal.field)
  return vote
}

interface CorrectedVote {
  readonly row: TypedRow
  /** All of them, the changed ones among them. */
  readonly cells: TypedRow['cells']
  /** Whoever corrects it was told that it is no longer passed. */
  readonly lost: boolean
}

/** The cells of a corrected vote, judged as when it was held: for a step of an election it must still be passed. */
export function requireCorrected(
  parts: EngineParts,
  run: RunParts,
  { row, cells, lost }: CorrectedVote,
): Readonly<Record<string, string | number>> {
  const wrong = FIGURES.find((name) => !isCount(cells[name]))
  if (wrong !== undefined) throw unusable('Chỗ này phải là một số. Gõ lại rồi ghi.', wrong)
  const isOfStep = stepOfVote(run.standing, row.id) !== undefined
  if (isOfStep && numbersIn(row.cells) !== numbersIn(cells))
    throw unusable(
      'Số lượng trong nội dung này là của một bước bầu cử. Số lượng đổi thì mở lại bước ở trang Bầu cử rồi biểu quyết lại.',
      'subject',
    )
  const passing = isOfStep ? runLimit(parts, run.dossier, 'hand-vote.present-percent-above') : null
  const rules = { ...quorumRules(parts, run), passing }
  const { vote, refusal } = correctVote(handVoteOf(row.cells), handVoteOf(cells), rules)
  if (refusal !== null) throw unusable(refusal.sentence, refusal.field)
  const { percentAbove } = recordedVotes(parts, run)
  const nowLost = isOfStep ? null : tellLost(vote, percentAbove)
  if (!lost && nowLost !== null && tellLost(handVoteOf(row.cells), percentAbove) === null)
    throw unusable([nowLost, ...tellVotedAfter(parts, run, row)].join(' '), 'lost')
  const { present, agree, against, other, reason, despite = '' } = vote
  return { present, agree, against, other, reason, despite }
}

/** What the hall went on to vote at the same item because this one was passed. */
function tellVotedAfter(parts: EngineParts, run: RunParts, row: TypedRow): string[] {
  const own = run.standing.find(
    ({ kind, data }) => kind === 'vote-recorded' && data['rowId'] === row.id,
  )
  const slots = own === undefined ? [] : slotsOfVote(own)
  if (own === undefined || slots.length === 0) return []
  const last = Math.max(...slots)
  const after = recordedAt(own.subject, recordedVotes(parts, run)).filter(({ event }) =>
    slotsOfVote(event).some((slot) => slot > last),
  )
  return after.map(
    (vote) =>
      `Mục này đã biểu quyết tiếp “${String(vote.row.cells['subject'] ?? '')}”: xem việc ấy có phải biểu quyết lại.`,
  )
}

/** The votes by hand of the day, and what passes one. */
export function recordedVotes(
  parts: EngineParts,
  { standing, dossier }: RunParts,
): RecordedVotes<DayEvent> {
  const passing = runLimit(parts, dossier, 'hand-vote.present-percent-above')
  return { events: standing, dossier, percentAbove: passing?.value ?? null }
}

function quorumRules(parts: EngineParts, run: RunParts): Pick<VoteRules, 'convened' | 'quorum'> {
  const { convened } = tellQuorum(parts, run)
  return { convened, quorum: runLimit(parts, run.dossier, 'quorum.convened-percent-max') }
}

/** What was voted on names how many are elected or listed. */
function numbersIn({ subject }: TypedRow['cells']): string {
  return (String(subject ?? '').match(/\d+/g) ?? []).join(' ')
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}
