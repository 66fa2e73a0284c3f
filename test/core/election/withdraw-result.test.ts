import { describe, expect, test } from 'vitest'
import { refuseDiscarding } from '#core/election/discard-election.ts'
import { readElections } from '#core/election/election-now.ts'
import { BALLOTS, NAMES } from '#core/election/election-words.ts'
import { countersThatGo, handVoteOver, votesThatGo } from '#core/election/shared-vote.ts'
import { refuseTakingBack } from '#core/election/take-back.ts'
import { refuseWithdrawingResult } from '#core/election/withdraw-result.ts'
import { FIGURES, anElection, event, nowOf, row } from './an-election.ts'
import type { AnElection } from './an-election.ts'

const VOTES = { 1: { votes: 6 }, 2: { votes: 5 }, 3: { votes: 1 } }
const CONFIRMED: AnElection = {
  cells: FIGURES,
  names: VOTES,
  taken: ['seats', 'issued'],
  events: [event('r', 'result-confirmed', {})],
}

function refused(more: AnElection) {
  const events = [...(CONFIRMED.events ?? []), ...(more.events ?? [])]
  const elections = readElections(anElection({ ...CONFIRMED, ...more, events }))
  const now = elections.find(({ ballot }) => ballot.id === 'b1')
  return now === undefined ? 'no election' : refuseWithdrawingResult(now, elections)
}

const later = (cells: Record<string, string | number>) => row('b2', BALLOTS, cells)
const began = (kind: string) => event('e9', 'step-taken', { step: 'begun', kind }, 'b2')
const issued = event('e8', 'step-taken', { step: 'issued' }, 'b2')
const SECOND = { body: 'Ban Chấp hành', round: 2, seats: 1 }
const VICE = { body: 'Phó Chủ tịch', round: 1, seats: 1 }
const standing = row('n9', NAMES, { origin: 'Ứng cử' }, { parentId: 'b2', personId: 'p1' })
const outsider = row('n9', NAMES, { origin: 'Ứng cử' }, { parentId: 'b2', personId: 'p3' })

test('a result on which nothing rests can be withdrawn, read out or not', () => {
  expect(refused({})).toBeNull()
  expect(refused({ taken: ['seats', 'issued', 'result'] })).toBeNull()
})

test.each<[string, AnElection, RegExp]>([
  ['a later round', { more: [later(SECOND)] }, /Ban Chấp hành, lần 2 dựa vào.*Bỏ cuộc bầu ấy/],
  [
    'a later round that is voted',
    { more: [later(SECOND)], events: [began('committee'), issued] },
    /lần 2 dựa vào kết quả này và đã phát phiếu nên không rút được nữa/,
  ],
  [
    'an election that may begin only after this one',
    { more: [later({ body: 'Ban Thường vụ', round: 1 })], events: [began('standing')] },
    /Ban Thường vụ, lần 1 dựa vào/,
  ],
  [
    'a decision',
    { events: [event('d', 'tie-decided', { way: 'leave-vacant' })] },
    /Đã ghi quyết định.*Mở lại bước ấy/,
  ],
])('%s rests on it', (_, more, sentence) => {
  expect(refused(more)).toMatch(sentence)
})

test('an election of other people does not rest on a chair elected with the committee', () => {
  const chair: AnElection = {
    ...{ kind: 'chair-together', names: { 1: { votes: 6 } }, events: [began('vice')] },
    cells: { ...FIGURES, body: 'Chủ tịch tại đại hội', seats: 1 },
  }
  expect(refused({ ...chair, more: [later(VICE), standing] })).toMatch(/Phó Chủ tịch, lần 1 dựa/)
  expect(refused({ ...chair, more: [later(VICE), outsider] })).toBeNull()
})

test('what is not confirmed here is not withdrawn', () => {
  const open = nowOf(anElection())
  expect(refuseWithdrawingResult(open, [open])).toMatch(/chưa có kết quả/)
  const given = anElection({ cells: FIGURES, names: VOTES })
  const told = nowOf({ ...given, events: [] })
  expect(refuseWithdrawingResult(told, [told])).toMatch(/Sửa ở Số liệu văn bản/)
  expect(refuseDiscarding(told, [told])).toMatch(/Xóa ở Số liệu văn bản/)
})

test('an election is discarded until its ballots are handed out', () => {
  const of = (more: AnElection) => {
    const given = anElection(more)
    return refuseDiscarding(nowOf(given), readElections(given))
  }
  expect(of({ taken: ['seats', 'list', 'printed'] })).toBeNull()
  expect(of({ taken: ['seats', 'issued'] })).toMatch(/Đã phát phiếu/)
  expect(of({ events: [event('c', 'clerk-began', { pass: 1 })] })).toMatch(/kiểm phiếu/)
})

