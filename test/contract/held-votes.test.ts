import { beforeEach, expect, test } from 'vitest'
import type { ElectionStepId, StepInput } from '#core/contract/elections-contract.ts'
import { readDocxText } from '#main/office/read-docx-text.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

/** A vote by hand that a step of an election and an item of the run of show both ask for. */

let engine: TestEngine
let id: string
let ballotId: string
/** The sample without its told elections, that of the committee begun, the first session open. */
beforeEach(async () => {
  engine = openTestEngine()
  ;({ id } = await engine.client.dossiers.openSample())
  const rowIds = (await rowsOf('elections.ballots')).map((row) => row.id)
  await engine.client.facts.removeRows({ id, rowIds })
  ;({ ballotId } = await engine.client.elections.begin({ id, kind: 'committee' }))
  const [first] = (await engine.client.run.view({ id })).sessions
  const opening = { id, sessionId: first?.id ?? '', convened: 117, present: 117 }
  await engine.client.run.openSession(opening)
})

const ALL = { present: 117, agree: 117, against: 0, other: 0, reason: '' }
const rowsOf = async (list: string) => {
  const { dossier } = await engine.client.dossier.get({ id })
  return dossier.typedRows.filter((row) => row.list === list)
}
const one = async (of: string) => {
  const { elections } = await engine.client.elections.view({ id })
  const found = elections.find((election) => election.ballotId === of)
  if (!found) throw new Error(`no election ${of}`)
  return found
}
function take(of: string, step: ElectionStepId, more: Partial<StepInput> = {}) {
  return engine.client.elections.take({ id, ballotId: of, step, vote: null, early: null, ...more })
}

const itemAt = async (topic: string, place = 0) => {
  const items = (await engine.client.run.view({ id })).sessions.flatMap(({ items: all }) => all)
  const item = items.filter((each) => each.topic === topic)[place]
  if (!item) throw new Error(`no item ${topic}`)
  return item
}
const record = async (topic: string, slot: number, counted: typeof ALL = ALL, place = 0) => {
  const { id: itemId, asks } = await itemAt(topic, place)
  const subject = asks[slot]?.subject ?? ''
  const lost = counted.agree < counted.against
  await engine.client.run.recordVote({ id, itemId, slot, subject, counted, lost, next: null })
}
const stepAt = async (stepId: ElectionStepId, of = ballotId) => {
  const step = (await one(of)).steps.find((each) => each.id === stepId)
  if (!step) throw new Error(`no step ${stepId}`)
  return step
}
const votes = async () => (await rowsOf('proceedings.handVotes')).length
/** How often a paper tells a vote on this. */
const printed = async (words: string, slug = 'congress-minutes') => {
  const asked = { id, slug, copy: null }
  const { contentBase64 } = await engine.client.papers.preview(asked)
  const read = readDocxText(Buffer.from(contentBase64, 'base64'))
  return (read.ok ? read.value : '').split(words).length - 1
}

