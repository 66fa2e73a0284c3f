import { expect, test } from 'vitest'
import type { HandVote } from '#core/dossier/hand-vote.ts'
import { refuseFacts } from '#core/election/election-guards.ts'
import { refuseNewNames } from '#core/election/election-list.ts'
import { printedNames } from '#core/election/printed-names.ts'
import { refuseAgreement, refuseStep } from '#core/election/take-step.ts'
import { warnQuorum } from '#core/election/warn-quorum.ts'
import { viewSteps } from '#core/election/view-steps.ts'
import type { StepGiven } from '#core/election/take-step.ts'
import type { ElectionStepId } from '#core/regulation/election-shape.ts'
import { isSamePerson } from '#core/election/election-rows.ts'
import { membersNow } from '#core/election/meeting-members.ts'
import { BALLOTS, BODIES, NAMES, SIGNED } from '#core/election/election-words.ts'
import { FIGURES, PEOPLE, anElection, event, nowOf, row } from './an-election.ts'
import type { AnElection } from './an-election.ts'

const VOTE: HandVote = { present: 6, agree: 6, against: 0, other: 0, reason: '' }
const WITH: StepGiven = { vote: VOTE, early: null, convened: null }

function refused(step: ElectionStepId, facts: AnElection = {}, own: Partial<StepGiven> = {}) {
  const given = anElection(facts)
  const now = nowOf(given)
  const found = now.steps.find(({ id }) => id === step)
  if (found === undefined) return `no step ${step}`
  return refuseStep(found, now, { given, with: { ...WITH, ...own } })
}

const UP_TO_LIST = ['seats', 'nominations', 'withdrawals'] as const
const UP_TO_COUNTERS = [...UP_TO_LIST, 'list'] as const
const UP_TO_PRINT = [...UP_TO_COUNTERS, 'election-committee'] as const
const UP_TO_ISSUE = [...UP_TO_PRINT, 'printed'] as const
const UP_TO_COLLECT = [...UP_TO_ISSUE, 'issued'] as const

/** Each step of a sound election can be taken in its turn. */
test.each<[ElectionStepId, AnElection]>([
  ['seats', {}],
  ['nominations', { taken: ['seats'] }],
  ['withdrawals', { taken: ['seats', 'nominations'] }],
  ['list', { taken: UP_TO_LIST }],
  ['election-committee', { taken: UP_TO_COUNTERS }],
  ['printed', { taken: UP_TO_PRINT, cells: FIGURES }],
  ['issued', { taken: UP_TO_ISSUE, cells: FIGURES }],
  ['collected', { taken: UP_TO_COLLECT, cells: FIGURES }],
  [
    'result',
    {
      taken: [...UP_TO_COLLECT, 'collected'],
      cells: FIGURES,
      events: [event('r', 'result-confirmed', {})],
    },
  ],
])('%s is taken in its turn', (step, facts) => {
  expect(refused(step, facts)).toBeNull()
})

test('ballots go to as many people as were elected to the meeting', () => {
  const meeting = (convened: number) => {
    const given = anElection({
      cells: FIGURES,
      names: Object.fromEntries([1, 2, 3, 4].map((one) => [one, { votes: one < 3 ? 6 : 0 }])),
      events: [event('r', 'result-confirmed', {})],
      more: [
        row('b2', BALLOTS, { body: 'Phó Chủ tịch', round: 1, seats: 1, ...FIGURES, convened }),
        row('v1', NAMES, { origin: 'Ứng cử' }, { parentId: 'b2', personId: 'p4' }),
      ],
    })
    const now = nowOf(given, 'b2')
    const step = now.steps.find(({ id }) => id === 'issued')
    return step && refuseFacts(step, now, given)
  }
  for (const other of [6, 1])
    expect(meeting(other)).toMatch(`Triệu tập ghi ${other} mà 2 người đã trúng cử`)
  expect(meeting(2)).toMatch(/^Có mặt 6 mà chỉ triệu tập 2/)
})

