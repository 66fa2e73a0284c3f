import { describe, expect, test } from 'vitest'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import { refuseListChange, refuseNewNames, refuseWithdrawal } from '#core/election/election-list.ts'
import { readElections } from '#core/election/election-now.ts'
import { offerElections } from '#core/election/election-offers.ts'
import { BALLOTS, NAMES } from '#core/election/election-words.ts'
import { refuseDecision, waysOf } from '#core/election/decision.ts'
import { isFinished, isSettled, nextRoundOf } from '#core/election/next-round.ts'
import { eventsAfter, refuseTakingBack } from '#core/election/take-back.ts'
import { viewElections } from '#core/election/view-elections.ts'
import { FIGURES, anElection, event, nowOf, row } from './an-election.ts'
import type { AnElection } from './an-election.ts'

const VOTE = { present: 6, agree: 6, against: 0, other: 0, reason: '' }
const WITH = { vote: VOTE, convened: null }
const RUN = ['seats', 'nominations', 'withdrawals', 'list', 'election-committee'] as const
const CONFIRMED = [event('r', 'result-confirmed', {})]

function counted(votes: readonly number[], more: AnElection = {}) {
  const names = Object.fromEntries(votes.map((count, at) => [at + 1, { votes: count }]))
  return anElection({
    ...{ names, cells: { ...FIGURES, ...more.cells }, taken: RUN, events: CONFIRMED },
    ...(more.kind !== undefined && { kind: more.kind }),
    ...(more.congress !== undefined && { congress: more.congress }),
    ...(more.more !== undefined && { more: more.more }),
    events: [...CONFIRMED, ...(more.events ?? [])],
  })
}

const ballotView = (given: ReturnType<typeof anElection>, id = 'b1') =>
  viewElections(given).elections.find(({ ballotId }) => ballotId === id)

