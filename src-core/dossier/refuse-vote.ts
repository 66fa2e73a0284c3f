import { hasPassed, neededToMeet, neededToPass, readHands } from './hand-vote.ts'
import type { HandVote, HandVoteFault } from './hand-vote.ts'

/** A number of the pack with the clause it comes from. */
export interface VoteLimit {
  readonly value: number
  readonly source: string
  readonly confidence: string
}

/** What one vote by hand is judged by; null where nobody knows, or where it does not apply. */
export interface VoteRules {
  readonly convened: number | null
  readonly quorum: VoteLimit | null
  /** Where something goes on only if the vote was passed. */
  readonly passing: VoteLimit | null
}

export interface VoteRefusal {
  readonly field: HandVoteFault['field'] | 'despite'
  readonly sentence: string
}

/** Whether it adds up, enough were there, and enough were for it; a reason answers only what it was written for. */
export function refuseVote(vote: HandVote, rules: VoteRules): VoteRefusal | null {
  const fault = readHands(vote).fault ?? refuseTooMany(vote, rules)
  if (fault !== null) return fault
  const [few, missed] = [refuseTooFew(vote, rules), refuseNotPassed(vote, rules)]
  if (few === null || missed === null || missed.field !== 'despite') return few ?? missed
  // One reason answers both only where both were read.
  return { field: 'despite', sentence: `${few.sentence} ${missed.sentence}` }
}

/** That too few are there and by which clause; null where they are enough. */
export function tellLack(
  present: number,
  { convened, quorum }: Pick<VoteRules, 'convened' | 'quorum'>,
): string | null {
  if (convened === null || quorum === null) return null
  const needed = neededToMeet(convened, quorum.value)
  if (present >= needed) return null
  return `Có mặt ${present} trên ${convened}, cần từ ${needed} (${quorum.source}).`
}

/** No reason answers this: one of the two figures is a slip. */
function refuseTooMany({ present }: HandVote, { convened }: VoteRules): VoteRefusal | null {
  if (convened === null || present <= convened) return null
  return {
    field: 'present',
    sentence: `Có mặt ${present} mà chỉ triệu tập ${convened}. Đếm lại số có mặt.`,
  }
}

function refuseTooFew(vote: HandVote, rules: VoteRules): VoteRefusal | null {
  const lack = tellLack(vote.present, rules)
  if (lack === null || hasDespite(vote)) return null
  const sentence = `${lack} Dừng biểu quyết cho đủ người; vẫn ghi thì ghi lý do.`
  return { field: 'despite', sentence }
}

/** Where the clause of the share was not read itself, a reason is enough. */
function refuseNotPassed(vote: HandVote, { passing }: VoteRules): VoteRefusal | null {
  const { agree, present } = vote
  if (passing === null || hasPassed(agree, present, passing.value)) return null
  const needed = neededToPass(present, passing.value)
  const missed = `Nhất trí ${agree} trên ${present} có mặt, cần từ ${needed} (${passing.source}).`
  if (passing.confidence !== 'C')
    return {
      field: 'agree',
      sentence: `${missed} Sửa nội dung theo ý kiến rồi biểu quyết lại.`,
    }
  if (hasDespite(vote)) return null
  const sentence = `${missed} Biểu quyết lại; nếu đại hội vẫn thông qua thì ghi lý do.`
  return { field: 'despite', sentence }
}

function hasDespite({ despite = '' }: HandVote): boolean {
  return despite.trim() !== ''
}

const FIELDS = ['present', 'agree', 'against', 'other', 'reason', 'despite'] as const

export interface CorrectedVote {
  /** What is written: a reason of the figures before is not among it. */
  readonly vote: HandVote
  readonly refusal: VoteRefusal | null
}

/** A vote put right: a reason that stood for other figures is told anew where one is still needed, else it goes. */
export function correctVote(before: HandVote, after: HandVote, rules: VoteRules): CorrectedVote {
  if (FIELDS.every((name) => before[name] === after[name])) return { vote: after, refusal: null }
  const vote = withoutOldReasons(before, after)
  const refusal = refuseVote(vote, rules)
  if (refusal === null || refuseVote(after, rules)?.field === refusal.field)
    return { vote, refusal }
  const sentence = `${refusal.sentence} Lý do đang ghi là của số trước khi sửa: ghi lại cho số mới.`
  return { vote, refusal: { ...refusal, sentence } }
}

function withoutOldReasons(before: HandVote, after: HandVote): HandVote {
  const isSameGap = readHands(before).unaccounted === readHands(after).unaccounted
  const isSameShare = before.present === after.present && before.agree === after.agree
  const isOld = (name: 'reason' | 'despite') =>
    (after[name] ?? '').trim() === (before[name] ?? '').trim()
  return {
    ...after,
    reason: !isSameGap && isOld('reason') ? '' : after.reason,
    despite: !isSameShare && isOld('despite') ? '' : after.despite,
  }
}
