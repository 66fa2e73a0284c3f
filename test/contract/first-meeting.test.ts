import { beforeEach, describe, expect, test } from 'vitest'
import type { ElectionKind, ElectionStepId, StepInput } from '#core/contract/elections-contract.ts'
import { readDocxText } from '#main/office/read-docx-text.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

/** The sample elected a committee of 27; its first meeting is held anew here. */
let engine: TestEngine
let id: string
beforeEach(async () => {
  engine = openTestEngine()
  ;({ id } = await engine.client.dossiers.openSample())
})

const MEETING = [
  'Ban Thường vụ',
  'Chủ tịch',
  'Phó Chủ tịch',
  'Ủy ban Kiểm tra',
  'Chủ nhiệm Ủy ban Kiểm tra',
]

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
    await removeBallots(...MEETING)
    const ballotId = await printed('chair')
    expect((await one(ballotId)).members).toEqual({ count: 27, of: 'Ban Chấp hành' })
    await expect(take(ballotId, 'issued', { figures: TEN })).rejects.toMatchObject(
      refusal(/^Triệu tập ghi 10 mà 27 người đã trúng cử .*Ghi 27/),
    )
    await expect(
      take(ballotId, 'issued', { figures: { ...HALL, present: 17, voters: 17, issued: 17 } }),
    ).rejects.toMatchObject(refusal(/^Có mặt 17 trên 27 người được triệu tập, chưa đủ/))
    await take(ballotId, 'issued', { figures: HALL })
    expect((await ballotOf('Chủ tịch')).cells).toMatchObject({ convened: 27, present: 26 })
  })

  test('stays so after the ballots were handed out, in the facts and at the count', async () => {
    await removeBallots(...MEETING)
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
    await removeBallots('Ban Chấp hành', ...MEETING)
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

describe('one office is elected once at a time', () => {
  beforeEach(async () => {
    await removeBallots(...MEETING)
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

  test('the congress elects no chair while the meeting elects one', async () => {
    await engine.client.elections.begin({ id, kind: 'chair' })
    await expect(engine.client.elections.begin({ id, kind: 'chair-after' })).rejects.toMatchObject(
      refusal(/Hội nghị lần thứ nhất đang bầu Chủ tịch/),
    )
  })
})

test('a further round for the chair is not set up while the meeting elects one', async () => {
  const { facts, elections } = engine.client
  await removeBallots(...MEETING)
  const congress = { level: 'grassroots', chairConsent: true } as const
  await engine.client.dossier.setCongress({ id, changes: congress })
  const body = 'Chủ tịch tại đại hội'
  const figures = { convened: 117, present: 117, voters: 117, issued: 117, collected: 117 }
  const cells = { body, round: 1, seats: 1, ...figures, valid: 117, invalid: 0 }
  const { rowId } = await facts.addRow({ id, list: 'elections.ballots', row: { cells } })
  const name = { parentId: rowId, cells: { name: 'Lù Văn Chiến', origin: 'Ứng cử', votes: 40 } }
  await facts.addRow({ id, list: 'elections.names', row: name })
  const decide = (way: 'hand-over' | 'anew') =>
    elections.decide({ id, ballotId: rowId, way, vote: CONGRESS })
  await decide('hand-over')
  await elections.begin({ id, kind: 'chair' })
  await elections.takeBack({ id, ballotId: rowId, step: 'decision', reason: 'ghi nhầm' })
  await decide('anew')
  await expect(elections.beginNext({ id, ballotId: rowId })).rejects.toMatchObject(
    refusal(/^Hội nghị lần thứ nhất đang bầu Chủ tịch, lần 1 chưa xong/),
  )
})

describe('a round that the congress decided and has not held', () => {
  beforeEach(async () => {
    await removeBallots(...MEETING)
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
    // Both minutes say it, or whoever reads them would take the meeting for one of the whole committee.
    const convened = { cells: { convened: 26 } }
    await engine.client.facts.updateRow({ id, rowId: ballotId, row: convened })
    const said =
      /Hội nghị họp với 26 ủy viên Ban Chấp hành đã trúng cử, được triệu tập, khi cuộc bầu Ban Chấp hành còn lần chưa xong \(căn cứ: Quy ước của chương trình, hội nghị của những người trúng cử[^)]*\)\. Lý do: [Đđ]ại hội họp tiếp\./g
    for (const [slug, copy] of [
      ['first-meeting-minutes', null],
      ['first-meeting-counting-minutes', 1],
    ] as const)
      expect((await textOf(slug, copy)).match(said)).toHaveLength(1)
    await take(ballotId, 'nominations').catch((error: unknown) =>
      expect(error).toMatchObject(refusal(/Danh sách chưa có ai/)),
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
