import { beforeEach, describe, expect, test } from 'vitest'
import { nameKey } from '#core/base/name-key.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

let engine: TestEngine
let id: string
beforeEach(async () => {
  engine = openTestEngine()
  id = (await engine.client.dossiers.openSample()).id
})

const view = () => engine.client.run.view({ id })

async function openFirst() {
  const { sessions } = await view()
  const [first] = sessions
  if (!first) throw new Error('the sample has an agenda')
  const opening = { id, sessionId: first.id, convened: 117, present: 116 }
  await engine.client.run.openSession(opening)
  return first
}

function itemOf(session: Awaited<ReturnType<typeof openFirst>>, topic: string) {
  const found = session.items.find((item) => item.topic === topic)
  if (!found) throw new Error(`no item ${topic}`)
  return found
}

const ALL = { present: 116, agree: null, against: 0, other: 0, reason: '' }

describe('the run of show', () => {
  test('holds the sessions of the congress with what is said and voted at each item', async () => {
    const { sessions, sessionId, passing, quorum, limitMinutes } = await view()
    expect(sessions.map(({ title }) => title)).toEqual([
      'Phiên thứ nhất',
      'Phiên thứ hai (trọng thể)',
    ])
    expect(sessionId).toBe(sessions[0]?.id)
    expect(passing).toMatchObject({ percentAbove: 50, confidence: 'C' })
    expect(quorum).toMatchObject({ convened: 117, present: null, needed: 78, counted: false })
    expect(limitMinutes).toBe(240)
    const plan = sessions[0] && itemOf(sessions[0], 'personnel-plan')
    expect(plan?.script[0]).toMatchObject({ text: expect.stringContaining('trình bày đề án') })
    expect(plan?.asks.map(({ subject }) => subject)).toEqual([
      'đề án nhân sự Ban Chấp hành',
      'số lượng nêu trong đề án là 27 đồng chí',
    ])
    expect(plan?.asks[1]?.question).toBe(
      'Đại biểu nào nhất trí với số lượng nêu trong đề án là 27 đồng chí, xin biểu quyết bằng thẻ đại biểu.',
    )
  })

  test('asks as often as the printed script does', async () => {
    const { sessions } = await view()
    const [, delegation] = sessions
      .flatMap(({ items }) => items)
      .filter(({ topic }) => topic === 'personnel-plan')
    expect(delegation?.papers.map(({ slug }) => slug)).toEqual(['delegation-plan'])
    expect(delegation?.asks.map(({ subject }) => subject)).toEqual([
      'đề án nhân sự đoàn đại biểu dự đại hội công đoàn cấp trên',
      expect.stringMatching(/^số lượng đại biểu dự đại hội công đoàn cấp trên/),
    ])
    const paper = await engine.client.papers.preview({ id, slug: 'run-of-show', copy: null })
    expect(paper.slug).toBe('run-of-show')
    for (const item of sessions.flatMap(({ items }) => items)) {
      expect(item.script.map(({ isRead }) => isRead)).toContain(true)
      expect(JSON.stringify([item.script, item.asks])).not.toMatch(/…|\.\./)
      expect([item.title, item.asks.length > 0]).toEqual([item.title, item.voteMode === 'hand'])
    }
  })

  test('a session is opened with its quorum, runs item by item, and is closed', async () => {
    const { sessions } = await view()
    const [first, second] = sessions
    if (!first || !second) throw new Error('two sessions')
    const opening = { id, sessionId: first.id, convened: 117, present: 70 }
    await expect(engine.client.run.openSession(opening)).rejects.toMatchObject({
      data: { field: 'reason' },
    })
    await expect(engine.client.run.openSession({ ...opening, present: 118 })).rejects.toMatchObject(
      { data: { field: 'present' } },
    )
    await expect(
      engine.client.run.beginItem({ id, itemId: first.items[0]?.id ?? '' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    await openFirst()
    await expect(
      engine.client.run.openSession({ ...opening, sessionId: second.id, present: 117 }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    const { run } = (await view()).sessions[0] ?? {}
    expect(run).toMatchObject({ current: first.items[0]?.id, closedAt: null })
    expect((await engine.client.dossier.get({ id })).undo).toBeNull()
    const next = first.items[1]?.id ?? ''
    await engine.client.run.beginBreak({ id, sessionId: first.id })
    await engine.client.run.addMinutes({ id, itemId: first.items[0]?.id ?? '', minutes: 5 })
    const record = { itemId: first.items[0]?.id ?? '', speaker: 'Ban Tổ chức', gist: 'Chào cờ' }
    await engine.client.run.beginItem({ id, itemId: next, record })
    const begun = await view()
    expect(begun.sessions[0]?.run).toMatchObject({
      current: next,
      added: [{ itemId: record.itemId, minutes: 5 }],
      breaks: [{ to: expect.any(String) }],
    })
    expect(begun.minutes[0]?.text).toMatch(/^Ban Tổ chức \(lúc .*\): Chào cờ\.$/)
    await engine.client.run.closeSession({ id, sessionId: first.id })
    const closed = await view()
    expect(closed.sessionId).toBe(second.id)
    const rows = (await engine.client.dossier.get({ id })).dossier.typedRows
    const row = rows.find(({ cells }) => cells['session'] === 'Phiên thứ nhất')
    expect(row?.cells).toMatchObject({ convened: 117, present: 116, end: expect.any(Number) })
  })

  test('a vote adds up or carries its reason, and stands in the words of the minutes', async () => {
    const first = await openFirst()
    const item = itemOf(first, 'agenda-and-rules')
    const vote = { id, itemId: item.id, slot: 0, subject: item.asks[0]?.subject ?? '', next: null }
    const short = { ...ALL, agree: 112, against: 1 }
    await expect(engine.client.run.recordVote({ ...vote, counted: short })).rejects.toMatchObject({
      data: { field: 'reason' },
    })
    const reason = 'ba đồng chí ra ngoài khi đếm'
    await engine.client.run.recordVote({ ...vote, counted: { ...short, reason } })
    const { minutes } = await view()
    expect(minutes[0]?.text).toBe(
      `Biểu quyết chương trình làm việc: 112/116 đại biểu có mặt nhất trí, đạt 96,55%; không nhất trí 1; ý kiến khác 0 (${reason}).`,
    )
    await expect(engine.client.run.recordVote({ ...vote, counted: ALL })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    const rowId = minutes[0]?.rowId ?? ''
    const cells = { agree: 115 }
    await expect(engine.client.run.correct({ id, rowId, cells, reason: '' })).rejects.toMatchObject(
      { data: { field: 'reasonToCorrect' } },
    )
    await expect(
      engine.client.run.correct({ id, rowId, cells: { agree: 117 }, reason: 'đếm lại' }),
    ).rejects.toMatchObject({ data: { field: 'against' } })
    const fewer = engine.client.run.correct({ id, rowId, cells: { agree: 40 }, reason: 'đếm lại' })
    await expect(fewer).rejects.toMatchObject({ data: { field: 'reason' } })
    // Half is not more than half: nobody turns a vote that was passed into a lost one without being told.
    const half = { id, rowId, reason: 'đếm lại', cells: { agree: 58, against: 58, other: 0 } }
    await expect(engine.client.run.correct(half)).rejects.toThrow('cần từ 59')
    await engine.client.run.correct({ ...half, lost: true })
    expect((await view()).minutes[0]?.text).toContain('58/116')
    const again = { agree: 115, against: 1 }
    await engine.client.run.correct({ id, rowId, cells: again, reason: 'đếm lại' })
    expect((await view()).minutes[0]?.text).toContain('115/116')
    // Nobody is left over: the reason is printed no more.
    expect((await view()).minutes[0]?.text).not.toContain(reason)
  })

  test('a step taken by mistake is taken back with a reason, an opening with all that followed', async () => {
    const first = await openFirst()
    await engine.client.run.incident({ id, what: 'Mất điện 5 phút', settled: '' })
    expect((await view()).minutes[0]?.text).toContain('Mất điện 5 phút')
    await engine.client.run.beginItem({ id, itemId: first.items[3]?.id ?? '' })
    const [last] = (await view()).last
    if (!last) throw new Error('a step')
    await expect(
      engine.client.run.withdraw({ id, eventId: last.eventId, reason: ' ' }),
    ).rejects.toMatchObject({ data: { field: 'reason' } })
    await engine.client.run.withdraw({ id, eventId: last.eventId, reason: 'bấm nhầm' })
    expect((await view()).sessions[0]?.run.current).toBe(first.items[0]?.id)
    const opening = (await view()).last.at(-1)
    await engine.client.run.withdraw({ id, eventId: opening?.eventId ?? '', reason: 'chạy thử' })
    const after = await view()
    expect(after.sessions[0]?.run).toMatchObject({ openedAt: null, current: null })
    expect(after.minutes).toEqual([])
  })

  test('a session is closed together with what was said of its last item, or not at all', async () => {
    const first = await openFirst()
    const record = { itemId: first.items[0]?.id ?? '', speaker: 'Ban Tổ chức', gist: 'Chào cờ' }
    const revision = async () => (await engine.client.dossier.get({ id })).dossier.revision
    const before = await revision()
    await engine.client.run.closeSession({ id, sessionId: first.id, record })
    expect(await revision()).toBe(before + 1)
    expect((await view()).minutes[0]?.text).toMatch(/: Chào cờ\.$/)
    await expect(
      engine.client.run.closeSession({ id, sessionId: first.id, record }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await view()).minutes).toHaveLength(1)
  })

  test('an item that elects is not passed without its election, nor a session closed, but for a reason', async () => {
    const { run } = engine.client
    await run.clearDay({ id })
    const first = await openFirst()
    const { id: itemId, number } = itemOf(first, 'elect-committee')
    const [before = '', next = ''] = [first.items[0]?.id, first.items[number]?.id]
    await run.beginItem({ id, itemId })
    const stop = 'Chưa lập cuộc bầu nào cho mục “Bầu Ban Chấp hành”.'
    const shown = (await view()).sessions[0]
    expect(shown?.items.find((item) => item.id === itemId)?.stop).toBe(stop)
    await expect(run.beginItem({ id, itemId: next, despite: ' ' })).rejects.toMatchObject({
      data: { field: 'despite' },
    })
    const seen = { id, itemId, slot: null, subject: 'việc khác', counted: ALL, next }
    await expect(run.recordVote(seen)).rejects.toMatchObject({ data: { field: 'despite' } })
    // Looking back is not going on; jumping over it from there is.
    await run.beginItem({ id, itemId: before })
    await expect(run.beginItem({ id, itemId: next })).rejects.toMatchObject({
      data: { field: 'despite' },
    })
    await run.beginItem({ id, itemId })
    await run.beginItem({ id, itemId: next, despite: 'bầu vào buổi chiều' })
    expect((await view()).last[0]?.words).toContain(`${stop} Lý do vẫn sang: bầu vào buổi chiều`)
    const closing = { id, sessionId: first.id }
    expect(shown?.stop).toBe(stop)
    await expect(run.closeSession(closing)).rejects.toMatchObject({ data: { field: 'despite' } })
    await run.closeSession({ ...closing, despite: 'bầu vào buổi chiều' })
    expect((await view()).last[0]?.words).toMatch(/^Kết thúc .*Lý do vẫn sang: bầu vào buổi chiều/)
  })

  test('the hall sees the state and the last result, and never a name', async () => {
    const { dossier } = await engine.client.dossier.get({ id })
    const shown: string[] = []
    const look = async () => {
      const hall = await engine.client.run.hall({ id })
      shown.push(nameKey(JSON.stringify(hall)))
      return hall
    }
    expect(await look()).toMatchObject({ state: 'before', result: null })
    const first = await openFirst()
    const named = dossier.people[0]?.fullName ?? ''
    const tag = itemOf(first, 'introduction')
    const changes = { title: `Giới thiệu đồng chí ${named}` }
    await engine.client.agenda.updateItem({ id, rowId: tag.id, changes })
    for (const item of first.items) {
      if (item.number > 1) await engine.client.run.beginItem({ id, itemId: item.id })
      const hall = await look()
      expect(hall.state).toBe('item')
      for (const [slot, asked] of item.asks.entries()) {
        const vote = { id, itemId: item.id, slot, subject: asked.subject, next: null }
        await engine.client.run.recordVote({ ...vote, counted: { ...ALL, against: 16 } })
        expect(await look()).toMatchObject({
          state: 'vote',
          result: { agree: 100, against: 16, percent: '86,2%' },
        })
      }
      if (item.asks.length > 0) break
    }
    // It stays while the minutes of its item are written, however long, and goes when the operator goes on.
    const [voted, after] = first.items.filter(({ asks }) => asks.length > 0)
    await engine.client.run.beginItem({ id, itemId: after?.id ?? '' })
    await engine.client.run.beginItem({ id, itemId: voted?.id ?? '' })
    expect((await look()).state).toBe('item')
    const again = { id, itemId: voted?.id ?? '', slot: null, subject: 'việc khác', next: null }
    await engine.client.run.recordVote({ ...again, counted: ALL })
    await engine.client.run.record({
      id,
      itemId: voted?.id ?? '',
      speaker: '',
      gist: 'Cho thẻ xuống',
    })
    expect(await look()).toMatchObject({ state: 'vote', heading: 'Việc khác' })
    const onward = { ...again, subject: 'việc nữa', next: after?.id ?? '' }
    await engine.client.run.recordVote({ ...onward, counted: ALL })
    expect((await look()).state).toBe('item')
    await engine.client.run.beginBreak({ id, sessionId: first.id })
    expect((await look()).state).toBe('break')
    await engine.client.run.closeSession({ id, sessionId: first.id })
    await look()
    const names = dossier.people.map(({ fullName }) => nameKey(fullName))
    expect(names.length).toBeGreaterThan(100)
    for (const text of shown) for (const name of names) expect(text).not.toContain(name)
  })
})

test('who speaks, registered or from the floor, stands in the minutes with the time, and can be taken back', async () => {
  const { run, facts, dossier } = engine.client
  const rowsOf = async () =>
    (await dossier.get({ id })).dossier.typedRows.filter(({ list }) => list === 'speeches.list')
  const [told] = await rowsOf()
  await facts.updateRow({
    id,
    rowId: told?.id ?? '',
    row: { cells: { delivered: false, gist: 'bản gửi trước' } },
  })
  const planned = (await rowsOf())[0]?.cells
  const { sessions, speeches } = await view()
  await run.openSession({ id, sessionId: sessions[1]?.id ?? '', convened: 117, present: 116 })
  const hosts = sessions.flatMap(({ items }) => items.filter(({ hostsSpeeches }) => hostsSpeeches))
  expect(hosts.map(({ topic }) => topic)).toEqual(['speeches'])
  expect(speeches.map(({ isHeld }) => isHeld)).toEqual([false, true, true])
  const itemId = hosts[0]?.id ?? ''
  const said = {
    id,
    itemId,
    rowId: null,
    name: 'Vàng A Páo',
    unit: 'CĐCS Bản Bo',
    topic: '',
    gist: '',
  }
  await expect(run.speak(said)).rejects.toMatchObject({ data: { field: 'topic' } })
  await run.speak({ ...said, topic: 'An toàn lao động', gist: 'Đề nghị tập huấn' })
  expect((await view()).minutes[0]?.text).toMatch(
    /^Đồng chí Vàng A Páo, CĐCS Bản Bo \(lúc .*\), với chủ đề “An toàn lao động”: Đề nghị tập huấn\.$/,
  )
  const { rowId = '', name = '', unit = '', topic = '' } = speeches[0] ?? {}
  const registered = { id, itemId, rowId, name, unit, topic, gist: 'Nêu cách vận động' }
  await expect(run.speak({ ...registered, name: 'Người khác' })).rejects.toMatchObject({
    data: { field: 'name' },
  })
  await run.speak({ ...registered, unit: 'CĐCS khác' })
  await expect(run.speak(registered)).rejects.toMatchObject({ code: 'CONFLICT' })
  expect((await rowsOf()).find((row) => row.id === rowId)?.cells).toMatchObject({
    delivered: true,
    at: expect.any(Number),
  })
  // Registered stays registered, from the floor goes again.
  for (const { eventId } of (await view()).last.filter(({ words }) =>
    words.startsWith('Phát biểu'),
  ))
    await run.withdraw({ id, eventId, reason: 'ghi nhầm' })
  const after = await rowsOf()
  expect(after).toHaveLength(3)
  expect(after.find((row) => row.id === rowId)?.cells).toEqual(planned)
})

describe('a rehearsal', () => {
  const told = async () => {
    const { typedRows, typedFacts } = (await engine.client.dossier.get({ id })).dossier
    return {
      lists: new Set(typedRows.map(({ list }) => list)),
      facts: new Set(typedFacts.map(({ name }) => name)),
      delivered: typedRows.filter(({ cells }) => cells['delivered'] === true).length,
    }
  }

  test('the day that the sample tells is named, and goes at one word with a backup before it', async () => {
    const { recorded } = await view()
    expect(recorded).toMatchObject({ since: null, isToldBefore: true })
    expect(recorded?.what).toEqual(
      expect.arrayContaining(['2 phiên', '8 cuộc bầu', '3 tham luận đã trình bày']),
    )
    const before = (await engine.client.backups.list()).length
    await engine.client.run.clearDay({ id })
    const backups = await engine.client.backups.list()
    expect(backups).toHaveLength(before + 1)
    expect(backups[0]?.reasonLabel).toBe('Trước khi xóa phần ghi của ngày đại hội')
    expect((await view()).recorded).toBeNull()
    const { lists, facts, delivered } = await told()
    for (const gone of [
      'proceedings.sessions',
      'proceedings.handVotes',
      'elections.ballots',
      'elections.names',
      'firstMeeting.votes',
    ])
      expect([gone, lists.has(gone)]).toEqual([gone, false])
    expect(facts.has('proceedings.guests')).toBe(false)
    // What was planned stays: bodies, who registered to speak.
    expect([lists.has('bodies.members'), lists.has('speeches.list'), delivered]).toEqual([
      true,
      true,
      0,
    ])
    await expect(engine.client.run.clearDay({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  test.each([
    ['congress-minutes', 'Biên bản đại hội đã chốt'],
    ['counting-minutes', 'đã là bản chính thức và có số liệu của phần ghi này'],
  ])('what a final paper rests on is not taken away: %s', async (signed, sentence) => {
    const { papers, run } = engine.client
    await papers.write({ id, slugs: [signed], final: false })
    const { store } = engine.parts
    const paper = store.rows('paper', id, []).find(({ slug }) => slug === signed)
    const at = new Date().toISOString()
    const words = { name: 'sent', label: 'Đã gửi', dossierId: id, actor: 'thư ký', at }
    store.run({ ...words, undoable: false }, (write) =>
      write.update('paper', String(paper?.['id']), { finalAt: at }),
    )
    const rows = async () => (await engine.client.dossier.get({ id })).dossier.typedRows.length
    const before = await rows()
    await expect(run.clearDay({ id })).rejects.toMatchObject({
      message: expect.stringContaining(sentence),
    })
    expect(await rows()).toBe(before)
  })

  test('nothing of it stands in the real day: neither people, ballots nor lines of the minutes', async () => {
    const { attendance, run, papers } = engine.client
    const { rows } = await attendance.view({ id })
    await attendance.arrive({ id, personIds: rows.map(({ personId }) => personId) })
    await openFirst()
    await run.incident({ id, what: 'Thử loa', settled: '' })
    rehearseAhead()
    expect(engine.parts.store.count('ballotEntry', id)).toBe(1)
    expect((await view()).recorded?.what).toContain('117 lượt điểm danh')
    await run.clearDay({ id })
    expect(engine.parts.store.count('ballotEntry', id)).toBe(0)
    expect(await attendance.view({ id })).toMatchObject({ present: 0, since: null })
    const after = await view()
    expect(after).toMatchObject({ recorded: null, minutes: [], last: [] })
    expect(after.sessions.map(({ run: gone }) => gone.openedAt)).toEqual([null, null])
    expect(
      JSON.stringify(await papers.preview({ id, slug: 'congress-minutes', copy: null })),
    ).not.toContain('Thử loa')
    const first = await openFirst()
    expect((await view()).sessions[0]?.run.current).toBe(first.items[0]?.id)
    const last = engine.parts.store.rows('dayEvent', id, ['position']).at(-1)
    expect(String(last?.['at']) < AHEAD).toBe(true)
  })

  const AHEAD = '2099-07-13T08:00:00'

  /** With the clock put forward to the day, and a ballot read on trial. */
  function rehearseAhead() {
    const { store } = engine.parts
    const position = store.count('dayEvent', id) + 1
    const by = { actor: 'thư ký', at: AHEAD }
    const words = { name: 'rehearse', label: 'Đã diễn tập', dossierId: id, undoable: false }
    store.run({ ...words, ...by, at: new Date().toISOString() }, (write) => {
      const event = { kind: 'roll-begun', subject: '', data: '{}' }
      write.insert('dayEvent', { id: 'ahead', dossierId: id, position, ...by, ...event })
      const ballot = { ballotId: 'trial', pass: 1, number: 1, struck: '[]', invalid: null }
      write.insert('ballotEntry', { id: 'trial', dossierId: id, ...ballot, clerk: 'A', at: AHEAD })
    })
  }
})
