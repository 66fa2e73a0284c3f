import { beforeEach, expect, test } from 'vitest'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

let engine: TestEngine
let id: string
beforeEach(async () => {
  engine = openTestEngine()
  ;({ id } = await engine.client.dossiers.openSample())
})

const view = () => engine.client.situations.view({ id })

test('every clause, limit and paper that a situation names is there, in each pack', () => {
  const { situations, packs, templates } = engine.parts
  const slugs = new Set(templates.map(({ slug }) => slug))
  expect(new Set(situations.map((one) => one.id)).size).toBe(situations.length)
  const open = [...packs.values()].filter(({ rules }) => rules.length > 0)
  expect(open.length).toBeGreaterThan(1)
  for (const { elections, parameters } of open) {
    const grounds = new Set(elections.grounds.map((ground) => ground.id))
    const lacking = situations.flatMap((one) => [
      ...one.grounds.filter((name) => !grounds.has(name)),
      ...one.limits.filter((name) => !parameters.has(name)),
      ...(slugs.has(one.paper) ? [] : [one.paper]),
    ])
    expect(lacking).toEqual([])
  }
})

test('nothing is offered of a congress that has gone well', async () => {
  const all = await view()
  expect(all.filter(({ offered }) => offered)).toEqual([])
  expect(all.find((one) => one.id === 'quorum-lost')?.clauses.map(({ source }) => source)).toEqual(
    expect.arrayContaining([expect.stringContaining('Điều 10')]),
  )
})

test('a lost quorum stands first while a session is open, with the figures of the hall', async () => {
  const { attendance, run, dossier } = engine.client
  const { delegates } = (await dossier.get({ id })).dossier
  const personIds = delegates.slice(0, 78).map(({ personId }) => personId)
  await attendance.arrive({ id, personIds })
  const { sessionId } = await run.view({ id })
  await run.openSession({ id, sessionId: sessionId ?? '', convened: 117, present: 78 })
  expect((await view())[0]?.offered).toBe(false)
  await attendance.leave({ id, personId: personIds[0] ?? '', reason: 'ốm' })
  const [first] = await view()
  expect(first).toMatchObject({ id: 'quorum-lost', offered: true, denied: null })
  expect(first?.say).toContain('77 trên 117')
  expect(first?.say).toContain('78 người')
})

test('a tie at the last seat is offered until it is answered', async () => {
  const { facts, dossier } = engine.client
  const { typedRows } = (await dossier.get({ id })).dossier
  const ballots = typedRows.filter(({ list }) => list === 'elections.ballots')
  await facts.removeRows({ id, rowIds: ballots.map((row) => row.id) })
  const cells = { body: 'Ban Chấp hành', round: 1, seats: 1, issued: 3, collected: 3 }
  const { rowId } = await facts.addRow({ id, list: 'elections.ballots', row: { cells } })
  for (const name of ['Lò Thị Ánh', 'Vàng A Páo']) {
    const row = { parentId: rowId, cells: { name, votes: 2 } }
    await facts.addRow({ id, list: 'elections.names', row })
  }
  expect((await view()).filter(({ offered }) => offered).map((one) => one.id)).toEqual(['tie'])
  const answered = { cells: { afterwards: 'Bầu tiếp' } }
  await facts.updateRow({ id, rowId, row: answered })
  const offered = async () => (await view()).filter((one) => one.offered).map((one) => one.id)
  expect(await offered()).toEqual([])
  // A ballot that did not come back is answered for its own election, not for the next one.
  const loseOne = (body: string) =>
    facts.addRow({
      ...{ id, list: 'elections.ballots' },
      row: { cells: { body, round: 1, issued: 3, collected: 2 } },
    })
  await loseOne('Ban Thường vụ')
  expect(await offered()).toEqual(['ballots-fewer'])
  const line = { what: 'Thiếu một phiếu', settled: 'Kiểm phiếu tiếp' }
  await engine.client.situations.follow({ id, situationId: 'ballots-fewer', ...line })
  expect(await offered()).toEqual([])
  await loseOne('Ủy ban Kiểm tra')
  expect(await offered()).toEqual(['ballots-fewer'])
})

