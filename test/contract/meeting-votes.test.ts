import { beforeEach, expect, test } from 'vitest'
import type { ElectionKind, ElectionStepId, StepInput } from '#core/contract/elections-contract.ts'
import { MEETING_BODIES } from '#core/papers/election-words.ts'
import { readDocxText } from '#main/office/read-docx-text.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

/** The sample elected a committee of 27; the votes by hand of its first meeting stand at their steps alone. */
let engine: TestEngine
let id: string
let ballotId: string
beforeEach(async () => {
  engine = openTestEngine()
  ;({ id } = await engine.client.dossiers.openSample())
})

const rowsOf = async (list: string) => {
  const { dossier } = await engine.client.dossier.get({ id })
  return dossier.typedRows.filter((row) => row.list === list)
}
const one = async () => {
  const { elections } = await engine.client.elections.view({ id })
  const found = elections.find((election) => election.ballotId === ballotId)
  if (!found) throw new Error(`no election ${ballotId}`)
  return found
}
const take = (step: ElectionStepId, more: Partial<StepInput> = {}) =>
  engine.client.elections.take({ id, ballotId, step, vote: null, early: null, ...more })
const hands = (present: number, against = 0) => ({
  ...{ present, agree: present - against, against, other: 0, reason: '' },
})

/** An election whose number, list and counters are voted with those present, its ballots being counted. */
async function beingCounted(kind: ElectionKind, present: number) {
  const told = await rowsOf('elections.ballots')
  const again = kind === 'vice' ? MEETING_BODIES : ['Đại biểu dự đại hội cấp trên']
  const rowIds = told.filter(({ cells }) => again.includes(String(cells['body'])))
  await engine.client.facts.removeRows({ id, rowIds: rowIds.map((row) => row.id) })
  ;({ ballotId } = await engine.client.elections.begin({ id, kind }))
  const quota = { vote: hands(present), despite: 'theo phân bổ' }
  await take('seats', { seats: 1, alternates: 0, moreThanListed: true, ...quota })
  if ((await one()).names.length === 0) {
    const [person] = (await one()).people
    const origin = 'Đề cử tại đại hội' as const
    const names = [{ personId: person?.personId ?? null, name: '', origin }]
    await engine.client.elections.addNames({ id, ballotId, names } as never)
  }
  await take('nominations')
  await take('withdrawals')
  await take('list', { vote: hands(present) })
  const { counters, mayCount } = await one()
  const chosen = (counters.length > 0 ? counters : mayCount.slice(-2)).map((who, at) => ({
    ...{ personId: who.personId, name: who.name, isHead: at === 0 },
  }))
  const { vote } = (await one()).steps.find((step) => step.id === 'election-committee') ?? {}
  await take('election-committee', {
    counters: chosen,
    vote: vote === null ? null : hands(present),
  })
  await take('printed', { figures: { printed: present } })
  const issued = { present, voters: present, issued: present }
  const convened = kind === 'vice' ? {} : { convened: present }
  await take('issued', { figures: { ...issued, ...convened } })
  await take('collected', { figures: { exchanged: 0, unused: 0, collected: present } })
  await engine.client.counting.begin({
    ...{ id, ballotId, pass: 1, clerk: 'Lò Thị Én', reader: null },
    ...{ mode: 'ballots', helps: 'giúp kỹ thuật' },
  })
}

const textOf = async (slug: string) => {
  const { contentBase64 } = await engine.client.papers.preview({ id, slug, copy: null })
  const read = readDocxText(Buffer.from(contentBase64, 'base64'))
  return read.ok ? read.value.replaceAll(/\n+/g, ' | ') : ''
}
const notesOf = async (step: ElectionStepId) =>
  (await one()).steps.find((found) => found.id === step)?.notes ?? []

