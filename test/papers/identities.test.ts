import { describe, expect, test } from 'vitest'
import { EMPTY_CANDIDATE } from '#core/dossier/empty-rows.ts'
import { IDENTITY_IDS } from '#core/identities/identity.ts'
import { breaksOf } from '#core/identities/judge-identities.ts'
import { IDENTITY_JUDGES } from '#core/identities/registry.ts'
import { UNKNOWN_DOSSIER } from '#core/papers/rehearsal-dossiers.ts'
import { aPaperDossier } from './a-paper-dossier.ts'
import { aToldBallot } from './a-told-dossier.ts'
import type { ToldRow } from './a-told-dossier.ts'
import { aWrittenPaper, IDENTITIES, judgeOne, judgeScene } from './an-identity-case.ts'
import type { IdentityScene } from './an-identity-case.ts'
import { CONGRESS_EXAMPLES, DAY_EXAMPLES, ELECTION_EXAMPLES } from './identity-scenes.ts'
import { REPORT_EXAMPLES } from './report-scenes.ts'

const EXAMPLES = [
  ...CONGRESS_EXAMPLES,
  ...ELECTION_EXAMPLES,
  ...DAY_EXAMPLES,
  ...REPORT_EXAMPLES,
].toSorted((left, right) => (left.id < right.id ? -1 : 1))

test('all identities are declared, judged and shown broken', () => {
  expect(IDENTITIES.map(({ id }) => id)).toEqual(IDENTITY_IDS)
  expect(Object.keys(IDENTITY_JUDGES)).toEqual(IDENTITY_IDS)
  expect(EXAMPLES.map(({ id }) => id)).toEqual(IDENTITY_IDS)
})

describe('each identity', () => {
  test.each(EXAMPLES)('$id holds', ({ id, holds }) => {
    const { state, breaks } = judgeOne(id, holds)
    expect(breaks).toEqual([])
    expect(state).toBe('holds')
  })

  test.each(EXAMPLES)('$id is broken and says how', ({ id, breaks, sides }) => {
    const judged = judgeOne(id, breaks)
    const [found] = judged.breaks
    expect([found?.left, found?.right]).toEqual(sides)
    expect(judged.state).toBe('broken')
    expect(found?.sentence).toMatch(/^[“\p{Lu}].*; (hãy|cần) .*\.$/u)
    expect(found?.sentence).not.toMatch(/[{}…]|undefined| {2}/)
  })

  test.each(IDENTITIES)('$id: one number in a final paper, another in the dossier', (identity) => {
    const [pattern] = identity.facts
    if (pattern === undefined) return
    const name = pattern.replace(/\*$/, 'anything')
    const code = identity.papers === 'all' ? 'A01' : (identity.papers[0] ?? '')
    const same = aWrittenPaper(code, { [name]: '115' })
    const other = aWrittenPaper(code, { [name]: '115' }, { [name]: '117' })
    const aboutPapers = (paper: typeof same) =>
      judgeOne(identity.id, { papers: [paper] }).breaks.filter(({ about }) => about.length > 0)
    expect(aboutPapers(same)).toEqual([])
    expect(aboutPapers(other).map(({ left, right, about }) => ({ left, right, about }))).toEqual([
      { left: '115', right: '117', about: [other.slug] },
    ])
    expect(aboutPapers({ ...other, binding: false })).toEqual([])
  })
})

describe('what is not known', () => {
  test('breaks nothing in a dossier of which nothing is known', () => {
    const judged = judgeScene({}, UNKNOWN_DOSSIER)
    expect(judged.flatMap(({ breaks }) => breaks)).toEqual([])
  })

  test('two final papers may not say two numbers, though the dossier has none', () => {
    const papers = [
      aWrittenPaper('C16', { 'delegates.convened': '115' }, {}),
      aWrittenPaper('C32', { 'delegates.convened': '117' }, {}),
    ]
    const { breaks } = judgeOne('I-06', { papers })
    expect(breaks.map(({ left, right, about }) => ({ left, right, about }))).toEqual([
      { left: '115', right: '117', about: ['paper-c16', 'paper-c32'] },
    ])
  })
})

