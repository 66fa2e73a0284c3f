import { beforeEach, describe, expect, test } from 'vitest'
import type { ElectionKind, ElectionStepId, StepInput } from '#core/contract/elections-contract.ts'
import { MEETING_BODIES } from '#core/papers/election-words.ts'
import { readDocxText } from '#main/office/read-docx-text.ts'
import { bundledPack } from '#test/regulations/bundled-packs.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

/** The sample elected a committee of 27; its first meeting is held anew here. */
let engine: TestEngine
let id: string
beforeEach(async () => {
  engine = openTestEngine()
  ;({ id } = await engine.client.dossiers.openSample())
})

const rowsOf = async (list: string) => {
  const { dossier } = await engine.client.dossier.get({ id })
  return dossier.typedRows.filter((row) => row.list === list)
}
const ballotOf = async (body: string, round = 1) => {
  const row = (await rowsOf('elections.ballots')).find(
    ({ cells }) => cells['body'] === body && cells['round'] === round,
  )
  if (row === undefined) throw new Error(`no ballot of ${body}`)
  return row
}
const removeBallots = async (...bodies: readonly string[]) => {
  const rows = await rowsOf('elections.ballots')
  const rowIds = rows.filter(({ cells }) => bodies.includes(String(cells['body'])))
  await engine.client.facts.removeRows({ id, rowIds: rowIds.map((row) => row.id) })
}
const one = async (ballotId: string) => {
  const { elections } = await engine.client.elections.view({ id })
  const found = elections.find((election) => election.ballotId === ballotId)
  if (!found) throw new Error(`no election ${ballotId}`)
  return found
}
const refusal = (message: RegExp) => ({ message: expect.stringMatching(message) })

const textOf = async (slug: string, copy: number | null) => {
  const { contentBase64 } = await engine.client.papers.preview({ id, slug, copy })
  const read = readDocxText(Buffer.from(contentBase64, 'base64'))
  return read.ok ? read.value : ''
}

const ALL = { present: 27, agree: 27, against: 0, other: 0, reason: '' }
const CONGRESS = { ...ALL, present: 117, agree: 117 }

function take(ballotId: string, step: ElectionStepId, more: Partial<StepInput> = {}) {
  return engine.client.elections.take({ id, ballotId, step, vote: null, early: null, ...more })
}

/** A post of one name, up to the ballots that are printed. */
async function printed(kind: ElectionKind, vote = ALL): Promise<string> {
  const { ballotId } = await engine.client.elections.begin({ id, kind })
  const [person] = (await one(ballotId)).people
  const names = [{ personId: person?.personId ?? null, name: '', origin: 'Đề cử tại đại hội' }]
  await engine.client.elections.addNames({ id, ballotId, names } as never)
  await take(ballotId, 'nominations')
  await take(ballotId, 'withdrawals')
  await take(ballotId, 'list', { vote })
  const { counters, mayCount } = await one(ballotId)
  const chosen = counters.length > 0 ? counters : mayCount.slice(0, 2)
  await take(ballotId, 'election-committee', {
    counters: chosen.map(({ personId, name }, at) => ({ personId, name, isHead: at === 0 })),
    vote,
  })
  await take(ballotId, 'printed', { figures: { printed: 30 } })
  return ballotId
}

const TEN = { convened: 10, present: 10, voters: 10, issued: 10 }
const HALL = { present: 26, voters: 26, issued: 26 }

