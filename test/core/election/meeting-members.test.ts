import { expect, test } from 'vitest'
import {
  membersWhenIssued,
  membersNow,
  membersAtLastIssue,
} from '#core/election/meeting-members.ts'
import { BALLOTS, NAMES } from '#core/election/election-words.ts'
import { FIGURES, anElection, event, nowOf, row } from './an-election.ts'

const SET_UP = event('b', 'step-taken', { step: 'begun', kind: 'committee' }, 'b2')
const CONFIRMED = event('s', 'result-confirmed', {}, 'b2')
const BEGUN = [SET_UP, CONFIRMED]
const ISSUED = [event('i', 'step-taken', { step: 'issued' }, 'b3')]

/** One of two was elected, the other in a second round; the ballots for the vice chair are `b3`. */
function aMeeting(events: typeof BEGUN) {
  return anElection({
    cells: FIGURES,
    names: { 1: { votes: 6 }, 2: { votes: 3 }, 3: { votes: 3 } },
    events: [event('r', 'result-confirmed', {}), ...events],
    more: [
      row('b2', BALLOTS, { body: 'Ban Chấp hành', round: 2, seats: 1, ...FIGURES }),
      row('n9', NAMES, { votes: 6 }, { parentId: 'b2', personId: 'p2' }),
      row('b3', BALLOTS, { body: 'Phó Chủ tịch', round: 1, seats: 1 }),
    ],
  })
}

test.each([
  ['not handed out yet', BEGUN, 2],
  ['handed out after the round', [...BEGUN, ...ISSUED], 2],
  ['handed out before the round', [...ISSUED, ...BEGUN], 1],
  ['handed out while the round was open', [SET_UP, ...ISSUED, CONFIRMED], 1],
])('those elected so far are the members of the meeting: %s', (_, events, count) => {
  const given = aMeeting(events)
  const members = { of: 'Ban Chấp hành', count }
  expect(membersWhenIssued(nowOf(given, 'b3'), given)).toEqual(members)
  expect(membersAtLastIssue('first-meeting', given)).toEqual(members)
  expect(membersNow('first-meeting', given)?.count).toBe(2)
})

test('the congress has its own door, and a meeting whose members nobody knows has none', () => {
  const given = aMeeting(BEGUN)
  expect(membersNow('congress', given)).toBeNull()
  expect(membersAtLastIssue('inspection-meeting', given)).toBeNull()
})