test('is recorded at its item first: the step shows it, goes on without asking, and the minutes have it once', async () => {
  const before = await votes()
  await record('personnel-plan', 1, { ...ALL, agree: 115, against: 2 })
  expect((await stepAt('seats')).held).toEqual({
    seats: 27,
    words: [
      expect.stringMatching(/^Đã biểu quyết lúc \d+:\d\d ở mục “.+” của Điều hành/),
      'Có mặt 117: nhất trí 115, không nhất trí 2, ý kiến khác 0',
    ],
  })
  await expect(take(ballotId, 'seats', { seats: 26 })).rejects.toMatchObject({
    message: expect.stringContaining('Đại hội đã biểu quyết số lượng 27 người'),
  })
  // Another number, voted anew by prefilled figures: both are told, and why.
  await expect(take(ballotId, 'seats', { seats: 26, vote: ALL })).rejects.toMatchObject({
    message: expect.stringMatching(
      /^Đại hội đã biểu quyết số lượng 27 người, nhất trí 115 trên 117\. .+ 26 người thì ghi lý do\.$/,
    ),
  })
  await take(ballotId, 'seats', { seats: 27 })
  expect(await votes()).toBe(before + 1)
  expect((await stepAt('seats')).notes[0]).toContain('Đã biểu quyết lúc')
  const [row] = (await rowsOf('proceedings.handVotes')).slice(-1)
  const correct = (agree: number, against: number) =>
    engine.client.run.correct({
      ...{ id, rowId: row?.id ?? '', cells: { agree, against }, reason: 'đếm lại' },
    })
  await expect(correct(3, 114)).rejects.toMatchObject({ data: { field: 'despite' } })
  await correct(116, 1)
  // The line goes with its step only, or the step would stand without its vote.
  const [line] = await engine.client.run.lines({ id })
  const going = { id, eventId: line?.eventId ?? '', reason: 'ghi nhầm' }
  await expect(engine.client.run.withdraw(going)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('mở lại bước ở trang Bầu cử'),
  })
  const renamed = { subject: 'số lượng Ban Chấp hành là 26 đồng chí' }
  await expect(
    engine.client.run.correct({ id, rowId: row?.id ?? '', cells: renamed, reason: 'gõ nhầm' }),
  ).rejects.toMatchObject({ data: { field: 'subject' } })
  expect((await stepAt('seats')).notes).toContain(
    'Có mặt 117: nhất trí 116, không nhất trí 1, ý kiến khác 0',
  )
  expect(await printed('116/117')).toBe(1)
  await engine.client.elections.takeBack({ id, ballotId, step: 'seats', reason: 'xem lại' })
  expect(await votes()).toBe(before + 1)
  await take(ballotId, 'seats', { seats: 27 })
  await engine.client.elections.discard({ id, ballotId, reason: 'lập nhầm' })
  expect(await votes()).toBe(before + 1)
})

test('is taken as a step first: the item shows it, asks no more, and the minutes have it once', async () => {
  const before = await votes()
  await take(ballotId, 'seats', { seats: 27, vote: { ...ALL, agree: 115, against: 2 } })
  const plan = await itemAt('personnel-plan')
  expect(plan.votes).toMatchObject([{ slots: [1], agree: 115 }])
  await expect(record('personnel-plan', 1)).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await printed('115/117')).toBe(1)
  await take(ballotId, 'nominations')
  await take(ballotId, 'withdrawals')
  await record('candidate-list', 0)
  await take(ballotId, 'list', { vote: ALL })
  expect((await itemAt('candidate-list')).votes.map(({ slots }) => slots)).toEqual([[0], [1]])
  const { counters } = await one(ballotId)
  await take(ballotId, 'election-committee', { counters, vote: ALL })
  expect((await itemAt('elect-election-committee')).votes).toMatchObject([{ slots: [0, 1] }])
  expect(await votes()).toBe(before + 4)
  expect((await engine.client.elections.view({ id })).hall).toEqual({ convened: 117, present: 117 })
  await take(ballotId, 'printed', { figures: { printed: 120 } })
  const figures = { convened: 118, present: 117, voters: 117, issued: 117 }
  await expect(take(ballotId, 'issued', { figures })).rejects.toThrow('phiên đang họp ghi triệu')
  await engine.client.run.clearDay({ id })
  expect((await itemAt('elect-election-committee')).votes).toEqual([])
  expect(await votes()).toBe(0)
})

test('is asked again where it was not passed, and for each election at its own item', async () => {
  await record('personnel-plan', 1, { ...ALL, agree: 3, against: 114 })
  expect((await stepAt('seats')).held).toBeNull()
  await take(ballotId, 'seats', { seats: 27, vote: ALL })
  const delegation = await engine.client.elections.begin({ id, kind: 'delegation' })
  expect((await stepAt('seats', delegation.ballotId)).held).toBeNull()
  await record('personnel-plan', 1, ALL, 1)
  expect((await stepAt('seats', delegation.ballotId)).held).not.toBeNull()
})

