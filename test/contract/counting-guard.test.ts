import { beforeEach, expect, test } from 'vitest'
import { runCommand } from '#main/engine/commands.ts'
import { writeDayEvents } from '#main/engine/day-events.ts'
import { readPaperRecords } from '#main/engine/paper-records.ts'
import { columnsOf, listLists } from '#core/papers/fact-definition.ts'
import { clerkOf, FIRST, openCounting, refused, SECOND, THIRD, begunOf } from './a-counting.ts'
import type { OpenCounting } from './a-counting.ts'

const READER = 'Lê Thị Duyên'

let open: OpenCounting
beforeEach(async () => {
  open = await openCounting()
})

const of = () => ({ id: open.id, ballotId: open.ballotId })
const counting = () => open.client.counting
const rowsBelow = async (list: string) =>
  (await open.client.dossier.get({ id: open.id })).dossier.typedRows.filter(
    (row) => row.list === list && [row.id, row.parentId].includes(open.ballotId),
  )

const begin = (pass: 1 | 2, reader: string | null = null, clerk = clerkOf(pass)) =>
  counting().begin({ ...of(), pass, mode: 'ballots', clerk, reader })
const begun = (pass: 1 | 2) => begunOf(open.client, { ...of(), pass })
const enter = async (pass: 1 | 2, number: number, struck: number[] = [1, 2]) =>
  counting().enter({
    ...{ ...of(), pass, begun: await begun(pass), clerk: clerkOf(pass), number },
    ...{ entry: { struck, invalid: null }, reason: null },
  })
const close = (pass: 1 | 2) =>
  counting().close({ ...of(), pass, clerk: clerkOf(pass), reason: null })
const bringTwo = () =>
  counting().setFigures({ ...of(), figures: { printed: 10, issued: 2, voters: 2, collected: 2 } })

async function readBox(pass: 1 | 2) {
  await begin(pass)
  await enter(pass, 1)
  await enter(pass, 2)
  await close(pass)
}

async function confirmBox() {
  await bringTwo()
  await readBox(1)
  await readBox(2)
  await counting().confirm({ ...of(), by: THIRD })
}

test.each([
  ['is being counted', () => begin(1), /đang kiểm phiếu/],
  ['is confirmed', confirmBox, /đã được xác nhận/],
])('a ballot that %s is not changed past the count', async (_, prepare, sentence) => {
  const { client, id, ballotId } = open
  await prepare()
  const [name] = await rowsBelow('elections.names')
  const rowId = name?.id ?? ''
  const refusal = refused(sentence)
  const set = (one: string, cells: Record<string, string | number>) =>
    client.facts.updateRow({ id, rowId: one, row: { cells } })
  await expect(set(ballotId, { collected: 9 })).rejects.toMatchObject(refusal)
  await expect(set(ballotId, { seats: 3 })).rejects.toMatchObject(refusal)
  await expect(set(rowId, { votes: 90 })).rejects.toMatchObject(refusal)
  await expect(
    client.facts.writeRows({
      ...{ id, list: 'elections.names', parentId: ballotId, added: [] },
      rows: [{ rowId, cells: { withdrawn: 'Đồng ý cho rút' } }],
    }),
  ).rejects.toMatchObject(refusal)
  await expect(client.facts.removeRows({ id, rowIds: [rowId] })).rejects.toMatchObject(refusal)
  await expect(client.facts.removeRows({ id, rowIds: [ballotId] })).rejects.toMatchObject(refusal)
  const cause = { parentId: ballotId, cells: { reason: 'gạch hết tên', ballots: 1 } }
  await expect(
    client.facts.addRow({ id, list: 'elections.invalidCauses', row: cause }),
  ).rejects.toMatchObject(refusal)
  await set(ballotId, { copies: 4, observer: 'Lê Văn Giám', afterwards: 'Bầu tiếp.' })
  await set(rowId, { origin: 'Ứng cử' })
  expect((await rowsBelow('elections.ballots'))[0]?.cells).toMatchObject({ copies: 4 })
})