describe('what follows from a count', () => {
  test('the words of the pack are filled in wherever they are shown', () => {
    const shown = JSON.stringify(viewElections(anElection({ taken: RUN.slice(0, 4) })))
    expect(shown).toContain('Đang ở: bầu Ban Bầu cử')
    expect(shown).not.toMatch(/\{[a-z]+\}/)
  })

  test('nobody sees a vote before the count is confirmed', () => {
    const given = anElection({ names: { 1: { votes: 5 }, 2: { votes: 4 } }, taken: RUN })
    const view = ballotView(given)
    expect([view?.result, view?.names.map(({ votes }) => votes)]).toEqual([null, [null, null]])
  })

  test('enough elected: nothing is to be decided', () => {
    const given = counted([6, 5, 2])
    expect(waysOf(nowOf(given))).toEqual([])
    expect(ballotView(given)?.result?.sentence).toBe('2 người trúng cử, đã bầu đủ.')
    expect(refuseDecision('leave-vacant', nowOf(given), { ...WITH, given })).toMatch(/Đã bầu đủ/)
  })

  test('a tie at the last seat is put to the congress, never settled', () => {
    const given = counted([6, 5, 5])
    const now = nowOf(given)
    expect(waysOf(now).map(({ id }) => id)).toEqual(['again-tied', 'leave-vacant'])
    expect(ballotView(given)?.state).toBe('decide')
    expect(ballotView(given)?.result?.sentence).toMatch(/Vàng Thị Bình, Lù A Chứ bằng phiếu nhau/)
    expect(refuseDecision('again-tied', now, { ...WITH, vote: null, given })).toMatch(
      /Chưa rõ số có mặt/,
    )
    expect(refuseDecision('again-rest', now, { ...WITH, given })).toMatch(/không có cách này/)
    expect(refuseDecision('again-tied', now, { ...WITH, given })).toBeNull()
    expect(nextRoundOf(now)).toEqual({ refused: expect.stringContaining('Chưa có quyết định') })
  })

  test.each([
    ['again-tied', [6, 5, 5], { round: 2, seats: 1 }, ['n2', 'n3']],
    ['again-rest', [6, 3, 2], { round: 2, seats: 1 }, ['n2', 'n3']],
    ['anew', [3, 3, 2], { round: 2, seats: 2, anew: true }, []],
  ] as const)(
    '%s: the next round has the seats and names that remain',
    (way, votes, round, ids) => {
      const given = counted(votes, { events: [event('t', 'tie-decided', { way })] })
      const next = nextRoundOf(nowOf(given))
      expect(next).toMatchObject(round)
      expect('names' in next && next.names.map(({ id }) => id).toSorted()).toEqual(ids)
    },
  )

  test('another round that was decided on is unfinished work until it is set up and over', () => {
    const events = [
      event('u', 'step-taken', { step: 'result' }),
      event('t', 'tie-decided', { way: 'again-rest' }),
    ]
    const cells = { seats: 2 }
    const awaited = counted([6, 3, 2], { cells, events })
    const [first] = readElections(awaited)
    expect(ballotView(awaited)).toMatchObject({
      state: 'again',
      summary: '1 trúng cử trên 2; chưa lập lần bầu thứ 2',
      canBeginNext: true,
    })
    expect(first && [isSettled(first), isFinished(first)]).toEqual([false, false])
    const lacks = (given: ReturnType<typeof counted>) =>
      viewElections(given)
        .offers.filter(({ kind }) => ['standing', 'chair', 'inspection'].includes(kind))
        .map(({ breaks }) => breaks.some(({ sentence }) => /còn lần chưa xong/.test(sentence)))
    expect(lacks(awaited)).toEqual([true, true, true])
    const vacant = counted([6, 3, 2], {
      ...{ cells, events: [event('t', 'tie-decided', { way: 'leave-vacant' })] },
    })
    expect(lacks(vacant)).toEqual([false, false, false])
    // Set up: the first round is over, the second one is not.
    const begun = counted([6, 3, 2], {
      ...{ cells, events },
      more: [row('b2', BALLOTS, { body: 'Ban Chấp hành', round: 2, seats: 1 })],
    })
    expect(readElections(begun).map(isSettled)).toEqual([true, false])
    expect(lacks(begun)).toEqual([true, true, true])
  })

  test('a chair elected by the congress waits for the consent, and says otherwise once it is refused', () => {
    const said = (chairConsent: boolean | null) => {
      const given = counted([6, 5, 2], { congress: { chairConsent } })
      const offer = viewElections(given).offers.find(({ kind }) => kind === 'chair-after')
      return offer?.breaks.find(({ field }) => field === 'congress.chairConsent')?.sentence ?? null
    }
    expect(said(null)).toMatch(/^Chưa ghi ý kiến đồng ý của công đoàn cấp trên.*Ghi ở Hồ sơ/)
    expect(said(false)).toMatch(/^Hồ sơ ghi công đoàn cấp trên không đồng ý/)
    expect(said(true)).toBeNull()
  })

  test('left vacant: no round follows, and the election is done', () => {
    const given = counted([6, 5, 5], {
      events: [event('t', 'tie-decided', { way: 'leave-vacant' })],
    })
    expect(nextRoundOf(nowOf(given))).toEqual({ refused: 'Quyết định đã ghi không bầu tiếp.' })
    expect(ballotView(given)?.decided).toBe('Để khuyết')
    expect(ballotView(given)?.canBeginNext).toBe(false)
  })

  test('a seat is called open only where somebody is missing, not where the rank is', () => {
    const sayOf = (given: ReturnType<typeof anElection>) =>
      ballotView(given)?.steps.find(({ id }) => id === 'decision')?.say
    const rank = counted([6, 5, 5], { cells: { seats: 3, alternates: 1 } })
    expect(sayOf(rank)).toMatch(/^Có 2 người cùng trúng cử và bằng phiếu nhau, chưa rõ ai/)
    expect(sayOf(counted([6, 5, 5]))).toMatch(/^Còn 1 vị trí chưa có người trúng cử/)
  })

  test('alternates by rank, and a second round for the alternate that is missing', () => {
    const given = counted([6, 5, 4], { cells: { seats: 3, alternates: 1 } })
    expect(ballotView(given)?.names.map(({ outcome }) => outcome)).toEqual([
      'elected',
      'elected',
      'alternate',
    ])
    const short = counted([6, 5, 3], {
      cells: { seats: 3, alternates: 1 },
      events: [event('t', 'tie-decided', { way: 'again-rest' })],
    })
    expect(ballotView(short)?.summary).toContain('2 trúng cử trên 2, 0 dự khuyết trên 1')
    expect(nextRoundOf(nowOf(short))).toMatchObject({ seats: 1, alternates: 1 })
  })

  test('equal votes of people who are all elected: the next round only makes one of them the alternate', () => {
    const tied = counted([6, 5, 5], { cells: { seats: 3, alternates: 1 } })
    expect(ballotView(tied)?.ways.map(({ id }) => id)).toEqual(['again-tied'])
    expect(ballotView(tied)?.ways[0]?.say).toContain('chọn 1 người chính thức')
    expect(ballotView(tied)?.result).toMatchObject({ elected: 1, missing: 0 })
    const decided = counted([6, 5, 5], {
      cells: { seats: 3, alternates: 1 },
      events: [event('t', 'tie-decided', { way: 'again-tied' })],
      more: [
        row('b2', BALLOTS, { ...FIGURES, body: 'Ban Chấp hành', round: 2, seats: 1 }),
        row('r2', NAMES, { votes: 4 }, { parentId: 'b2', personId: 'p2' }),
        row('r3', NAMES, { votes: 2 }, { parentId: 'b2', personId: 'p3' }),
      ],
    })
    const second = viewElections(decided).elections.find(({ ballotId }) => ballotId === 'b2')
    expect(second?.names.map(({ outcome }) => outcome)).toEqual(['elected', 'alternate'])
    expect(second?.summary).toContain('1 trúng cử trên 1')
    const next = nextRoundOf({ ...nowOf(decided), hasNextRound: false })
    expect(next).toMatchObject({ seats: 1, alternates: 0, round: 2 })
  })

  test('half of the ballots collected is not enough, one more is', () => {
    const result = (votes: readonly number[]) => ballotView(counted(votes))?.result
    expect(result([6, 3, 2])).toMatchObject({ elected: 1, missing: 1, threshold: 4 })
    expect(result([6, 4, 2])).toMatchObject({ elected: 2, missing: 0 })
  })
})

