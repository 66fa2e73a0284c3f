import { beforeEach, expect, test } from 'vitest'
import { begunOf } from './a-counting.ts'
import type { ElectionStepId, StepInput } from '#core/contract/elections-contract.ts'
import { paperWriter, wordLines } from '#test/day/congress-papers.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

let engine: TestEngine
let id: string
let ballotId: string

const ALL = { present: 117, agree: 117, against: 0, other: 0, reason: '' }
const HALL = { convened: 117, present: 117, voters: 117, issued: 117 }
const HEAD = 'Cháng Thị Dở'
const WHY = 'đếm lại hai lần vẫn thừa 01 phiếu không rõ từ đâu'
const CLERKS = { 1: 'Vũ Thị Dung', 2: 'Lê Thị Duyên' } as const

const rowsOf = async (list: string) => {
  const { dossier } = await engine.client.dossier.get({ id })
  return dossier.typedRows.filter((row) => row.list === list)
}
const one = async () => {
  const { elections } = await engine.client.elections.view({ id })
  const found = elections.find((election) => election.ballotId === ballotId)
  if (!found) throw new Error('no such election')
  return found
}
const take = (step: ElectionStepId, more: Partial<StepInput> = {}) =>
  engine.client.elections.take({ id, ballotId, step, vote: null, early: null, ...more })
const annul = (more: Partial<Parameters<typeof engine.client.elections.annul>[0]> = {}) =>
  engine.client.elections.annul({
    ...{ id, ballotId, collected: 118, reason: WHY, by: HEAD, vote: ALL },
    ...more,
  })
const refused = (said: RegExp) => ({
  code: 'INPUT_UNUSABLE',
  message: expect.stringMatching(said),
})

/** The committee of the sample, its ballots in the hands of 117 delegates. */
beforeEach(async () => {
  engine = openTestEngine()
  ;({ id } = await engine.client.dossiers.openSample())
  const rowIds = (await rowsOf('elections.ballots')).map((row) => row.id)
  await engine.client.facts.removeRows({ id, rowIds })
  ;({ ballotId } = await engine.client.elections.begin({ id, kind: 'committee' }))
  await take('seats', { seats: 27, vote: ALL })
  await take('nominations')
  await take('withdrawals')
  await take('list', { vote: ALL })
  await take('election-committee', { counters: (await one()).counters, vote: ALL })
  await take('printed', { figures: { printed: 125 } })
})

