import { beforeEach, expect, test, vi } from 'vitest'
import type { AttendanceView } from '#core/contract/attendance-contract.ts'
import { readDocxText } from '#main/office/read-docx-text.ts'
import { nameAlternates, notConvened } from './name-alternates.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

let engine: TestEngine
let id: string
beforeEach(async () => {
  engine = openTestEngine()
  ;({ id } = await engine.client.dossiers.openSample())
})

const view = (): Promise<AttendanceView> => engine.client.attendance.view({ id })
const come = async (count: number, from = 0) => {
  const { rows } = await view()
  const personIds = rows.slice(from, from + count).map(({ personId }) => personId)
  await engine.client.attendance.arrive({ id, personIds })
  return personIds
}
const textOf = async (slug: string) => {
  const { contentBase64 } = await engine.client.papers.preview({ id, slug, copy: null })
  const read = readDocxText(Buffer.from(contentBase64, 'base64'))
  return read.ok ? read.value : read.error
}
const told = async () => {
  const { dossier } = await engine.client.dossier.get({ id })
  const facts = new Map(dossier.typedFacts.map(({ name, value }) => [name, value]))
  const sessions = dossier.typedRows
    .filter(({ list }) => list === 'proceedings.sessions')
    .map(({ cells }) => cells)
  return { facts, sessions, title: dossier.sessions[0]?.title }
}

test('one short of two thirds is not enough, two thirds are, and the clause is told', async () => {
  await come(77)
  expect(await engine.client.attendance.quorum({ id })).toEqual({
    ...{ convened: 117, present: 77, needed: 78, source: expect.stringContaining('Điều 10') },
    ...{ counted: true, toldAt: null, takenFrom: null, recount: null },
  })
  await come(1, 77)
  const { quorum, clause, byKind } = await view()
  expect(quorum).toMatchObject({ present: 78, needed: 78 })
  expect(clause?.source).toContain('Điều 10')
  expect(byKind.map(({ convened }) => convened)).toEqual([95, 18, 4])
})

test('limits are read on the day the dossier is judged on, whatever the clock says', async () => {
  await come(78)
  await engine.client.dossier.setCongress({ id, changes: { startDate: null } })
  // No charter of the pack is in force on that day; the plan of the dossier names a later one.
  vi.spyOn(engine.parts, 'today').mockReturnValue('1999-01-01')
  expect((await engine.client.checks.report({ id, asOf: null })).asOf).toBe('2023-07-31')
  expect((await view()).quorum).toMatchObject({ present: 78, needed: 78 })
  expect((await engine.client.run.view({ id })).quorum).toMatchObject({ needed: 78 })
  expect(await textOf('rules-of-procedure')).toMatch(/trước ngày khai mạc ít nhất \d+ ngày/)
})

