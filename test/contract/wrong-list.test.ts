import { beforeEach, expect, test } from 'vitest'
import type { ElectionStepId, StepInput } from '#core/contract/elections-contract.ts'
import { MEETING_BODIES } from '#core/papers/election-words.ts'
import { refused } from './a-counting.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

/** A vice chair elected by the first meeting, who turns out not to be of its standing committee. */
let engine: TestEngine
let id: string
let ballotId: string
let clerks: readonly string[]

const ALL = { present: 27, agree: 27, against: 0, other: 0, reason: '' }
const VICE = 'Ngô Hồng Tuyết'
const MEMBER = 'Lưu Ngọc Cường'

const dossier = async () => (await engine.client.dossier.get({ id })).dossier
const take = (step: ElectionStepId, more: Partial<StepInput> = {}) =>
  engine.client.elections.take({ id, ballotId, step, vote: null, early: null, ...more })
const one = async () => {
  const { elections } = await engine.client.elections.view({ id })
  return elections.find((election) => election.ballotId === ballotId)
}
const personOf = async (name: string) =>
  (await dossier()).people.find(({ fullName }) => fullName === name)?.id ?? null
const discard = () =>
  engine.client.elections.discard({ id, ballotId, reason: 'người trúng không ở Ban Thường vụ' })

beforeEach(async () => {
  engine = openTestEngine()
  ;({ id } = await engine.client.dossiers.openSample())
  const ballots = (await dossier()).typedRows.filter(
    ({ list, cells }) =>
      list === 'elections.ballots' && MEETING_BODIES.includes(String(cells['body'])),
  )
  await engine.client.facts.removeRows({ id, rowIds: ballots.map((row) => row.id) })
  ;({ ballotId } = await engine.client.elections.begin({ id, kind: 'vice' }))
  await take('seats', { seats: 1, vote: ALL })
  await list(VICE)
  await take('nominations')
  await take('withdrawals')
  await take('list', { vote: ALL })
  const { mayCount = [] } = (await one()) ?? {}
  const chosen = mayCount.filter(({ name }) => name !== MEMBER).slice(0, 3)
  clerks = chosen.map(({ name }) => name)
  await take('election-committee', {
    counters: chosen.map(({ personId, name }, at) => ({ personId, name, isHead: at === 0 })),
    vote: ALL,
  })
  await take('printed', { figures: { printed: 30 } })
})

async function list(name: string) {
  const names = [{ personId: await personOf(name), name: '', origin: 'Đề cử tại đại hội' }]
  return engine.client.elections.addNames({ id, ballotId, names } as never)
}

/** The result of the standing committee, told when the vice chair is already on his way. */
async function tellStanding(): Promise<void> {
  const { facts } = engine.client
  const figures = { convened: 27, present: 27, voters: 27, issued: 27, collected: 27 }
  const cells = { body: 'Ban Thường vụ', round: 1, seats: 1, ...figures, valid: 27, invalid: 0 }
  const list = 'elections.ballots'
  await facts.addRow({ id, list, row: { cells } })
  const rows = (await dossier()).typedRows.filter((row) => row.cells['body'] === 'Ban Thường vụ')
  const [told] = rows.filter((row) => row.list === list)
  const row = { parentId: told?.id ?? '', personId: await personOf(MEMBER), cells: { votes: 27 } }
  await facts.addRow({ id, list: 'elections.names', row })
}

async function countAll(): Promise<void> {
  const { counting } = engine.client
  const hall = { present: 27, voters: 27, issued: 27 }
  await take('issued', { figures: hall })
  await take('collected', { figures: { exchanged: 0, unused: 3, collected: 27 } })
  for (const pass of [1, 2] as const) {
    const own = { id, ballotId, pass, clerk: clerks[pass] ?? '' }
    const { begun } = await counting.begin({ ...own, mode: 'ballots', reader: null })
    for (let number = 1; number <= 27; number++) {
      const entry = { struck: [], invalid: null }
      await counting.enter({ ...own, begun, number, entry, reason: null })
    }
    await counting.close({ ...own, reason: null })
  }
  await counting.confirm({ id, ballotId, by: clerks[0] ?? '', copies: 3 })
}

test('a list closed before the standing committee was elected gets no ballots', async () => {
  await tellStanding()
  const figures = { present: 27, voters: 27, issued: 27 }
  await expect(take('issued', { figures })).rejects.toMatchObject(
    refused(/^Ngô Hồng Tuyết không trúng cử Ban Thường vụ.*danh sách đã chốt thì mở lại bước ấy/),
  )
  await engine.client.elections.takeBack({
    ...{ id, ballotId, step: 'list', reason: 'không ở Ban Thường vụ', wasHeld: true },
  })
  expect((await one())?.people.map(({ name }) => name)).toEqual([MEMBER])
  await expect(list('Lù Văn Hương')).rejects.toMatchObject(refused(/không trúng cử Ban Thường vụ/))
  await list(MEMBER)
})

test('one that was counted all the same is discarded once its result is withdrawn, and elected anew', async () => {
  await countAll()
  await tellStanding()
  const reasons = async () =>
    (await engine.client.papers.finalReasons({ id, slug: 'first-meeting-minutes' })).filter(
      ({ sentence }) => sentence.startsWith(`${VICE} trúng chức danh Phó Chủ tịch`),
    )
  expect(await reasons()).toEqual([
    expect.objectContaining({
      sentence: expect.stringMatching(/rút lại kết quả ở trang Kiểm phiếu, bỏ cuộc bầu ấy/),
      place: { step: 'papers', field: 'elections.ballots', rowId: null },
    }),
  ])
  expect((await one())?.canDiscard).toBe(false)
  await expect(discard()).rejects.toMatchObject(refused(/đã kiểm phiếu nên không bỏ được/))
  const reason = 'người trúng không ở Ban Thường vụ'
  await engine.client.counting.withdrawResult({ id, ballotId, by: clerks[0] ?? '', reason })
  expect((await one())?.canDiscard).toBe(true)
  await discard()
  expect(await one()).toBeUndefined()
  expect(engine.parts.store.count('ballotEntry', id)).toBe(0)
  expect(await reasons()).toEqual([])
  ;({ ballotId } = await engine.client.elections.begin({ id, kind: 'vice' }))
  expect((await one())?.people.map(({ name }) => name)).toEqual([MEMBER])
})