test('counted again and still more than were handed out: the vote is void on record and held anew', async () => {
  await expect(annul()).rejects.toMatchObject(refused(/Chưa phát phiếu/))
  expect((await one()).annul).toBeNull()
  await take('issued', { figures: HALL, despite: 'bốn người vắng' })
  const issued = (await one()).steps.find((step) => step.id === 'issued')
  expect(issued?.notes).toEqual(['Lý do vẫn phát phiếu: bốn người vắng'])
  const more = { exchanged: 0, unused: 8, collected: 118 }
  await expect(take('collected', { figures: more })).rejects.toMatchObject(
    refused(/Đếm lại rồi ghi số đúng.*hủy lần bỏ phiếu này ngay dưới đây/),
  )
  const { annul: way } = await one()
  expect(way).toMatchObject({
    say: expect.stringMatching(
      /hủy lần bỏ phiếu bầu Ban Chấp hành này.*bỏ phiếu lại bằng phiếu mới/,
    ),
    clause: { id: 'more-ballots', confidence: 'C' },
  })
  const counters = (await one()).counters
  // Neither a box that holds no more, nor without a reason, somebody who answers, or the hall.
  await expect(annul({ collected: 117 })).rejects.toMatchObject(refused(/không nhiều hơn phát ra/))
  await expect(annul({ reason: ' ' })).rejects.toMatchObject(refused(/Ghi đã đếm lại/))
  await expect(annul({ by: 'Lò Thị Én' })).rejects.toMatchObject(refused(/Người xác nhận/))
  await expect(annul({ vote: null })).rejects.toMatchObject(refused(/Chưa rõ số có mặt/))
  const lost = { ...ALL, agree: 50, against: 67 }
  await expect(annul({ vote: lost })).rejects.toMatchObject(refused(/Nhất trí 50 trên 117/))
  const votes = (await rowsOf('proceedings.handVotes')).length
  const names = await rowsOf('elections.names')

  await annul()
  const again = await one()
  expect([again.current, again.figures.issued, again.figures.printed]).toEqual([
    'printed',
    null,
    null,
  ])
  expect(again.annulled).toEqual([
    `Đã hủy một lần bỏ phiếu: phát ra 117, thu về 118 sau khi đếm lại. ${HEAD} xác nhận. Lý do: ${WHY}`,
  ])
  // Why its ballots went out was of this vote; the next one has its own reason or none.
  expect((await rowsOf('elections.ballots'))[0]?.cells['issuedDespite']).toBeUndefined()
  // Who stands and who counts was voted before, and stays.
  expect([await rowsOf('elections.names'), again.counters]).toEqual([names, counters])
  expect(await rowsOf('proceedings.handVotes')).toHaveLength(votes + 1)
  expect((await rowsOf('proceedings.handVotes')).at(-1)?.cells['subject']).toMatch(
    /^hủy lần bỏ phiếu bầu Ban Chấp hành/,
  )
  expect((await rowsOf('proceedings.records')).at(-1)?.cells['gist']).toMatch(
    /phát ra 117 phiếu, thu về 118 phiếu sau khi đếm lại; hủy lần bỏ phiếu/,
  )
  // Ballots were in the hands of people: the election is no slip of the keyboard.
  expect(again.canDiscard).toBe(false)
  const [found] = await rowsOf('elections.annulled')
  await expect(
    engine.client.facts.removeRows({ id, rowIds: [found?.id ?? ''] }),
  ).rejects.toMatchObject(refused(/từng bước ở trang Bầu cử/))
})

test('found while ballots are being entered: what was entered goes, the minutes tell both votes', async () => {
  await take('issued', { figures: HALL })
  await take('collected', { figures: { exchanged: 0, unused: 8, collected: 117 } })
  await enter(1, 2)
  // What was recorded of the box stands until it is put right there, with a reason.
  await expect(annul()).rejects.toMatchObject(refused(/Đã ghi thu về 117 phiếu, số đếm lại là 118/))
  await expect(annul({ collected: null })).rejects.toMatchObject(
    refused(/Thu về 117 phiếu không nhiều hơn phát ra 117/),
  )
  await putRight(118)
  const found = async () =>
    (await engine.client.situations.view({ id })).filter((one) => one.offered).map(({ id }) => id)
  expect(await found()).toContain('ballots-more')
  await annul({ collected: null })
  expect(await found()).not.toContain('ballots-more')
  expect(engine.parts.store.count('ballotEntry', id)).toBe(0)
  const counting = await engine.client.counting.view({ id, ballotId, pass: 1 })
  expect([counting.mode, counting.own, counting.figures.collected]).toEqual([null, null, null])

  await take('printed', { figures: { printed: 120 } })
  await take('issued', { figures: HALL })
  await take('collected', { figures: { exchanged: 0, unused: 3, collected: 117 } })
  for (const pass of [1, 2] as const) {
    await enter(pass, 117)
    const clerk = CLERKS[pass]
    await engine.client.counting.close({ id, ballotId, pass, clerk, reason: null })
  }
  // Both have read 117 and the result is seen: no figure told afterwards makes its vote void.
  await putRight(118)
  await expect(annul({ collected: null })).rejects.toMatchObject(refused(/cùng đếm được 117 phiếu/))
  await putRight(117)
  await engine.client.counting.confirm({ id, ballotId, by: HEAD, copies: 3 })
  expect((await one()).annul).toBeNull()
  await expect(annul()).rejects.toMatchObject(refused(/rút lại kết quả/))
  const [lines = []] = await paperWriter(engine.client, id)('counting-minutes')
  const minutes = lines.join('\n')
  expect(minutes).toContain(
    `Một lần bỏ phiếu trước của cuộc bầu này đã hủy theo biểu quyết giơ tay, do phát ra 117 phiếu mà thu về 118 phiếu, đã đếm lại; bỏ phiếu lại bằng phiếu mới. Lý do: ${WHY}. Người xác nhận: ${HEAD}.`,
  )
  expect(minutes).toContain('Số phiếu thu về: 117')
})

