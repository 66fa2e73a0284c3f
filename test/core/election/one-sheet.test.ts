import { describe, expect, test } from 'vitest'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import type { ElectionCase } from '#core/election/election-now.ts'
import {
  committeeBeside,
  findSheetBreak,
  findSheetWait,
  refuseFiguresBeside,
} from '#core/election/one-sheet.ts'
import { offerElections } from '#core/election/election-offers.ts'
import { refuseStep } from '#core/election/take-step.ts'
import { viewElections } from '#core/election/view-elections.ts'
import type { ElectionStepId } from '#core/regulation/election-shape.ts'
import { FIGURES, anElection, event, nowOf, row } from './an-election.ts'
import type { AnElection } from './an-election.ts'

const VOTE = { present: 6, agree: 6, against: 0, other: 0, reason: '' }
const CHAIR = 'Chủ tịch tại đại hội'
const LISTED = ['seats', 'nominations', 'withdrawals', 'list', 'election-committee'] as const

interface Sheet {
  readonly committee?: AnElection
  readonly chair?: TypedRow['cells']
  readonly chairTaken?: readonly ElectionStepId[]
}

/** Chair `b2` and committee `b1` on one sheet: Dung stands for the chair, An, Bình and Chứ for two seats. */
function aSheet({ committee = {}, chair = {}, chairTaken = [] }: Sheet = {}): ElectionCase {
  const more = [
    row('b2', 'elections.ballots', { body: CHAIR, round: 1, seats: 1, ...chair }),
    row('c1', 'elections.names', { origin: 'Ứng cử' }, { parentId: 'b2', personId: 'p4' }),
  ]
  return anElection({
    ...{ more, congress: { chairConsent: true, committeeSeats: 3 }, ...committee },
    events: [
      event('c', 'step-taken', { step: 'begun', kind: 'chair-together', anew: true }, 'b2'),
      ...chairTaken.map((step) => event(`c-${step}`, 'step-taken', { step }, 'b2')),
      ...(committee.events ?? []),
    ],
  })
}

function why(given: ElectionCase, step: ElectionStepId, ballotId = 'b1'): string | null {
  const now = nowOf(given, ballotId)
  const wanted = now.steps.find(({ id }) => id === step)
  if (wanted === undefined) throw new Error(`no step ${step}`)
  return refuseStep(wanted, now, { given, with: { vote: VOTE, early: null, convened: null } })
}

const stepOf = (given: ElectionCase, step: ElectionStepId, ballotId = 'b1') =>
  viewElections(given)
    .elections.find((one) => one.ballotId === ballotId)
    ?.steps.find(({ id }) => id === step)
const offerOf = (given: ElectionCase, kind: string) =>
  offerElections(given).find((one) => one.kind.id === kind)

