import { describe, expect, test } from 'vitest'
import { countElection } from '#core/election/count-election.ts'
import { countQuestion } from '#core/election/count-question.ts'
import type { CountQuestionInput } from '#core/election/count-question.ts'
import { LIMITS } from './a-ballot.ts'
import { aQuestion, count, fromBallots, readSampleTable, readSampleTruth } from './a-question.ts'

describe('the sample congress', () => {
  const { candidates, issued, collected } = readSampleTable()
  const truth = readSampleTruth()
  const question = countQuestion.parse({
    ...{ kind: 'committee', seats: 27, convened: 117, present: 117, issued },
    candidates,
    ballots: collected,
  })
  const names = (ids: readonly (string | number)[]) =>
    ids.map((id) => candidates.find((one) => one.id === id)?.name)

  test('comes out as its truth says', () => {
    const { answer, detail } = count(question)
    expect({ ...answer, elected: names(answer.elected), tied: names(answer.tied) }).toEqual({
      verdict: 'tie',
      threshold: 59,
      elected: truth.trung_cu,
      alternates: [],
      tied: truth.hoa_phieu_o_ghe_cuoi.nhung_nguoi,
      missing: truth.hoa_phieu_o_ghe_cuoi.ghe_con,
      errors: [],
      hash: '566014b9bd349dbc5eac4b199c4d9102b3860a3db3623a16af3668cc85ce4dd2',
    })
    expect(issued).toBe(117)
    expect([detail.collected, detail.valid, detail.invalid]).toEqual([
      truth.thu_ve,
      truth.hop_le,
      truth.khong_hop_le,
    ])
    expect(detail.setAside.map(({ no }) => no)).toEqual(
      truth.phieu_khong_hop_le.map(({ so }) => so),
    )
    const votes = new Map(detail.votes.map((one) => [names([one.id])[0], one.votes]))
    expect(votes).toEqual(new Map(truth.ket_qua.map(({ ho_ten, phieu }) => [ho_ten, phieu])))
    expect(detail.votes.reduce((sum, one) => sum + one.votes, 0)).toBe(truth.tong_phieu_bau)
    expect(names(detail.notElected)).toEqual(truth.khong_trung_cu.map(({ ho_ten }) => ho_ten))
  })

  test('the totals alone give the same result, without a hash', () => {
    const { answer, detail } = count(question)
    const votes = detail.votes.map((one) => one.votes)
    const totals = aQuestion(votes, { seats: 27, collected: 116, valid: 110, invalid: 6 })
    expect(count(totals).answer).toEqual({ ...answer, hash: null })
  })

  test('totals told beside the ballots must be those of the ballots', () => {
    const told = question.candidates.map((one, at) => (at === 0 ? { ...one, votes: 101 } : one))
    const { answer, detail } = count({
      ...question,
      ...{ collected: 117, valid: 110, invalid: 7 },
      candidates: told,
    })
    expect(answer).toMatchObject({ verdict: 'figures-differ', elected: [], tied: [], missing: 27 })
    expect(answer.errors).toEqual([
      { identity: 'V = ballots', left: 117, right: 116 },
      { identity: 'K = ballots', left: 7, right: 6 },
      { identity: 'v_i = ballots', left: 101, right: 102 },
    ])
    expect(detail.errors.map(({ candidate }) => candidate)).toEqual([null, null, 1])
    const agreeing = { ...question, collected: 116, valid: 110, invalid: 6 }
    expect(count(agreeing).answer).toEqual(count(question).answer)
    expect(count({ ...question, valid: 109 }).answer.errors).toEqual([
      { identity: 'H = ballots', left: 109, right: 110 },
    ])
  })
})