test('a chair elected on one sheet with the committee is convened to its first meeting as well', () => {
  const given = anElection({
    cells: FIGURES,
    names: Object.fromEntries([1, 2, 3].map((one) => [one, { votes: one < 3 ? 6 : 0 }])),
    events: [
      event('r', 'result-confirmed', {}),
      event('c', 'step-taken', { step: 'begun', kind: 'chair-together', anew: true }, 'b2'),
      event('rc', 'result-confirmed', {}, 'b2'),
    ],
    more: [
      row('b2', BALLOTS, { body: BODIES.congressChair, round: 1, seats: 1, ...FIGURES }),
      row('c1', NAMES, { origin: 'Ứng cử', votes: 6 }, { parentId: 'b2', personId: 'p4' }),
    ],
  })
  expect(membersNow('first-meeting', given)?.count).toBe(3)
})

test('ballots for fewer than a quorum want a reason, though enough are there', () => {
  const facts = (voters: number) => ({
    taken: UP_TO_ISSUE,
    cells: { ...FIGURES, voters, issued: voters },
  })
  expect(refused('issued', facts(4))).toBeNull()
  expect(refused('issued', facts(3))).toMatch(/^Tham gia bỏ phiếu 3 trên 6 .+ cần từ 4 .+ lý do\.$/)
  expect(refused('issued', facts(3), { despite: 'ba người không nhận phiếu' })).toBeNull()
})

test('more seats than names are voted where the list is empty or still grows', () => {
  expect(refused('seats', { cells: { seats: 4 }, names: {} })).toBeNull()
  expect(refused('seats', { cells: { seats: 4 } }, { moreThanListed: true })).toBeNull()
})

test('the step that votes the number says when the dossier plans another', () => {
  const notes = (committeeSeats: number) => {
    const given = anElection({ taken: ['seats'] })
    const { dossier } = given
    const planned = { ...dossier, congress: { ...dossier.congress, committeeSeats } }
    const all = viewSteps(nowOf(given), { ...given, dossier: planned })
    return all.flatMap((step) => step.notes.filter((note) => note.includes('dự kiến')))
  }
  const seats = nowOf(anElection({ taken: ['seats'] })).ballot.seats ?? 0
  expect(notes(seats)).toEqual([])
  expect(notes(9)).toEqual([
    expect.stringContaining(`Số lượng ở đây là ${seats}, hồ sơ dự kiến 9.`),
  ])
})

/** The row in which somebody answers for the ballots that did not come back. */
function signedLoss(collected: number) {
  const cells = { law: 'Thu về ít hơn phát ra', left: collected, right: 6, by: PEOPLE[5] ?? '' }
  const reason = 'một người mang phiếu ra ngoài'
  return row('s1', SIGNED, { ...cells, reason }, { parentId: 'b1' })
}

test('two of one name are told apart by the unit where their years do not', () => {
  const called = { 2: 'Lò Văn An' }
  const of = (units: readonly [string, string]) => ({
    ...{ taken: UP_TO_LIST, called, births: { 1: '1980', 2: '1980' } },
    names: { 1: { unit: units[0] }, 2: { unit: units[1] } },
  })
  expect(refused('list', of(['Trường Tiểu học', 'Trạm Y tế']))).toBeNull()
  expect(refused('list', of(['Trạm Y tế', 'trạm y tế']))).toMatch(/2 người cùng tên/)
  const given = anElection(of(['Trường Tiểu học', 'Trạm Y tế']))
  expect([...printedNames(given.dossier).values()]).toEqual([
    'Lò Văn An (Trường Tiểu học)',
    'Lò Văn An (Trạm Y tế)',
  ])
})

test('somebody of the same name is another person by birth year or unit', () => {
  const given = anElection({ births: { 1: '1980-05-02' } })
  const now = nowOf(given)
  const an = { personId: null, name: 'Lò Văn An' }
  expect(refuseNewNames([an], now, given)).toMatch(/đã có tên.*ghi năm sinh của cả hai/)
  expect(refuseNewNames([{ ...an, birthYear: '1980' }], now, given)).toMatch(/đã có tên/)
  expect(refuseNewNames([{ ...an, birthYear: '1991' }], now, given)).toBeNull()
})