test('checked in twice is once; a departure has its reason and its hour, and can be taken back', async () => {
  const [first = ''] = await come(1)
  await come(1)
  expect((await view()).present).toBe(1)
  await engine.client.attendance.leave({ id, personId: first, reason: 'việc gia đình' })
  const gone = (await view()).rows.find(({ personId }) => personId === first)
  expect(gone).toMatchObject({ state: 'left', reason: 'việc gia đình' })
  expect(gone?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
  const eventId = gone?.eventId ?? ''
  await engine.client.attendance.withdraw({ id, eventId, reason: 'nhầm người' })
  expect(await view()).toMatchObject({ present: 1, left: 0 })
  await expect(
    engine.client.attendance.withdraw({ id, eventId, reason: 'lần nữa' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('what cannot be is refused in a sentence', async () => {
  const { rows } = await view()
  const personId = rows[0]?.personId ?? ''
  const { attendance } = engine.client
  await expect(attendance.leave({ id, personId, reason: 'về' })).rejects.toMatchObject({
    message: expect.stringContaining('chưa điểm danh'),
  })
  await come(1)
  await expect(attendance.excuse({ id, personId, reason: 'ốm' })).rejects.toMatchObject({
    message: expect.stringContaining('đang có mặt'),
  })
  await expect(attendance.arrive({ id, personIds: ['không ai'] })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(attendance.leave({ id, personId, reason: '  ' })).rejects.toThrow()
})

test('an alternate of the unit takes the seat, in turn or with a reason, never of one who is there or whom nobody elected', async () => {
  const { attendance } = engine.client
  const { rows } = await view()
  const elected = rows.filter(({ kind }) => kind === 'elected')
  const [absent = '', there = ''] = elected.map(({ personId }) => personId)
  const [first = '', second = '', third = ''] = (await notConvened(engine, id)).map(
    (person) => person.id,
  )
  const take = (personId: string, replaces: string, reason = '') =>
    attendance.takeSeat({ id, personId, replaces, reason })
  await expect(take(first, absent)).rejects.toMatchObject({
    message: expect.stringContaining('Ghi danh sách ở Số liệu văn bản'),
  })
  await nameAlternates(engine, id, { replaces: absent, people: [first, second] })
  await expect(take(third, absent)).rejects.toMatchObject({
    message: expect.stringContaining('không có trong danh sách đại biểu dự khuyết của đơn vị'),
  })
  await expect(take(second, absent)).rejects.toMatchObject({ data: { field: 'reason' } })
  const exOfficio = rows.find(({ kind }) => kind === 'ex-officio')?.personId ?? ''
  await expect(take(first, exOfficio)).rejects.toMatchObject({
    message: expect.stringMatching(/đại biểu đương nhiên.*Điều 8/),
  })
  const offered = await attendance.alternates({ id, replaces: absent })
  expect(offered.people.map(({ ahead }) => ahead.length)).toEqual([0, 1])
  expect(offered.clause).toMatchObject({ confidence: 'C' })

  await attendance.excuse({ id, personId: absent, reason: 'ốm' })
  await take(second, absent, 'người thứ nhất đi công tác')
  const after = await view()
  expect(after).toMatchObject({ convened: 117, present: 1, excused: 0, alternates: 1 })
  expect(after.rows.find((row) => row.personId === second)?.replaces).not.toBeNull()
  await expect(attendance.arrive({ id, personIds: [absent] })).rejects.toMatchObject({
    code: 'CONFLICT',
  })
  await attendance.arrive({ id, personIds: [there] })
  await nameAlternates(engine, id, { replaces: there, people: [third] })
  await expect(take(third, there)).rejects.toMatchObject({
    message: expect.stringContaining('đang có mặt'),
  })
})

test('frozen credentials are what the papers print; later arrivals stand beside them', async () => {
  const { attendance } = engine.client
  await come(110)
  const { rows } = await view()
  await attendance.excuse({ id, personId: rows[116]?.personId ?? '', reason: 'ốm' })
  await attendance.freeze({ id })
  const { facts, sessions, title } = await told()
  const own = sessions.find(({ session }) => session === title)
  expect(own).toMatchObject({ convened: 117, present: 110, excused: 1, absent: 6 })
  const absences = ['Elected', 'ExOfficio', 'Appointed'].map((kind) =>
    Number(facts.get(`credentials.absent${kind}`)),
  )
  expect(absences.reduce((sum, count) => sum + count, 0)).toBe(7)

  await come(1, 110)
  const { frozen, present } = await view()
  expect({ present, frozen: frozen?.counts.present, came: frozen?.cameSince }).toEqual({
    ...{ present: 111, frozen: 110, came: 1 },
  })
  expect((await told()).sessions.find(({ session }) => session === title)).toMatchObject({
    present: 110,
  })
})

test('a freeze after the first session was closed is of the second and leaves the first as it was', async () => {
  const [first, second] = (await engine.client.run.view({ id })).sessions
  const open = (sessionId = '', present = 110) =>
    engine.client.run.openSession({ id, sessionId, convened: 117, present })
  const figuresOf = async (session = '') =>
    (await told()).sessions.find((cells) => cells['session'] === session)
  await come(110)
  await open(first?.id)
  await engine.client.attendance.freeze({ id })
  const morning = await figuresOf(first?.title)
  const { facts } = await told()
  await engine.client.run.closeSession({ id, sessionId: first?.id ?? '' })
  expect((await view()).session).toBe(second?.title)
  await engine.client.attendance.beginRoll({ id })
  await come(80)
  await engine.client.attendance.freeze({ id })
  expect(await figuresOf(first?.title)).toEqual({ ...morning, end: expect.any(Number) })
  expect(await figuresOf(second?.title)).toMatchObject({ present: 80, absent: 37 })
  expect((await told()).facts).toEqual(facts)
  await open(second?.id, 80)
  await engine.client.run.closeSession({ id, sessionId: second?.id ?? '' })
  expect((await view()).session).toBe(second?.title)
})

test('the next session asks for a new count; of the same day the last figure is offered with its hour', async () => {
  const { run, attendance } = engine.client
  const [first, second] = (await run.view({ id })).sessions
  const figures = { id, convened: 117, present: 110 }
  await come(110)
  expect((await view()).before).toBeNull()
  await run.openSession({ ...figures, sessionId: first?.id ?? '' })
  const [gone = ''] = await come(1)
  await attendance.leave({ id, personId: gone, reason: 'đi cấp cứu' })
  await run.closeSession({ id, sessionId: first?.id ?? '' })
  const offered = { session: first?.title, present: 109, excused: 1, absent: 7 }
  expect(await view()).toMatchObject({ present: 0, before: offered })
  const asked = await run.view({ id })
  expect(asked).toMatchObject({ quorum: { present: null, counted: false }, before: offered })
  expect((await run.hall({ id })).present).toBeNull()

  // Counted by hand, one who comes later cannot make it one.
  await run.openSession({ ...figures, sessionId: second?.id ?? '', present: 100 })
  expect((await run.view({ id })).quorum).toMatchObject({ present: 100, counted: false })
  await expect(attendance.arrive({ id, personIds: [gone] })).rejects.toMatchObject({
    code: 'CONFLICT',
  })
  await run.closeSession({ id, sessionId: second?.id ?? '' })
  // Tomorrow nothing is offered, and nobody is there.
  const tomorrow = new Date(Date.now() + 24 * 3600 * 1000).toISOString()
  vi.spyOn(engine.parts, 'now').mockReturnValue(tomorrow)
  expect((await run.view({ id })).before).toBeNull()
})

test('nobody is there on the next day because they were there the day before', async () => {
  await come(117)
  const tomorrow = new Date(Date.now() + 24 * 3600 * 1000).toISOString()
  vi.spyOn(engine.parts, 'now').mockReturnValue(tomorrow)
  expect(await view()).toMatchObject({ present: 0 })
  const { quorum } = await engine.client.run.view({ id })
  expect(quorum).toMatchObject({ present: null, counted: false })
})

test('opening a session leaves the frozen figures in its row, and so does taking the opening back', async () => {
  await come(110)
  await engine.client.attendance.freeze({ id })
  const [first] = (await engine.client.run.view({ id })).sessions
  const own = async () =>
    (await told()).sessions.find(({ session }) => session === first?.title) ?? {}
  const frozen = { present: 110, excused: 0, absent: 7 }
  const opening = { id, sessionId: first?.id ?? '', convened: 117, present: 113 }
  await engine.client.run.openSession(opening)
  expect(await own()).toMatchObject({ ...frozen, start: expect.any(Number) })
  const opened = (await engine.client.run.view({ id })).last.at(-1)
  await engine.client.run.withdraw({ id, eventId: opened?.eventId ?? '', reason: 'chạy thử' })
  expect(await own()).toMatchObject(frozen)
  expect(await own()).not.toHaveProperty('start')
})

test('a roll called anew keeps the excused; nothing of the day can be undone', async () => {
  await come(3)
  const { rows } = await view()
  await engine.client.attendance.excuse({ id, personId: rows[9]?.personId ?? '', reason: 'ốm' })
  await engine.client.attendance.beginRoll({ id })
  expect(await view()).toMatchObject({ present: 0, excused: 1 })
  const { undo } = await engine.client.dossier.nextSteps({ id })
  expect(undo?.label ?? '').not.toContain('điểm danh')
})

test('where all members meet, the members are convened', async () => {
  const school = await engine.client.dossiers.create({
    unionName: 'Công đoàn cơ sở Trường Tiểu học Suối Bạc',
    level: 'grassroots',
    form: 'plenary',
    ordinal: 4,
    termFrom: 2023,
    termTo: 2028,
    startDate: '2023-04-12',
  })
  const members = [
    ['Lò Thị Ánh', 'Tổ Văn'],
    ['Vàng A Páo', 'Tổ Toán'],
    ['Giàng A Chu', 'Tổ Toán'],
  ] as const
  for (const [fullName, department] of members) {
    const member = { department }
    await engine.client.members.add({ id: school.id, person: { fullName }, member })
  }
  await engine.client.agenda.addSession({ id: school.id })
  const empty = await engine.client.attendance.view({ id: school.id })
  expect(empty).toMatchObject({ form: 'plenary', convened: 3, quorum: { needed: 2 } })
  expect(empty.rows.map(({ name }) => name)).toEqual(['Lò Thị Ánh', 'Giàng A Chu', 'Vàng A Páo'])

  const [first] = empty.rows
  await engine.client.attendance.arrive({ id: school.id, personIds: [first?.personId ?? ''] })
  await engine.client.attendance.freeze({ id: school.id })
  const { typedRows } = (await engine.client.dossier.get({ id: school.id })).dossier
  const groups = typedRows.filter(({ list }) => list === 'attendance.groups')
  expect(groups.map(({ cells }) => cells)).toEqual([
    { name: 'Tổ Toán', members: 2, present: 0, excused: 0, absent: 2 },
    { name: 'Tổ Văn', members: 1, present: 1, excused: 0, absent: 0 },
  ])
})

test('the credentials report prints the figures of the screen', async () => {
  await come(110)
  await engine.client.attendance.freeze({ id })
  const text = await textOf('credentials-report')
  expect(text).toContain('có mặt tại thời điểm báo cáo là 110 đại biểu')
  expect(text).toContain('Đại biểu vắng mặt là 7 đại biểu (có lý do 0, không có lý do 7)')
})

test('the credentials report counts who sits on a seat, as of the moment it was frozen', async () => {
  const { attendance, dossier, statistics } = engine.client
  const women = async () => Number(/Nữ\s+(\d+)/.exec(await textOf('credentials-report'))?.[1])
  const before = await women()
  const { sections } = await statistics.view({ id, source: 'delegates', basis: 'day' })
  expect(sections.find(({ id: section }) => section === 'gender')?.lines[0]?.count).toBe(before)
  const { people, delegates } = (await dossier.get({ id })).dossier
  const genderOf = (personId: string) => people.find((one) => one.id === personId)?.gender
  const [gone = '', second = ''] = delegates
    .filter(({ personId, kind }) => kind === 'elected' && genderOf(personId) === 'female')
    .map(({ personId }) => personId)
  const spare = await notConvened(engine, id)
  const man = spare.find(({ gender }) => gender === 'male')?.id ?? ''
  const [passed = '', other = ''] = spare.flatMap((one) => (one.id === man ? [] : [one.id]))
  await nameAlternates(engine, id, { replaces: gone, people: [man] })
  await attendance.takeSeat({ id, personId: man, replaces: gone })
  expect(await women()).toBe(before - 1)
  await attendance.freeze({ id })
  // Who takes a seat after the report was frozen is not in it.
  await nameAlternates(engine, id, { replaces: second, people: [passed, other] })
  const reason = 'người trước đi công tác'
  await attendance.takeSeat({ id, personId: other, replaces: second, reason })
  expect(await women()).toBe(before - 1)
  const nameOf = (personId: string) => people.find((one) => one.id === personId)?.fullName
  expect(await textOf('credentials-report')).toContain(
    `Đại biểu dự khuyết dự thay: đồng chí ${nameOf(man)} thay đồng chí ${nameOf(gone)}.`,
  )
  const [first] = (await engine.client.run.view({ id })).sessions
  const opening = { id, sessionId: first?.id ?? '', convened: 117, present: 2, reason: 'chờ' }
  await engine.client.run.openSession(opening)
  expect(await textOf('congress-minutes')).toMatch(
    new RegExp(`đồng chí ${nameOf(other)} thay .*; không theo thứ tự dự khuyết vì: ${reason}\\)`),
  )
})

test('the minutes name who came late and who left, and split the absent as the credentials report does', async () => {
  await come(110)
  const [first] = (await engine.client.run.view({ id })).sessions
  await engine.client.run.openSession({
    ...{ id, sessionId: first?.id ?? '', convened: 117, present: 110 },
  })
  const { rows } = await view()
  const [late = ''] = await come(1, 110)
  await engine.client.attendance.leave({
    ...{ id, personId: rows[0]?.personId ?? '', reason: 'việc gia đình' },
  })
  const nameOf = (personId: string) => rows.find((row) => row.personId === personId)?.name
  const text = await textOf('congress-minutes')
  expect(text).toContain('vắng mặt 7 (có lý do 0, không có lý do 7, trong đó 1 đại biểu đến muộn)')
  expect(text).toMatch(new RegExp(`đến muộn: đồng chí ${nameOf(late)} \\(\\d+ giờ`))
  expect(text).toMatch(
    new RegExp(`rời hội trường: đồng chí ${rows[0]?.name} \\(.*lý do: việc gia đình\\)`),
  )
})

test('a hall counted by hand does not become one latecomer: the roll is called for all, or for nobody', async () => {
  const { client } = openTestEngine()
  const { id } = await client.dossiers.openSample()
  const { sessions } = await client.run.view({ id })
  const sessionId = sessions[0]?.id ?? ''
  await client.run.openSession({ id, sessionId, convened: 117, present: 80 })
  const { rows } = await client.attendance.view({ id })
  const personIds = [rows[0]?.personId ?? '']
  await expect(client.attendance.arrive({ id, personIds })).rejects.toMatchObject({
    message: expect.stringContaining('80 người đếm tay'),
  })
  const quorum = async () => {
    const told = (await client.run.view({ id })).quorum
    // One number, whichever screen asks.
    expect((await client.attendance.view({ id })).quorum).toEqual(told)
    expect((await client.elections.view({ id })).hall.present).toBe(told.present)
    expect((await client.run.hall({ id })).present).toBe(told.present)
    return told
  }
  expect(await quorum()).toMatchObject({ present: 80, counted: false, recount: null })
  await expect(client.attendance.takeRoll({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
  await client.attendance.beginRoll({ id })
  await expect(client.attendance.takeRoll({ id })).rejects.toMatchObject({
    message: expect.stringContaining('Chưa điểm danh lại ai'),
  })
  await client.attendance.arrive({ id, personIds })
  expect(await quorum()).toMatchObject({ present: 80, counted: false, recount: 1 })
  await client.attendance.arrive({ id, personIds: rows.slice(0, 116).map((row) => row.personId) })
  await client.attendance.takeRoll({ id })
  expect(await quorum()).toMatchObject({ present: 116, counted: true, recount: null })
  await client.attendance.arrive({ id, personIds: rows.map((row) => row.personId) })
  const { late, rows: after } = await client.attendance.view({ id })
  expect([late, after.filter((row) => row.late).length]).toEqual([1, 1])
})

test('called anew in the first session, the number is that of the hall and the report keeps its own', async () => {
  await come(110)
  const [first] = (await engine.client.run.view({ id })).sessions
  const opening = { id, sessionId: first?.id ?? '', convened: 117, present: 110 }
  await engine.client.run.openSession(opening)
  await engine.client.attendance.freeze({ id })
  const before = await told()
  await engine.client.attendance.beginRoll({ id })
  await come(90)
  expect((await view()).quorum).toMatchObject({ present: 110, counted: true, recount: 90 })
  await engine.client.attendance.takeRoll({ id })
  expect((await view()).quorum).toMatchObject({ present: 90, recount: null })
  expect(await told()).toEqual(before)
})

test('too few vote by hand only with a reason', async () => {
  const { client } = openTestEngine()
  const { id } = await client.dossiers.openSample()
  const { sessions } = await client.run.view({ id })
  const [session] = sessions
  const item = session?.items.find(({ asks }) => asks.length > 0)
  await client.run.openSession({ id, sessionId: session?.id ?? '', convened: 117, present: 117 })
  const vote = (reason: string, despite?: string) =>
    client.run.recordVote({
      ...{ id, itemId: item?.id ?? '', slot: 0, subject: 'số lượng', next: null },
      counted: { present: 77, agree: null, against: 0, other: 0, reason, despite },
    })
  await expect(vote('')).rejects.toMatchObject({
    message: expect.stringContaining('Có mặt 77 trên 117, cần từ 78'),
  })
  // Why figures do not add up is another reason.
  const despite = 'Đoàn Chủ tịch quyết định biểu quyết'
  await expect(vote(despite)).rejects.toMatchObject({ data: { field: 'despite' } })
  await vote('', despite)
  const { minutes } = await client.run.view({ id })
  expect(minutes[0]?.text).toContain(`(vẫn biểu quyết, thông qua vì: ${despite})`)
})