describe('how many are convened to the first meeting', () => {
  test('is the number elected: another one is refused, and it is filled in where none is typed', async () => {
    await removeBallots(...MEETING_BODIES)
    const ballotId = await printed('chair')
    expect((await one(ballotId)).members).toEqual({ count: 27, of: 'Ban Chấp hành' })
    await expect(take(ballotId, 'issued', { figures: TEN })).rejects.toMatchObject(
      refusal(
        /^Triệu tập ghi 10 mà 27 người đã trúng cử .*Ghi 27: ai vắng thì vẫn tính trong số triệu tập/,
      ),
    )
    await expect(
      take(ballotId, 'issued', { figures: { ...HALL, present: 17, voters: 17, issued: 17 } }),
    ).rejects.toMatchObject(refusal(/^Có mặt 17 trên 27 người được triệu tập, chưa đủ/))
    await take(ballotId, 'issued', { figures: HALL })
    expect((await ballotOf('Chủ tịch')).cells).toMatchObject({ convened: 27, present: 26 })
  })

  test('stays so after the ballots were handed out, in the facts and at the count', async () => {
    await removeBallots(...MEETING_BODIES)
    const ballotId = await printed('chair')
    await take(ballotId, 'issued', { figures: HALL })
    const cells = { convened: 30, present: 30 }
    const words = refusal(/^Triệu tập ghi 30 mà 27 người đã trúng cử/)
    const { facts, counting } = engine.client
    await expect(facts.updateRow({ id, rowId: ballotId, row: { cells } })).rejects.toMatchObject(
      words,
    )
    const rows = [{ rowId: ballotId, cells }]
    const block = { id, list: 'elections.ballots', parentId: null, rows, added: [] }
    await expect(facts.writeRows(block)).rejects.toMatchObject(words)
    await expect(
      counting.setFigures({ id, ballotId, figures: { convened: 30, present: 30 } }),
    ).rejects.toMatchObject(words)
    await facts.updateRow({ id, rowId: ballotId, row: { cells: { copies: 3 } } })
    await counting.setFigures({ id, ballotId, figures: { present: 27 } })
    expect((await ballotOf('Chủ tịch')).cells).toMatchObject({ convened: 27, present: 27 })
  })

  test('is typed while nobody is elected in this dossier', async () => {
    await removeBallots('Ban Chấp hành', ...MEETING_BODIES)
    const row = { cells: { body: 'Chủ tịch', round: 1, seats: 1, convened: 30, present: 30 } }
    await engine.client.facts.addRow({ id, list: 'elections.ballots', row })
    const { members } = await one((await ballotOf('Chủ tịch')).id)
    expect(members).toBeNull()
  })
})

describe('papers of a first meeting that was told', () => {
  const reasons = async (slug: string) =>
    (await engine.client.papers.finalReasons({ id, slug })).map(({ sentence }) => sentence)
  const PAPERS = ['first-meeting-counting-minutes', 'first-meeting-minutes', 'recognition-request']

  test('are held back while a ballot was handed out to another number than was elected', async () => {
    const own = /^Bầu Chủ tịch, lần 1: triệu tập ghi 30, .* 27/
    for (const slug of PAPERS)
      expect(await reasons(slug)).not.toContainEqual(expect.stringMatching(own))
    const rowId = (await ballotOf('Chủ tịch')).id
    const cells = { convened: 30, present: 30 }
    await engine.client.facts.updateRow({ id, rowId, row: { cells } })
    for (const slug of PAPERS)
      expect(await reasons(slug)).toContainEqual(expect.stringMatching(own))
    expect(await reasons('resolution')).not.toContainEqual(expect.stringMatching(own))
  })

  test('are held back by a vote with more people than there are members', async () => {
    const cells = { subject: 'Chương trình', present: 28, agree: 28, against: 0, other: 0 }
    await engine.client.facts.addRow({ id, list: 'firstMeeting.votes', row: { cells } })
    expect(await reasons('first-meeting-minutes')).toContainEqual(
      expect.stringMatching(/^Biểu quyết “Chương trình” .*: có mặt ghi 28, .* 27/),
    )
  })

  test('are held back by figures of the meeting that are not those of the members', async () => {
    const facts = [
      { name: 'firstMeeting.convened', value: 30 },
      { name: 'inspectionMeeting.present', value: 40 },
    ]
    await engine.client.facts.set({ id, facts })
    const said = await reasons('first-meeting-minutes')
    expect(said).toContainEqual(expect.stringMatching(/triệu tập ghi 30, .* 27/))
    expect(await reasons('inspection-committee-first-minutes')).toContainEqual(
      expect.stringMatching(/Ủy ban Kiểm tra.*có mặt ghi 40/),
    )
  })
})

