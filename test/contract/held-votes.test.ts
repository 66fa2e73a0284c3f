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
const record = async (topic: string, slot: number, counted = ALL, place = 0) => {
  const { id: itemId, asks } = await itemAt(topic, place)
  const subject = asks[slot]?.subject ?? ''
  await engine.client.run.recordVote({ id, itemId, slot, subject, counted, next: null })
}
const stepAt = async (stepId: ElectionStepId, of = ballotId) => {
  const step = (await one(of)).steps.find((each) => each.id === stepId)
  if (!step) throw new Error(`no step ${stepId}`)
  return step
}
const votes = async () => (await rowsOf('proceedings.handVotes')).length
/** How often the congress minutes tell a vote on this. */
const printed = async (words: string) => {
  const asked = { id, slug: 'congress-minutes', copy: null }
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
    message: expect.stringMatching(/^((?!Điều hành).)*mở lại bước ở trang Bầu cử rồi ghi lại\.$/),
  })
})