test('the unit alone tells two of one name apart only where neither is of the dossier', () => {
  const one = { name: 'Lò Văn An', unit: 'Trường Tiểu học Lai Sơn' }
  const other = { personId: null, name: 'Lò Văn An', unit: 'Tổ Công đoàn 2' }
  expect(isSamePerson({ ...one, personId: 'p1' }, other)).toBe(true)
  expect(isSamePerson(other, { ...one, personId: 'p1' })).toBe(true)
  expect(isSamePerson({ ...one, personId: null }, other)).toBe(false)
  const years = [
    { ...one, personId: 'p1', birthYear: '1980' },
    { ...other, birthYear: '1991' },
  ] as const
  expect(isSamePerson(...years)).toBe(false)
})

test('a ballot that did not come back is signed for', () => {
  const cells = { ...FIGURES, collected: 5 }
  const facts = { taken: UP_TO_COLLECT, cells, more: [signedLoss(5)] }
  expect(refused('collected', facts)).toBeNull()
})

/** One planted fault each; the sentence says what to do, with the clause where there is one. */
test.each<[string, ElectionStepId, AnElection, RegExp]>([
  ['no seats', 'seats', { cells: { seats: 0 } }, /Ghi số lượng cần bầu/],
  [
    'more seats than names on the list',
    'seats',
    { cells: { seats: 4 } },
    /Danh sách giới thiệu có 3 người mà ghi cần bầu 4 người/,
  ],
  [
    'as many alternates as seats',
    'seats',
    {
      kind: 'delegation',
      cells: { body: 'Đại biểu dự đại hội cấp trên', alternates: 2 },
    },
    /Dự khuyết 2 người/,
  ],
  [
    'alternates of whom there are none',
    'seats',
    { cells: { alternates: 1 } },
    /^Bầu Ban Chấp hành không có dự khuyết.*mục 8\.4/,
  ],
  ['nobody on the list', 'nominations', { taken: ['seats'], names: {} }, /Danh sách chưa có ai/],
  [
    'fewer names than seats',
    'list',
    { taken: UP_TO_LIST, cells: { seats: 4 } },
    /Danh sách có 3 người, cần bầu 4 người/,
  ],
  [
    'fewer names than seats after a withdrawal',
    'list',
    { taken: UP_TO_LIST, names: { 1: {}, 2: { withdrawn: 'Đồng ý cho rút' } } },
    /Danh sách có 1 người, cần bầu 2 người/,
  ],
  [
    'two of one name without birth years',
    'list',
    { taken: UP_TO_LIST, called: { 2: 'Lò Văn An' } },
    /2 người cùng tên Lò Văn An/,
  ],
  [
    'two of one name born in one year',
    'list',
    { taken: UP_TO_LIST, called: { 2: 'Lò Văn An' }, births: { 1: '1980', 2: '1980-02-03' } },
    /2 người cùng tên Lò Văn An/,
  ],
  [
    'a name of the list among those who count',
    'list',
    { taken: UP_TO_LIST, counters: [3, 6] },
    /Lù A Chứ vừa có tên trong danh sách bầu cử vừa ở Ban Bầu cử/,
  ],
  [
    'nobody counts',
    'election-committee',
    { taken: UP_TO_COUNTERS, counters: [] },
    /Chưa có ai trong Ban Bầu cử/,
  ],
  [
    'two candidates count',
    'election-committee',
    { taken: UP_TO_COUNTERS, counters: [1, 3] },
    /Lò Văn An, Lù A Chứ vừa có tên.*Quy chế làm việc, phần IV/,
  ],
  [
    'no ballots printed',
    'printed',
    { taken: UP_TO_PRINT, cells: { ...FIGURES, printed: 0 } },
    /Ghi số phiếu đã in/,
  ],
  [
    'more present than convened',
    'issued',
    { taken: UP_TO_ISSUE, cells: { ...FIGURES, convened: 5 } },
    /Có mặt 6 mà chỉ triệu tập 5/,
  ],
  [
    'more voters than present',
    'issued',
    { taken: UP_TO_ISSUE, cells: { ...FIGURES, present: 5 } },
    /6 người bỏ phiếu mà chỉ có mặt 5/,
  ],
  [
    'too few for a quorum',
    'issued',
    { taken: UP_TO_ISSUE, cells: { ...FIGURES, convened: 10 } },
    /Có mặt 6 trên 10 người được triệu tập, chưa đủ để bầu \(.*Điều 10\)/,
  ],
  [
    'more ballots issued than voters',
    'issued',
    { taken: UP_TO_ISSUE, cells: { ...FIGURES, issued: 7 } },
    /Phát ra 7 phiếu cho 6 người/,
  ],
  [
    'more ballots issued than printed',
    'issued',
    { taken: UP_TO_ISSUE, cells: { ...FIGURES, printed: 5 } },
    /Phát ra và đổi hỏng 6 phiếu mà chỉ in 5/,
  ],
  [
    'more ballots collected than issued',
    'collected',
    { taken: UP_TO_COLLECT, cells: { ...FIGURES, collected: 7 } },
    /Thu về 7 phiếu mà chỉ phát ra 6.*báo cáo Đoàn Chủ tịch và ghi hủy lần bỏ phiếu này/,
  ],
  [
    'printed ballots that nobody can account for',
    'collected',
    { taken: UP_TO_COLLECT, cells: { ...FIGURES, unused: 1 } },
    /In 8 phiếu mà phát ra, đổi và chưa dùng cộng lại 7.*ghi lý do và tên người xác nhận/,
  ],
  [
    'a ballot that did not come back',
    'collected',
    { taken: UP_TO_COLLECT, cells: { ...FIGURES, collected: 5 } },
    /Thu về 5 phiếu, phát ra 6.*ghi lý do và tên người xác nhận/,
  ],
  [
    'a ballot lost since another loss was signed for',
    'collected',
    { taken: UP_TO_COLLECT, cells: { ...FIGURES, collected: 4 }, more: [signedLoss(5)] },
    /Thu về 4 phiếu, phát ra 6/,
  ],
  [
    'a result not yet confirmed',
    'result',
    { taken: [...UP_TO_COLLECT, 'collected'] },
    /Kiểm phiếu/,
  ],
  ['counted is not for this command', 'counted', { taken: UP_TO_COLLECT }, /màn hình Kiểm phiếu/],
  ['a step taken twice', 'seats', { taken: ['seats'] }, /đã xong.*ghi lý do/],
  [
    'appointed, not elected',
    'seats',
    { congress: { case: 'appoint' } },
    /do cấp trên chỉ định, đại hội không bầu/,
  ],
])('refused: %s', (_, step, facts, sentence) => {
  expect(refused(step, facts)).toMatch(sentence)
})

