import { beforeEach, expect, test } from 'vitest'
import type { ElectionStepId, StepInput } from '#core/contract/elections-contract.ts'
import { readDocxText } from '#main/office/read-docx-text.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

/** Numbers that are voted by hand at a step: who may be there, and what they are held against. */

let engine: TestEngine
let id: string
beforeEach(async () => {
  engine = openTestEngine()
  ;({ id } = await engine.client.dossiers.openSample())
})

const ALL = { present: 117, agree: 117, against: 0, other: 0, reason: '' }
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
function take(ballotId: string, step: ElectionStepId, more: Partial<StepInput> = {}) {
  return engine.client.elections.take({ id, ballotId, step, vote: null, early: null, ...more })
}

test('nobody votes at a meeting who was not elected to it: the inspection committee has 5', async () => {
  const { ballotId } = await engine.client.elections.begin({ id, kind: 'inspection-vice' })
  const held = (present: number, more = {}) =>
    take(ballotId, 'seats', {
      seats: 1,
      vote: { present, agree: present, against: 0, other: 0, reason: '', ...more },
    })
  await expect(held(6, { despite: 'có khách mời' })).rejects.toThrow(
    'Có mặt 6 mà chỉ triệu tập 5. Đếm lại số có mặt.',
  )
  await expect(held(3)).rejects.toThrow('Có mặt 3 trên 5, cần từ 4')
  await held(5)
})

test('delegates are elected by the number allotted, another one is voted for a reason that papers tell', async () => {
  const { client } = engine
  const rowIds = (await rowsOf('elections.ballots')).map((row) => row.id)
  await client.facts.removeRows({ id, rowIds })
  const { ballotId } = await client.elections.begin({ id, kind: 'committee' })
  const begun = await client.elections.begin({ id, kind: 'delegation' })
  const { seats, alternates, hasAlternates, steps } = await one(begun.ballotId)
  expect((await one(ballotId)).hasAlternates).toBe(false)
  expect([seats, alternates, hasAlternates, steps[0]?.notes]).toEqual([
    11,
    1,
    true,
    [
      expect.stringMatching(
        /^Cấp trên phân bổ 10 đại biểu chính thức, 1 dự khuyết theo Công văn số 215\/LĐLĐ ngày 15\/03\/2023 \(.*6\.5\)\. Tin cậy B\.$/,
      ),
    ],
  ])
  const vote = (more: Partial<StepInput>) =>
    take(begun.ballotId, 'seats', { seats: 4, alternates: 1, vote: ALL, ...more })
  await expect(vote({})).rejects.toMatchObject({
    message: expect.stringMatching(
      /phân bổ 10 .* mà ở đây ghi 3 đại biểu chính thức, 1 dự khuyết .*ghi lý do, căn cứ\.$/,
    ),
    data: { field: 'despite' },
  })
  // As many full members, and another number of alternates, is another number too.
  await expect(vote({ seats: 12, alternates: 2 })).rejects.toMatchObject({
    message: expect.stringMatching(
      /1 dự khuyết .*mà ở đây ghi 10 đại biểu chính thức, 2 dự khuyết/,
    ),
  })
  await vote({ despite: ' đơn vị chỉ giới thiệu được 4 người ' })
  const reason = 'đơn vị chỉ giới thiệu được 4 người'
  expect((await one(begun.ballotId)).steps[0]?.notes).toContain(
    `Lý do, căn cứ của số lượng này: ${reason}`,
  )
  for (const [slug, words] of [
    ['congress-minutes', `1 dự khuyết; lý do quyết định số lượng này: ${reason})`],
    ['delegation-file', `(lý do bầu khác số được phân bổ: ${reason})`],
  ] as const) {
    const { contentBase64 } = await client.papers.preview({ id, slug, copy: null })
    const read = readDocxText(Buffer.from(contentBase64, 'base64'))
    expect(read.ok ? read.value : '').toContain(words)
  }
  await client.elections.takeBack({ id, ...begun, step: 'seats', reason: 'Ghi nhầm' })
  await take(begun.ballotId, 'seats', { seats: 11, alternates: 1, vote: ALL, despite: reason })
  const [row] = (await rowsOf('elections.ballots')).filter((one) => one.id === begun.ballotId)
  expect(row?.cells['seatsReason']).toBeUndefined()
})

test('one sheet with the chair prints the number that is asked, voted and counted, whoever still stands in both parts', async () => {
  const { dossier, elections, facts, papers, counting } = engine.client
  const rowIds = (await rowsOf('elections.ballots')).map((row) => row.id)
  await facts.removeRows({ id, rowIds })
  const congress = { level: 'grassroots', chairConsent: true, committeeSeats: 15 } as const
  await dossier.setCongress({ id, changes: congress })
  const chair = await elections.begin({ id, kind: 'chair-together' })
  const { ballotId } = await elections.begin({ id, kind: 'committee' })
  const both = (await one(ballotId)).names.slice(0, 2)
  const names = both.map(({ personId, printed }) => ({
    ...{ personId, name: printed, origin: 'Ban Chấp hành giới thiệu' as const },
  }))
  await elections.addNames({ id, ...chair, names })
  const places = async () => {
    const { contentBase64 } = await papers.preview({ id, slug: 'ballot-combined', copy: null })
    const read = readDocxText(Buffer.from(contentBase64, 'base64'))
    const printed = /bầu không quá (\d+) người/.exec(read.ok ? read.value : '')?.[1]
    const counted = (await counting.view({ id, ballotId, pass: 1 })).places
    return [(await one(ballotId)).seats, Number(printed), counted]
  }
  expect(await places()).toEqual([14, 14, 14])
  await take(ballotId, 'seats', { seats: 14, vote: ALL })
  expect(await places()).toEqual([14, 14, 14])
  for (const { id: nameId } of both) {
    await elections.removeName({ id, ballotId, nameId, reason: 'ứng cử Chủ tịch' })
    expect(await places()).toEqual([14, 14, 14])
  }
})
