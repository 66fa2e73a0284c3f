import { beforeEach, expect, test, vi } from 'vitest'
import { readDocxText } from '#main/office/read-docx-text.ts'
import { nameAlternates, notConvened } from './name-alternates.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

/** Between two sittings: whose presence, whose absences and whose figures are whose. */

let engine: TestEngine
let id: string
let sessions: { readonly id: string; readonly title: string }[]
let people: string[]
beforeEach(async () => {
  engine = openTestEngine()
  ;({ id } = await engine.client.dossiers.openSample())
  ;({ sessions } = await engine.client.run.view({ id }))
  people = (await engine.client.attendance.view({ id })).rows.map(({ personId }) => personId)
})

const view = () => engine.client.run.view({ id })
const open = (place: number, present: number, more: object = {}) => {
  const sessionId = sessions[place]?.id ?? ''
  return engine.client.run.openSession({ id, sessionId, convened: 117, present, ...more })
}
const close = (place: number) =>
  engine.client.run.closeSession({ id, sessionId: sessions[place]?.id ?? '', despite: 'đã hẹn' })
const come = (from: number, to: number) =>
  engine.client.attendance.arrive({ id, personIds: people.slice(from, to) })
/** Takes back what the run did last. */
const takeBack = async (words: RegExp) => {
  const step = (await view()).last.find((one) => words.test(one.words))
  await engine.client.run.withdraw({ id, eventId: step?.eventId ?? '', reason: 'bấm nhầm' })
}
const rowOf = async (place: number) => {
  const { typedRows } = (await engine.client.dossier.get({ id })).dossier
  return typedRows.find(
    ({ list, cells }) =>
      list === 'proceedings.sessions' && cells['session'] === sessions[place]?.title,
  )
}
const cellsOf = async (place: number) => (await rowOf(place))?.cells
const goOn = (hours: number) => {
  const later = new Date(Date.now() + hours * 3600 * 1000).toISOString()
  vi.spyOn(engine.parts, 'now').mockReturnValue(later)
}
const byHand = { message: expect.stringContaining('117 người đếm tay') }

test('a hall counted by hand is not frozen as empty, joined at the door, or offered with a figure since put right', async () => {
  const { attendance } = engine.client
  await open(0, 117)
  await expect(attendance.freeze({ id })).rejects.toMatchObject({
    message: expect.stringContaining('Chưa điểm danh ai'),
  })
  expect(await cellsOf(0)).toMatchObject({ present: 117, absent: 0 })
  const [alternate] = await notConvened(engine, id)
  const [personId, replaces] = [alternate?.id ?? '', await anElected()]
  await nameAlternates(engine, id, { replaces, people: [personId] })
  await expect(attendance.takeSeat({ id, personId, replaces })).rejects.toMatchObject(byHand)
  const rowId = (await rowOf(0))?.id ?? ''
  await engine.client.run.correct({ id, rowId, cells: { present: 101 }, reason: 'đếm lại' })
  await close(0)
  expect((await view()).before).toMatchObject({ present: 101, excused: null, absent: null })
  await open(1, 101, { takesBefore: true })
  // While a session sits nothing is offered; nobody knows who of the hall had told why.
  expect((await view()).before).toBeNull()
  expect(await cellsOf(1)).not.toHaveProperty('absent')
  // Nobody closed it: on the next day it tells of nobody.
  expect((await view()).quorum.present).toBe(101)
  goOn(24)
  expect((await view()).quorum.present).toBeNull()
  expect((await engine.client.run.hall({ id })).present).toBeNull()
})

async function anElected(): Promise<string> {
  const { rows } = await engine.client.attendance.view({ id })
  return rows.find(({ kind }) => kind === 'elected')?.personId ?? ''
}