test.each([
  ['elections.ballots', ['copies', 'observer', 'afterwards', 'leftVacant']],
  ['elections.names', ['origin']],
])(
  'a ballot being counted answers for every column of %s but those that say nothing of it',
  async (list, free) => {
    const { client, id, parts } = open
    await begin(1)
    const [row] = await rowsBelow(list)
    const defined = listLists(parts.factDefinitions).find(({ name }) => name === list)
    if (!row || !defined) throw new Error('the sample tells the list')
    const owned = columnsOf(defined).filter(
      ({ name, product }) => product === null && !free.includes(name),
    )
    expect(owned.length).toBeGreaterThan(3)
    for (const { name, type, choices } of owned) {
      const other = { text: 'khác', number: 77, clock: 77, yesNo: true, date: '2023-07-12' }
      const value = type === 'choice' ? choices.at(-1) : other[type as keyof typeof other]
      if (value === undefined) throw new Error(`no value of ${type}`)
      await expect(
        client.facts.updateRow({ id, rowId: row.id, row: { cells: { [name]: value } } }),
        name,
      ).rejects.toMatchObject(refused(name === 'hash' ? /chương trình ghi/ : /đang kiểm phiếu/))
    }
  },
)

test('a step back or forward does not go round the count', async () => {
  const { client, id, ballotId } = open
  const held = (said: RegExp) => ({ code: 'CONFLICT', message: expect.stringMatching(said) })
  await bringTwo()
  await client.dossier.setCongress({ id, changes: { venue: 'Nhà văn hóa' } })
  const law = { law: 'Phiếu in khác số đã dùng', left: 10, right: 9 }
  const row = { parentId: ballotId, cells: { ...law, reason: 'in hỏng', by: THIRD } }
  await client.facts.addRow({ id, list: 'elections.signedReasons', row })
  await client.facts.updateRow({ id, rowId: ballotId, row: { cells: { copies: 6 } } })
  await readBox(1)
  await client.dossier.undo({ id })
  await client.dossier.redo({ id })
  await client.dossier.undo({ id })
  const past = await client.dossier.undo({ id })
  expect(past.label).toMatch(/^Đã hoàn tác: đã sửa thông tin đại hội; giữ nguyên/)
  await expect(client.dossier.undo({ id })).rejects.toMatchObject(held(/đang kiểm phiếu.*hoàn tác/))
  await readBox(2)
  await counting().confirm({ ...of(), by: THIRD })
  await expect(client.dossier.undo({ id })).rejects.toMatchObject(held(/đã xác nhận.*hoàn tác/))
  expect(await rowsBelow('elections.signedReasons')).toHaveLength(1)
})

test('what was taken back before the count began is not done again in it', async () => {
  const { client, id, ballotId } = open
  await bringTwo()
  await client.facts.updateRow({ id, rowId: ballotId, row: { cells: { issued: 1 } } })
  await client.dossier.undo({ id })
  await begin(1)
  await expect(client.dossier.redo({ id })).rejects.toMatchObject({
    ...{ code: 'CONFLICT', message: expect.stringMatching(/đang kiểm phiếu.*làm lại/) },
  })
  expect((await rowsBelow('elections.ballots'))[0]?.cells).toMatchObject({ issued: 2 })
})

/** The part of the chair on the same sheet, with figures of its own and what was recorded of it. */
async function addChair(cells: Record<string, number>, ...events: readonly 'result-confirmed'[]) {
  const { client, id, parts } = open
  const { rowId: subject } = await client.facts.addRow({
    ...{ id, list: 'elections.ballots' },
    row: { cells: { body: 'Chủ tịch tại đại hội', round: 1, seats: 1, ...cells } },
  })
  const words = { dossierId: id, name: 'begun', label: 'Đã lập', undoable: false }
  const data = { step: 'begun', kind: 'chair-together', anew: true }
  runCommand(parts, words, (write) => {
    writeDayEvents(parts, write, id, [
      { kind: 'step-taken', subject, data },
      ...events.map((kind) => ({ kind, subject, data: {} })),
    ])
  })
}

test('the paper of one sheet has no other figures in the part that is counted later', async () => {
  await addChair({ collected: 3 }, 'result-confirmed')
  const bring = (collected: number) => counting().setFigures({ ...of(), figures: { collected } })
  await expect(bring(2)).rejects.toMatchObject(
    refused(/phần Chủ tịch ghi thu về 3, phần này ghi 2/),
  )
})