test('a part of one sheet is not discarded while the sheets are in the hall for the other', () => {
  const chair = later({ body: 'Chủ tịch tại đại hội', round: 1, seats: 1 })
  const of = (...events: NonNullable<AnElection['events']>) => {
    const given = anElection({ more: [chair], events: [began('chair-together'), ...events] })
    const elections = readElections(given)
    return ['b1', 'b2'].map((id) => refuseDiscarding(nowOf(given, id), elections))
  }
  const out = expect.stringMatching(/Đã phát phiếu/)
  expect(of()).toEqual([null, null])
  expect(of(issued)).toEqual([out, out])
  expect(of(event('i', 'step-taken', { step: 'issued' }))).toEqual([out, out])
})

describe('the vote on who counts', () => {
  const taken = ['seats', 'list', 'election-committee'] as const
  const VOTE = {
    present: 6,
    agree: 6,
    against: 0,
    other: 0,
    voteRow: 'v1',
    counterRows: ['m5', 'm6'],
  }
  const voted = event('e-vote', 'step-taken', { step: 'election-committee', ...VOTE })
  const delegation = later({ body: 'Đại biểu dự đại hội cấp trên' })
  const early = { step: 'election-committee', clause: 'x', reason: 'bầu một lần' }
  const rests = event('e7', 'step-taken', early, 'b2')
  const meeting = (...events: NonNullable<AnElection['events']>) => {
    const given = anElection({
      ...{ taken: taken.slice(0, 2), more: [delegation] },
      events: [voted, began('delegation'), ...events],
    })
    return { now: nowOf(given), elections: readElections(given) }
  }
  const own = ({ now, elections }: ReturnType<typeof meeting>) =>
    votesThatGo([...now.taken.values()], now, elections).map(({ id }) => id)

  test('goes with its election while no other rests on it, and those who count with it', () => {
    const alone = meeting()
    expect(own(alone)).toContain('e-vote')
    expect(handVoteOver(alone.now, alone.elections)).toBeNull()
    expect(countersThatGo(alone.now, alone.elections)).toEqual(['m5', 'm6'])
    expect(refuseTakingBack('election-committee', alone.now, alone.elections)).toBeNull()
  })

  test('stays where another election rests on it, which holds it from then on', () => {
    const shared = meeting(rests)
    expect(own(shared)).not.toContain('e-vote')
    expect(handVoteOver(shared.now, shared.elections)).toEqual({
      event: rests,
      data: { ...VOTE, ...early },
    })
    expect(countersThatGo(shared.now, shared.elections)).toEqual([])
  })

  test('is not opened again under another election, a step before it is', () => {
    const { now, elections } = meeting(rests)
    expect(refuseTakingBack('election-committee', now, elections)).toMatch(
      /Đại biểu dự đại hội cấp trên, lần 1 dựa vào biểu quyết này. Mở lại bước ấy/,
    )
    expect(refuseTakingBack('list', now, elections)).toBeNull()
    const counting = meeting(rests, event('k', 'clerk-began', {}, 'b2'))
    expect(refuseTakingBack('election-committee', now, counting.elections)).toMatch(
      /đã kiểm phiếu nên không mở lại được nữa/,
    )
  })
})

test('an election whose list has somebody who may not stand is discarded also after ballots went out', () => {
  const below = (parentId: string, person: number, cells = {}) =>
    row(`${parentId}${person}`, NAMES, cells, { parentId, personId: `p${person}` })
  const of = (candidate: number, ...kinds: readonly string[]) => {
    const given = anElection({
      ...{ cells: { ...FIGURES, seats: 3 }, names: { 1: { votes: 6 }, 2: { votes: 6 } } },
      events: [
        event('r', 'result-confirmed', {}),
        ...kinds.map((kind) => event(kind, kind, { step: 'issued' }, 'b3')),
      ],
      more: [
        row('b2', BALLOTS, { body: 'Ban Thường vụ', round: 1, seats: 1, ...FIGURES }),
        below('b2', 1, { votes: 6 }),
        row('b3', BALLOTS, VICE),
        below('b3', candidate),
      ],
    })
    return refuseDiscarding(nowOf(given, 'b3'), readElections(given), given)
  }
  expect(of(2, 'step-taken', 'clerk-began')).toBeNull()
  expect(of(2, 'step-taken', 'result-confirmed')).toMatch(/Đã phát phiếu/)
  expect(of(1, 'step-taken', 'clerk-began')).toMatch(/Đã phát phiếu/)
})