test('absences of the sitting before are taken over with its figure, and in no other way', async () => {
  const { attendance } = engine.client
  await come(0, 110)
  await attendance.excuse({ id, personId: people[115] ?? '', reason: 'ốm' })
  await open(0, 110)
  expect(await cellsOf(0)).toMatchObject({ present: 110, excused: 1, absent: 6 })
  await close(0)
  const again = async (present: number, more: object) => {
    await open(1, present, more)
    const { excused, absent } = (await cellsOf(1)) ?? {}
    await takeBack(/^Khai mạc/)
    return { excused, absent }
  }
  const untold = { excused: undefined, absent: undefined }
  expect(await again(110, { takesBefore: true })).toEqual({ excused: 1, absent: 6 })
  await takeBack(/^Kết thúc/)
  await attendance.leave({ id, personId: people[0] ?? '', reason: 'ốm' })
  await close(0)
  expect(await again(109, {})).toEqual(untold)
  // One left that sitting with a reason, and is not back.
  expect(await again(109, { takesBefore: true })).toEqual({ excused: 2, absent: 6 })
  expect(await again(108, { takesBefore: true, convened: 116 })).toEqual(untold)
  expect(await again(109, { takesBefore: true, convened: 116 })).toEqual(untold)

  // Two sessions open at once would lend each other their people.
  await come(0, 80)
  await open(1, 80)
  await expect(takeBack(/^Kết thúc/)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringMatching(/^Phiên thứ hai .*đã khai mạc sau đó/),
  })
  await close(1)
  // The last one is over: its figures stay, those of its end.
  expect(await attendance.view({ id })).toMatchObject({ present: 80, session: sessions[1]?.title })
  await takeBack(new RegExp(`^Kết thúc ${sessions[1]?.title.slice(0, 12)}`))
  expect((await view()).quorum).toMatchObject({ present: 80, counted: true })
})

test('the number of the sitting before brings its people: the door goes on, one comes late, one leaves', async () => {
  const { attendance } = engine.client
  await come(0, 115)
  await open(0, 115)
  await close(0)
  const before = (await view()).before
  expect(before).toMatchObject({ present: 115, isByName: true })
  await open(1, 115, { takesBefore: true })
  const title = sessions[0]?.title
  expect((await view()).quorum).toMatchObject({ present: 115, counted: true, takenFrom: title })
  expect(await attendance.view({ id })).toMatchObject({ present: 115, late: 0, absent: 2 })
  await come(115, 116)
  await attendance.leave({ id, personId: people[0] ?? '', reason: 'việc nhà' })
  expect(await attendance.view({ id })).toMatchObject({ present: 115, late: 1, left: 1 })
  await attendance.freeze({ id })
  expect(await cellsOf(1)).toMatchObject({ present: 115, excused: 1, absent: 1 })
  // Called anew, the number stands until the new one is taken, and nobody is late for having been called.
  await attendance.beginRoll({ id })
  await come(0, 7)
  expect((await view()).quorum).toMatchObject({ present: 115, recount: 7 })
  expect((await engine.client.run.hall({ id })).present).toBe(115)
  expect(await attendance.view({ id })).toMatchObject({ present: 7, late: 0 })
  // Closed before it was taken: what stood is offered, and nobody is known by name.
  await close(1)
  expect((await view()).before).toMatchObject({ present: 115, isByName: false })
})

test('who was excused between two sittings is not among the people taken over', async () => {
  const { attendance } = engine.client
  await come(0, 116)
  await open(0, 116)
  await close(0)
  const personId = people[0] ?? ''
  await attendance.excuse({ id, personId, reason: 'ốm, chiều không dự' })
  const offer = { present: 115, excusedSince: 1, isByName: true, excused: 1, absent: 1 }
  expect((await view()).before).toMatchObject(offer)
  await open(1, 115, { takesBefore: true })
  const { rows, ...told } = await attendance.view({ id })
  expect(told).toMatchObject({ present: 115, excused: 1, absent: 1 })
  expect(rows.find((row) => row.personId === personId)?.state).toBe('excused')
  expect(await cellsOf(1)).toMatchObject({ present: 115, excused: 1, absent: 1 })
})

test('once the door has called anybody for the next sitting, nobody is taken over', async () => {
  await come(0, 110)
  await open(0, 110)
  await close(0)
  await come(100, 102)
  expect((await view()).before).toMatchObject({ isByName: false, excused: null, absent: null })
  await open(1, 110, { takesBefore: true })
  expect((await view()).quorum).toMatchObject({ present: 2, counted: true, takenFrom: null })
  expect(await cellsOf(1)).not.toHaveProperty('absent')
})