describe('fewer present than a vote of the meeting had', () => {
  const saidOf = async (slug: string) =>
    (await engine.client.papers.finalReasons({ id, slug })).map(({ sentence }) => sentence)
  const own = expect.stringMatching(/^Hội nghị (lần thứ nhất|Ủy ban Kiểm tra): .* hội nghị ghi có/)
  const tell = (name: string, value: number) =>
    engine.client.facts.set({ id, facts: [{ name, value }] })
  const add = async (list: string, cells: Record<string, string | number>) =>
    await engine.client.facts.addRow({ id, list, row: { cells } })

  test('holds back every paper that prints both, and no other', async () => {
    const papers = ['first-meeting-minutes', 'first-meeting-resolution', 'recognition-request']
    await tell('firstMeeting.present', 20)
    const most = await ballotOf('Chủ tịch')
    for (const slug of papers)
      expect(await saidOf(slug)).toContainEqual(
        expect.stringMatching(
          new RegExp(
            `^Hội nghị lần thứ nhất: .* có ${most.cells['present']} người, hội nghị ghi có mặt 20; hãy sửa`,
          ),
        ),
      )
    expect(await saidOf('resolution')).not.toContainEqual(own)
    // Whoever left before the votes was there: more present than voted is right.
    await tell('firstMeeting.present', 27)
    for (const slug of papers) expect(await saidOf(slug)).not.toContainEqual(own)
  })

  test('names the vote or the ballot that had most', async () => {
    await removeBallots(...MEETING_BODIES)
    await tell('firstMeeting.present', 25)
    const hands = { agree: 20, against: 0, other: 0 }
    // Printed with those present at the meeting: it says nothing against them.
    await add('firstMeeting.votes', { subject: 'Chương trình', ...hands })
    expect(await saidOf('first-meeting-minutes')).not.toContainEqual(own)
    await add('firstMeeting.votes', { subject: 'Nghị quyết', present: 26, ...hands })
    const first = 'first-meeting-minutes'
    expect(await saidOf(first)).toContainEqual(
      expect.stringContaining('biểu quyết “Nghị quyết” có 26 người, hội nghị ghi có mặt 25'),
    )
    const ballot = { body: 'Chủ tịch', round: 1, seats: 1, convened: 27 }
    await add('elections.ballots', { ...ballot, present: 25, voters: 27 })
    expect(await saidOf(first)).toContainEqual(
      expect.stringContaining('bầu Chủ tịch, lần 1 có 27 người, hội nghị ghi có mặt 25'),
    )
    await tell('inspectionMeeting.present', 3)
    await add('inspectionMeeting.votes', { subject: 'Danh sách', present: 4, ...hands, agree: 4 })
    expect(await saidOf('inspection-committee-first-minutes')).toContainEqual(
      expect.stringContaining('biểu quyết “Danh sách” có 4 người, hội nghị ghi có mặt 3'),
    )
  })
})

describe('one office is elected once at a time', () => {
  beforeEach(async () => {
    await removeBallots(...MEETING_BODIES)
    await engine.client.dossier.setCongress({
      id,
      changes: { level: 'grassroots', chairConsent: true },
    })
  })
  const offerOf = async (kind: ElectionKind) =>
    (await engine.client.elections.view({ id })).offers.find((offer) => offer.kind === kind)

  test('the meeting elects no chair while the congress elects its own', async () => {
    const { ballotId } = await engine.client.elections.begin({ id, kind: 'chair-after' })
    const words = /Đại hội đang bầu Chủ tịch.*HD 28/
    expect((await offerOf('chair'))?.breaks).toContainEqual(
      expect.objectContaining({ blocks: true, sentence: expect.stringMatching(words) }),
    )
    await expect(engine.client.elections.begin({ id, kind: 'chair' })).rejects.toMatchObject(
      refusal(words),
    )
    await engine.client.elections.discard({ id, ballotId, reason: 'lập nhầm' })
    await engine.client.elections.begin({ id, kind: 'chair' })
  })

  test('the meeting elects no vice chair while the congress elects its chair, unless somebody says why', async () => {
    const { elections } = engine.client
    await elections.begin({ id, kind: 'chair-after' })
    const { ballotId } = await elections.begin({ id, kind: 'vice' })
    const step = { id, ballotId, step: 'seats', seats: 1, vote: null, early: null } as const
    await expect(elections.take(step)).rejects.toMatchObject(
      refusal(/Đại hội đang bầu Chủ tịch.*ghi lý do/),
    )
  })

  test('the congress elects no chair while the meeting elects one', async () => {
    await engine.client.elections.begin({ id, kind: 'chair' })
    await expect(engine.client.elections.begin({ id, kind: 'chair-after' })).rejects.toMatchObject(
      refusal(/Hội nghị lần thứ nhất đang bầu Chủ tịch/),
    )
  })
})