test('a vote typed wrong is put right while its ballots are counted, with a reason and a name', async () => {
  await beingCounted('vice', 25)
  const { elections, facts } = engine.client
  const { handVotes } = await one()
  expect(handVotes.map(({ step, vote }) => [step, vote.agree])).toEqual([
    ['seats', 25],
    ['list', 25],
    ['election-committee', 25],
  ])
  const rowId = handVotes[1]?.rowId ?? ''
  const changed = { id, rowId, row: { cells: { agree: 24, against: 1 } } }
  await expect(facts.updateRow(changed)).rejects.toMatchObject({
    message: expect.stringMatching(
      /^((?!Điều hành).)*mở cuộc bầu ấy ở trang Bầu cử, .* bấm Sửa số biểu quyết, kèm lý do/,
    ),
  })
  await expect(
    elections.takeBack({ id, ballotId, step: 'list', reason: 'sai số' }),
  ).rejects.toThrow('Đã bắt đầu kiểm phiếu')
  const signed = { id, ballotId, rowId, reason: 'đọc nhầm phiếu ghi', by: 'Lý Thị Vần' }
  const right = hands(25, 1)
  const refusedAs = async (more: object, field: string, words: string) => {
    await expect(elections.correctVote({ ...signed, vote: right, ...more })).rejects.toMatchObject({
      data: { field },
      message: expect.stringContaining(words),
    })
  }
  await refusedAs({ reason: ' ' }, 'reasonToCorrect', 'Chưa có lý do sửa')
  await refusedAs({ by: ' ' }, 'by', 'Chưa có tên người sửa')
  await refusedAs({ vote: { ...right, agree: 20 } }, 'reason', 'Còn 4 người')
  await refusedAs({ vote: hands(28) }, 'present', 'Có mặt 28 mà chỉ triệu tập 27')
  await refusedAs({ vote: hands(10) }, 'despite', 'Có mặt 10 trên 27')
  await refusedAs({ vote: hands(25, 20) }, 'despite', 'Nhất trí 5 trên 25')
  expect(await notesOf('list')).toContain('Có mặt 25: nhất trí 25, không nhất trí 0, ý kiến khác 0')
  await elections.correctVote({ ...signed, vote: right })
  const notes = await notesOf('list')
  expect(notes).toContain('Có mặt 25: nhất trí 24, không nhất trí 1, ý kiến khác 0')
  expect(notes).toContainEqual(
    expect.stringMatching(
      /^Đã sửa lúc \d+:\d\d, đồng chí Lý Thị Vần ghi\. Lý do: đọc nhầm phiếu ghi$/,
    ),
  )
  expect(await textOf('first-meeting-minutes')).toContain('gồm 1 người | 25 | 24 | 1 | 0 |')
  // What is told of the figures goes with them.
  const short = { ...right, agree: 22, reason: 'hai người ra ngoài' }
  await elections.correctVote({ ...signed, vote: short })
  expect(await notesOf('list')).toContain('Lý do số không khớp: hai người ra ngoài')
  await elections.correctVote({ ...signed, vote: { ...short, agree: 24 } })
  expect((await one()).handVotes[1]?.vote).toEqual({ ...right, despite: '' })
  expect((await notesOf('list')).join(' ')).not.toContain('Lý do số không khớp')
})

test('a vote of the congress is put right in the run of show while its ballots are counted', async () => {
  await beingCounted('delegation', 117)
  expect((await one()).handVotes).toEqual([])
  const lines = await engine.client.run.lines({ id })
  const line = lines.find(({ text }) => text.includes('số lượng'))
  const rowId = line?.rowId ?? ''
  const vote = hands(117, 2)
  await expect(
    engine.client.elections.correctVote({
      ...{ id, ballotId, rowId, vote, reason: 'đếm lại', by: 'Lý Thị Vần' },
    }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const cells = { agree: 115, against: 2 }
  await engine.client.run.correct({ id, rowId, cells, reason: 'đếm lại' })
  expect(await notesOf('seats')).toContain(
    'Có mặt 117: nhất trí 115, không nhất trí 2, ý kiến khác 0',
  )
})