test.each([
  ['figures that the other part has otherwise', { printed: 11 }, 'figures-differ', /10.*11|11.*10/],
  ['the other part uncounted', {}, 'cannot-tell', /Bầu đồng thời.*Chủ tịch chưa khóa đủ hai lần/],
] as const)('a part of one sheet has no result with %s', async (_, cells, verdict, sentence) => {
  await bringTwo()
  await addChair(cells)
  await readBox(1)
  await readBox(2)
  const result = await counting().result(of())
  expect([result.verdict, result.open]).toEqual([verdict, [expect.stringMatching(sentence)]])
  expect(new Set(result.names.map(({ state }) => state))).toEqual(new Set(['open']))
  await expect(counting().confirm({ ...of(), by: THIRD })).rejects.toMatchObject(
    refused(/^Chưa xác nhận được\./),
  )
})

test('nobody types the hash of a result', async () => {
  const { client, id, ballotId } = open
  const row = { cells: { hash: 'a'.repeat(64) } }
  await expect(client.facts.updateRow({ id, rowId: ballotId, row })).rejects.toMatchObject(
    refused(/chương trình ghi/),
  )
})

test('what a pass has read is kept back until both are closed', async () => {
  const own = async (pass: 1 | 2) => (await counting().view({ ...of(), pass })).own
  await bringTwo()
  await readBox(1)
  const kept = {
    ...{ blind: true, numbers: [1, 2], entries: [], totals: [] },
    summary: { entered: 2, valid: 0, invalid: 0, marks: 0 },
  }
  expect(await own(1)).toMatchObject(kept)
  const reopen = (clerk: string) =>
    counting().reopen({ ...of(), pass: 1, clerk, reason: 'khóa nhầm' })
  await reopen(FIRST)
  expect((await own(1))?.entries).toHaveLength(2)
  await begin(2)
  expect(await own(1)).toMatchObject(kept)
  await expect(enter(1, 2, [5])).rejects.toMatchObject(refused(/^Phiếu 2 đã nhập khác/))
  await close(1)
  await expect(reopen(FIRST)).rejects.toMatchObject(refused(/Lần 2 đang nhập/))
  await enter(2, 1)
  await enter(2, 2)
  expect((await own(2))?.entries).toHaveLength(2)
  await close(2)
  expect((await own(1))?.summary).toMatchObject({ entered: 2, valid: 2 })
})

test('both passes are opened again at once, hidden from everybody, while nothing is confirmed', async () => {
  const reopen = (pass: 1 | 2, clerk = clerkOf(pass)) =>
    counting().reopen({ ...of(), pass, clerk, reason: 'cả hai lần bỏ sót phiếu 2 thiếu dấu' })
  const own = async (pass: 1 | 2) => (await counting().view({ ...of(), pass })).own
  await bringTwo()
  await readBox(1)
  await begin(2)
  await enter(2, 1)
  await enter(2, 2, [5, 6])
  await close(2)
  await expect(reopen(2)).rejects.toMatchObject(refused(/khác nhau 1 phiếu.*người thứ ba/))
  await counting().settle({
    ...{ ...of(), by: READER, number: 2, reason: null },
    entry: { struck: [5, 6], invalid: null },
  })
  await expect(reopen(2, FIRST)).rejects.toMatchObject(refused(/đã nhập lần kia/))
  await reopen(2)
  const { passes } = await counting().view({ ...of(), pass: 1 })
  expect(passes).toMatchObject([
    { state: 'open', clerk: FIRST },
    { state: 'open', clerk: SECOND },
  ])
  const hidden = { blind: true, numbers: [1, 2], entries: [], totals: [] }
  expect([await own(1), await own(2)]).toMatchObject([hidden, hidden])
  await expect(counting().differences(of())).rejects.toMatchObject(refused(/chưa khóa/))
  await close(1)
  expect([await own(1), await own(2)]).toMatchObject([hidden, hidden])
  await expect(reopen(1)).rejects.toMatchObject(refused(/Lần 2 đang nhập/))
  await close(2)
  expect((await own(2))?.entries).toHaveLength(2)
  await counting().confirm({ ...of(), by: THIRD })
  await expect(reopen(1)).rejects.toMatchObject(refused(/đã được xác nhận/))
})

test('whoever opens a pass again goes on with it and is one of its people', async () => {
  await bringTwo()
  await readBox(1)
  await counting().reopen({ ...of(), pass: 1, clerk: READER, reason: 'còn phiếu' })
  const { passes } = await counting().view({ ...of(), pass: 1 })
  expect(passes[0]).toMatchObject({ state: 'open', clerk: READER })
  await expect(begin(2, null, READER)).rejects.toMatchObject(refused(/phải do người khác nhập/))
})