test('where the number comes from is told while its sitting lasts, until the roll is called', async () => {
  const { attendance, agenda } = engine.client
  const { rowId } = await agenda.addSession({ id })
  const changes = { title: 'Thảo luận', minutes: 30 }
  await agenda.addItem({ id, sessionId: rowId, position: 0, changes })
  ;({ sessions } = await view())
  const takenFrom = async () => (await view()).quorum.takenFrom
  await come(0, 110)
  await open(0, 110)
  await close(0)
  await open(1, 110, { takesBefore: true })
  expect(await takenFrom()).toBe(sessions[0]?.title)
  await close(1)
  await come(0, 100)
  expect((await view()).quorum).toMatchObject({ present: 100, takenFrom: null })
  await takeBack(new RegExp(`^Kết thúc ${sessions[1]?.title.slice(0, 12)}`))
  expect(await takenFrom()).toBe(sessions[0]?.title)
  await attendance.beginRoll({ id })
  await come(0, 90)
  await attendance.takeRoll({ id })
  expect((await view()).quorum).toMatchObject({ present: 90, takenFrom: null })
})

test('a roll called anew writes nothing into the minutes: not when it is frozen half called, nor when it is taken', async () => {
  const { attendance } = engine.client
  await come(0, 116)
  await open(0, 116)
  const opened = await cellsOf(0)
  expect(opened).toMatchObject({ present: 116, excused: 0, absent: 1 })
  for (const personId of people.slice(0, 3))
    await attendance.leave({ id, personId, reason: 'cấp cứu' })
  await attendance.beginRoll({ id })
  await come(3, 8)
  await expect(attendance.freeze({ id })).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('Lấy số vừa điểm danh'),
  })
  expect((await view()).quorum).toMatchObject({ present: 113, recount: 5 })
  await come(3, 116)
  await attendance.takeRoll({ id })
  expect((await view()).quorum).toMatchObject({ present: 113, recount: null })
  expect(await cellsOf(0)).toEqual(opened)
  // Frozen after it, the report has those three with their reason.
  await attendance.freeze({ id })
  expect(await cellsOf(0)).toMatchObject({ present: 113, excused: 3, absent: 1 })
})

test('who first comes while the roll is called anew is late in the minutes, the others are not', async () => {
  const { attendance, papers } = engine.client
  await come(0, 110)
  await open(0, 110)
  await attendance.freeze({ id })
  await attendance.beginRoll({ id })
  await come(0, 83)
  await come(110, 111)
  const { rows } = await attendance.view({ id })
  const late = rows.filter((row) => row.late)
  expect(late.map(({ personId }) => personId)).toEqual([people[110]])
  await attendance.takeRoll({ id })
  const { contentBase64 } = await papers.preview({ id, slug: 'congress-minutes', copy: null })
  const read = readDocxText(Buffer.from(contentBase64, 'base64'))
  const text = read.ok ? read.value : read.error
  expect(text).toContain('vắng mặt 7 (có lý do 0, không có lý do 7, trong đó 1 đại biểu đến muộn)')
  expect(text).toMatch(new RegExp(`đến muộn: đồng chí ${late[0]?.name} \\(\\d+ giờ[^)]*\\)\\.`))
  expect(text).not.toContain('vắng khi điểm danh lại')
})

test('what changed since the figures were frozen follows the number of a roll called anew', async () => {
  const { attendance } = engine.client
  const frozen = async () => (await attendance.view({ id })).frozen
  await come(0, 110)
  await open(0, 110)
  await attendance.freeze({ id })
  await come(110, 111)
  for (const called of [91, 84]) {
    const before = await frozen()
    await attendance.beginRoll({ id })
    await come(0, called - 1)
    await come(111, 112)
    expect(await frozen()).toEqual(before)
    await attendance.takeRoll({ id })
    expect((await view()).quorum.present).toBe(called)
    expect(await frozen()).toMatchObject({
      ...{ counts: { present: 110 }, cameSince: 1, goneSince: 110 - (called - 1) },
    })
  }
})

test('people are taken over only with their number', async () => {
  await come(0, 110)
  await open(0, 110)
  await close(0)
  await open(1, 109, { takesBefore: true })
  expect((await view()).quorum).toMatchObject({ present: 109, counted: false })
})

test('a session that nobody closed the day before holds nobody, and the door says so', async () => {
  await come(0, 110)
  await open(0, 110)
  goOn(24)
  expect((await view()).quorum).toMatchObject({ present: null, counted: false })
  await expect(come(0, 1)).rejects.toMatchObject({
    message: expect.stringMatching(/khai mạc từ hôm trước mà chưa kết thúc/),
  })
  await engine.client.attendance.beginRoll({ id })
  await come(0, 90)
  expect((await view()).quorum).toMatchObject({ present: 90, counted: true })
})
