import { beforeEach, describe, expect, test } from 'vitest'
import type { TypedRow } from '#core/dossier/typed-facts.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

/** What was recorded in the hall is put right there, with its reason, and nowhere else. */

let engine: TestEngine
let id: string
beforeEach(async () => {
  engine = openTestEngine()
  ;({ id } = await engine.client.dossiers.openSample())
  await engine.client.run.clearDay({ id })
  const [first] = (await engine.client.run.view({ id })).sessions
  const opening = { id, sessionId: first?.id ?? '', convened: 117, present: 117 }
  await engine.client.run.openSession(opening)
})

const rowsOf = async (list: string, of = id) => {
  const { dossier } = await engine.client.dossier.get({ id: of })
  return dossier.typedRows.filter((row) => row.list === list)
}
const lastOf = async (list: string, of = id): Promise<TypedRow> => {
  const row = (await rowsOf(list, of)).at(-1)
  if (row === undefined) throw new Error(`no row in ${list}`)
  return row
}
const current = async () => {
  const { sessions } = await engine.client.run.view({ id })
  return sessions[0]?.items[0]?.id ?? ''
}
const ALL = { present: 117, agree: 117, against: 0, other: 0, reason: '' }
const vote = async (subject = 'số lượng Đoàn Chủ tịch là 3 đồng chí') =>
  engine.client.run.recordVote({
    ...{ id, itemId: await current(), slot: null, subject, counted: ALL, next: null },
  })
const note = async (gist = 'Chào cờ, hát Quốc ca') =>
  engine.client.run.record({ id, itemId: await current(), speaker: 'Ban Tổ chức', gist })
const speak = async (rowId: string | null, name = 'Vàng A Páo') =>
  engine.client.run.speak({
    ...{ id, itemId: await current(), rowId, name, unit: 'CĐCS Bản Bo' },
    ...{ topic: 'An toàn lao động', gist: '' },
  })
const REFUSED = (deed: string) => ({
  code: 'INPUT_UNUSABLE',
  message: expect.stringMatching(
    new RegExp(
      `^Dòng này được ghi lúc \\d+:\\d\\d của ngày đại hội nên không ${deed} ở đây được\\. Mở Điều hành, bấm Cả biên bản đã ghi`,
    ),
  ),
})

interface Recorded {
  readonly list: string
  readonly write: () => Promise<unknown>
  /** One column after the other is put otherwise. */
  readonly cells: Readonly<Record<string, string | number | boolean>>
}

const RECORDED: readonly Recorded[] = [
  {
    list: 'proceedings.handVotes',
    write: () => vote(),
    cells: { item: 'Khác', at: 1, subject: 'khác', agree: 3, against: 1, reason: 'gõ nhầm' },
  },
  { list: 'proceedings.records', write: () => note(), cells: { speaker: 'Khác', gist: 'khác' } },
  {
    list: 'proceedings.incidents',
    write: () => engine.client.run.incident({ id, what: 'Mất điện 5 phút', settled: '' }),
    cells: { what: 'khác', settled: 'khác', at: 1 },
  },
  {
    list: 'proceedings.incidents',
    write: () =>
      engine.client.situations.follow({
        ...{ id, situationId: 'speaker-absent' },
        ...{ what: 'Người đọc báo cáo vắng', settled: 'Cử người đọc thay' },
      }),
    cells: { what: 'khác' },
  },
  {
    list: 'speeches.list',
    write: () => speak(null),
    cells: { topic: 'khác', gist: 'khác', delivered: false, at: 1 },
  },
]

describe.each(RECORDED)('a line of $list', ({ list, write, cells }) => {
  test('is not changed and not removed among the facts, and goes on to be put right in the hall', async () => {
    await write()
    const { facts, run } = engine.client
    const { id: rowId, ...before } = await lastOf(list)
    for (const [name, value] of Object.entries(cells)) {
      const changed = { [name]: value }
      await expect(facts.updateRow({ id, rowId, row: { cells: changed } })).rejects.toMatchObject(
        REFUSED('sửa'),
      )
      const block = { id, list, parentId: null, rows: [{ rowId, cells: changed }], added: [] }
      await expect(facts.writeRows(block)).rejects.toMatchObject(REFUSED('sửa'))
    }
    await expect(facts.removeRows({ id, rowIds: [rowId] })).rejects.toMatchObject(REFUSED('xóa'))
    expect(await lastOf(list)).toEqual({ id: rowId, ...before })
    const [line] = await run.lines({ id })
    expect(line).toMatchObject({ rowId, session: 'Phiên thứ nhất' })
    await expect(run.withdraw({ id, eventId: line?.eventId ?? '', reason: ' ' })).rejects.toThrow(
      'Chưa có lý do',
    )
    await run.withdraw({ id, eventId: line?.eventId ?? '', reason: 'ghi nhầm' })
    expect(await run.lines({ id })).toEqual([])
    expect((await rowsOf(list)).map((row) => row.id)).not.toContain(rowId)
  })

  test('typed by hand is changed and removed freely', async () => {
    await write()
    const { facts } = engine.client
    const { cells: same } = await lastOf(list)
    const { rowId } = await facts.addRow({ id, list, row: { cells: same } })
    for (const [name, value] of Object.entries(cells))
      await facts.updateRow({ id, rowId, row: { cells: { [name]: value } } })
    await facts.removeRows({ id, rowIds: [rowId] })
  })
})

