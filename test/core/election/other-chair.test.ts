import { describe, expect, test } from 'vitest'
import type { ElectionCase } from '#core/election/election-now.ts'
import { readElections } from '#core/election/election-now.ts'
import { BALLOTS, NAMES } from '#core/election/election-words.ts'
import { refuseBesideChair, refuseOtherChair } from '#core/election/other-chair.ts'
import { refuseTakingBack } from '#core/election/take-back.ts'
import { FIGURES, anElection, event, nowOf, row } from './an-election.ts'

type Events = readonly ReturnType<typeof event>[]

interface Chairs {
  /** Votes of the one who stands; above three he is elected. */
  readonly congress?: number
  readonly meeting?: number
  readonly events?: Events
}

const begun = (kind: string, subject: string) =>
  event(`begun-${subject}`, 'step-taken', { step: 'begun', kind, anew: true }, subject)
const confirmed = (subject: string) => event(`sure-${subject}`, 'result-confirmed', {}, subject)
const handedOver = event('over', 'tie-decided', { way: 'hand-over' }, 'c1')

/** The congress elects its chair as `c1`, the first meeting as `m1`; without votes nothing is counted yet. */
function chairs({ congress, meeting, events = [] }: Chairs): ElectionCase {
  const ballot = (id: string, body: string, votes: number | undefined) => [
    row(id, BALLOTS, { body, round: 1, seats: 1, ...(votes !== undefined && FIGURES) }),
    row(
      `n-${id}`,
      NAMES,
      { origin: 'Ứng cử', ...(votes !== undefined && { votes }) },
      { parentId: id, personId: 'p1' },
    ),
  ]
  return anElection({
    more: [...ballot('c1', 'Chủ tịch tại đại hội', congress), ...ballot('m1', 'Chủ tịch', meeting)],
    events: [
      begun('chair-after', 'c1'),
      begun('chair', 'm1'),
      ...(congress === undefined ? [] : [confirmed('c1')]),
      ...(meeting === undefined ? [] : [confirmed('m1')]),
      ...events,
    ],
  })
}

const beside = (given: ElectionCase) =>
  ['c1', 'm1'].map((id) => refuseBesideChair(nowOf(given, id), given))

describe('one meeting elects the chair', () => {
  test('while both do, neither goes on', () => {
    expect(beside(chairs({}))).toEqual([
      expect.stringMatching(/^Hội nghị lần thứ nhất đang bầu Chủ tịch, lần 1 chưa xong/),
      expect.stringMatching(/^Đại hội đang bầu Chủ tịch, lần 1 chưa xong \(HD 28/),
    ])
  })

  test('whoever was elected is not elected again by the other, and is read out', () => {
    const congress = chairs({ congress: 6 })
    expect(beside(congress)[1]).toMatch(/^Chủ tịch đã được bầu tại đại hội, không bầu lần nữa/)
    const meeting = chairs({ congress: 2, meeting: 6, events: [handedOver] })
    expect(beside(meeting)).toEqual([null, null])
    expect(refuseOtherChair(nowOf(meeting, 'c1').kind, meeting)).toMatch(
      /^Chủ tịch đã được bầu tại hội nghị lần thứ nhất.*mở lại quyết định/,
    )
  })

  test('two who were elected are both held back', () => {
    expect(beside(chairs({ congress: 6, meeting: 6 }))).toEqual([
      expect.stringMatching(/đã được bầu tại hội nghị/),
      expect.stringMatching(/đã được bầu tại đại hội/),
    ])
  })

  test('what the congress handed over goes on, and no other office is asked', () => {
    const given = chairs({ congress: 2, events: [handedOver] })
    expect(beside(given)).toEqual([null, null])
    expect(refuseBesideChair(nowOf(given), given)).toBeNull()
  })
})

describe('the decision to hand over', () => {
  const takingBack = (given: ElectionCase, step = 'decision', ballotId = 'c1') =>
    refuseTakingBack(step, nowOf(given, ballotId), readElections(given))
  const over = (more: Chairs = {}) =>
    chairs({ congress: 2, ...more, events: [handedOver, ...(more.events ?? [])] })

  test('stands while the meeting elects the chair, also against a step before it', () => {
    const read = event('read', 'step-taken', { step: 'result' }, 'c1')
    const words = /^Cuộc bầu Chủ tịch, lần 1 dựa vào quyết định này. Bỏ cuộc bầu ấy trước/
    expect(takingBack(over())).toMatch(words)
    expect(takingBack(over({ events: [read] }), 'result')).toMatch(words)
  })

  test('stands for good once ballots went out there, or the chair was told', () => {
    const issued = event('out', 'step-taken', { step: 'issued' }, 'm1')
    expect(takingBack(over({ events: [issued] }))).toMatch(/đã phát phiếu nên không mở lại/)
    expect(takingBack(over({ meeting: 6 }))).toMatch(/đã phát phiếu nên không mở lại/)
    const given = over({ meeting: 6 })
    const told = { ...given, events: given.events.filter(({ subject }) => subject !== 'm1') }
    expect(takingBack(told)).toMatch(/được ghi lại sau. Ghi nhầm thì xóa ở Số liệu văn bản/)
  })

  test('is opened again where the meeting elects nobody any more', () => {
    const vacant = event('vacant', 'tie-decided', { way: 'leave-vacant' }, 'm1')
    const given = over({ meeting: 2, events: [vacant] })
    expect(takingBack(given)).toBeNull()
    expect(takingBack(given, 'decision', 'm1')).toBeNull()
  })

  test('a round that is to come is taken back at any time', () => {
    const anew = event('anew', 'tie-decided', { way: 'anew' }, 'c1')
    expect(takingBack(chairs({ congress: 2, events: [anew] }))).toBeNull()
  })
})