describe('direct election of the chair', () => {
  const CHAIR = { chairConsent: true } as const

  test('a chair whom nobody half elects: no way quotes the clause on who failed the committee', () => {
    const chair = { kind: 'chair-together', congress: CHAIR } as const
    const given = counted([3, 2], { ...chair, cells: { body: 'Chủ tịch tại đại hội', seats: 1 } })
    const ways = ballotView(given)?.ways ?? []
    expect(ways.map(({ id }) => id)).toEqual(['anew', 'hand-over'])
    expect(ways.map(({ clause }) => clause.source).join()).not.toContain('HD 28')
  })

  test('without the consent of the superior: 2025 refuses, 2023 has only read of it and warns', () => {
    const breaks = (packId?: string, congress: AnElection['congress'] = {}) =>
      offerElections(anElection({ congress, ...(packId !== undefined && { packId }) })).find(
        ({ kind }) => kind.id === 'chair-together',
      )?.breaks
    expect(breaks('2025-2030')).toMatchObject([{ blocks: true }])
    expect(breaks('2025-2030')?.[0]?.sentence).toMatch(/KH 22\/KH-TLĐ.*phần III\.C/)
    expect(breaks()).toMatchObject([{ blocks: false }])
    expect(breaks('2025-2030', CHAIR)).toEqual([])
    expect(breaks('2025-2030', { ...CHAIR, level: 'province' })).toBeUndefined()
  })

  test('after the committee: only who was elected to it may stand', () => {
    const chair = [
      row('b2', 'elections.ballots', { body: 'Chủ tịch tại đại hội', round: 1, seats: 1 }),
    ]
    const given = {
      ...counted([6, 5, 2], { congress: CHAIR }),
      events: [
        ...counted([6, 5, 2]).events,
        event('c', 'step-taken', { step: 'begun', kind: 'chair-after', anew: true }, 'b2'),
      ],
    }
    const withChair = {
      ...given,
      dossier: { ...given.dossier, typedRows: [...given.dossier.typedRows, ...chair] },
    }
    const now = nowOf(withChair, 'b2')
    const name = (personId: string, called: string) => [{ personId, name: called }]
    expect(refuseNewNames(name('p1', 'Lò Văn An'), now, withChair)).toBeNull()
    expect(refuseNewNames(name('p3', 'Lù A Chứ'), now, withChair)).toMatch(/Lù A Chứ không thuộc/)
    expect(
      offerElections(anElection({ congress: CHAIR })).find(({ kind }) => kind.id === 'chair-after')
        ?.breaks,
    ).toMatchObject([{ blocks: true, sentence: expect.stringMatching(/Bầu Ban Chấp hành xong/) }])
  })

  test('on one sheet: nobody stands in both parts, and the committee has one seat less', () => {
    const together = (chairName: number, seats: number): ReturnType<typeof anElection> => {
      const more: TypedRow[] = [
        row('b2', 'elections.ballots', { body: 'Chủ tịch tại đại hội', round: 1, seats: 1 }),
        row(
          'c1',
          'elections.names',
          { origin: 'Đề cử tại đại hội' },
          { parentId: 'b2', personId: `p${chairName}` },
        ),
      ]
      return anElection({
        ...{ more, cells: { seats }, congress: { ...CHAIR, committeeSeats: 3 } },
        taken: ['seats', 'nominations', 'withdrawals'],
        events: [
          event('c', 'step-taken', { step: 'begun', kind: 'chair-together', anew: true }, 'b2'),
          event('l', 'step-taken', { step: 'list' }, 'b2'),
        ],
      })
    }
    const why = (given: ReturnType<typeof anElection>, step: string) =>
      ballotView(given)?.steps.find(({ id }) => id === step)?.why
    expect(why(together(4, 2), 'list')).toBeNull()
    expect(ballotView(together(4, 2))?.ballotForm).toBe('combined')
    expect(why(together(1, 2), 'list')).toMatch(/Lò Văn An có tên ở cả hai phần/)
    const fresh = {
      ...together(4, 3),
      events: together(4, 3).events.filter(({ id }) => id !== 'e-seats'),
    }
    expect(ballotView(fresh)?.steps[0]?.why).toMatch(/phần Ban Chấp hành bầu 2 người, không phải 3/)
  })

  test('several above half with equal votes: a second ballot without asking', () => {
    const given = counted([5, 5], {
      kind: 'chair-together',
      cells: { seats: 1, body: 'Chủ tịch tại đại hội' },
      congress: CHAIR,
    })
    const [way] = waysOf(nowOf(given))
    expect([way?.id, way?.ground, way?.asked]).toEqual(['again-tied', 'chair-tie', false])
    expect(refuseDecision('again-tied', nowOf(given), { ...WITH, vote: null, given })).toBeNull()
  })
})