describe('a paper that is to be made final', () => {
  const papers = [
    aWrittenPaper('C16', { 'delegates.convened': '115' }, { 'delegates.convened': '117' }),
    aWrittenPaper('C32', { 'delegates.convened': '117' }),
    aWrittenPaper('A06', {}),
  ]
  const blocked = (slug: string) => breaksOf(slug, judgeScene({ papers })).map(({ id }) => id)

  test('is held up by what another paper says', () => {
    expect(blocked('paper-c32')).toEqual(['I-06'])
  })

  test('is not held up by what it said itself before, nor by what it does not touch', () => {
    expect([blocked('paper-c16'), blocked('paper-a06')]).toEqual([[], []])
  })

  test('is not held up by a warning', () => {
    const warned = judgeScene({
      facts: { 'petitions.list': [{ text: 'Nhà ở', addressee: '' }] },
      papers: [aWrittenPaper('A25', {})],
    })
    expect(breaksOf('paper-a25', warned)).toEqual([])
    expect(warned.flatMap(({ breaks }) => breaks).map(({ id }) => id)).toEqual(['I-26'])
  })
})

test('another number of delegates than was allotted stands by the reason for which it was voted', () => {
  const [scene] = EXAMPLES.filter(({ id }) => id === 'I-19')
  const rows = scene?.breaks.rows ?? []
  const judged = (seatsReason: string) =>
    judgeOne('I-19', {
      ...scene?.breaks,
      rows: rows.map((row) => ({ ...row, cells: { ...row.cells, seatsReason } })),
    })
  expect(judged('').breaks).toHaveLength(1)
  expect(judged('chỉ giới thiệu được một người').breaks).toEqual([])
})

test('no more people are of the committee than the congress decided', () => {
  const elected = (count: number) =>
    judgeOne('I-17', { facts: { 'newCommittee.elected': count } }).breaks.map(({ left, right }) => [
      left,
      right,
    ])
  const seats = aPaperDossier().congress.committeeSeats ?? 0
  expect(elected(seats)).toEqual([])
  expect(elected(seats + 1)).toEqual([[seats + 1, seats]])
})

test('a limit that nobody has confirmed only warns', () => {
  const severityOf = (id: string, scene: Parameters<typeof judgeOne>[1]) =>
    judgeOne(id, scene).breaks.map(({ severity }) => severity)
  expect(severityOf('I-07', { facts: { 'delegates.appointed': 6 } })).toEqual(['W'])
  expect(severityOf('I-12', { congress: { committeeSeats: 40, increaseConsent: false } })).toEqual([
    'E',
  ])
})

test('neither result nor minutes go out while the voted number is not the one of the dossier', () => {
  const broken = judgeOne('I-12', {
    congress: { committeeSeats: 9 },
    rows: [aToldBallot({ body: 'Ban Chấp hành', seats: 3 }, {})],
    papers: ['C31', 'C32', 'C33'].map((code) => aWrittenPaper(code, {})),
  }).breaks
  const slugs = broken.flatMap(({ papers }) => papers)
  expect(slugs).toEqual(expect.arrayContaining(['paper-c31', 'paper-c32', 'paper-c33']))
})

test('a number that the congress voted on record is not held against the one proposed to it', () => {
  const vote = { subject: 'số lượng', present: 45, agree: 45, against: 0, other: 0 }
  const votesOn = (votedAt: string, votedSeats: IdentityScene['votedSeats'] = null) =>
    judgeOne('I-12', {
      ...{ votedAt, votedSeats },
      congress: { committeeSeats: 9 },
      rows: [
        { list: 'proceedings.handVotes', cells: vote },
        aToldBallot({ body: 'Ban Chấp hành', seats: 7 }, {}),
      ],
      papers: [aWrittenPaper('A10', { 'committee.seats': '9' }), aWrittenPaper('C28', {})],
    }).breaks
  expect(votesOn('list')).toHaveLength(1)
  expect(votesOn('seats', { seats: 7, alternates: 0 })).toEqual([])
  const sides = (seats: number, alternates: number) =>
    votesOn('seats', { seats, alternates }).map(({ left, right }) => [left, right])
  expect(sides(8, 0)).toEqual([[7, 8]])
  expect(sides(7, 2)).toEqual([[0, 2]])
})