describe('chair and committee on one sheet', () => {
  test('the list of the chair is voted first, and the step says so before it is taken', () => {
    const taken = LISTED.slice(0, 3)
    const before = aSheet({ committee: { taken } })
    expect(why(before, 'list')).toMatch(/danh sách bầu Chủ tịch trước.*HD 28.*mục III/)
    expect(stepOf(before, 'list')?.why).toMatch(/danh sách bầu Chủ tịch trước/)
    const after = aSheet({ committee: { taken }, chairTaken: ['list'] })
    expect([why(after, 'list'), stepOf(after, 'list')?.why]).toEqual([null, null])
    const chair = aSheet({ chairTaken: ['nominations', 'withdrawals'] })
    expect(why(chair, 'list', 'b2')).toBeNull()
  })

  test.each([
    ['printed', 'printed', 9, 'in 9'],
    ['issued', 'convened', 7, 'triệu tập 7'],
    ['issued', 'present', 5, 'có mặt 5'],
    ['issued', 'voters', 5, 'tham gia bỏ phiếu 5'],
    ['issued', 'issued', 5, 'phát ra 5'],
    ['collected', 'exchanged', 1, 'đổi 1'],
    ['collected', 'unused', 1, 'chưa dùng 1'],
    ['collected', 'collected', 5, 'thu về 5'],
  ] as const)('one paper, so both parts tell the same: %s, %s', (step, figure, theirs, words) => {
    const before = {
      printed: 'election-committee',
      issued: 'printed',
      collected: 'issued',
    } as const
    const order = [...LISTED, 'printed', 'issued', 'collected'] as const
    const taken = order.slice(0, order.indexOf(before[step]) + 1)
    const told = (own: number) =>
      aSheet({
        committee: { cells: FIGURES, taken },
        chair: { ...FIGURES, [figure]: own },
        chairTaken: order,
      })
    expect(why(told(Number(FIGURES[figure])), step)).toBeNull()
    expect(why(told(theirs), step)).toMatch(
      new RegExp(`phần Chủ tịch ghi ${words}, phần này ghi ${FIGURES[figure]}`),
    )
  })

  test('what one part has told is offered to the other, and its own figure stays', () => {
    const told = aSheet({ committee: { cells: { printed: 8 } }, chair: { ...FIGURES, printed: 9 } })
    const [committee] = viewElections(told).elections
    expect(committee?.figures).toMatchObject({
      ...{ convened: 6, present: 6, voters: 6, printed: 8, issued: 6 },
      ...{ exchanged: 0, unused: 2, collected: 6 },
    })
  })

  test('the sheet is not printed while one part is not set up, nor announced while one is not confirmed', () => {
    const sheet = aSheet({
      committee: { taken: ['collected'] },
      chair: { printed: 8 },
      chairTaken: LISTED,
    })
    const confirmed = (...parts: readonly string[]): ElectionCase => ({
      ...sheet,
      events: [
        ...sheet.events,
        ...parts.map((part) => event(`r-${part}`, 'result-confirmed', {}, part)),
        ...['printed', 'issued', 'collected', ...LISTED].map((step) =>
          event(`t-${step}`, 'step-taken', { step }),
        ),
      ],
    })
    expect(why(confirmed('b1'), 'result')).toMatch(/phần Chủ tịch chưa xác nhận kết quả/)
    expect(why(confirmed('b1', 'b2'), 'result') ?? '').not.toMatch(/chưa xác nhận/)
    const typedRows = sheet.dossier.typedRows.filter(
      ({ id, parentId }) => ![id, parentId].includes('b1'),
    )
    const alone = { ...sheet, dossier: { ...sheet.dossier, typedRows } }
    expect(why(alone, 'printed', 'b2')).toMatch(/lập cuộc bầu Ban Chấp hành trước/)
  })

  test('a sheet invalid in one part is so in the other', () => {
    const counted = (invalid: number) =>
      aSheet({
        chair: { ...FIGURES, invalid },
        committee: { events: [event('r', 'result-confirmed', {}, 'b2')] },
      })
    const sheets = { own: 2, theirs: 1 }
    expect(findSheetBreak(counted(1), 'b1', { own: 1, theirs: 1 })).toBeNull()
    expect(findSheetBreak(counted(1), 'b1', sheets)).toMatch(
      /HD 28.*Phụ lục 4.*tin cậy C\), nhưng phần Chủ tịch có 1 phiếu không hợp lệ, phần này có 2.*rút lại kết quả phần kia/,
    )
    const open = aSheet({ chair: FIGURES })
    expect(findSheetBreak(open, 'b1', sheets)).toMatch(/mở lại hai lần của phần kia/)
    expect(findSheetBreak(counted(1), 'gone', sheets)).toBeNull()
    expect(findSheetBreak(anElection(), 'b1', sheets)).toBeNull()
  })

  test('neither part has a result before the other is counted', () => {
    const open = aSheet({ chair: FIGURES })
    expect(findSheetBreak(open, 'b1', { own: 2, theirs: null })).toBeNull()
    for (const part of ['b1', 'b2'])
      expect(findSheetWait(open, part, { theirs: null })).toMatch(
        /chưa khóa đủ hai lần kiểm.*Phụ lục 4.*tin cậy C/,
      )
    expect(findSheetWait(open, 'b1', { theirs: 2 })).toBeNull()
    expect(findSheetWait(anElection(), 'b1', { theirs: null })).toBeNull()
  })

  test('a part with other figures of the paper is not confirmed, nor are they written beside one that is', () => {
    const sheet = (theirs: number, isConfirmed = false) =>
      aSheet({
        chair: { ...FIGURES, collected: theirs },
        committee: {
          cells: FIGURES,
          events: isConfirmed ? [event('r', 'result-confirmed', {}, 'b2')] : [],
        },
      })
    const differs = /phần Chủ tịch ghi thu về 5, phần này ghi 6. Hai phần phải ghi như nhau/
    expect(findSheetBreak(sheet(6), 'b1', { own: 0, theirs: null })).toBeNull()
    expect(findSheetBreak(sheet(5), 'b1', { own: 0, theirs: null })).toMatch(differs)
    expect(refuseFiguresBeside(sheet(5), 'b1')).toBeNull()
    expect(refuseFiguresBeside(sheet(5, true), 'b1')).toMatch(differs)
    expect(refuseFiguresBeside(sheet(5, true), 'b1')).toMatch(/rút lại kết quả phần ấy/)
    expect(refuseFiguresBeside(sheet(6, true), 'b1')).toBeNull()
    expect(refuseFiguresBeside(sheet(5, true), 'gone')).toBeNull()
  })

  test('its ballot, what is said and what is voted are those of the one sheet', () => {
    const sheet = aSheet()
    expect([stepOf(sheet, 'printed')?.paper, stepOf(sheet, 'printed', 'b2')?.paper]).toEqual([
      'ballot-combined',
      'ballot-combined',
    ])
    expect(stepOf(sheet, 'printed')?.say).toMatch(/một tờ phiếu có hai phần/)
    expect(stepOf(sheet, 'seats')?.vote).toBe(
      'số lượng Ban Chấp hành là 2 người, không kể Chủ tịch bầu đồng thời',
    )
    expect(stepOf(sheet, 'list', 'b2')?.vote).toBe('danh sách bầu Chủ tịch gồm 1 người')
  })
})