test('whoever reads a pass out neither enters the other one nor settles', async () => {
  await bringTwo()
  await begin(1, READER)
  await enter(1, 1)
  await enter(1, 2)
  await close(1)
  await expect(begin(2, null, READER)).rejects.toMatchObject(refused(/đã đọc phiếu lần kia/))
  await expect(begin(2, FIRST)).rejects.toMatchObject(refused(/đã nhập lần kia/))
  await begin(2)
  await enter(2, 1)
  await enter(2, 2, [3, 4])
  await close(2)
  await expect(
    counting().settle({
      ...{ ...of(), by: READER, number: 2, reason: null },
      entry: { struck: [3, 4], invalid: null },
    }),
  ).rejects.toMatchObject(refused(/người thứ ba/))
})

test('a figure is corrected after counting has begun only with a reason, and recorded', async () => {
  await bringTwo()
  await begin(1)
  const set = (figures: { issued?: number; collected?: number | null }, reason?: string) =>
    counting().setFigures({ ...of(), figures, ...(reason === undefined ? {} : { reason }) })
  await expect(set({ issued: 3 })).rejects.toMatchObject(refused(/ghi lý do/))
  await expect(set({ collected: null }, 'đếm lại')).rejects.toMatchObject(
    refused(/không để trống số thu về/),
  )
  await set({ issued: 3 }, 'đếm sót một phiếu')
  const recorded = open.parts.store.rows('dayEvent', open.id, ['position']).at(-1)
  // The clerk at the table, not the account of the computer.
  expect(recorded).toMatchObject({
    ...{ kind: 'figures-corrected', subject: open.ballotId, actor: clerkOf(1) },
  })
  expect(JSON.parse(String(recorded?.['data']))).toEqual({
    ...{ field: 'issued', before: 2, after: 3, reason: 'đếm sót một phiếu' },
  })
})

test('the head confirms, nobody who entered ballots', async () => {
  await expect(begin(1, null, THIRD)).rejects.toMatchObject(refused(/là trưởng ban.*không nhập/))
  await bringTwo()
  await readBox(1)
  await readBox(2)
  expect((await counting().view({ ...of(), pass: 1 })).head).toBe(THIRD)
  const confirm = (by: string) => counting().confirm({ ...of(), by })
  await expect(confirm(SECOND)).rejects.toMatchObject(refused(/đã nhập phiếu/))
  await expect(confirm(READER)).rejects.toMatchObject(
    refused(/là trưởng ban, đồng chí Cháng Thị Dở/),
  )
  await confirm('chang thi do')
})

const withdraw = (by = THIRD) =>
  counting().withdrawResult({ ...of(), by, reason: 'cả hai lần đọc nhầm phiếu 2' })

/** The rounds and elections that the sample tells after this one. */
async function removeLater() {
  const { dossier } = await open.client.dossier.get({ id: open.id })
  const later = dossier.typedRows.filter(
    ({ id, list }) => list === 'elections.ballots' && id !== open.ballotId,
  )
  await open.client.facts.removeRows({ id: open.id, rowIds: later.map(({ id }) => id) })
}