test('the number that was voted is changed only by voting anew, not in the facts and not by undo', async () => {
  const { facts, elections, dossier } = engine.client
  const write = (cells: Readonly<Record<string, number>>) =>
    facts.updateRow({ id, rowId: ballotId, row: { cells } })
  const { run } = engine.client
  await run.beginItem({ id, itemId: (await itemAt('personnel-plan')).id })
  await write({ seats: 26 })
  await write({ seats: 27 })
  await take(ballotId, 'seats', { seats: 27, vote: ALL })
  const refused = { message: expect.stringMatching(/mở lại bước ấy rồi biểu quyết lại/) }
  await expect(write({ seats: 25 })).rejects.toMatchObject(refused)
  await expect(write({ alternates: 2 })).rejects.toMatchObject(refused)
  await expect(facts.removeRows({ id, rowIds: [ballotId] })).rejects.toMatchObject(refused)
  const held = await votes()
  const reason = 'biểu quyết lại'
  await elections.takeBack({ id, ballotId, step: 'seats', reason, wasHeld: true })
  // The vote of before is a line of the minutes still, put right there with a reason; nothing is answered by it.
  const [before] = (await rowsOf('proceedings.handVotes')).slice(-1)
  const rowId = before?.id ?? ''
  expect((await run.lines({ id })).map((line) => line.rowId)).toContain(rowId)
  const cells = { agree: 116, against: 1 }
  await expect(run.correct({ id, rowId, cells, reason: ' ' })).rejects.toMatchObject({
    data: { field: 'reasonToCorrect' },
  })
  await run.correct({ id, rowId, cells, reason: 'đếm lại' })
  expect((await rowsOf('proceedings.handVotes')).slice(-1)[0]?.cells).toMatchObject(cells)
  expect((await stepAt('seats')).held).toBeNull()
  expect((await run.hall({ id })).result).toBeNull()
  await write({ seats: 25 })
  await take(ballotId, 'seats', { seats: 25, vote: ALL })
  expect(await votes()).toBe(held + 1)
  const gists = (await rowsOf('proceedings.records')).map(({ cells }) => String(cells['gist']))
  expect(gists.filter((gist) => gist.endsWith(`Lý do: ${reason}`))).toHaveLength(1)
  await dossier.undo({ id })
  expect((await one(ballotId)).seats).toBe(25)
})

test('the chair of a sheet is not discarded beside a number that leaves its seat out', async () => {
  const { elections, dossier } = engine.client
  await elections.discard({ id, ballotId, reason: 'đổi số lượng' })
  const changes = { level: 'grassroots', chairConsent: true, committeeSeats: 15 } as const
  await dossier.setCongress({ id, changes })
  ;({ ballotId } = await elections.begin({ id, kind: 'committee' }))
  const chair = await elections.begin({ id, kind: 'chair-together' })
  const discard = () => elections.discard({ id, ballotId: chair.ballotId, reason: 'lập nhầm' })
  await record('personnel-plan', 1)
  await take(ballotId, 'seats', { seats: 14 })
  await expect(discard()).rejects.toMatchObject({
    message: expect.stringMatching(/Mở lại bước biểu quyết số lượng của Ban Chấp hành trước/),
  })
  await elections.takeBack({ id, ballotId, step: 'seats', reason: 'bỏ bầu Chủ tịch' })
  await discard()
  expect((await one(ballotId)).seats).toBe(15)
  await take(ballotId, 'seats', { seats: 15 })
})

test('what was voted down at its item, or is gone from the minutes, is voted there again', async () => {
  await record('personnel-plan', 1, { ...ALL, agree: 3, against: 114 })
  expect((await itemAt('personnel-plan')).votes).toMatchObject([{ slots: [1], isSettled: false }])
  await record('personnel-plan', 1)
  expect((await stepAt('seats')).held).toMatchObject({ seats: 27 })
  await expect(record('personnel-plan', 1)).rejects.toMatchObject({ code: 'CONFLICT' })
  const [line] = await engine.client.run.lines({ id })
  await engine.client.run.withdraw({ id, eventId: line?.eventId ?? '', reason: 'ghi nhầm' })
  expect((await stepAt('seats')).held).toBeNull()
  await record('personnel-plan', 1)
})

