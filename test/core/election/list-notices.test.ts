import { expect, test } from 'vitest'
import { BODIES } from '#core/election/election-words.ts'
import { refuseFacts } from '#core/election/election-guards.ts'
import { refuseNewNames } from '#core/election/election-list.ts'
import { offerElections } from '#core/election/election-offers.ts'
import { refuseTwoOffices } from '#core/election/two-offices.ts'
import { viewElections } from '#core/election/view-elections.ts'
import { FIGURES, anElection, event, nowOf, row } from './an-election.ts'
import type { AnElection } from './an-election.ts'

const CHAIR = 'Chủ tịch'
const VICE = 'Phó Chủ tịch'

/** The committee counted with `votes`; An elected chair; whoever stands for vice chair. */
function aMeeting(votes: readonly number[], vice: number) {
  const [first = 0, second = 0, third = 0] = votes
  const below = (id: string, parentId: string, person: number, cells = {}) =>
    row(id, 'elections.names', { origin: 'Ứng cử', ...cells }, { parentId, personId: `p${person}` })
  return anElection({
    cells: FIGURES,
    congress: { standingSeats: 3 },
    names: { 1: { votes: first }, 2: { votes: second }, 3: { votes: third } },
    events: [event('r', 'result-confirmed', {})],
    more: [
      row('b2', 'elections.ballots', { body: CHAIR, round: 1, seats: 1, ...FIGURES }),
      below('c1', 'b2', 1, { votes: 6 }),
      row('b3', 'elections.ballots', { body: VICE, round: 1, seats: 1 }),
      below('v1', 'b3', vice),
    ],
  })
}

function warned(given: ReturnType<typeof anElection>, ballotId: string): string[] {
  const { elections } = viewElections(given)
  const found = elections.find((election) => election.ballotId === ballotId)
  return (found?.breaks ?? []).map(
    ({ sentence, blocks }) => `${blocks ? 'blocks: ' : ''}${sentence}`,
  )
}

test('whoever was elected chair is named where he stands for vice chair', () => {
  expect(warned(aMeeting([6, 6, 0], 2), 'b3')).toEqual([])
  expect(warned(aMeeting([6, 6, 0], 1), 'b3')).toEqual([
    expect.stringMatching(/^Lò Văn An đã trúng cử Chủ tịch nên không vào .* bầu Phó Chủ tịch/),
  ])
})

