import { beforeEach, expect, test } from 'vitest'
import type { ElectionKind, ElectionStepId, StepInput } from '#core/contract/elections-contract.ts'
import { readDocxText } from '#main/office/read-docx-text.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

/** The sample elected a committee of 27 and its inspectors; their head and his deputy are elected here. */
let engine: TestEngine
let id: string
beforeEach(async () => {
  engine = openTestEngine()
  ;({ id } = await engine.client.dossiers.openSample())
  const rowIds = (await rowsOf('elections.ballots'))
    .filter(({ cells }) => cells['body'] === 'Chủ nhiệm Ủy ban Kiểm tra')
    .map((row) => row.id)
  await engine.client.facts.removeRows({ id, rowIds })
})

const rowsOf = async (list: string) => {
  const { dossier } = await engine.client.dossier.get({ id })
  return dossier.typedRows.filter((row) => row.list === list)
}
const one = async (ballotId: string) => {
  const { elections } = await engine.client.elections.view({ id })
  const found = elections.find((election) => election.ballotId === ballotId)
  if (!found) throw new Error(`no election ${ballotId}`)
  return found
}
const textOf = async (slug: string) => {
  const { contentBase64 } = await engine.client.papers.preview({ id, slug, copy: null })
  const read = readDocxText(Buffer.from(contentBase64, 'base64'))
  return read.ok ? read.value : ''
}

const take = (ballotId: string, step: ElectionStepId, more: Partial<StepInput> = {}) =>
  engine.client.elections.take({ id, ballotId, step, vote: null, early: null, ...more })
const hands = (present: number, against = 0) => ({
  ...{ present, agree: present - against, against, other: 0, reason: '' },
})

/** Up to the vote on the list, which has the first of those who may stand. */
async function listed(kind: ElectionKind, present: number, names: number) {
  const { ballotId } = await engine.client.elections.begin({ id, kind })
  const { people, steps } = await one(ballotId)
  if (steps[0]?.id === 'seats') await take(ballotId, 'seats', { seats: 1, vote: hands(present) })
  const rows = people.slice(0, names).map(({ personId }) => ({ personId, name: '' }))
  const origin = 'Đề cử tại đại hội' as const
  const asked = rows.map((row) => ({ ...row, origin }))
  await engine.client.elections.addNames({ id, ballotId, names: asked } as never)
  await take(ballotId, 'nominations')
  await take(ballotId, 'withdrawals')
  await take(ballotId, 'list', { vote: hands(present, 1) })
  return ballotId
}

async function countersElected(ballotId: string, present: number) {
  const chosen = (await one(ballotId)).mayCount.slice(-2)
  const counters = chosen.map(({ personId, name }, at) => ({ personId, name, isHead: at === 0 }))
  await take(ballotId, 'election-committee', { counters, vote: hands(present) })
  return chosen[0]?.name ?? ''
}

const CLERKS = [
  [1, 'Lò Thị Én'],
  [2, 'Vàng A Ga'],
] as const

/** Nobody at a meeting is called Ban Bầu cử. */
const NOT_ISSUED = 'không do Ban kiểm phiếu phát hành'

/** Five ballots: three for the first name, one for the other, one that is not valid. */
async function counted(ballotId: string, head: string) {
  await take(ballotId, 'printed', { figures: { printed: 5 } })
  await take(ballotId, 'issued', { figures: { present: 5, voters: 5, issued: 5 } })
  await take(ballotId, 'collected', { figures: { exchanged: 0, unused: 0, collected: 5 } })
  const { counting } = engine.client
  for (const [pass, clerk] of CLERKS) {
    const own = { id, ballotId, pass, clerk }
    const helps = { reader: null, helps: 'giúp kỹ thuật' }
    const { begun } = await counting.begin({ ...own, mode: 'ballots', ...helps })
    expect((await counting.view(own)).reasons).toContain(NOT_ISSUED)
    for (const [at, struck] of [[2], [2], [2], [1], []].entries()) {
      const entry = { struck, invalid: struck.length === 0 ? NOT_ISSUED : null }
      await counting.enter({ ...own, begun, number: at + 1, entry, reason: null })
    }
    await counting.close({ ...own, reason: null })
  }
  await counting.confirm({ id, ballotId, by: head })
  await take(ballotId, 'result')
}

/** Cells of a table stand in lines of their own. */
const minutes = async (slug = 'inspection-committee-first-minutes') =>
  (await textOf(slug)).replaceAll(/\n+/g, ' | ')
const LIST = 'inspectionMeeting.votes'