describe('the list of candidates against the names on the ballot', () => {
  const { people } = aPaperDossier()
  const [an = '', binh = '', chu = ''] = people.map(({ fullName }) => fullName)
  const candidates = people.slice(0, 2).map(({ id }) => ({
    ...EMPTY_CANDIDATE,
    ...{ id: `c${id}`, personId: id, onList: true },
  }))
  const judged = (...names: readonly ToldRow[]) => {
    const ballot = aToldBallot({ body: 'Ban Chấp hành', seats: 1 }, {})
    const scene = { dossier: { candidates }, rows: [{ ...ballot, below: names }] }
    return judgeOne('I-13', scene).breaks.map(({ sentence }) => sentence)
  }
  const on = (name: string, cells = {}): ToldRow => ({
    list: 'elections.names',
    cells: { name, origin: 'Ban Chấp hành giới thiệu', votes: 1, ...cells },
  })

  test('the same names in any order are the same list', () => {
    expect(judged(on(binh), on(an))).toEqual([])
  })

  test('another name in place of one is named, with the one it replaced', () => {
    expect(judged(on(an), on(chu))).toEqual([
      `Bầu Ban Chấp hành, lần 1: chỉ có trong danh sách nhân sự: ${binh}; chỉ có trên phiếu (ghi là Ban Chấp hành giới thiệu): ${chu}; hãy ghi việc rút, đề cử hoặc sửa danh sách cho khớp.`,
    ])
  })

  test('a withdrawal and a nomination on record explain the difference', () => {
    const gone = on(binh, { withdrawn: 'Đồng ý cho rút', votes: null })
    expect(judged(on(an), gone, on(chu, { origin: 'Ứng cử' }))).toEqual([])
  })
})

test('where the superior appoints, a final paper of an election is named', () => {
  const papers = [aWrittenPaper('C28', {}), aWrittenPaper('C32', {})]
  const { breaks } = judgeOne('I-33', { congress: { case: 'appoint' }, papers })
  expect(breaks.map(({ sentence }) => sentence)).toEqual([
    'Trường hợp chỉ định không lập “Văn bản C28”; hãy bỏ văn bản này khỏi hồ sơ.',
  ])
})

test('a convener whose name two of the elected have is asked for as the result calls them', () => {
  const names = ['1974', '1985'].map((birthYear) => ({
    list: 'elections.names',
    cells: { name: 'Lù Chiến', origin: 'Ứng cử', birthYear, votes: 3 },
  }))
  const cells = { body: 'Ban Chấp hành', round: 1, seats: 2, collected: 3 }
  const rows: ToldRow[] = [{ list: 'elections.ballots', cells, below: names }]
  const judged = (name: string) => judgeOne('I-35', { rows, facts: { 'convener.name': name } })
  expect(judged('Lù Chiến').breaks.map(({ sentence }) => sentence)).toEqual([
    'Có 2 ủy viên mới trùng tên Lù Chiến; hãy ghi triệu tập viên đúng như văn bản bầu cử gọi: Lù Chiến (1974); Lù Chiến (1985).',
  ])
  expect(judged('Lù Chiến (1985)').state).toBe('holds')
})

test('a number that was voted and counted keeps no minutes back, only a number yet to be voted', () => {
  const facts = { 'superiorCongress.quota': 10 }
  const counted = aToldBallot(
    { body: 'Đại biểu dự đại hội cấp trên', seats: 1, collected: 3 },
    { An: 3 },
  )
  const kept = judgeOne('I-19', { rows: [counted], facts }).breaks
  expect(kept.filter(({ sentence }) => sentence.includes('phân bổ'))).toEqual([])
  expect(judgeOne('I-38', { rows: [counted], facts }).breaks).toMatchObject([{ severity: 'W' }])
})

test('nobody holds two offices the pack keeps apart: told with the name, not of another person so called', () => {
  const elected = (body: string, name: string, birthYear: string): ToldRow => ({
    ...{ list: 'elections.ballots', cells: { body, round: 1, seats: 1, collected: 3 } },
    below: [{ list: 'elections.names', cells: { name, birthYear, votes: 3 } }],
  })
  const judged = (one: ToldRow, other: ToldRow) => judgeOne('I-41', { rows: [one, other] })
  const chair = elected('Chủ tịch', 'Lù Chiến', '1974')
  const [same] = judged(chair, elected('Phó Chủ tịch', 'Lù Chiến', '1974')).breaks
  expect(same?.sentence).toBe(
    'Lù Chiến trúng cử cả Chủ tịch và Phó Chủ tịch; hãy sửa tên ghi nhầm, hoặc bầu lại một chức danh: một người không giữ cả hai.',
  )
  expect(judged(chair, elected('Phó Chủ tịch', 'Lù Chiến', '1985')).state).toBe('holds')
  const direct = elected('Chủ tịch tại đại hội', 'Lù Chiến', '1974')
  expect(judged(direct, elected('Phó Chủ tịch', 'Lù Chiến', '1974')).state).toBe('broken')
  const head = elected('Chủ nhiệm Ủy ban Kiểm tra', 'Lù Chiến', '1974')
  const deputy = elected('Phó Chủ nhiệm Ủy ban Kiểm tra', 'Lù Chiến', '1974')
  expect(judged(head, deputy).state).toBe('broken')
  expect(judged(chair, head).state).toBe('cannot-tell')
  const written = {
    rows: [head, deputy],
    papers: ['D07', 'D08'].map((code) => aWrittenPaper(code, {})),
  }
  const idsOf = (slug: string) => breaksOf(slug, judgeScene(written)).map(({ id }) => id)
  expect(idsOf('paper-d08')).toContain('I-41')
  // Minutes tell what has happened.
  expect(idsOf('paper-d07')).not.toContain('I-41')
})