test('whoever was elected chair is not put on the list of vice chairs, nor voted with it, nor offered', () => {
  const given = aMeeting([6, 6, 0], 2)
  const chair = { personId: 'p1', name: 'Lò Văn An' }
  const sentence =
    /^Lò Văn An đã trúng cử Chủ tịch nên không vào danh sách bầu Phó Chủ tịch \(.*một người không giữ hai chức vụ/
  expect(refuseNewNames([chair], nowOf(given, 'b3'), given)).toMatch(sentence)
  const listed = aMeeting([6, 6, 0], 1)
  const now = nowOf(listed, 'b3')
  const step = now.steps.find(({ id }) => id === 'list')
  expect(step && refuseFacts(step, now, listed)).toMatch(sentence)
  const offered = viewElections(given).elections.find(({ ballotId }) => ballotId === 'b3')?.people
  expect(offered?.map(({ name }) => name)).not.toContain('Lò Văn An')
  const free = { ...nowOf(given, 'b3').kind, notWith: null }
  expect(refuseNewNames([chair], { ...nowOf(given, 'b3'), kind: free }, given)).toBeNull()
})

/** Elected to an office first; An stands for the other one of its body. */
test.each([
  ['chair', CHAIR, VICE],
  ['chair-after', BODIES.congressChair, VICE],
  ['chair-together', BODIES.congressChair, VICE],
  ['vice', VICE, CHAIR],
  ['inspection-chair', BODIES.inspectionChair, BODIES.inspectionVice],
  ['inspection-vice', BODIES.inspectionVice, BODIES.inspectionChair],
])(
  'whoever holds the office of %s is not elected to the other one beside it',
  (kind, body, other) => {
    const begun = { step: 'begun', kind, anew: true }
    const given = anElection({
      events: [event('b', 'step-taken', begun, 'b2'), event('r', 'result-confirmed', {}, 'b2')],
      more: [
        row('b2', 'elections.ballots', { body, round: 1, seats: 1, ...FIGURES }),
        row('c1', 'elections.names', { votes: 6 }, { parentId: 'b2', personId: 'p1' }),
        row('b3', 'elections.ballots', { body: other, round: 1, seats: 1 }),
      ],
    })
    const refusedAs = (person: string, name: string) =>
      refuseTwoOffices([{ personId: person, name }], nowOf(given, 'b3'), given)
    expect(refusedAs('p1', 'Lò Văn An')).toMatch(
      /^Lò Văn An đã trúng cử .* nên không vào danh sách/,
    )
    expect(refusedAs('p2', 'Mùa A Bình')).toBeNull()
  },
)

test('once its result is confirmed nothing looks like a slip any more', () => {
  const given = aMeeting([6, 6, 0], 1)
  const confirmed = {
    ...given,
    events: [...given.events, event('r3', 'result-confirmed', {}, 'b3')],
  }
  expect(warned(confirmed, 'b3')).toEqual([])
})

test('the first meeting is warned of a round of the committee that is open', () => {
  expect(warned(aMeeting([6, 3, 3], 2), 'b3')).toEqual([
    expect.stringMatching(/^Cuộc bầu Ban Chấp hành còn lần chưa xong .*Phụ lục 17/),
  ])
})

test('a chair elected before the standing committee is said, elected by the congress refused', () => {
  const given = aMeeting([6, 3, 3], 2)
  const { dossier } = given
  const typedRows = dossier.typedRows.filter(({ id }) => id !== 'b2')
  const open = { ...given, dossier: { ...dossier, typedRows } }
  const offer = (wanted: string) => offerElections(open).find(({ kind }) => kind.id === wanted)
  expect(offer('chair')?.breaks).toContainEqual({
    sentence: expect.stringContaining('Chưa bầu Ban Thường vụ'),
    blocks: false,
    field: null,
  })
  expect(offer('chair-after')?.breaks).toContainEqual({
    sentence: expect.stringMatching(/^Cuộc bầu Ban Chấp hành chưa xong.*HD 28/),
    blocks: true,
    field: null,
  })
})

test('a ballot of the chair that may leave several says by which clause, with its confidence', () => {
  const notes = (names: NonNullable<AnElection['names']>) => {
    const cells = { body: BODIES.congressChair, seats: 1 }
    const given = anElection({ kind: 'chair-after', cells, names })
    const step = viewElections(given).elections[0]?.steps.find(({ id }) => id === 'printed')
    return step?.notes ?? []
  }
  expect(notes({ 1: {}, 2: {} })).toEqual([
    expect.stringMatching(/đồng ý hơn một người.*chưa đọc được đoạn về cách ghi phiếu.*Tin cậy C/),
  ])
  expect(notes({ 1: {} })).toEqual([])
})

test('fewer ballots than people were there at the last vote are told before they are handed out', () => {
  const votes = [9, 6].map((present, at) => row(`w${at}`, 'proceedings.handVotes', { present }))
  const facts = (printed: number, issued: number | null) =>
    anElection({
      cells: { printed, ...(issued === null ? {} : { issued }) },
      more: votes,
      events: ['seats', 'list'].map((step, at) =>
        event(step, 'step-taken', { step, voteRow: `w${at}` }),
      ),
    })
  expect(warned(facts(5, null), 'b1')).toEqual([
    expect.stringMatching(/^In 5 phiếu mà lần biểu quyết gần nhất có mặt 6 người, thiếu 1\./),
  ])
  expect(warned(facts(6, null), 'b1')).toEqual([])
  expect(warned(facts(5, 5), 'b1')).toEqual([])
})