describe('elected by more than half of the ballots collected', () => {
  test.each([
    ['exactly half of an even number', 100, 50, 51, []],
    ['half plus one of an even number', 100, 51, 51, [1]],
    ['the greater part of an odd number', 101, 51, 51, [1]],
    ['the smaller part of an odd number', 101, 50, 51, []],
    ['exactly half of two', 2, 1, 2, []],
    ['both of two', 2, 2, 2, [1]],
    ['one of one', 1, 1, 1, [1]],
    ['none of one', 1, 0, 1, []],
    ['two of three', 3, 2, 2, [1]],
    ['one of three', 3, 1, 2, []],
    ['58 of 116', 116, 58, 59, []],
    ['59 of 116', 116, 59, 59, [1]],
    ['59 of 117', 117, 59, 59, [1]],
    ['58 of 117', 117, 58, 59, []],
    ['nothing collected', 0, 0, 1, []],
  ])('%s', (_, collected, votes, threshold, elected) => {
    const { answer } = count(aQuestion([votes], { seats: 1, collected }))
    expect({ ...answer, elected: answer.elected }).toMatchObject({
      threshold,
      elected,
      missing: 1 - elected.length,
      verdict: elected.length === 1 ? 'complete' : 'incomplete',
    })
  })

  test('more than half of the valid ballots is not enough', () => {
    const box = { seats: 1, collected: 116, valid: 110, invalid: 6 }
    expect(count(aQuestion([57, 40], box)).answer).toMatchObject({
      verdict: 'incomplete',
      elected: [],
    })
  })

  test('another share comes from the limits', () => {
    const counted = countElection(aQuestion([66, 67], { seats: 2 }), {
      ...LIMITS,
      abovePercent: 66,
    })
    expect(counted).toMatchObject({ ok: true, value: { answer: { threshold: 67, elected: [2] } } })
  })
})

describe('from the top down', () => {
  const two = { seats: 2, alternates: 2, kind: 'delegates' } as const
  test.each([
    ['more than half for more names than seats', [90, 60, 50], {}, { elected: [1, 2] }],
    ['the order of the ballot changes nothing', [50, 60, 90], {}, { elected: [3, 2] }],
    ['too few pass', [90, 50, 50], {}, { verdict: 'incomplete', elected: [1], missing: 1 }],
    ['equal above the last seat', [80, 80, 40], {}, { elected: [1, 2], tied: [] }],
    [
      'equal at the last seat',
      [70, 60, 60],
      {},
      { verdict: 'tie', elected: [1], tied: [2, 3], missing: 1 },
    ],
    ['all equal', [60, 60, 60], {}, { verdict: 'tie', elected: [], tied: [1, 2, 3], missing: 2 }],
    ['equal below the half', [70, 70, 30, 30], {}, { verdict: 'complete', tied: [] }],
    [
      'alternates by rank',
      [90, 80, 60, 70],
      two,
      { verdict: 'complete', elected: [1, 2], alternates: [4, 3] },
    ],
    [
      'fewer alternates than asked for',
      [90, 80, 70, 50],
      two,
      { verdict: 'incomplete', elected: [1, 2], alternates: [3], missing: 1 },
    ],
    [
      'equal between a seat and an alternate',
      [90, 80, 80, 70],
      two,
      { verdict: 'tie', elected: [1], alternates: [4], tied: [2, 3], missing: 1 },
    ],
    [
      'equal at the last alternate',
      [90, 80, 75, 70, 70],
      two,
      { verdict: 'tie', elected: [1, 2], alternates: [3], tied: [4, 5], missing: 1 },
    ],
    [
      'equal across seats and all alternates',
      [90, 70, 70, 70, 70],
      two,
      { verdict: 'tie', elected: [1], alternates: [], tied: [2, 3, 4, 5] },
    ],
  ])('%s', (_, votes, changes, expected) => {
    const { answer } = count(aQuestion(votes, changes))
    expect(answer).toMatchObject(expected)
    expect(answer.errors).toEqual([])
  })

  test('alternates with equal votes are elected, their order is open', () => {
    const { answer, detail } = count(aQuestion([90, 80, 60, 60, 55], two))
    expect(answer).toMatchObject({ verdict: 'complete', alternates: [3, 4], tied: [] })
    expect(detail).toMatchObject({ unranked: [3, 4], notElected: [5] })
  })
})

