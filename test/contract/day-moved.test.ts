import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { nameAlternates, notConvened } from './name-alternates.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

let engine: TestEngine
let id: string
let people: string[]
beforeEach(async () => {
  engine = openTestEngine()
  ;({ id } = await engine.client.dossiers.openSample())
  const { delegates } = (await engine.client.dossier.get({ id })).dossier
  people = delegates.map(({ personId }) => personId)
})

const standOf = async (on: TestEngine, dossierId = id) => {
  const { rows, ...counts } = await on.client.attendance.view({ id: dossierId })
  return {
    ...counts,
    rows: rows.map(({ name, state, reason, at }) => ({ name, state, reason, at })),
  }
}

/** A morning: people came, one left, one stayed away and an alternate sits there, the figures are frozen. */
async function halfADay(): Promise<void> {
  const { attendance, run, situations } = engine.client
  await attendance.arrive({ id, personIds: people.slice(0, 110) })
  await attendance.leave({ id, personId: people[0] ?? '', reason: 'đi cấp cứu' })
  await attendance.excuse({ id, personId: people[116] ?? '', reason: 'ốm' })
  const [alternate] = await notConvened(engine, id)
  const [personId, replaces] = [alternate?.id ?? '', people[116] ?? '']
  await nameAlternates(engine, id, { replaces, people: [personId] })
  await attendance.takeSeat({ id, personId, replaces })
  await attendance.freeze({ id })
  const { sessionId } = await run.view({ id })
  await run.openSession({ id, sessionId: sessionId ?? '', convened: 117, present: 110 })
  await situations.follow({ id, situationId: 'late-start', what: 'Muộn', settled: 'Dời' })
}

const BALLOT = { pass: 1, number: 1, struck: '[3,17]', invalid: null, clerk: 'Lò Thị Ánh' } as const

/** One ballot that a clerk has read from paper. */
function readBallot(): void {
  const { store } = engine.parts
  const words = { name: 'read-ballot', label: 'Đã nhập một phiếu', dossierId: id, actor: 'thu-ky' }
  const at = '2023-07-13T10:15:00'
  const ballotId = store.rows('typedRow', id, []).find(({ list }) => list === 'elections.ballots')
  store.run({ ...words, at: '2023-07-13T03:15:00.000Z', undoable: false }, (write) =>
    write.insert('ballotEntry', {
      ...{ id: 'phieu-1', dossierId: id, ballotId: String(ballotId?.['id']), at },
      ...BALLOT,
    }),
  )
}

const packed = async (on: TestEngine, password: string | null = null) => ({
  contentBase64: (await on.client.packages.export({ id, password })).contentBase64,
  password,
})

describe('half a day on another laptop', () => {
  test('is there as it was, goes on, and comes back as the newer one', async () => {
    await halfADay()
    readBallot()
    const before = await standOf(engine)
    const minutes = (await engine.client.run.view({ id })).minutes
    const there = openTestEngine()
    const sent = await packed(engine)
    await there.client.packages.import({ ...sent, choice: 'add', expectedRevision: null })
    expect(await standOf(there)).toEqual(before)
    expect((await there.client.run.view({ id })).minutes).toEqual(minutes)
    expect(there.parts.store.rows('ballotEntry', id, [])).toEqual([expect.objectContaining(BALLOT)])

    const late = people[110] ?? ''
    await there.client.attendance.arrive({ id, personIds: [late] })
    expect(await standOf(there)).toMatchObject({ present: before.present + 1, late: 1 })

    const { revision } = (await engine.client.dossier.get({ id })).dossier
    const back = { ...(await packed(there)), choice: 'replace' as const }
    await engine.client.packages.import({ ...back, expectedRevision: revision })
    expect(await standOf(engine)).toEqual(await standOf(there))
  })

  test('gone on with on both laptops is told, and nothing is overwritten', async () => {
    await halfADay()
    const sent = await packed(engine)
    const there = openTestEngine()
    await there.client.packages.import({ ...sent, choice: 'add', expectedRevision: null })
    await there.client.attendance.arrive({ id, personIds: people.slice(111, 112) })
    await engine.client.attendance.arrive({ id, personIds: people.slice(112, 113) })
    const back = await packed(there)
    expect(await engine.client.packages.inspect(back)).toMatchObject({
      contents: { choices: ['copy', 'replace', 'keep'], difference: { state: 'both-changed' } },
    })
  })

  test('taken as a copy under new ids counts the same people', async () => {
    await halfADay()
    const { present, rows, alternates } = await standOf(engine)
    const { revision } = (await engine.client.dossier.get({ id })).dossier
    const copy = await engine.client.packages.import({
      ...(await packed(engine)),
      choice: 'copy',
      expectedRevision: revision,
    })
    expect(await standOf(engine, copy.id)).toMatchObject({ present, rows, alternates })
  })
})

test('a second copy of the program on the same data records after the first, and neither loses anything', async () => {
  const workspace = path.join(engine.parts.folder)
  const second = openTestEngine({ workspace })
  for (let turn = 0; turn < 10; turn += 1) {
    const on = turn % 2 === 0 ? engine : second
    await on.client.attendance.arrive({ id, personIds: [people[turn] ?? ''] })
  }
  const counts = [await standOf(engine), await standOf(second)].map(({ present }) => present)
  expect(counts).toEqual([10, 10])
  const positions = engine.parts.store.rows('dayEvent', id, ['position'])
  expect(positions.map(({ position }) => position)).toEqual(positions.map((_, place) => place + 1))
})

test('of two people who are one, whoever came has come', async () => {
  const { client } = engine
  await client.attendance.arrive({ id, personIds: people.slice(0, 2) })
  const [kept = '', other = ''] = [people[5], people[0]]
  await client.samePeople.merge({ id, personId: kept, otherId: other, fromOther: [] })
  const { present, convened } = await client.attendance.view({ id })
  expect({ present, convened }).toEqual({ present: 2, convened: 116 })
  await client.dossier.undo({ id })
  expect(await client.attendance.view({ id })).toMatchObject({ present: 2, convened: 117 })
})

test('when somebody came and why they left is among what is held of them', async () => {
  await halfADay()
  const { lists } = await engine.client.personalData.held({ id, personId: people[0] ?? '' })
  const day = lists.find(({ label }) => label === 'Diễn biến ngày đại hội')
  expect(day?.fields.map(({ value }) => value)).toEqual([
    expect.stringMatching(/^Đến lúc \d+:\d\d ngày /),
    expect.stringMatching(/^Về lúc .*: đi cấp cứu$/),
  ])
})

test('erasing somebody takes along when they came and why they left', async () => {
  await halfADay()
  await engine.client.personalData.erase({ id, personId: people[0] ?? '', files: [] })
  const events = engine.parts.store.rows('dayEvent', id, ['position'])
  expect(JSON.stringify(events)).not.toContain('cấp cứu')
  expect(events.some(({ subject }) => subject === people[0])).toBe(false)
  expect(events.some(({ subject }) => subject === people[1])).toBe(true)
  const { frozen } = await engine.client.attendance.view({ id })
  expect(frozen?.counts.present).toBe(110)
})