describe('what can still be set up', () => {
  const elected = {
    cells: { ...FIGURES },
    names: { 1: { votes: 6 }, 2: { votes: 5 }, 3: { votes: 2 } },
    congress: { chairConsent: true, committeeSeats: 3 },
    events: [event('r', 'result-confirmed', {})],
  } satisfies AnElection

  test('a committee set up before the chair gives its seat to the sheet, and gets it back', () => {
    const chair = { together: 'committee' } as const
    const given = (seats: number, taken: AnElection['taken'] = []) =>
      anElection({ congress: { committeeSeats: 3 }, cells: { seats }, taken })
    expect(committeeBeside(chair, given(3), true)).toEqual({ ballotId: 'b1', seats: 2 })
    expect(committeeBeside(chair, given(2), false)).toEqual({ ballotId: 'b1', seats: 3 })
    expect(committeeBeside(chair, given(3, ['seats']), true)).toBeNull()
    expect(committeeBeside({ together: null }, given(3), true)).toBeNull()
  })

  test('the committee on the same sheet has one seat less, and nobody who stands for the chair', () => {
    const sheet = aSheet()
    const alone: ElectionCase = {
      ...sheet,
      dossier: {
        ...sheet.dossier,
        typedRows: sheet.dossier.typedRows.filter(({ id, parentId }) =>
          [id, parentId].includes('b2'),
        ),
        candidates: [1, 4].map((number) => ({
          ...{ id: `k${number}`, personId: `p${number}`, number, block: null, candidacy: null },
          ...{ fullTime: null, meetingsMissed: null, onList: true, mustKeep: false },
          ...{ superiorConsent: null, note: null },
        })),
      },
    }
    const offer = offerOf(alone, 'committee')
    expect([offer?.seats, offer?.prepared.map(({ name }) => name)]).toEqual([2, ['Lò Văn An']])
    const unsaid = {
      ...alone,
      dossier: { ...alone.dossier, congress: { ...alone.dossier.congress, committeeSeats: null } },
    }
    expect(offerOf(unsaid, 'committee')?.seats).toBeNull()
  })

  test('chair and committee at once are too late when the number of the committee was voted', () => {
    const consent = { congress: { chairConsent: true } }
    const breaks = (given: AnElection) => offerOf(anElection(given), 'chair-together')?.breaks
    expect(breaks(consent)).toEqual([])
    expect(breaks({ ...consent, taken: ['seats'] })).toMatchObject([
      { blocks: true, sentence: expect.stringMatching(/Đã biểu quyết số lượng Ban Chấp hành/) },
    ])
    expect(offerOf(anElection(elected), 'chair-together')?.breaks).toMatchObject([{ blocks: true }])
    expect(offerOf(anElection(elected), 'chair-after')?.breaks).toEqual([])
  })

  test.each(['Chủ tịch', CHAIR])(
    'who was elected as “%s” is not elected again elsewhere',
    (body) => {
      const more = [
        row('b2', 'elections.ballots', { ...FIGURES, body, round: 1, seats: 1 }),
        row('c1', 'elections.names', { votes: 6 }, { parentId: 'b2', personId: 'p1' }),
      ]
      const given = anElection({ ...elected, more })
      const offered = ['chair', 'chair-after', 'chair-together'].flatMap(
        (kind) => offerOf(given, kind)?.breaks.filter(({ blocks }) => blocks) ?? [],
      )
      expect(offered.length).toBeGreaterThan(0)
      for (const { sentence } of offered) expect(sentence).toMatch(/Chủ tịch đã được bầu/)
      const failed = (afterwards: string) => {
        const typedRows = given.dossier.typedRows.map((one) => {
          if (one.id === 'b2') return { ...one, cells: { ...one.cells, afterwards } }
          return one.id === 'c1' ? { ...one, cells: { votes: 2 } } : one
        })
        const open = { ...given, dossier: { ...given.dossier, typedRows } }
        return offerOf(open, body === CHAIR ? 'chair' : 'chair-after')?.breaks
      }
      // The other meeting elects only once this one has decided that it does not.
      expect(failed('')).toMatchObject([
        { blocks: true, sentence: expect.stringMatching(/đang bầu Chủ tịch, lần 1 chưa xong/) },
      ])
      expect(failed('Giao Ban Chấp hành mới bầu.')).toEqual([])
    },
  )

  test('seats come from the dossier, or are asked', () => {
    const given = anElection({
      ...elected,
      congress: { committeeSeats: 3, standingSeats: 5, inspectionSeats: 4 },
    })
    const seats = ['standing', 'chair', 'vice', 'inspection'].map(
      (kind) => offerOf(given, kind)?.seats,
    )
    expect(seats).toEqual([5, 1, null, 4])
  })
})

