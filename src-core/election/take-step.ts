import type { ElectionStep } from '../regulation/election-shape.ts'
import type { HandVote } from '../dossier/hand-vote.ts'
import { refuseVote } from '../dossier/refuse-vote.ts'
import type { VoteRules } from '../dossier/refuse-vote.ts'
import { numberLimits } from '../checks/number-limits.ts'
import { refuseFacts } from './election-guards.ts'
import type { ElectionCase, ElectionNow } from './election-now.ts'
import { describeHeld, heldVote, isVoted, lostBeforeStep } from './held-vote.ts'
import type { HeldVote } from './held-vote.ts'
import { findNeedBreaks, refuseAhead } from './election-needs.ts'
import type { ClauseGiven } from './election-needs.ts'
import { tellLeft } from './settled-votes.ts'
import { refuseOtherConvened } from './refuse-convened.ts'
import { refuseBesideOther } from './one-sheet.ts'
import { refuseBesideChair } from './other-chair.ts'
import { refuseFewVoters } from './refuse-few-voters.ts'
import { refuseUnreasoned } from './seats-reason.ts'
import { refuseSeatLimit } from './seat-limits.ts'
import { standing } from './election-rows.ts'
import { coversSeats } from './voted-thing.ts'
import { fillWords, isDone, openBefore, sourceOf } from './election-steps.ts'

/** What comes with a step: the vote by hand, and the clause by which it is taken before its turn. */
export interface StepGiven {
  readonly vote: HandVote | null
  readonly early: ClauseGiven | null
  /** The clause by which this meeting elects while an election that comes before it is open. */
  readonly ahead?: ClauseGiven | null | undefined
  /** How many were convened to the meeting that votes; null where nobody has told. */
  readonly convened: number | null
  /** How many were convened by the session that sits or by its door; null or left out where neither tells. */
  readonly sitting?: number | null
  /** More are to be elected than the list has names, on purpose: others are still to be nominated. */
  readonly moreThanListed?: boolean | undefined
  /** Why ballots go to fewer than a quorum, or why this number is elected. */
  readonly despite?: string | undefined
}

/** Why this step cannot be taken now; null when it can. */
export function refuseStep(
  step: ElectionStep,
  now: ElectionNow,
  context: { readonly given: ElectionCase; readonly with: StepGiven },
): string | null {
  const { given, with: own } = context
  const lacking = findNeedBreaks(now.kind.needs, given).find(({ blocks }) => blocks)
  if (lacking) return lacking.sentence
  if (step.id === 'counted') return 'Kết quả kiểm phiếu được xác nhận ở màn hình Kiểm phiếu.'
  if (step.id === 'decision') return 'Chọn cách giải quyết rồi ghi quyết định.'
  if (isDone(now, step))
    return `Bước “${fillWords(step.title, now, given.pack)}” đã xong. Muốn làm lại thì mở lại bước, ghi lý do.`
  return (
    refuseOrder(step, now, context) ??
    refuseFacts(step, now, given) ??
    refuseFewVoters(step, now, { given, despite: own.despite }) ??
    refuseNumber(step, now, context) ??
    refuseBesideOther(step, now, given) ??
    refuseVoteOf(step, now, { given, with: own })
  )
}

/** A step out of its order needs the clause that allows it, and the reason. */
function refuseOrder(
  step: ElectionStep,
  now: ElectionNow,
  { given, with: { early, ahead } }: { readonly given: ElectionCase; readonly with: StepGiven },
): string | null {
  const refused = refuseBesideChair(now, given) ?? refuseAhead(now, given, ahead ?? null)
  if (refused !== null) return refused
  const open = openBefore(now, step)
  const [first] = open
  if (first === undefined) return null
  const order = `Chưa tới bước này: bước “${fillWords(first.title, now, given.pack)}” chưa xong (${sourceOf(given.pack, first.ground)}).`
  if (step.early.length === 0) return `${order} Làm bước ấy trước.`
  if (early === null) return `${order} Nếu làm trước thì chọn căn cứ cho phép và ghi lý do.`
  if (!step.early.includes(early.clause))
    return 'Căn cứ này không cho làm trước bước ấy. Chọn căn cứ khác.'
  return early.reason.trim() === '' ? 'Ghi lý do làm trước bước này.' : null
}

function refuseNumber(
  { id }: ElectionStep,
  now: ElectionNow,
  { given, with: own }: { readonly given: ElectionCase; readonly with: StepGiven },
): string | null {
  if (id === 'issued') return refuseOtherConvened(now, own.sitting ?? null)
  if (id !== 'seats') return null
  return (
    refuseSeatLimit(now, given) ??
    refuseBeyondList(now, own) ??
    refuseUnreasoned(now, given, own.despite)
  )
}