test('each vote and the whole count of the deputy stand in the minutes of the inspectors', async () => {
  await listed('inspection-chair', 27, 1)
  const ofCommittee = await rowsOf('firstMeeting.votes')
  const ballotId = await listed('inspection-vice', 5, 2)
  const head = await countersElected(ballotId, 5)
  await counted(ballotId, head)
  const { contentBase64 } = await engine.client.counting.journal({ id, ballotId })
  const read = readDocxText(Buffer.from(contentBase64, 'base64'))
  const journal = read.ok ? read.value : ''
  expect(journal).toContain('BAN KIỂM PHIẾU')
  expect(journal).toContain(head)
  expect(journal).not.toContain('BAN BẦU CỬ')
  const [first = '', second = ''] = (await one(ballotId)).names.map(({ printed }) => printed)
  const text = await minutes()
  for (const words of [
    'có mặt 5 trên tổng số 5 ủy viên',
    'Số ủy viên được triệu tập: 5; có mặt: 5; tham gia bỏ phiếu: 5;',
    'Số phiếu phát ra: 5; số phiếu thu về: 5;',
    `Số phiếu hợp lệ: 4; số phiếu không hợp lệ: 1 (${NOT_ISSUED}: 1 phiếu).`,
    `Trúng cử: đồng chí ${first} (3/5 phiếu, đạt 60,00%).`,
    '| Số lượng Phó Chủ nhiệm Ủy ban Kiểm tra là 1 người | 5 | 5 | 0 | 0 |',
    '| Danh sách bầu Phó Chủ nhiệm Ủy ban Kiểm tra gồm 2 người | 5 | 4 | 1 | 0 |',
    '| Số lượng và danh sách Ban kiểm phiếu | 5 | 5 | 0 | 0 |',
  ])
    expect(text).toContain(words)
  expect(text).toMatch(new RegExp(`1 \\| ${first} \\| [^|]+ \\| 3 \\| 60,00 \\| 2 \\| ${second} `))
  expect(text).toMatch(new RegExp(`2 \\| ${second} \\| [^|]+ \\| 1 \\| 20,00 \\|`))
  // The head is elected by the committee: the vote on his list is of its minutes.
  expect(text).not.toContain('Danh sách bầu Chủ nhiệm')
  expect(await minutes('first-meeting-minutes')).toContain(
    '| Danh sách bầu Chủ nhiệm Ủy ban Kiểm tra gồm 1 người | 27 | 26 | 1 | 0 |',
  )
  expect(await rowsOf('firstMeeting.votes')).toEqual(ofCommittee)
})

test('a vote that was held stays in the minutes when its step is opened again, a slip leaves them', async () => {
  const { elections, facts, run } = engine.client
  const ballotId = await listed('inspection-vice', 5, 2)
  const vote = '| Danh sách bầu Phó Chủ nhiệm Ủy ban Kiểm tra gồm 2 người | 5 |'
  const takenBack = { id, ballotId, step: 'list', reason: 'bầu lại' } as const
  const [seats, list] = (await rowsOf(LIST)).map((row) => row.id)
  const rowIds = [list ?? '']
  await expect(facts.removeRows({ id, rowIds })).rejects.toMatchObject({
    message: expect.stringMatching(
      /^((?!Điều hành).)*bấm Sửa số biểu quyết.*mở lại bước ở trang Bầu cử\.$/,
    ),
  })
  await elections.takeBack({ ...takenBack, wasHeld: true })
  expect(await minutes()).toContain(vote)
  // Kept, it is a line of no other page: here it is put right.
  await facts.updateRow({ id, rowId: list ?? '', row: { cells: { agree: 3, against: 2 } } })
  expect(await minutes()).toContain(`${vote} 3 | 2 | 0 |`)
  await facts.removeRows({ id, rowIds })
  await take(ballotId, 'list', { vote: hands(5) })
  await elections.takeBack({ ...takenBack, wasHeld: false })
  expect(await minutes()).not.toContain(vote)
  expect((await rowsOf(LIST)).map((row) => row.id)).toEqual([seats])
  await run.clearDay({ id })
  expect(await rowsOf(LIST)).toEqual([])
})

test('a discarded election takes its votes along', async () => {
  const ballotId = await listed('inspection-vice', 5, 2)
  expect(await rowsOf(LIST)).toHaveLength(2)
  await engine.client.elections.discard({ id, ballotId, reason: 'lập nhầm' })
  expect(await rowsOf(LIST)).toEqual([])
})

test('the minutes are held back by a vote with more people than there are inspectors', async () => {
  const cells = { subject: 'Chương trình', present: 6, agree: 6, against: 0, other: 0 }
  const { rowId } = await engine.client.facts.addRow({ id, list: LIST, row: { cells } })
  const reasons = async () =>
    (
      await engine.client.papers.finalReasons({ id, slug: 'inspection-committee-first-minutes' })
    ).map(({ sentence }) => sentence)
  const own = expect.stringMatching(/^Biểu quyết “Chương trình” tại hội nghị Ủy ban Kiểm tra: /)
  expect(await reasons()).toContainEqual(
    expect.stringMatching(/^Biểu quyết .*: có mặt ghi 6, .* 5/),
  )
  const right = { present: 5, agree: 5 }
  await engine.client.facts.updateRow({ id, rowId, row: { cells: right } })
  expect(await reasons()).not.toContainEqual(own)
})