test('a confirmed result is withdrawn while nothing rests on it, and counted again from what was entered', async () => {
  await expect(withdraw()).rejects.toMatchObject(refused(/chưa có kết quả được xác nhận/))
  await confirmBox()
  await expect(withdraw()).rejects.toMatchObject(refused(/Ban Chấp hành, lần 2 dựa vào/))
  const seen = async () => counting().view({ ...of(), pass: 1 })
  // Said before anybody is asked why.
  expect((await seen()).confirmed?.resting).toMatch(/Ban Chấp hành, lần 2 dựa vào/)
  await removeLater()
  expect((await seen()).confirmed?.resting).toBeNull()
  await expect(withdraw(SECOND)).rejects.toMatchObject(refused(/đã nhập phiếu/))
  await open.client.elections.take({ ...of(), step: 'result', vote: null, early: null })
  expect((await seen()).confirmed?.heard?.warning).toMatch(/đã công bố.*báo cáo ngay với đại hội/)
  await withdraw()
  const [row] = await rowsBelow('elections.ballots')
  for (const cell of ['valid', 'invalid', 'hash', 'finishedAt'])
    expect(row?.cells).not.toHaveProperty(cell)
  for (const { cells } of await rowsBelow('elections.names'))
    expect(cells).not.toHaveProperty('votes')
  expect(await rowsBelow('elections.invalidCauses')).toEqual([])
  const heard = { say: expect.stringMatching(/^Kết quả.*Ban Bầu cử rút lại/) }
  const withdrawn = [{ by: THIRD, reason: 'cả hai lần đọc nhầm phiếu 2', heard }]
  expect(await seen()).toMatchObject({ confirmed: null, withdrawn })
  const announcement = { id: open.id, slug: 'result-announcement' }
  expect(await open.client.papers.finalReasons(announcement)).toContainEqual(
    expect.objectContaining({
      sentence: expect.stringMatching(/^Bầu Ban Chấp hành, lần 1: .*đã rút lại; hãy kiểm phiếu/),
      place: { step: 'papers', field: 'elections.ballots', rowId: open.ballotId },
    }),
  )
  // What both misread is put right in both passes, each by its own clerk and with a reason.
  await counting().reopen({ ...of(), pass: 1, clerk: FIRST, reason: 'đọc lại phiếu 2' })
  for (const pass of [1, 2] as const) {
    const entry = { struck: [3, 4], invalid: null }
    const own = { ...of(), pass, clerk: clerkOf(pass) }
    const written = { ...own, begun: await begun(pass), number: 2, entry }
    await counting().enter({ ...written, reason: 'đọc nhầm' })
    await close(pass)
  }
  const { votes } = (await counting().result(of())).names.find(({ order }) => order === 1) ?? {}
  expect(votes).toBe(1)
  await counting().confirm({ ...of(), by: THIRD })
})

test('a settlement of readings that were withdrawn decides nothing, and whoever made it enters nothing', async () => {
  const settle = (struck: number[], invalid: string | null = null) =>
    counting().settle({
      ...{ ...of(), by: READER, number: 2, reason: null, entry: { struck, invalid } },
    })
  await removeLater()
  await bringTwo()
  for (const pass of [1, 2] as const) {
    await begin(pass)
    await enter(pass, 1)
    await enter(pass, 2, [pass, 3])
    await close(pass)
  }
  await settle([], 'rách')
  await counting().confirm({ ...of(), by: THIRD })
  expect(await rowsBelow('elections.invalidCauses')).toMatchObject([
    { cells: { reason: 'rách', ballots: 1 } },
  ])
  await withdraw()
  expect(await rowsBelow('elections.invalidCauses')).toEqual([])
  const reopened = { ...of(), pass: 1 as const, reason: 'đọc lại phiếu 2' }
  await expect(counting().reopen({ ...reopened, clerk: READER })).rejects.toMatchObject(
    refused(/đã quyết phiếu/),
  )
  await counting().reopen({ ...reopened, clerk: FIRST })
  await expect(begin(1, null, READER)).rejects.toMatchObject(refused(/đã quyết phiếu/))
  await expect(begin(1, READER)).rejects.toMatchObject(refused(/đã quyết phiếu/))
  const entry = { struck: [7, 8], invalid: null }
  await counting().enter({ ...reopened, begun: await begun(1), clerk: FIRST, number: 2, entry })
  await close(1)
  await close(2)
  expect(await counting().differences(of())).toMatchObject({
    ...{ open: 1, ballots: [{ number: 2, settled: null }] },
  })
  await expect(counting().confirm({ ...of(), by: THIRD })).rejects.toMatchObject(
    refused(/còn khác nhau 1 phiếu/),
  )
  await settle([5, 6])
  expect(await counting().differences(of())).toMatchObject({ open: 0 })
  // What is cleared is called by what two people entered: a settlement is no ballot more.
  const { recorded } = await open.client.run.view({ id: open.id })
  expect(recorded?.what).toContain('4 phiếu đã nhập')
})

test('a result that a final paper tells is not withdrawn', async () => {
  await confirmBox()
  await removeLater()
  const { client, id, parts } = open
  const slug = 'counting-minutes'
  await client.papers.write({ id, slugs: [slug], final: false })
  const setFinal = (finalAt: string | null) => {
    const record = readPaperRecords(parts, id).get(slug)
    const words = { dossierId: id, name: 'final', label: 'Đã lập', undoable: false }
    runCommand(parts, words, (write) =>
      write.update('paper', String(record?.row['id']), { finalAt }),
    )
  }
  setFinal('2023-07-13T11:00:00')
  await expect(withdraw()).rejects.toMatchObject(
    refused(/“Biên bản kiểm phiếu bầu Ban Chấp hành.*bản chính thức/),
  )
  setFinal(null)
  await withdraw()
})