describe('who is offered for a list', () => {
  const offered = (given: ElectionCase, ballotId = 'b1') =>
    viewElections(given)
      .elections.find((one) => one.ballotId === ballotId)
      ?.people.map(({ name }) => name)

  test('for the committee everybody who is not on it yet', () => {
    expect(offered(anElection())).toEqual(['Ma Thị Dung', 'Hà Thị Én', 'Lý A Ga'])
  })

  test.each([
    ['chair', 'Chủ tịch', ['Lò Văn An', 'Vàng Thị Bình']],
    // Inspectors need not be of the committee: those who are come first.
    [
      'inspection',
      'Ủy ban Kiểm tra',
      ['Lò Văn An', 'Vàng Thị Bình', 'Lù A Chứ', 'Ma Thị Dung', 'Hà Thị Én', 'Lý A Ga'],
    ],
  ])('for the %s', (kind, body, names) => {
    const given = anElection({
      cells: FIGURES,
      names: { 1: { votes: 6 }, 2: { votes: 5 }, 3: { votes: 2 } },
      more: [row('b2', 'elections.ballots', { body, round: 1, seats: 1 })],
      events: [
        event('r', 'result-confirmed', {}),
        event('c', 'step-taken', { step: 'begun', kind, anew: true }, 'b2'),
      ],
    })
    expect(offered(given, 'b2')).toEqual(names)
  })

  test('for the delegation every delegate, and all people while no delegate is known', () => {
    const begun = event('c', 'step-taken', { step: 'begun', kind: 'delegation', anew: true }, 'b2')
    const body = 'Đại biểu dự đại hội cấp trên'
    const more = [row('b2', 'elections.ballots', { body, round: 1, seats: 1 })]
    const given = anElection({ more, events: [begun] })
    const [first, ...others] = given.dossier.delegates
    const two = { ...given, dossier: { ...given.dossier, delegates: first ? [first] : [] } }
    expect([offered(two, 'b2'), others.length]).toEqual([['Lò Văn An'], 5])
    const none = { ...given, dossier: { ...given.dossier, delegates: [] } }
    expect(offered(none, 'b2')).toHaveLength(6)
  })
})