test('what a page still had to send when the vote was annulled does not get into the next one', async () => {
  const { counting } = engine.client
  await take('issued', { figures: HALL })
  await take('collected', { figures: { exchanged: 0, unused: 8, collected: 117 } })
  await enter(1, 2)
  const pass = { id, ballotId, pass: 1, clerk: CLERKS[1] } as const
  const begun = await begunOf(engine.client, pass)
  const ballot = { ...pass, number: 3, entry: { struck: [1, 2], invalid: null }, reason: null }
  await putRight(118)
  await annul({ collected: null })
  await expect(counting.enter({ ...ballot, begun })).rejects.toMatchObject({
    ...refused(/^Lần 1 chưa bắt đầu, hoặc đã bắt đầu cho lần bỏ phiếu đã hủy, nên phiếu này không/),
    data: { field: 'begun' },
  })
  await take('printed', { figures: { printed: 120 } })
  await take('issued', { figures: HALL })
  await take('collected', { figures: { exchanged: 0, unused: 3, collected: 117 } })
  await enter(1, 1)
  const another = /^Phiếu này thuộc lần bỏ phiếu đã hủy nên không ghi vào lần 1 đang kiểm/
  await expect(counting.enter({ ...ballot, begun })).rejects.toMatchObject(refused(another))
  // Nor does the very ballot that the new count has: the paper of the void vote confirms nothing.
  await expect(counting.enter({ ...ballot, number: 1, begun })).rejects.toMatchObject(
    refused(another),
  )
  expect(engine.parts.store.count('ballotEntry', id)).toBe(1)
  await counting.enter({ ...ballot, begun: await begunOf(engine.client, pass) })
})

test('a hall that counts by hand begins anew: nothing read from the void vote stays', async () => {
  const { counting } = engine.client
  const reason = 'một người nhận phiếu rồi về'
  await take('issued', {
    figures: { ...HALL, voters: 116 },
    signed: [{ law: 'issued-to-voters', by: HEAD, reason }],
  })
  await take('collected', { figures: { exchanged: 0, unused: 8, collected: 117 } })
  await tell(1, 93)
  const [name = ''] = (await itemsTold()).filter((item) => item.startsWith('name:'))
  await counting.enterTotal({
    ...{ id, ballotId, pass: 1, clerk: CLERKS[1] },
    begun: await begunOf(engine.client, { id, ballotId, pass: 1 }),
    ...{ figure: { item: name, value: 94 }, reason: 'đếm sót' },
  })
  await putRight(118)
  const ofVoid = await begunOf(engine.client, { id, ballotId, pass: 1 })
  await annul({ collected: null })
  expect(await rowsOf('elections.signedReasons')).toEqual([])
  const [found] = await rowsOf('elections.annulled')
  expect(found?.cells).toEqual({
    ...{ printed: 125, issued: 117, exchanged: 0, unused: 8, collected: 118 },
    ...{ reason: WHY, by: HEAD },
    differences: `Phát ra 117 phiếu cho 116 người tham gia bỏ phiếu. Lý do: ${reason}. Người xác nhận: ${HEAD}.`,
  })

  await take('printed', { figures: { printed: 120 } })
  await take('issued', { figures: HALL })
  await take('collected', { figures: { exchanged: 0, unused: 3, collected: 117 } })
  const clerk = CLERKS[1]
  await counting.begin({ id, ballotId, pass: 1, mode: 'totals', clerk, reader: null })
  await expect(
    counting.enterTotal({
      ...{ id, ballotId, pass: 1, clerk, begun: ofVoid },
      ...{ figure: { item: name, value: 93 }, reason: null },
    }),
  ).rejects.toMatchObject(refused(/^Số này thuộc lần bỏ phiếu đã hủy/))
  const { own } = await counting.view({ id, ballotId, pass: 1 })
  expect([own?.totals, own?.summary.entered]).toEqual([[], 0])
  for (const pass of [1, 2] as const) {
    await tell(pass, 50)
    await counting.close({ id, ballotId, pass, clerk: CLERKS[pass], reason: null })
  }
  const journal = await counting.journal({ id, ballotId })
  const lines = wordLines(Buffer.from(journal.contentBase64, 'base64'))
  expect(lines).toContain('Hủy lần bỏ phiếu phát ra 117, thu về 118: phiếu đã nhập không dùng')
  expect(lines.filter((line) => /: 93|: 94|đếm sót|dưới đáy hòm/.test(line))).toEqual([])
})