test.each([
  ['Ban Chấp hành', ['C31', 'C32', 'D08', 'D09', 'D10', 'D12']],
  ['Phó Chủ tịch', ['D04', 'D05', 'D06', 'D07', 'D08', 'D09', 'D12']],
  ['Phó Chủ nhiệm Ủy ban Kiểm tra', ['D07', 'D08', 'D09', 'D12']],
])('an open round for %s holds back what is signed of its meeting, and no other', (body, held) => {
  const codes = ['C31', 'C32', 'D04', 'D05', 'D06', 'D07', 'D08', 'D09', 'D10', 'D12']
  const judged = judgeScene({
    rows: [aToldBallot({ body, round: 2, seats: 1, collected: 3 }, {})],
    papers: codes.map((code) => aWrittenPaper(code, {})),
  })
  const isHeld = (code: string) =>
    breaksOf(`paper-${code.toLowerCase()}`, judged).some(({ title }) => title.includes('bầu tiếp'))
  expect(codes.filter(isHeld)).toEqual(held)
})

const FIRST_TOLD = `r${aPaperDossier().typedRows.length}`
const onDay = (kind: string, data = {}) => ({
  ...{ id: kind, at: '2023-07-13T10:00:00', kind, subject: FIRST_TOLD, data },
})

/** What keeps this paper back because of an election itself. */
const openOf = (code: string, judged: ReturnType<typeof judgeScene>) =>
  breaksOf(`paper-${code.toLowerCase()}`, judged).filter(({ place }) => place.rowId !== null)

test.each([
  ['Ban Chấp hành', ['C13', 'C28', 'C29', 'C31', 'C32', 'C33', 'D08', 'D09', 'D10', 'D12']],
  ['Phó Chủ tịch', ['D04', 'D05', 'D06', 'D07', 'D08', 'D09', 'D12']],
  ['Phó Chủ nhiệm Ủy ban Kiểm tra', ['D07', 'D08', 'D09', 'D12']],
])('a result of %s that was withdrawn holds back all that prints it, no other', (body, held) => {
  const codes = 'C13 C28 C29 C30 C31 C32 C33 D04 D05 D06 D07 D08 D09 D10 D12'.split(' ')
  const heldAfter = (...kinds: readonly string[]) => {
    const judged = judgeScene({
      rows: [aToldBallot({ body, seats: 1 }, {})],
      papers: codes.map((code) => aWrittenPaper(code, {})),
      events: kinds.map((kind) => onDay(kind)),
    })
    return codes.filter((code) => openOf(code, judged).length > 0)
  }
  expect(heldAfter('clerk-began')).toEqual(held)
  expect(heldAfter()).toEqual([])
})