describe('a congress that told its chair, with nobody above the half', () => {
  let toldId: string
  beforeEach(async () => {
    await removeBallots(...MEETING_BODIES.filter((body) => body !== 'Chủ tịch'))
    const congress = { level: 'grassroots', chairConsent: true } as const
    await engine.client.dossier.setCongress({ id, changes: congress })
  })
  const tellChair = async () => {
    const { facts } = engine.client
    const figures = { convened: 117, present: 117, voters: 117, issued: 117, collected: 117 }
    const body = 'Chủ tịch tại đại hội'
    const cells = { body, round: 1, seats: 1, ...figures, valid: 117, invalid: 0 }
    ;({ rowId: toldId } = await facts.addRow({
      id,
      list: 'elections.ballots',
      row: { cells },
    }))
    const name = { parentId: toldId, cells: { name: 'Lù Văn Chiến', origin: 'Ứng cử', votes: 40 } }
    await facts.addRow({ id, list: 'elections.names', row: name })
  }
  const decide = (way: 'hand-over' | 'anew') =>
    engine.client.elections.decide({ id, ballotId: toldId, way, vote: CONGRESS })
  const takeBack = () =>
    engine.client.elections.takeBack({
      ...{ id, ballotId: toldId, step: 'decision', reason: 'ghi nhầm' },
    })

  test('sets up no further round once the meeting has elected one', async () => {
    await tellChair()
    await decide('anew')
    await expect(engine.client.elections.beginNext({ id, ballotId: toldId })).rejects.toMatchObject(
      refusal(/^Chủ tịch đã được bầu tại hội nghị lần thứ nhất/),
    )
  })

  test('takes back that it handed the chair over only once the meeting elects none', async () => {
    await removeBallots('Chủ tịch')
    await tellChair()
    await decide('hand-over')
    const { ballotId } = await engine.client.elections.begin({ id, kind: 'chair' })
    await expect(takeBack()).rejects.toMatchObject(
      refusal(/^Cuộc bầu Chủ tịch, lần 1 dựa vào quyết định này. Bỏ cuộc bầu ấy trước/),
    )
    const { steps } = await one(toldId)
    expect(steps.find((step) => step.id === 'decision')?.canTakeBack).toBe(false)
    await engine.client.elections.discard({ id, ballotId, reason: 'lập nhầm' })
    await takeBack()
    await decide('anew')
    await engine.client.elections.beginNext({ id, ballotId: toldId })
  })

  test('stops the steps of the meeting when it is told beside them, until it hands over', async () => {
    await removeBallots('Chủ tịch')
    const ballotId = await printed('chair')
    await tellChair()
    const words = /^Đại hội đang bầu Chủ tịch, lần 1 chưa xong/
    await expect(take(ballotId, 'issued', { figures: HALL })).rejects.toMatchObject(refusal(words))
    expect((await one(ballotId)).breaks).toContainEqual(
      expect.objectContaining({ blocks: true, sentence: expect.stringMatching(words) }),
    )
    await decide('hand-over')
    expect((await one(ballotId)).breaks.filter(({ blocks }) => blocks)).toEqual([])
    await take(ballotId, 'issued', { figures: HALL })
  })
})

test('a round still to be held is asked about by every election of the first meeting', () => {
  const kinds = bundledPack('2023-2028').elections.kinds.filter(
    ({ meeting }) => meeting === 'first-meeting',
  )
  expect(kinds.length).toBeGreaterThan(4)
  for (const { id: kind, needs } of kinds)
    expect([kind, needs]).toEqual([
      kind,
      expect.arrayContaining([
        expect.objectContaining({ needs: 'is-finished', of: 'committee', early: ['open-round'] }),
      ]),
    ])
})

