import { beforeEach, expect, test } from 'vitest'
import type { ElectionStepId, StepInput } from '#core/contract/elections-contract.ts'
import { paperWriter } from '#test/day/congress-papers.ts'
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
  await take('issued', { figures: HALL })
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
  await engine.client.counting.setFigures({
    ...{ id, ballotId, figures: { collected: 118 } },
    ...{ reason: 'còn một phiếu dính dưới đáy hòm', by: HEAD },
  })
  const found = async () =>
    (await engine.client.situations.view({ id })).filter((one) => one.offered).map(({ id }) => id)
  expect(await found()).toContain('ballots-more')
  await annul()
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
  await engine.client.counting.confirm({ id, ballotId, by: HEAD, copies: 3 })
  expect((await one()).annul).toBeNull()
  await expect(annul()).rejects.toMatchObject(refused(/rút lại kết quả/))
  const [lines = []] = await paperWriter(engine.client, id)('counting-minutes')
  const minutes = lines.join('\n')
  expect(minutes).toContain(
    'Một lần bỏ phiếu trước của cuộc bầu này đã hủy theo ý kiến Đại hội, do phát ra 117 phiếu mà thu về 118 phiếu, đã đếm lại',
  )
  expect(minutes).toContain('Số phiếu thu về: 117')
})

/** The first two of 29 names are struck out on every ballot. */
async function enter(pass: 1 | 2, ballots: number): Promise<void> {
  const clerk = CLERKS[pass]
  await engine.client.counting.begin({ id, ballotId, pass, mode: 'ballots', clerk, reader: null })
  for (let number = 1; number <= ballots; number++) {
    const entry = { struck: [1, 2], invalid: null }
    await engine.client.counting.enter({ id, ballotId, pass, clerk, number, entry, reason: null })
  }
}