describe('seats that stay open', () => {
  const judged = (votes: Readonly<Record<string, number>>, scene: IdentityScene, cells = {}) => {
    const figures = { collected: 6, valid: 6, invalid: 0, ...cells }
    return judgeScene({
      rows: [aToldBallot({ body: 'Ban Chấp hành', seats: 2, ...figures }, votes)],
      papers: ['C28', 'C31', 'D05', 'D08', 'D09'].map((code) => aWrittenPaper(code, {})),
      ...scene,
    })
  }
  const saidOf = (...given: Parameters<typeof judged>) =>
    openOf('C31', judged(...given)).map(({ sentence, place }) => [sentence, place.rowId])
  const TIED = { An: 6, Bình: 4, Chu: 4 }
  const CONFIRMED = [onDay('result-confirmed')]

  test('undecided they hold back who was elected, and say of which election and what to do', () => {
    expect(saidOf(TIED, { events: CONFIRMED })).toEqual([
      [
        'Bầu Ban Chấp hành, lần 1: 2 người bằng phiếu nhau ở vị trí cuối cùng mà chưa ghi quyết định; hãy ghi quyết định ở trang Bầu cử.',
        FIRST_TOLD,
      ],
    ])
    const decided = onDay('tie-decided', { way: 'leave-vacant' })
    expect(saidOf(TIED, { events: [...CONFIRMED, decided] })).toEqual([])
    const open = judged(TIED, { events: CONFIRMED })
    const held = ['C28', 'C31', 'D05', 'D08', 'D09'].filter((code) => openOf(code, open).length > 0)
    expect(held).toEqual(['C31', 'D08', 'D09'])
  })

  test('told afterwards, what the row says of them is the decision', () => {
    const short = { An: 6, Bình: 2 }
    expect(saidOf(short, {})).toEqual([
      [
        'Bầu Ban Chấp hành, lần 1: còn thiếu 1 người mà chưa ghi quyết định; hãy ghi quyết định ở trang Bầu cử, hoặc ghi cách xử lý ở dòng cuộc bầu ấy, Số liệu văn bản.',
        FIRST_TOLD,
      ],
    ])
    expect(saidOf(short, {}, { leftVacant: true })).toEqual([])
    expect(saidOf(short, {}, { afterwards: 'Để khuyết' })).toEqual([])
    expect(saidOf({ An: 6, Bình: 4 }, {})).toEqual([])
  })

  test('a further round is asked for once, before its ballots are out and after', () => {
    const idsOf = (events: IdentityScene['events'] = []) => {
      const rows = [aToldBallot({ body: 'Ban Chấp hành', round: 2, seats: 1 }, {})]
      return openOf('C31', judged({}, { rows, events })).map(({ id }) => id)
    }
    expect(idsOf([])).toEqual(['I-40'])
    expect(idsOf([onDay('step-taken', { step: 'issued' })])).toEqual(['I-44'])
  })
})

test('every paper that prints the whole count of a meeting is held back by it', () => {
  const vice = (round: number, votes: number): ToldRow =>
    aToldBallot(
      {
        body: 'Phó Chủ nhiệm Ủy ban Kiểm tra',
        seats: 1,
        round,
        collected: 5,
        valid: 5,
        invalid: 0,
      },
      { An: votes },
    )
  const papers = ['D04', 'D07'].map((code) => aWrittenPaper(code, {}))
  const idsOf = (slug: string, ...rows: ToldRow[]) =>
    breaksOf(slug, judgeScene({ rows, papers })).map(({ id }) => id)
  for (const slug of ['paper-d04', 'paper-d07']) {
    expect(idsOf(slug, vice(1, 6))).toContain('I-16')
    expect(idsOf(slug, vice(1, 5), vice(2, 5))).toContain('I-17')
    const whole = idsOf(slug, vice(1, 5))
    expect(whole).not.toContain('I-16')
    expect(whole).not.toContain('I-17')
  }
})

test('alternates of another number than was allotted are said, a later round for open seats is not', () => {
  const body = 'Đại biểu dự đại hội cấp trên'
  const first = aToldBallot({ body, seats: 3, alternates: 1, collected: 3 }, { An: 3, Bình: 2 })
  const later = aToldBallot({ body, round: 2, seats: 1, collected: 3 }, { Chu: 3 })
  const said = (alternates: number) =>
    judgeOne('I-38', {
      rows: [first, later],
      facts: { 'superiorCongress.quota': 2, 'superiorCongress.alternates': alternates },
    }).breaks.map(({ sentence }) => sentence)
  expect(said(1)).toEqual([])
  expect(said(2)).toEqual([
    expect.stringMatching(/^Phiếu bầu 1 đại biểu dự khuyết, cấp trên phân bổ 2; hãy báo cáo/),
  ])
})

test('all votes together are held against as many names as the pack lets a ballot leave', () => {
  const said = (body: string) =>
    judgeOne('I-16', {
      rows: [
        aToldBallot({ body, seats: 1, collected: 3, valid: 3, invalid: 0 }, { An: 3, Bình: 2 }),
      ],
    }).breaks.map(({ sentence }) => sentence)
  expect(said('Ban Chấp hành')).toEqual([
    expect.stringContaining('cộng phiếu của mọi người là 5, các phiếu hợp lệ chỉ bầu được 3'),
  ])
  expect(said('Chủ tịch tại đại hội')).toEqual([])
})