describe('a round that the congress decided and has not held', () => {
  beforeEach(async () => {
    await removeBallots(...MEETING_BODIES)
    const { elections, facts } = engine.client
    const rowIds = [(await ballotOf('Ban Chấp hành', 2)).id]
    await facts.removeRows({ id, rowIds })
    const ballotId = (await ballotOf('Ban Chấp hành')).id
    await facts.updateRow({ id, rowId: ballotId, row: { cells: { afterwards: '' } } })
    await elections.decide({ id, ballotId, way: 'again-tied', vote: CONGRESS })
  })

  test('the meeting goes on only by a clause and with a reason, which its step keeps', async () => {
    const { ballotId } = await engine.client.elections.begin({ id, kind: 'vice' })
    const vote = { ...ALL, present: 26, agree: 26 }
    const seats = { seats: 1, vote }
    const asked = refusal(/^Cuộc bầu Ban Chấp hành còn lần chưa xong.*căn cứ.*lý do/)
    await expect(take(ballotId, 'seats', seats)).rejects.toMatchObject(asked)
    const [clause] = (await one(ballotId)).ahead?.clauses ?? []
    const ahead = { clause: clause?.id ?? '', reason: ' ' }
    await expect(take(ballotId, 'seats', { ...seats, ahead })).rejects.toMatchObject(
      refusal(/lý do/),
    )
    await expect(
      take(ballotId, 'seats', { ...seats, ahead: { clause: 'secret', reason: 'vội' } }),
    ).rejects.toMatchObject(refusal(/căn cứ/))
    await take(ballotId, 'seats', { ...seats, ahead: { ...ahead, reason: 'đại hội họp tiếp' } })
    const told = await one(ballotId)
    expect(told.steps[0]?.notes).toContainEqual(expect.stringContaining('đại hội họp tiếp'))
    expect(told.ahead).toBeNull()
    // The meeting has one reason: its next election starts from the words of this one.
    const next = await engine.client.elections.begin({ id, kind: 'inspection' })
    expect((await one(next.ballotId)).ahead?.told).toBe('đại hội họp tiếp')
    await engine.client.elections.discard({ id, ballotId: next.ballotId, reason: 'chưa bầu' })
    // Both minutes say it, or whoever reads them would take the meeting for one of the whole committee.
    const convened = { cells: { convened: 26 } }
    await engine.client.facts.updateRow({ id, rowId: ballotId, row: convened })
    const said =
      /Hội nghị họp với 26 ủy viên Ban Chấp hành đã trúng cử, được triệu tập, khi cuộc bầu Ban Chấp hành còn lần chưa xong\. Lý do: [Đđ]ại hội họp tiếp\./g
    for (const [slug, copy] of [
      ['first-meeting-minutes', null],
      ['first-meeting-counting-minutes', 1],
    ] as const)
      expect((await textOf(slug, copy)).match(said)).toHaveLength(1)
    // The clause is asked once: what stops the next step is its own list.
    await expect(take(ballotId, 'nominations')).rejects.toMatchObject(
      refusal(/Danh sách chưa có ai/),
    )
  })

  test('holds back what says who was elected, until it is held', async () => {
    const reasons = async (slug: string) =>
      (await engine.client.papers.finalReasons({ id, slug })).map(({ sentence }) => sentence)
    const open = /^Bầu Ban Chấp hành, lần 1: .*bầu tiếp.*chưa lập lần 2/
    for (const slug of [
      'resolution',
      'result-announcement',
      'congress-minutes',
      'recognition-request',
    ])
      expect(await reasons(slug)).toContainEqual(expect.stringMatching(open))
    expect(await reasons('counting-minutes')).not.toContainEqual(expect.stringMatching(open))
    const ballotId = (await ballotOf('Ban Chấp hành')).id
    await engine.client.elections.beginNext({ id, ballotId })
    expect(await reasons('resolution')).toContainEqual(
      expect.stringMatching(/^Bầu Ban Chấp hành, lần 2: .*chưa có kết quả/),
    )
  })
})

test('a round that the meeting decided holds back its own papers, not those of the congress', async () => {
  const { elections, facts, papers } = engine.client
  const body = 'Ban Thường vụ'
  const ballotId = (await ballotOf(body)).id
  const [last] = (await rowsOf('elections.names')).filter(
    ({ parentId, cells }) => parentId === ballotId && cells['votes'] === 23,
  )
  // Of 27 ballots half is not enough for the seventh seat.
  await facts.updateRow({ id, rowId: last?.id ?? '', row: { cells: { votes: 12 } } })
  const open = /^Bầu Ban Thường vụ, lần 1: .*bầu tiếp.*chưa lập lần 2/
  const isHeld = async (slug: string) =>
    (await papers.finalReasons({ id, slug })).some(({ sentence }) => open.test(sentence))
  const own = ['first-meeting-minutes', 'first-meeting-resolution', 'recognition-request']
  for (const slug of own) expect(await isHeld(slug)).toBe(false)
  await elections.decide({ id, ballotId, way: 'again-rest', vote: ALL })
  for (const slug of own) expect(await isHeld(slug)).toBe(true)
  for (const slug of ['resolution', 'congress-minutes']) expect(await isHeld(slug)).toBe(false)
  await elections.beginNext({ id, ballotId })
  expect(await papers.finalReasons({ id, slug: 'recognition-request' })).toContainEqual(
    expect.objectContaining({
      sentence: expect.stringMatching(/^Bầu Ban Thường vụ, lần 2: .*chưa có kết quả/),
    }),
  )
})