describe('the list', () => {
  const open = anElection({ taken: ['seats'] })
  const refused = (personId: string | null, name: string, given = open) =>
    refuseNewNames([{ personId, name }], nowOf(given), given)

  test.each([
    ['already on it', refused('p1', 'Lò Văn An'), /Lò Văn An đã có tên/],
    ['by name only', refused(null, 'lò văn an'), /đã có tên/],
    ['one who counts', refused('p5', 'Hà Thị Én'), /Hà Thị Én đang ở Ban Bầu cử/],
    ['no name', refused(null, '  '), /Ghi họ và tên/],
    ['after it was voted', refused('p4', 'Ma Thị Dung', anElection({ taken: RUN })), /mở lại bước/],
  ])('refused: %s', (_, sentence, expected) => {
    expect(sentence).toMatch(expected)
  })

  test('anybody else may be nominated, and a wish to withdraw is decided once with its reason', () => {
    expect(refused('p4', 'Ma Thị Dung')).toBeNull()
    expect(refused(null, 'Sùng A Lử')).toBeNull()
    const why = (id: string, reason: string, given = open) =>
      refuseWithdrawal(id, nowOf(given), { reason, given })
    expect(why('n1', '')).toMatch(/Ghi lý do Đoàn Chủ tịch quyết định/)
    expect(why('n1', 'Sắp nghỉ hưu')).toBeNull()
    expect(why('n9', 'x')).toMatch(/Không còn người này/)
    const decided = anElection({ names: { 1: { withdrawn: 'Không đồng ý cho rút' }, 2: {} } })
    expect(why('n1', 'x', decided)).toMatch(/đã có quyết định: không đồng ý cho rút/)
  })

  test('on the ballot by given name, withdrawn names without a number, birth years where needed', () => {
    const given = anElection({
      called: { 3: 'Lò Văn An' },
      births: { 1: '1980', 3: '1975-02-01' },
      names: { 1: {}, 2: { withdrawn: 'Đồng ý cho rút' }, 3: {}, 4: {} },
    })
    expect(ballotView(given)?.names.map(({ number, printed }) => [number, printed])).toEqual([
      [1, 'Lò Văn An (1980)'],
      [2, 'Lò Văn An (1975)'],
      [null, 'Vàng Thị Bình'],
      [3, 'Ma Thị Dung'],
    ])
  })
})