test('ballots are not handed out by another number of people convened than that of the session', () => {
  const issued = (sitting: number | null) =>
    refused('issued', { taken: UP_TO_ISSUE, cells: FIGURES }, { sitting })
  expect(issued(8)).toMatch(/^Triệu tập ghi 6 mà phiên đang họp ghi triệu tập 8/)
  expect([issued(6), issued(null)]).toEqual([null, null])
})

test('exactly two thirds of those convened are a quorum, one less is none', () => {
  const cells = (present: number) => ({
    ...{ ...FIGURES, convened: 9, present },
    ...{ voters: present, issued: present },
  })
  expect(refused('issued', { taken: UP_TO_ISSUE, cells: cells(6) })).toBeNull()
  expect(refused('issued', { taken: UP_TO_ISSUE, cells: cells(5) })).toMatch(/chưa đủ để bầu/)
})

test('a quorum whose clause was not read itself is warned of, never one that refuses', () => {
  const warned = (present: number, confidence: 'A' | 'C') =>
    warnQuorum({ convened: 45, present }, () => ({ value: 150, source: 'Điều 10', confidence }))
  expect(warned(29, 'C')).toMatch(/Có mặt 29 trên 45.*cần từ 30 người.*Điều 10/)
  expect([warned(30, 'C'), warned(29, 'A')]).toEqual([null, null])
})

test('the quorum of a pack that has not read its clause does not stop the ballots', () => {
  const cells = { ...FIGURES, convened: 10 }
  expect(refused('issued', { taken: UP_TO_ISSUE, cells, packId: '2025-2030' })).toBeNull()
})

test('birth years tell two of one name apart', () => {
  const called = { 2: 'Lò Văn An' }
  const births = { 1: '1980', 2: '1981-05-06' }
  expect(refused('list', { taken: UP_TO_LIST, called, births })).toBeNull()
})