describe('what the day recorded of a session', () => {
  const list = 'proceedings.sessions'
  const held = (deed: string) => ({
    code: 'INPUT_UNUSABLE',
    message: expect.stringMatching(
      new RegExp(`^Phiên này được ghi lúc \\d+:\\d\\d của ngày đại hội nên không ${deed} ở đây`),
    ),
  })
  const cells = { session: 'khác', start: 450, convened: 116, present: 110, absent: 7 }

  test('is not changed and not removed among the facts; what it left open is still told', async () => {
    const { facts } = engine.client
    const { id: rowId } = await lastOf(list)
    for (const [name, value] of Object.entries(cells))
      await expect(
        facts.updateRow({ id, rowId, row: { cells: { [name]: value } } }),
      ).rejects.toMatchObject(held('sửa'))
    await expect(facts.removeRows({ id, rowIds: [rowId] })).rejects.toMatchObject(held('xóa'))
    await facts.updateRow({ id, rowId, row: { cells: { end: 690 } } })
    const second = { cells: { session: 'phiên thứ nhất', present: 3 } }
    await expect(facts.addRow({ id, list, row: second })).rejects.toMatchObject({
      data: { field: 'session' },
    })
    const other = await facts.addRow({ id, list, row: { cells: { session: 'Phiên khác' } } })
    await expect(facts.updateRow({ id, rowId: other.rowId, row: second })).rejects.toMatchObject({
      message: expect.stringContaining('dòng thứ hai'),
    })
    await facts.updateRow({ id, rowId: other.rowId, row: { cells: { present: 3 } } })
    await facts.removeRows({ id, rowIds: [other.rowId] })
  })

  test('is put right in the hall with a reason, which stays on record', async () => {
    const { run } = engine.client
    const figures = (await run.view({ id })).sessions.map((session) => session.figures)
    const { id: rowId } = await lastOf(list)
    expect(figures[0]).toMatchObject({ rowId, cells: { present: 117 } })
    expect(figures.slice(1).filter((one) => one !== null)).toEqual([])
    const correct = (changed: Readonly<Record<string, string | number>>, reason = 'đếm lại') =>
      run.correct({ id, rowId, cells: changed, reason })
    await expect(correct({ present: 110 }, ' ')).rejects.toThrow('Chưa có lý do')
    for (const [name, value] of Object.entries({
      present: 118,
      convened: '',
      start: 1440,
      absent: 1.5,
    }))
      await expect(correct({ [name]: value })).rejects.toMatchObject({
        data: { field: name },
      })
    await correct({ start: 450, convened: 117, present: 110, excused: 7, absent: '' })
    const told = (await lastOf(list)).cells
    expect(told).toMatchObject({ start: 450, present: 110, excused: 7 })
    expect(told).not.toHaveProperty('absent')
    const events = engine.parts.store.rows('dayEvent', id, [])
    const last = events.findLast(({ kind }) => kind === 'line-corrected')
    expect(String(last?.['data'])).toContain('present: 117')
  })

  test('of the credentials report is held without an opening as well', async () => {
    const { run, attendance, facts } = engine.client
    await run.clearDay({ id })
    const people = (await attendance.view({ id })).rows.slice(0, 110)
    await attendance.arrive({ id, personIds: people.map(({ personId }) => personId) })
    await attendance.freeze({ id })
    const { id: rowId, cells: before } = await lastOf(list)
    expect(before).toMatchObject({ present: 110, absent: 7 })
    const row = { cells: { present: 111 } }
    await expect(facts.updateRow({ id, rowId, row })).rejects.toMatchObject(held('sửa'))
    expect((await run.view({ id })).sessions[0]?.figures).toMatchObject({ rowId })
  })
})

test('a speech of the register keeps its planned minutes free; who has spoken is not another', async () => {
  const { facts, dossier, run } = engine.client
  const cells = { unit: 'CĐCS Bản Bo', topic: 'An toàn lao động' }
  await facts.addRow({ id, list: 'speeches.list', row: { cells } })
  const { id: rowId } = await lastOf('speeches.list')
  const person = (await dossier.get({ id })).dossier.people[0]
  await facts.updateRow({ id, rowId, row: { personId: person?.id ?? null } })
  await speak(rowId, person?.fullName)
  await facts.updateRow({ id, rowId, row: { cells: { minutes: 5 } } })
  const other = { personId: (await dossier.get({ id })).dossier.people[1]?.id ?? null }
  await expect(facts.updateRow({ id, rowId, row: other })).rejects.toMatchObject(REFUSED('sửa'))
  const [given] = (await run.lines({ id })).filter((line) => line.rowId === rowId)
  await run.withdraw({ id, eventId: given?.eventId ?? '', reason: 'chưa phát biểu' })
  await facts.updateRow({ id, rowId, row: { personId: null } })
  await facts.removeRows({ id, rowIds: [rowId] })
})