test('both votes on a list stand in its minutes; with one more name the hall is asked anew', async () => {
  await take(ballotId, 'seats', { seats: 27, vote: ALL })
  await take(ballotId, 'nominations')
  await take(ballotId, 'withdrawals')
  await record('candidate-list', 0, { ...ALL, agree: 111, against: 6 })
  await record('candidate-list', 1, { ...ALL, agree: 112, against: 5 })
  await take(ballotId, 'list')
  expect(await printed('111/117', 'candidate-list-minutes')).toBe(1)
  expect(await printed('112/117', 'candidate-list-minutes')).toBe(1)
  const rowIds = (await rowsOf('proceedings.handVotes')).slice(-2, -1).map((row) => row.id)
  const { facts, elections } = engine.client
  await expect(facts.removeRows({ id, rowIds })).rejects.toThrow('của một bước bầu cử')
  const added = {
    list: 'elections.names',
    row: { parentId: ballotId, cells: { name: 'Lò Văn A' } },
  }
  await expect(facts.addRow({ id, ...added })).rejects.toThrow('biểu quyết lại')
  await elections.takeBack({ id, ballotId, step: 'nominations', reason: 'còn người đề cử' })
  const twin = { personId: null, name: 'Tráng A Tủa', birthYear: '1980', unit: 'Xã Hồ Thầu' }
  const names = [{ ...twin, origin: 'Đề cử tại đại hội' as const }]
  await elections.addNames({ id, ballotId, names })
  await take(ballotId, 'nominations')
  await take(ballotId, 'withdrawals')
  await expect(take(ballotId, 'list')).rejects.toThrow('Chưa rõ số có mặt')
  await take(ballotId, 'list', { vote: { ...ALL, agree: 116, against: 1 } })
  expect(await printed('112/117', 'candidate-list-minutes')).toBe(0)
  expect(await printed('116/117', 'candidate-list-minutes')).toBe(1)
  // The minutes of the congress keep all of them, and say which were on the list of before.
  const [others, more] = ['(trước khi danh sách thay đổi): ', '(trước khi số lượng thay đổi): ']
  expect(await printed(`${more}111/117`)).toBe(1)
  expect(await printed(`${others}112/117`)).toBe(1)
  expect(await printed('): 116/117')).toBe(0)
  expect(await printed('116/117')).toBe(1)
  const again = { id, ballotId, step: 'nominations' as const, reason: 'thêm người' }
  await elections.takeBack({ ...again, wasHeld: true })
  await elections.addNames({
    id,
    ballotId,
    names: [{ ...twin, name: 'Lò Văn B', origin: 'Ứng cử' }],
  })
  await take(ballotId, 'nominations')
  await take(ballotId, 'withdrawals')
  await take(ballotId, 'list', { vote: { ...ALL, agree: 115, against: 2 } })
  expect(await printed('(trước khi mở lại): 116/117')).toBe(1)
  expect(await printed(`${more}111/117`)).toBe(1)
  expect(await printed(`${others}112/117`)).toBe(1)
  for (const said of ['mở lại', 'số lượng thay đổi', 'danh sách thay đổi'])
    expect(await printed(`(trước khi ${said})`, 'hand-vote-record')).toBe(1)
  expect(await printed(': 115/117')).toBe(1)
  expect(await printed('): 115/117')).toBe(0)
})

test('those who count are voted anew where others are chosen than the hall voted on', async () => {
  await take(ballotId, 'seats', { seats: 27, vote: ALL })
  await record('elect-election-committee', 0)
  await record('elect-election-committee', 1)
  await take(ballotId, 'nominations')
  await take(ballotId, 'withdrawals')
  await take(ballotId, 'list', { vote: ALL })
  const { counters, mayCount } = await one(ballotId)
  const [other] = mayCount.filter(({ name }) => counters.every((each) => each.name !== name))
  const others = counters.map((each, at) =>
    at === 1 && other ? { ...other, isHead: false } : each,
  )
  const chosen = others.map(({ personId, name, isHead }) => ({ personId, name, isHead }))
  await expect(take(ballotId, 'election-committee', { counters: chosen })).rejects.toThrow(
    'Chưa rõ',
  )
  await take(ballotId, 'election-committee', { counters })
})

test('a vote of the first meeting is put right at its step: the run of show does not have it', async () => {
  engine = openTestEngine()
  ;({ id } = await engine.client.dossiers.openSample())
  const told = (await rowsOf('elections.ballots')).filter(
    ({ cells }) => cells['body'] === 'Phó Chủ tịch',
  )
  await engine.client.facts.removeRows({ id, rowIds: told.map((row) => row.id) })
  ;({ ballotId } = await engine.client.elections.begin({ id, kind: 'vice' }))
  const vote = { present: 27, agree: 27, against: 0, other: 0, reason: '' }
  await take(ballotId, 'seats', { seats: 1, vote })
  const rowIds = (await rowsOf('firstMeeting.votes')).slice(-1).map((row) => row.id)
  await expect(engine.client.facts.removeRows({ id, rowIds })).rejects.toMatchObject({
    message: expect.stringMatching(
      /^((?!Điều hành).)*bấm Sửa số biểu quyết.*mở lại bước ở trang Bầu cử\.$/,
    ),
  })
  // Kept when the step is opened again it is a line of no other page: here it is put right.
  const { elections, facts } = engine.client
  await elections.takeBack({ id, ballotId, step: 'seats', reason: 'bầu lại', wasHeld: true })
  const cells = { agree: 26, against: 1 }
  await facts.updateRow({ id, rowId: rowIds[0] ?? '', row: { cells } })
  await facts.removeRows({ id, rowIds })
})