test('the paper of the void vote stays in the record of all ballots, and its list may be voted anew', async () => {
  await take('issued', { figures: HALL })
  const figures = { exchanged: 1, exchangedIsIssued: true, unused: 8 }
  await engine.client.counting.setFigures({ id, ballotId, figures })
  await annul()
  expect((await one()).figures.exchangedIsIssued).toBe(false)
  const record = await recordOfBallots()
  expect(record).toContain('Ban Chấp hành, lần bỏ phiếu đã hủy|125|117|1|8|118|Đã hủy')
  expect(record).toContain('một lần bỏ phiếu trước đã hủy, phát ra 117 phiếu, thu về 118 phiếu')
  expect(record).toContain(
    '1. Số phiếu in bằng số phiếu phát ra và phiếu chưa dùng cộng lại (phiếu',
  )
  await engine.client.elections.takeBack({
    ...{ id, ballotId, step: 'list', reason: 'một người xin rút', wasHeld: true },
  })
  const [minutes = []] = await paperWriter(engine.client, id)('counting-minutes')
  expect(minutes.join('|')).toContain('bỏ phiếu lại bằng phiếu mới. Lý do')
  expect(minutes.join('|')).not.toContain('danh sách giữ nguyên')
})

test('a void vote whose paper does not add up is told so in the record of all ballots', async () => {
  await take('issued', { figures: HALL })
  await annul({ exchanged: 0, unused: 7 })
  const record = await recordOfBallots()
  expect(record).toContain('1. Số phiếu in khác số phiếu phát ra')
  expect(record).toContain(
    'số phiếu in (125) khác số phiếu phát ra, đổi hỏng và chưa dùng cộng lại',
  )
})

test('an election told afterwards is put right where it was told, not annulled', async () => {
  engine = openTestEngine()
  ;({ id } = await engine.client.dossiers.openSample())
  ballotId = (await rowsOf('elections.ballots'))[0]?.id ?? ''
  expect((await one()).isTold).toBe(true)
  await expect(annul()).rejects.toMatchObject(refused(/được ghi lại sau/))
})

test('one sheet is annulled as one: what is voted and what the minutes tell name both parts', async () => {
  const chairId = await issueSheet()
  for (const part of [chairId, ballotId]) {
    ballotId = part
    expect((await one()).annul).toMatchObject({
      say: expect.stringMatching(/hủy lần bỏ phiếu bầu Chủ tịch và Ban Chấp hành này/),
      vote: expect.stringMatching(/^hủy lần bỏ phiếu bầu Chủ tịch và Ban Chấp hành có/),
    })
  }
  ballotId = chairId
  await annul()
  const figures = (await rowsOf('elections.ballots')).map(({ cells }) => cells['issued'] ?? null)
  expect(figures).toEqual([null, null])
  expect(await rowsOf('elections.annulled')).toHaveLength(2)
  expect((await rowsOf('proceedings.handVotes')).at(-1)?.cells['subject']).toBe(
    'hủy lần bỏ phiếu bầu Chủ tịch và Ban Chấp hành có số phiếu thu về nhiều hơn số phiếu phát ra, bỏ phiếu lại',
  )
  expect((await rowsOf('proceedings.records')).at(-1)?.cells['gist']).toMatch(
    /^Cuộc bầu Chủ tịch và Ban Chấp hành, lần 1: phát ra 117 phiếu/,
  )
})