describe('one chair, elected by the congress itself', () => {
  test('ballots and totals of the same box elect the same person', () => {
    const box = { kind: 'direct-chair', seats: 1, convened: null, present: null } as const
    const kept = [[1, 2], [1, 2], [1]]
    const [oneByOne, summed] = [
      fromBallots(kept, { ...box, names: 2, issued: 3 }),
      aQuestion([3, 2], { ...box, issued: 3, collected: 3, valid: 3 }),
    ].map((question) => ({ ...count(question).answer, hash: null }))
    expect(oneByOne).toMatchObject({ verdict: 'complete', elected: [1], errors: [] })
    expect(summed).toEqual(oneByOne)
  })

  const chair = (votes: readonly number[], changes: Partial<CountQuestionInput> = {}) =>
    count(aQuestion(votes, { kind: 'direct-chair', seats: 1, ...changes })).answer

  test('the one above the half', () => {
    expect(chair([51, 49])).toMatchObject({ verdict: 'complete', elected: [1] })
  })

  test('nobody above the half', () => {
    expect(chair([50, 50])).toMatchObject({ verdict: 'incomplete', elected: [], missing: 1 })
  })

  test('several above the half: the one with most votes', () => {
    expect(chair([60, 70])).toMatchObject({ verdict: 'complete', elected: [2], errors: [] })
  })

  test('several above the half and equal: a second vote', () => {
    expect(chair([60, 60, 55])).toMatchObject({ verdict: 'tie', elected: [], tied: [1, 2] })
  })

  test('every other figure must agree', () => {
    expect(chair([60, 101], { issued: 99 }).errors).toEqual([
      { identity: 'V <= P', left: 100, right: 99 },
      { identity: 'v_i <= H', left: 101, right: 100 },
    ])
  })

  test('for one post in a committee two above the half are an error', () => {
    const { answer } = count(aQuestion([60, 60], { kind: 'single', seats: 1 }))
    expect(answer.errors).toEqual([{ identity: 'sum v_i <= H*S', left: 120, right: 100 }])
  })

  test.each([
    ['direct-chair', { seats: 2 }, { kind: 'one-seat', isChair: true, seats: 2 }],
    ['single', { seats: 2 }, { kind: 'one-seat', isChair: false, seats: 2 }],
    ['single', { seats: 1, alternates: 1 }, { kind: 'no-alternates', alternates: 1 }],
    ['direct-chair', { seats: 1, alternates: 2 }, { kind: 'no-alternates', alternates: 2 }],
  ] as const)('one post (%s) has one seat and no alternates', (kind, changes, error) => {
    const question = aQuestion([60], { kind, ...changes })
    expect(countElection(question, LIMITS)).toEqual({ ok: false, error })
  })
})

describe('one name for one post', () => {
  const single = { kind: 'single', seats: 1, names: 1 } as const

  test('a struck name is a valid vote against', () => {
    const { answer, detail } = count(fromBallots([[1], [1], []], single))
    expect(detail).toMatchObject({ valid: 3, invalid: 0, votes: [{ id: 1, votes: 2 }] })
    expect(answer).toMatchObject({ verdict: 'complete', threshold: 2, elected: [1] })
  })

  test('half of them against elects nobody', () => {
    expect(count(fromBallots([[1], []], single)).answer).toMatchObject({
      verdict: 'incomplete',
      elected: [],
    })
  })
})

describe('ballots one by one', () => {
  test('each is judged by its marks and by what the counters say', () => {
    const ballots = [
      { no: 1, kept: [1, 2] },
      { no: 2, kept: [1, 2, 3] },
      { no: 3, kept: [] },
      { no: 4, kept: [1], invalid: 'rách' },
      { no: 5, kept: [1], invalid: null },
    ]
    const { answer, detail } = count(fromBallots([], { ballots }))
    expect(detail).toMatchObject({ collected: 5, valid: 2, invalid: 3 })
    expect(detail.votes.map(({ votes }) => votes)).toEqual([2, 1, 0])
    expect(detail.setAside).toEqual([
      { no: 2, fault: 'too-many-kept', kept: 3, reason: null },
      { no: 3, fault: 'nothing-kept', kept: 0, reason: null },
      { no: 4, fault: 'named', kept: 1, reason: 'rách' },
    ])
    expect(answer).toMatchObject({ verdict: 'incomplete', threshold: 3, missing: 2 })
  })

  test('with alternates as many may be left as there are seats and alternates', () => {
    const both = fromBallots([[1, 2, 3]], { kind: 'delegates', alternates: 1 })
    expect(count(both).detail).toMatchObject({ valid: 1, invalid: 0 })
  })

  test.each([
    [
      'a ballot twice',
      [
        { no: 1, kept: [1] },
        { no: 1, kept: [2] },
      ],
      { kind: 'same-ballot', no: 1 },
    ],
    ['a name that is not on it', [{ no: 1, kept: [9] }], { kind: 'unknown-name', no: 1, id: '9' }],
    ['a reason without words', [{ no: 4, kept: [1], invalid: ' ' }], { kind: 'no-reason', no: 4 }],
    ['a name left twice', [{ no: 7, kept: [1, 1] }], { kind: 'kept-twice', no: 7, id: '1' }],
  ])('%s cannot be counted', (_, ballots, error) => {
    expect(countElection(fromBallots([], { ballots }), LIMITS)).toEqual({ ok: false, error })
  })

  test('a name written in by hand is why a ballot was set aside', () => {
    const ballots = [{ no: 1, kept: [9], invalid: 'ghi thêm tên' }]
    expect(count(fromBallots([], { ballots })).detail).toMatchObject({ valid: 0, invalid: 1 })
  })

  test('two names with one id cannot be counted', () => {
    const candidates = [{ id: 1 }, { id: '1' }]
    expect(countElection(fromBallots([[]], { candidates }), LIMITS)).toEqual({
      ok: false,
      error: { kind: 'same-name', id: '1' },
    })
  })
})