test('figures that do not pass are recorded only by whoever was told so, and stay at their item', async () => {
  const { id: itemId, asks } = await itemAt('personnel-plan')
  const vote = { id, itemId, slot: 1, subject: asks[1]?.subject ?? '' }
  const { recordVote } = engine.client.run
  const before = await votes()
  const few = { ...ALL, agree: 58, against: 59 }
  await expect(recordVote({ ...vote, counted: few, next: null })).rejects.toMatchObject({
    message: expect.stringMatching(/^Nhất trí 58 trên 117 có mặt, cần từ 59/),
    data: { field: 'lost' },
  })
  const told = { ...vote, counted: few, lost: true }
  const next = (await itemAt('candidate-list')).id
  await expect(recordVote({ ...told, next })).rejects.toMatchObject({ data: { field: 'next' } })
  expect(await votes()).toBe(before)
  await recordVote({ ...told, next: null })
  await recordVote({ ...vote, counted: { ...ALL, agree: 59, against: 58 }, next: null })
  expect(await votes()).toBe(before + 2)
})

test('goes on past a vote that was voted down only where somebody says so, at the item and at the step', async () => {
  const few = { ...ALL, agree: 3, against: 114 }
  const { run } = engine.client
  await record('candidate-list', 0, few)
  const list = await itemAt('candidate-list')
  const close = {
    ...{ id, itemId: list.id, slot: 1, subject: list.asks[1]?.subject ?? '' },
    ...{ counted: ALL, next: null },
  }
  const before = await votes()
  await expect(run.recordVote(close)).rejects.toMatchObject({
    message: expect.stringMatching(
      /^Biểu quyết “số lượng người .+” ở mục này chưa được thông qua, nhất trí 3 trên 117\./,
    ),
    data: { field: 'pastLost' },
  })
  expect(await votes()).toBe(before)
  // Voted anew and passed, nothing is in the way any more.
  await record('candidate-list', 0)
  await run.recordVote(close)
  await record('personnel-plan', 0, few)
  const vote = { ...ALL, agree: 115, against: 2 }
  await expect(take(ballotId, 'seats', { seats: 27, vote })).rejects.toThrow(
    /“đề án nhân sự.+” ở mục này chưa được thông qua.+ ghi lý do\.$/,
  )
  const plan = await itemAt('personnel-plan')
  const seats = { ...close, itemId: plan.id, subject: plan.asks[1]?.subject ?? '' }
  await run.recordVote({ ...seats, pastLost: true })
  expect((await itemAt('personnel-plan')).votes).toMatchObject([
    { isSettled: false },
    { slots: [1] },
  ])
})

test('a step may go on past a plan that was voted down, with the reason in the minutes', async () => {
  await record('personnel-plan', 0, { ...ALL, agree: 3, against: 114 })
  const despite = 'đại hội thống nhất biểu quyết số lượng trước'
  await take(ballotId, 'seats', { seats: 27, vote: { ...ALL, despite } })
  expect(await printed(despite)).toBe(1)
})

test('a first vote corrected into a lost one says what was voted after it', async () => {
  await record('candidate-list', 0)
  await record('candidate-list', 1)
  const [first] = (await rowsOf('proceedings.handVotes')).slice(-2)
  const correct = (lost: boolean) =>
    engine.client.run.correct({
      ...{ id, rowId: first?.id ?? '', reason: 'đếm lại', lost },
      cells: { agree: 3, against: 114 },
    })
  await expect(correct(false)).rejects.toMatchObject({
    message: expect.stringContaining('Mục này đã biểu quyết tiếp “danh sách bầu cử”'),
    data: { field: 'lost' },
  })
  await correct(true)
})