/** Usually a slip of the keyboard: it would be voted and read aloud. A list that nobody is on yet says nothing. */
function refuseBeyondList({ ballot }: ElectionNow, { moreThanListed }: StepGiven): string | null {
  const listed = standing(ballot.names).length
  const seats = ballot.seats ?? 0
  if (moreThanListed === true || listed === 0 || seats <= listed) return null
  return `Danh sách giới thiệu có ${listed} người mà ghi cần bầu ${seats} người. Ghi lại số lượng; nếu còn người ứng cử, đề cử thì đánh dấu ô “Danh sách còn thêm người” rồi ghi.`
}

function refuseVoteOf(
  step: ElectionStep,
  now: ElectionNow,
  context: { readonly given: ElectionCase; readonly with: StepGiven },
): string | null {
  const { given, with: own } = context
  const held = heldVote(step, now, given)
  if (!needsVote(step, now, given))
    return held === null || own.vote === null ? null : refuseAgain(own.vote, held)
  if (held !== null && own.vote === null)
    return now.ballot.alternates === 0
      ? `Đại hội đã biểu quyết số lượng ${held.seats} người. Ghi ${held.seats}; đổi số lượng thì biểu quyết lại và ghi kết quả.`
      : `Đại hội đã biểu quyết số lượng ${held.seats} người, chưa biểu quyết số dự khuyết. Biểu quyết lại cả hai số và ghi kết quả.`
  const refusals = [
    refuseOtherNumber(own.vote, held, now),
    refusePastLost(step, now, context),
    refuseAgreement(own, given),
  ]
  return refusals.filter((one) => one !== null).join(' ') || null
}

/** The hall was asked another number before: either is a slip, or there is a reason for the minutes. */
function refuseOtherNumber(
  vote: HandVote | null,
  held: HeldVote | null,
  { ballot }: ElectionNow,
): string | null {
  if (vote === null || held === null || (vote.despite ?? '').trim() !== '') return null
  if (held.seats === null || held.seats === ballot.seats) return null
  return `Đại hội đã biểu quyết số lượng ${held.seats} người, nhất trí ${held.vote.agree} trên ${held.vote.present}. ${describeHeld(held.row)} Biểu quyết lại thành ${ballot.seats} người thì ghi lý do.`
}

/** Its item was to settle something else first: nobody votes the number of a plan that was voted down without a word. */
function refusePastLost(
  step: ElectionStep,
  now: ElectionNow,
  { given, with: { vote } }: { readonly given: ElectionCase; readonly with: StepGiven },
): string | null {
  if (vote === null || (vote.despite ?? '').trim() !== '') return null
  const lost = lostBeforeStep(step, now, given)
  return lost === null ? null : `${tellLeft(lost)} Vẫn biểu quyết bước này thì ghi lý do.`
}

/** Recorded at its item while its figures were being typed here. */
function refuseAgain({ agree, present }: HandVote, { row, vote }: HeldVote): string {
  return `${describeHeld(row)} Ở đó ghi nhất trí ${vote.agree} trên ${vote.present}; số gõ ở đây, ${agree} trên ${present}, không ghi thêm lần nữa. Mở lại trang này rồi ghi bước.`
}

const PASSING = 'hand-vote.present-percent-above'
const QUORUM = 'quorum.convened-percent-max'

/** Counted rightly, with enough in the hall, and passed by the share of the pack. */
export function refuseAgreement(
  { vote, convened }: Pick<StepGiven, 'vote' | 'convened'>,
  { pack, dossier, asOf }: ElectionCase,
): string | null {
  if (vote === null)
    return 'Chưa rõ số có mặt khi biểu quyết. Ghi số có mặt, rồi số không nhất trí, ý kiến khác.'
  return refuseVote(vote, voteRules(convened, { pack, dossier, asOf }))?.sentence ?? null
}

/** What a vote that a step rests on is judged by, when it is held and when it is put right. */
export function voteRules(
  convened: number | null,
  { pack, dossier, asOf }: Pick<ElectionCase, 'pack' | 'dossier' | 'asOf'>,
): VoteRules {
  const limit = numberLimits(pack, dossier, asOf)
  return { convened, quorum: limit(QUORUM), passing: limit(PASSING) }
}

/** A step does not ask what was voted at its item of the run of show. */
export function needsVote(step: ElectionStep, now: ElectionNow, given: ElectionCase): boolean {
  if (!isVoted(step, now, given)) return false
  const held = heldVote(step, now, given)
  return held === null || !coversSeats(held, now.ballot)
}