describe('totals', () => {
  test('the ballots collected follow from valid and invalid', () => {
    const box = aQuestion([60], { seats: 1, valid: 90, invalid: 11 })
    expect(count({ ...box, collected: null })).toMatchObject({
      answer: { verdict: 'complete', threshold: 51 },
      detail: { collected: 101, valid: 90, invalid: 11, setAside: [] },
    })
  })

  test.each([
    ['valid', { valid: null }],
    ['invalid', { invalid: null }],
  ])('without the ballots collected and %s nothing can be counted', (_, untold) => {
    const question = { ...aQuestion([60]), collected: null, ...untold }
    expect(countElection(question, LIMITS)).toEqual({ ok: false, error: { kind: 'no-collected' } })
  })

  test('the votes of everybody must be told', () => {
    const votes = (name: string) => aQuestion([60], { candidates: [{ id: 'x7', name }] })
    expect(countElection(votes('Lò Văn Ín'), LIMITS)).toEqual({
      ok: false,
      error: { kind: 'no-votes', name: 'Lò Văn Ín' },
    })
    expect(countElection(votes(''), LIMITS)).toMatchObject({ error: { name: 'x7' } })
  })

  test.each<[string, Partial<CountQuestionInput>, number, number]>([
    ['P = B', { voters: 116 }, 117, 116],
    ['P <= C', { issued: 118, voters: null }, 118, 117],
    ['V <= P', { issued: 99 }, 100, 99],
    ['H + K = V', { valid: 99 }, 99, 100],
    ['B <= C', { voters: 118, issued: 118 }, 118, 117],
    ['C <= T', { convened: 116 }, 117, 116],
    ['v_i <= H', { valid: 89, invalid: 11 }, 90, 89],
    ['sum v_i <= H*S', { seats: 1 }, 150, 100],
  ])('%s', (identity, changes, left, right) => {
    const { answer } = count(aQuestion([90, 60], changes))
    expect(answer.errors).toEqual([{ identity, left, right }])
    const seats = changes.seats ?? 2
    expect(answer).toMatchObject({ verdict: 'figures-differ', elected: [], missing: seats })
  })

  test('whoever is told least is judged by the ballots alone', () => {
    const untold = { convened: null, present: null, issued: null, valid: null, invalid: null }
    expect(count(aQuestion([60, 55], untold)).answer).toMatchObject({ verdict: 'complete' })
    expect(count(aQuestion([60, 55], { convened: null })).answer.verdict).toBe('complete')
    expect(count(aQuestion([60, 55], { present: null })).answer.verdict).toBe('complete')
  })

  test('without a quorum in the pack any number may be present', () => {
    const few = aQuestion([60, 55], { convened: 500 })
    const noQuorum = { ...LIMITS, convenedPercentMax: null }
    expect(count(few).answer.verdict).toBe('no-quorum')
    expect(countElection(few, noQuorum)).toMatchObject({
      value: { answer: { verdict: 'complete' } },
    })
  })

  test('those not elected stand by their votes', () => {
    const { detail } = count(aQuestion([10, 51, 40, 50, 45]))
    expect(detail.notElected).toEqual([4, 5, 3, 1])
  })

  test('at their bounds the identities hold', () => {
    const bounds = { convened: 117, present: 117, voters: 117, issued: 117, collected: 117 }
    const { answer } = count(aQuestion([117, 117], bounds))
    expect(answer).toMatchObject({ verdict: 'complete', errors: [] })
  })

  test('of the name whose votes are wrong it says which', () => {
    const { detail } = count(aQuestion([50, 101], { seats: 2 }))
    expect(detail.errors).toEqual([{ identity: 'v_i <= H', candidate: 2, left: 101, right: 100 }])
  })

  test('two thirds of those convened must be present', () => {
    const present = (count: number) => ({ present: count, issued: 78, collected: 78 })
    const at = (there: number) => count(aQuestion([60, 50], present(there))).answer
    expect(at(78).verdict).toBe('complete')
    expect(at(77)).toMatchObject({ verdict: 'figures-differ' })
    const few = { present: 77, issued: 77, collected: 77 }
    expect(count(aQuestion([60, 50], few)).answer).toMatchObject({
      ...{ verdict: 'no-quorum', threshold: 39, elected: [], tied: [], missing: 2 },
    })
  })
})