describe('a step as it is shown', () => {
  test('what is said follows the list: nobody on it yet, more names than seats, as many', () => {
    const said = (given: AnElection, step: ElectionStepId) => stepOf(anElection(given), step)?.say
    expect(said({ names: {} }, 'nominations')).toMatch(/^Đề nghị đại hội giới thiệu, ứng cử/)
    expect(said({ names: {} }, 'printed')).toMatch(/gạch ngang/)
    expect(said({}, 'nominations')).toMatch(/^Danh sách giới thiệu để bầu Ban Chấp hành có 3 người/)
    expect(said({}, 'printed')).toMatch(/gạch ngang suốt/)
    expect(said({ cells: { seats: 3 } }, 'printed')).toMatch(/không có số dư.*cột Đồng ý/)
  })

  test('the vote on the number names the alternates among it, and nothing where there are none', () => {
    const seatsOf = (cells: NonNullable<AnElection['cells']>) =>
      stepOf(anElection({ cells }), 'seats')
    const three = seatsOf({ seats: 3, alternates: 1 })
    const words = 'số lượng Ban Chấp hành là 3 người, trong đó 2 chính thức, 1 dự khuyết'
    expect(three?.vote).toBe(words)
    expect(three?.say).toContain(`${words}. Ai nhất trí`)
    expect(seatsOf({ seats: 3 })?.vote).toBe('số lượng Ban Chấp hành là 3 người')
  })

  test('the paper of the ballot follows the list too', () => {
    const paper = (cells: AnElection['cells']) =>
      stepOf(anElection({ ...(cells && { cells }) }), 'printed')?.paper
    expect([paper({}), paper({ seats: 3 })]).toEqual(['ballot-surplus', 'ballot-no-surplus'])
  })

  const vote = { step: 'seats', present: 6, agree: 4, against: 1, other: 0, voteRow: 'v1' }

  test('a vote is shown as its row has it now, or as it was told where no row keeps it', () => {
    const notes = (more: readonly TypedRow[], data = {}) =>
      stepOf(
        anElection({ more, events: [event('s', 'step-taken', { ...vote, ...data })] }),
        'seats',
      )?.notes
    const corrected = { agree: 5, against: 1, other: 0, reason: 'một đồng chí nghe điện thoại' }
    expect(notes([row('v1', 'proceedings.handVotes', corrected)])).toEqual([
      'Có mặt 6: nhất trí 5, không nhất trí 1, ý kiến khác 0',
      'Lý do số không khớp: một đồng chí nghe điện thoại',
    ])
    expect(notes([], { voteReason: 'ra ngoài' })).toEqual([
      'Có mặt 6: nhất trí 4, không nhất trí 1, ý kiến khác 0',
      'Lý do số không khớp: ra ngoài',
    ])
    const { agree: _, ...missing } = vote
    const bare = event('s', 'step-taken', missing)
    expect(stepOf(anElection({ events: [bare] }), 'seats')?.notes[0]).toMatch(/nhất trí ,/)
  })

  test('a step taken before its turn shows its clause and reason, only where both stand', () => {
    const notes = (data: Record<string, string>) =>
      stepOf(
        anElection({ events: [event('p', 'step-taken', { step: 'printed', ...data })] }),
        'printed',
      )?.notes
    expect(notes({ clause: 'printed-before', reason: 'Nhà in ở xa' })).toEqual([
      expect.stringMatching(/^Làm trước theo .*Lý do: Nhà in ở xa$/),
    ])
    expect(notes({ clause: 'printed-before' })).toEqual([])
    expect(notes({ reason: 'Nhà in ở xa' })).toEqual([])
  })

  test('a step before its turn names what it waits for, and the clauses that let it come early', () => {
    const early = stepOf(anElection(), 'printed')
    expect([early?.state, early?.why, early?.early.map(({ id }) => id)]).toEqual([
      'later',
      'Chờ xong bước “Biểu quyết số lượng, cơ cấu”.',
      ['printed-before'],
    ])
    expect(stepOf(anElection(), 'seats')?.early).toEqual([])
    expect(stepOf(anElection({ taken: ['seats'] }), 'seats')?.why).toBeNull()
  })

  test('the decision is shown at the moment it was taken', () => {
    const given = anElection({
      cells: FIGURES,
      names: { 1: { votes: 6 }, 2: { votes: 5 }, 3: { votes: 5 } },
      events: [
        event('r', 'result-confirmed', {}),
        event('d', 'tie-decided', { way: 'leave-vacant' }),
      ],
    })
    expect(stepOf(given, 'decision')?.takenAt).toBe('2023-07-13T09:30:00')
    expect(stepOf(given, 'result')?.takenAt).toBeNull()
  })
})