describe('opening a step again', () => {
  test('takes the steps after it along, until ballots are being counted', () => {
    const given = anElection({ taken: RUN })
    expect(refuseTakingBack('list', nowOf(given), readElections(given))).toBeNull()
    expect(eventsAfter('list', nowOf(given)).map(({ id }) => id)).toEqual([
      'e-list',
      'e-election-committee',
    ])
    expect(refuseTakingBack('printed', nowOf(given), readElections(given))).toMatch(/chưa ghi/)
    const counting = anElection({ taken: RUN, events: [event('k', 'clerk-began', {})] })
    expect(refuseTakingBack('list', nowOf(counting), readElections(counting))).toMatch(
      /Đã bắt đầu kiểm phiếu/,
    )
    const decided = counted([6, 5, 5], {
      events: [event('t', 'tie-decided', { way: 'leave-vacant' })],
    })
    expect(eventsAfter('decision', nowOf(decided)).map(({ id }) => id)).toEqual(['t'])
    expect(refuseTakingBack('decision', nowOf(decided), readElections(decided))).toBeNull()
  })

  test('a record told afterwards is done, and put right where it was told', () => {
    const told = { ...counted([6, 5, 2]), events: [] }
    const now = nowOf(told)
    expect([now.isTold, refuseTakingBack('list', now, [now])]).toEqual([
      true,
      expect.stringContaining('Số liệu văn bản'),
    ])
    expect(refuseListChange(now)).toMatch(/đã có kết quả/)
    expect(ballotView(told)?.state).toBe('done')
  })
})

test('a ballot typed in and only counted here still has its result to be read out', () => {
  const given = { ...counted([6, 5, 2]), events: [event('r', 'result-confirmed', {})] }
  const view = ballotView(given)
  expect([view?.current, view?.isTold]).toEqual(['result', false])
  const read = { ...given, events: [...given.events, event('x', 'step-taken', { step: 'result' })] }
  expect(ballotView(read)?.state).toBe('done')
})

test('the first meeting elects from those the congress elected, and a small committee has no standing committee', () => {
  const given = counted([6, 5, 2])
  const offers = offerElections(given)
  expect(offers.map(({ kind }) => kind.id)).toEqual(
    expect.arrayContaining(['standing', 'chair', 'vice', 'inspection', 'inspection-chair']),
  )
  const standing = offers.find(({ kind }) => kind.id === 'standing')
  expect(standing?.breaks).toMatchObject([
    { blocks: false, sentence: expect.stringMatching(/ít ủy viên/) },
  ])
  expect(offers.find(({ kind }) => kind.id === 'inspection-chair')?.breaks).toMatchObject([
    { blocks: true },
  ])
  expect(readElections(given)).toHaveLength(1)
})