test('undo passes over what would put a recorded line otherwise', async () => {
  const { facts, dossier } = engine.client
  await facts.set({ id, facts: [{ name: 'proceedings.guests', value: 5 }] })
  const cells = { topic: 'An toàn lao động' }
  const { people } = (await dossier.get({ id })).dossier
  const row = { personId: people[0]?.id ?? null, cells }
  await facts.addRow({ id, list: 'speeches.list', row })
  const { id: rowId } = await lastOf('speeches.list')
  await speak(rowId, people[0]?.fullName)
  const { label } = await dossier.undo({ id })
  expect(label).toContain('giữ nguyên dòng đã ghi của ngày đại hội')
  expect((await lastOf('speeches.list')).id).toBe(rowId)
  await expect(dossier.undo({ id })).rejects.toThrow('Sửa dòng ấy ở Điều hành')
})

test('is free again after a rehearsal, goes with its session, and is held in a copy as well', async () => {
  const { facts, run, packages } = engine.client
  await vote()
  const made = await packages.export({ id, password: null })
  const file = { contentBase64: made.contentBase64, password: null }
  const expectedRevision = (await engine.client.dossier.get({ id })).dossier.revision
  const copy = await packages.import({ ...file, choice: 'copy', expectedRevision })
  const copied = await lastOf('proceedings.handVotes', copy.id ?? '')
  const change = { id: copy.id ?? '', rowId: copied.id, row: { cells: { agree: 3 } } }
  await expect(facts.updateRow(change)).rejects.toMatchObject(REFUSED('sửa'))
  const [opening] = (await run.view({ id })).last.filter(({ words }) =>
    words.startsWith('Khai mạc'),
  )
  await run.withdraw({ id, eventId: opening?.eventId ?? '', reason: 'khai mạc nhầm' })
  expect(await rowsOf('proceedings.handVotes')).toEqual([])
  await run.clearDay({ id: copy.id ?? '' })
  expect(await rowsOf('proceedings.handVotes', copy.id ?? '')).toEqual([])
})

test('a line is put right with its hour and its item; a wrong one is told', async () => {
  await note()
  const { run } = engine.client
  const { id: rowId } = await lastOf('proceedings.records')
  const items = (await run.view({ id })).sessions.flatMap((session) => session.items)
  const item = items[1]?.name ?? ''
  const correct = (cells: Readonly<Record<string, string | number>>) =>
    run.correct({ id, rowId, cells, reason: 'ghi ở mục sau' })
  await correct({ item, at: 571 })
  expect((await lastOf('proceedings.records')).cells).toMatchObject({ item, at: 571 })
  for (const at of [-1, 1440, 9.5, '9:31'])
    await expect(correct({ at })).rejects.toMatchObject({ data: { field: 'at' } })
  await expect(correct({ item: 'Không có' })).rejects.toMatchObject({ data: { field: 'item' } })
})

test('all lines of the day are there, newest first; the screen of the run takes two of them', async () => {
  const gists = Array.from({ length: 15 }, (_, place) => `Việc thứ ${place + 1}.`)
  for (const gist of gists) await note(gist)
  const { run } = engine.client
  expect((await run.lines({ id })).map(({ cells }) => cells['gist'])).toEqual(gists.toReversed())
  const { minutes, lines } = await run.view({ id })
  expect(minutes.map(({ cells }) => cells['gist'])).toEqual(gists.slice(-2).toReversed())
  expect(lines).toBe(15)
})

test.each(['proceedings.handVotes', 'firstMeeting.votes', 'inspectionMeeting.votes'])(
  'more hands than people are not told in %s by hand either',
  async (list) => {
    const { facts } = engine.client
    const cells = { subject: 'quy chế', present: 40, agree: 40, against: 0, other: 0 }
    const over = { data: { field: 'against' }, message: expect.stringContaining('3 người') }
    await expect(
      facts.addRow({ id, list, row: { cells: { ...cells, against: 3 } } }),
    ).rejects.toMatchObject(over)
    const { rowId } = await facts.addRow({ id, list, row: { cells } })
    const update = (changed: Readonly<Record<string, string | number>>) =>
      facts.updateRow({ id, rowId, row: { cells: changed } })
    await expect(update({ agree: 43 })).rejects.toMatchObject(over)
    await expect(update({ present: 37 })).rejects.toMatchObject(over)
    await update({ agree: 37, against: 3 })
    const row = { id, list, parentId: null, rows: [{ rowId, cells: { other: 3 } }], added: [] }
    await expect(facts.writeRows(row)).rejects.toMatchObject(over)
  },
)