test('following it is one line of the minutes with its time', async () => {
  await engine.client.situations.follow({
    id,
    situationId: 'speaker-absent',
    what: 'Người đọc báo cáo vắng',
    settled: 'Cử người đọc thay',
  })
  const { typedRows } = (await engine.client.dossier.get({ id })).dossier
  const line = typedRows.findLast(({ list }) => list === 'proceedings.incidents')
  expect(line?.cells).toMatchObject({
    what: 'Người đọc báo cáo vắng',
    settled: 'Cử người đọc thay',
    at: expect.any(Number),
  })
  const followed = (await view()).find((one) => one.id === 'speaker-absent')
  expect(followed?.followedAt.length).toBe(1)
  await expect(
    engine.client.situations.follow({ id, situationId: 'không có', what: 'x', settled: '' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

/** What the hall may meet, and each of them answered whole. */
const MET = [
  'candidate-withdraws',
  'floor-nomination',
  'too-few-elected',
  'tie',
  'ballots-fewer',
  'ballots-more',
  'delegate-leaves',
  'quorum-lost',
]

/** The sample has a tie with a seat open, and a ballot that did not come back; no box held too many. */
const NOT_MET = ['ballots-more']

test('what the hall may meet has its clause, its sentence, its steps and its paper, and is followed', async () => {
  for (const situationId of MET) {
    const found = (await view()).find((one) => one.id === situationId)
    expect(found?.clauses.map(({ source }) => source)).toEqual(
      expect.arrayContaining([expect.stringMatching(/./)]),
    )
    expect(found?.steps.length).toBeGreaterThan(0)
    expect(found?.paper?.title).toBeTruthy()
    const { what = '', settled = '', denied } = found ?? {}
    const follow = engine.client.situations.follow({ id, situationId, what, settled })
    if (NOT_MET.includes(situationId))
      await expect(follow).rejects.toMatchObject({ code: 'CONFLICT', message: denied })
    else await follow
  }
  const followed = (await view()).filter(({ followedAt }) => followedAt.length === 1)
  const met = MET.filter((one) => !NOT_MET.includes(one))
  expect(followed.map((one) => one.id).toSorted()).toEqual(met.toSorted())
  // What was written is a line of the minutes like any other, to be put right there.
  const lines = await engine.client.run.lines({ id })
  expect(lines.map(({ list }) => list)).toEqual(met.map(() => 'incidents'))
  const { rowId } = lines[0] ?? { rowId: '' }
  const cells = { what: 'Có người xin về sớm' }
  await engine.client.run.correct({ id, rowId, cells, reason: 'ghi nhầm', lost: false })
  const [corrected] = (await engine.client.run.view({ id })).minutes
  expect(corrected?.cells['what']).toBe(cells.what)
})

test('nobody has counted: the sentence leaves the number open, and it is said', async () => {
  const words = await view()
  for (const { say, what, uncounted } of words) {
    expect(`${say} ${what}`).not.toMatch(/(^| )0 trên/)
    expect(uncounted).toBe(`${say} ${what}`.includes('……'))
  }
  const { sessionId } = await engine.client.run.view({ id })
  await engine.client.run.openSession({
    id,
    sessionId: sessionId ?? '',
    convened: 117,
    present: 116,
  })
  const shown = await view()
  expect(shown.filter(({ denied }) => denied !== null).map((one) => one.id)).toEqual([
    'quorum-lost',
    'ballots-more',
  ])
  const told = shown.find((one) => one.id === 'quorum-lost')
  expect(told).toMatchObject({ offered: false, uncounted: false })
  expect(told?.say).toContain('116 trên 117')
  expect(told?.denied).toBe(
    'Hiện đủ người: 116 trên 117 có mặt, cần từ 78. Lời này chỉ dùng khi thiếu; có người vừa về thì ghi ở Điểm danh trước.',
  )
  // A shortage that is none goes into no minutes.
  const { what = '', settled = '' } = told ?? {}
  await expect(
    engine.client.situations.follow({ id, situationId: 'quorum-lost', what, settled }),
  ).rejects.toMatchObject({ code: 'CONFLICT', message: told?.denied })
  const { typedRows } = (await engine.client.dossier.get({ id })).dossier
  expect(typedRows.map(({ cells }) => cells['what'])).not.toContain(what)
})