test('a step out of its order needs a clause of the pack that allows it, and a reason', () => {
  const facts = { taken: UP_TO_LIST, cells: FIGURES }
  expect(refused('issued', facts)).toMatch(
    /bước “Chốt danh sách bằng biểu quyết” chưa xong.*Điều 10/,
  )
  expect(refused('issued', facts)).toMatch(/Làm bước ấy trước/)
  expect(refused('printed', facts)).toMatch(/chọn căn cứ cho phép và ghi lý do/)
  const early = (clause: string, reason: string) =>
    refused('printed', facts, { early: { clause, reason } })
  expect(early('tie', 'in cho kịp')).toMatch(/Căn cứ này không cho/)
  expect(early('printed-before', ' ')).toMatch(/Ghi lý do/)
  expect(early('printed-before', 'Nhà in ở xa, in từ hôm trước')).toBeNull()
})

test('a step that is voted on needs the vote, and as many hands for it as the pack wants', () => {
  const vote = (changes: Partial<HandVote> | null) =>
    refused('seats', {}, { vote: changes === null ? null : { ...VOTE, ...changes } })
  expect(vote(null)).toMatch(/Chưa rõ số có mặt/)
  expect(vote({ agree: 5 })).toMatch(/Còn 1 người có mặt không vào số nào/)
  expect(vote({ agree: 5, reason: 'Một đại biểu ra ngoài' })).toBeNull()
  expect(vote({ agree: 6, against: 1 })).toMatch(/Ba số cộng lại hơn số có mặt 1 người/)
  const half = { agree: 3, against: 2, other: 1 }
  expect(vote(half)).toMatch(/Nhất trí 3 trên 6 có mặt, cần từ 4 \(.*nếu đại hội vẫn thông qua/)
  const despite = 'Đại hội thống nhất theo đa số của các ý kiến'
  expect(vote({ ...half, reason: despite })).toMatch(/nếu đại hội vẫn thông qua/)
  expect(vote({ ...half, despite })).toBeNull()
  expect(vote({ agree: 4, against: 1, other: 1 })).toBeNull()
  expect(vote({ present: 0, agree: 0 })).toMatch(/Chưa có số người có mặt/)
})

test('too few in the hall vote on a step only with a reason', () => {
  const of = (convened: number, despite = '') =>
    refused('seats', {}, { vote: { ...VOTE, despite }, convened })
  expect(of(9)).toBeNull()
  expect(of(10)).toMatch(/Có mặt 6 trên 10, cần từ 7 \(/)
  expect(of(10, 'Đoàn Chủ tịch quyết định biểu quyết')).toBeNull()
})

test('those who count are voted on once for all elections of a meeting', () => {
  const more = [
    row('b2', 'elections.ballots', { body: 'Đại biểu dự đại hội cấp trên', round: 1, seats: 1 }),
  ]
  const events = [
    event('x1', 'step-taken', { step: 'begun', kind: 'delegation', anew: true }, 'b2'),
    event('x2', 'step-taken', { step: 'election-committee' }, 'b2'),
  ]
  const facts = { taken: UP_TO_COUNTERS, more, events }
  expect(refused('election-committee', facts, { vote: null })).toBeNull()
  expect(refused('election-committee', { taken: UP_TO_COUNTERS }, { vote: null })).toMatch(
    /Chưa rõ số có mặt/,
  )
})

/** Another clause in the place of the one on votes by hand: read in full, or with another share. */
test.each([
  ['election.collected-percent-above', 4, null],
  ['election.collected-percent-above', 3, /cần từ 4 .*Sửa nội dung theo ý kiến/],
  ['complaint.days-before', 2, null],
  ['complaint.days-before', 1, /cần từ 2 .*Sửa nội dung theo ý kiến/],
  ['no such clause', 1, null],
])('by the clause %s, with a reason: %i of 6', (clause, agree, said) => {
  const given = anElection()
  const parameters = new Map(given.pack.parameters)
  parameters.delete('hand-vote.present-percent-above')
  const other = given.pack.parameters.get(clause)
  if (other !== undefined) parameters.set('hand-vote.present-percent-above', other)
  const vote = { ...VOTE, agree, against: 6 - agree, reason: 'Đếm hai lần' }
  const pack = { ...given.pack, parameters }
  const refusal = refuseAgreement({ vote, convened: null }, { ...given, pack })
  if (said === null) expect(refusal).toBeNull()
  else expect(refusal).toMatch(said)
})
