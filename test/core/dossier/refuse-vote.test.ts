import { expect, test } from 'vitest'
import type { HandVote } from '#core/dossier/hand-vote.ts'
import { correctVote, refuseVote } from '#core/dossier/refuse-vote.ts'
import type { VoteRules } from '#core/dossier/refuse-vote.ts'

const QUORUM = { value: 150, source: 'điều về số có mặt', confidence: 'A' }
const SHARE = { value: 50, source: 'thông lệ', confidence: 'C' }
const FREE: VoteRules = { convened: 117, quorum: QUORUM, passing: null }
const OF_STEP: VoteRules = { ...FREE, passing: SHARE }
const ALL: HandVote = { present: 116, agree: 116, against: 0, other: 0, reason: '', despite: '' }
const SHORT: HandVote = { ...ALL, agree: 114, reason: 'hai đồng chí ra ngoài' }

test.each<[string, Partial<HandVote>, VoteRules, string | null]>([
  ['adds up', {}, OF_STEP, null],
  ['does not add up', { agree: 115 }, FREE, 'reason'],
  ['adds up with a reason', { agree: 115, reason: 'một người ra ngoài' }, FREE, null],
  ['has just enough there', { present: 78, agree: 78 }, OF_STEP, null],
  ['has all there', { present: 117, agree: 117 }, OF_STEP, null],
  ['has one more than were convened', { present: 118, agree: 118, despite: 'x' }, FREE, 'present'],
  ['nobody knows the convened of', { present: 118, agree: 118 }, { ...FREE, convened: null }, null],
  ['has one too few there', { present: 77, agree: 77 }, FREE, 'despite'],
  ['has too few there and says why', { present: 77, agree: 77, despite: 'đã chờ' }, FREE, null],
  ['is voted down where it may be', { agree: 3, against: 113 }, FREE, null],
  ['is voted down at a step', { agree: 3, against: 113 }, OF_STEP, 'despite'],
])('a vote that %s', (_, changes, rules, field) => {
  expect(refuseVote({ ...ALL, ...changes }, rules)?.field ?? null).toBe(field)
})

test('what lacks the quorum and the share is told of both before one reason is taken', () => {
  const vote = { ...ALL, present: 40, agree: 5, against: 35 }
  expect(refuseVote(vote, OF_STEP)?.sentence).toMatch(/cần từ 78 .*Nhất trí 5 trên 40 có mặt/)
  expect(refuseVote({ ...vote, present: 116, against: 111 }, OF_STEP)?.sentence).toMatch(
    /^Nhất trí/,
  )
  expect(refuseVote(vote, FREE)?.sentence).not.toMatch(/Nhất trí/)
})

test('a share that was read in full lets no reason pass', () => {
  const vote = { ...ALL, agree: 3, against: 113, despite: 'đại hội thống nhất' }
  const passing = { ...SHARE, confidence: 'A' }
  expect(refuseVote(vote, { ...FREE, passing })?.field).toBe('agree')
  expect(refuseVote(vote, OF_STEP)).toBeNull()
})

test.each<[string, HandVote, Partial<HandVote>, VoteRules, string | null]>([
  ['with the reason of a smaller gap', SHORT, { agree: 40 }, FREE, 'reason'],
  ['with a reason of its own', SHORT, { agree: 40, reason: '76 người chưa giơ thẻ' }, FREE, null],
  ['below the quorum', SHORT, { present: 50, agree: 48 }, FREE, 'despite'],
  [
    'of one that too few held, to fewer',
    { ...ALL, present: 77, agree: 77, despite: 'đã chờ 30 phút' },
    { present: 60, agree: 60 },
    FREE,
    'despite',
  ],
  ['to one that is voted down at a step', ALL, { agree: 3, against: 113 }, OF_STEP, 'despite'],
])('a correction %s', (_, before, changes, rules, field) => {
  expect(correctVote(before, { ...before, ...changes }, rules).refusal?.field ?? null).toBe(field)
})

test('a reason that nothing needs any more goes; one of the same gap stays', () => {
  const { vote, refusal } = correctVote(SHORT, { ...SHORT, agree: 116 }, OF_STEP)
  expect([refusal, vote.reason]).toEqual([null, ''])
  const moved = { ...SHORT, agree: 113, against: 1 }
  expect(correctVote(SHORT, moved, OF_STEP)).toEqual({ vote: moved, refusal: null })
  expect(correctVote(SHORT, { ...SHORT, agree: 40 }, FREE).refusal?.sentence).toMatch(
    /Còn 76 người.*của số trước khi sửa/,
  )
})