/** Chair and committee on one sheet, in the hands of 117 delegates; gives the part of the chair. */
async function issueSheet(): Promise<string> {
  const { elections, dossier } = engine.client
  const { counters } = await one()
  await elections.discard({ id, ballotId, reason: 'bầu đồng thời' })
  await dossier.setCongress({
    id,
    changes: { level: 'grassroots', chairConsent: true, committeeSeats: 15 },
  })
  const committee = await elections.begin({ id, kind: 'committee' })
  const chair = await elections.begin({ id, kind: 'chair-together' })
  const of = async (part: string, step: ElectionStepId, more: Partial<StepInput> = {}) => {
    ballotId = part
    await take(step, more)
  }
  ballotId = committee.ballotId
  const [first] = (await one()).names
  await elections.removeName({
    ...{ id, ballotId, nameId: first?.id ?? '', reason: 'ứng cử Chủ tịch' },
  })
  const { personId = null, printed: name = '' } = first ?? {}
  const names = [
    { personId, name, origin: 'Ban Chấp hành giới thiệu', birthYear: '', unit: '' } as const,
  ]
  await elections.addNames({ id, ballotId: chair.ballotId, names })
  for (const part of [chair.ballotId, committee.ballotId]) {
    const isChair = part === chair.ballotId
    if (!isChair) await of(part, 'seats', { seats: 14, vote: ALL })
    await of(part, 'nominations')
    await of(part, 'withdrawals')
    await of(part, 'list', { vote: ALL })
    await of(part, 'election-committee', { counters, vote: isChair ? ALL : null })
    await of(part, 'printed', { figures: { printed: 125 } })
  }
  for (const part of [chair.ballotId, committee.ballotId])
    await of(part, 'issued', { figures: HALL })
  return chair.ballotId
}

/** The box is counted again, with a reason, as the page of the count asks. */
const putRight = (collected: number) =>
  engine.client.counting.setFigures({
    ...{ id, ballotId, figures: { collected } },
    ...{ reason: 'còn một phiếu dính dưới đáy hòm', by: HEAD },
  })

async function recordOfBallots(): Promise<string> {
  const [lines = []] = await paperWriter(engine.client, id)('ballot-control-record')
  return lines.join('|')
}

/** Every figure that a pass has to tell. */
async function itemsTold(): Promise<string[]> {
  const { items } = await engine.client.counting.view({ id, ballotId, pass: 1 })
  return items.map(({ item }) => item).filter((item) => !item.startsWith('cause:'))
}

/** A hall that counts by hand: 117 valid ballots, each name with as many votes. */
async function tell(pass: 1 | 2, votes: number): Promise<void> {
  const own = { id, ballotId, pass, clerk: CLERKS[pass] }
  const { begun } = await engine.client.counting.begin({ ...own, mode: 'totals', reader: null })
  const paper: Readonly<Record<string, number>> = { valid: 117, invalid: 0 }
  for (const item of await itemsTold()) {
    const figure = { item, value: paper[item] ?? votes }
    await engine.client.counting.enterTotal({ ...own, begun, figure, reason: null })
  }
}

/** The first two of 29 names are struck out on every ballot. */
async function enter(pass: 1 | 2, ballots: number): Promise<void> {
  const own = { id, ballotId, pass, clerk: CLERKS[pass] }
  const { begun } = await engine.client.counting.begin({ ...own, mode: 'ballots', reader: null })
  for (let number = 1; number <= ballots; number++) {
    const entry = { struck: [1, 2], invalid: null }
    await engine.client.counting.enter({ ...own, begun, number, entry, reason: null })
  }
}
