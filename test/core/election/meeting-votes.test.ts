import { expect, test } from 'vitest'
import { BALLOTS, HAND_VOTES } from '#core/election/election-words.ts'
import { describeCorrection, meetingVotes, reasonOf } from '#core/election/meeting-votes.ts'
import { anElection, event, nowOf, row } from './an-election.ts'

const CELLS = { subject: 'Số lượng', present: 6, agree: 5, against: 1, other: 0 }
const vote = (id: string) => row(id, HAND_VOTES['first-meeting'], CELLS)

/** The number voted, the box annulled, an open seat decided; `b1` is of the congress. */
function aMeeting() {
  return anElection({
    events: [
      event('s', 'step-taken', { step: 'seats', voteRow: 'v1', voteReason: 'một người ra' }, 'b2'),
      event('a', 'step-taken', { step: 'annulled', voteRow: 'v2' }, 'b2'),
      event('d', 'tie-decided', { way: 'anew', voteRow: 'v3' }, 'b2'),
      event('g', 'step-taken', { step: 'list', voteRow: 'gone' }, 'b2'),
      event('n', 'step-taken', { step: 'printed' }, 'b2'),
      event('o', 'step-taken', { step: 'seats', voteRow: 'v4' }, 'b1'),
      event('c', 'line-corrected', { rowId: 'v4', reason: 'đếm lại' }, 'v4'),
      event('k', 'line-corrected', { rowId: 'v2', reason: 'nhầm', by: 'Lý A Ga' }, 'v2'),
    ],
    more: [
      row('b2', BALLOTS, { body: 'Phó Chủ tịch', round: 1, seats: 1 }),
      ...[vote('v1'), vote('v2'), vote('v3'), row('v4', HAND_VOTES.congress, CELLS)],
    ],
  })
}

test('the votes of a meeting are told by the steps that rest on them, those of the congress are not', () => {
  const given = aMeeting()
  const votes = meetingVotes(nowOf(given, 'b2'), given)
  expect(votes.map(({ rowId, step, vote: { reason } }) => [rowId, step, reason])).toEqual([
    ['v1', 'seats', 'một người ra'],
    ['v2', 'annulled', ''],
    ['v3', 'decision', ''],
  ])
  expect(meetingVotes(nowOf(given), given)).toEqual([])
})

test('a vote without words is told without any', () => {
  const given = anElection({
    events: [event('s', 'step-taken', { step: 'seats', voteRow: 'v1' }, 'b2')],
    more: [
      row('b2', BALLOTS, { body: 'Phó Chủ tịch', round: 1, seats: 1 }),
      row('v1', HAND_VOTES['first-meeting'], {}),
    ],
  })
  expect(meetingVotes(nowOf(given, 'b2'), given)[0]?.subject).toBe('')
})

test('who put a vote right is told with the reason, where a name was asked', () => {
  const { events } = aMeeting()
  expect(describeCorrection('v2', events)).toBe(
    'Đã sửa lúc 09:30, đồng chí Lý A Ga ghi. Lý do: nhầm',
  )
  expect(['v1', 'v4'].map((id) => describeCorrection(id, events))).toEqual(['', ''])
})

test('a reason for the figures goes by the last that was told, also by its being taken away', () => {
  const taken = { data: { voteRow: 'v1', voteReason: 'một người ra' } }
  const corrected = (voteReason: string) =>
    event('k', 'line-corrected', { rowId: 'v1', reason: 'nhầm', voteReason }, 'v1')
  expect(reasonOf('voteReason', taken, [])).toBe('một người ra')
  expect(reasonOf('voteReason', taken, [corrected('')])).toBe('')
  expect(reasonOf('voteReason', taken, [corrected(''), corrected('hai người ra')])).toBe(
    'hai người ra',
  )
})
