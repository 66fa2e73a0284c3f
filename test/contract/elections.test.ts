import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { ElectionStepId, StepInput } from '#core/contract/elections-contract.ts'
import { runCommand } from '#main/engine/commands.ts'
import { writeDayEvents } from '#main/engine/day-events.ts'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

let engine: TestEngine
let id: string
beforeEach(async () => {
  engine = openTestEngine()
  ;({ id } = await engine.client.dossiers.openSample())
})

const view = async () => engine.client.elections.view({ id })
const rowsOf = async (list: string) => {
  const { dossier } = await engine.client.dossier.get({ id })
  return dossier.typedRows.filter((row) => row.list === list)
}
const one = async (ballotId: string) => {
  const found = (await view()).elections.find((election) => election.ballotId === ballotId)
  if (!found) throw new Error(`no election ${ballotId}`)
  return found
}

/** The sample without its told elections, as it stands when the congress begins. */
async function clearBallots(): Promise<void> {
  const rowIds = (await rowsOf('elections.ballots')).map((row) => row.id)
  await engine.client.facts.removeRows({ id, rowIds })
}

const ALL = { present: 117, agree: 117, against: 0, other: 0, reason: '' }

function take(ballotId: string, step: ElectionStepId, more: Partial<StepInput> = {}) {
  return engine.client.elections.take({ id, ballotId, step, vote: null, early: null, ...more })
}

describe('the told elections of the sample', () => {
  test('stand in the order of the meeting, done, with what followed', async () => {
    const { elections } = await view()
    expect(elections.map(({ body, round, state }) => [body, round, state])).toEqual([
      ['Ban Chấp hành', 1, 'done'],
      ['Ban Chấp hành', 2, 'done'],
      ['Đại biểu dự đại hội cấp trên', 1, 'done'],
      ['Ban Thường vụ', 1, 'done'],
      ['Chủ tịch', 1, 'done'],
      ['Phó Chủ tịch', 1, 'done'],
      ['Ủy ban Kiểm tra', 1, 'done'],
      ['Chủ nhiệm Ủy ban Kiểm tra', 1, 'done'],
    ])
    expect(elections[0]?.result).toMatchObject({ elected: 26, missing: 1, threshold: 59 })
    expect(elections[0]?.result?.tied.toSorted()).toEqual(['Khuất Xuân Nghĩa', 'Lục Ích Tăng'])
  })

  test('a tie without its second round is decided by vote, and the round has the two who are tied', async () => {
    const [first, second] = await rowsOf('elections.ballots')
    await engine.client.facts.removeRows({ id, rowIds: [second?.id ?? ''] })
    const ballotId = first?.id ?? ''
    await engine.client.facts.updateRow({ id, rowId: ballotId, row: { cells: { afterwards: '' } } })
    expect((await one(ballotId)).state).toBe('decide')
    const decide = (way: 'again-tied' | 'again-rest', vote: typeof ALL | null) =>
      engine.client.elections.decide({ id, ballotId, way, vote })
    await expect(decide('again-tied', null)).rejects.toMatchObject({ code: 'INPUT_UNUSABLE' })
    await expect(decide('again-rest', ALL)).rejects.toMatchObject({ code: 'INPUT_UNUSABLE' })
    await expect(engine.client.elections.beginNext({ id, ballotId })).rejects.toMatchObject({
      message: expect.stringContaining('Chưa có quyết định'),
    })
    const before = await rowsOf('proceedings.handVotes')
    const tied = (await rowsOf('elections.names')).filter(({ parentId }) => parentId === ballotId)
    const told = await one(ballotId)
    const [nameId] = told.names
      .filter(({ printed }) => printed === 'Lục Ích Tăng')
      .map((name) => name.id)
    const known = tied.find((row) => row.id === nameId)
    await engine.client.facts.updateRow({
      ...{ id, rowId: nameId ?? '' },
      row: { cells: { ...known?.cells, unit: 'Bản Nà Sài' } },
    })
    await decide('again-tied', ALL)
    expect(await rowsOf('proceedings.handVotes')).toHaveLength(before.length + 1)
    const next = await engine.client.elections.beginNext({ id, ballotId })
    const round = await one(next.ballotId)
    expect([round.round, round.seats, round.names.map(({ printed }) => printed)]).toEqual([
      2,
      1,
      ['Khuất Xuân Nghĩa', 'Lục Ích Tăng'],
    ])
    const copies = (await rowsOf('elections.names')).filter(
      ({ parentId }) => parentId === next.ballotId,
    )
    expect(copies.map(({ cells }) => [cells['unit'], cells['votes']])).toContainEqual([
      'Bản Nà Sài',
      undefined,
    ])
    expect(round.steps[0]?.id).toBe('election-committee')
    await expect(engine.client.elections.beginNext({ id, ballotId })).rejects.toMatchObject({
      code: 'INPUT_UNUSABLE',
    })
    await countRound(next.ballotId, round.counters)
  })

  /** Those of the sample who were elected to count are other people. */
  const HELPED = { reader: null, helps: 'giúp kỹ thuật' }

  /** Three ballots, of which two keep the first name: to the result that was read out. */
  async function countRound(
    ballotId: string,
    counters: NonNullable<StepInput['counters']>,
  ): Promise<void> {
    const begin = (pass: 1 | 2, clerk: string) =>
      engine.client.counting.begin({ id, ballotId, pass, mode: 'ballots', clerk, ...HELPED })
    await take(ballotId, 'election-committee', { counters })
    await expect(begin(1, 'Lò Thị Én')).rejects.toMatchObject({
      message: expect.stringContaining('“In phiếu, hướng dẫn bầu cử” chưa xong'),
    })
    await take(ballotId, 'printed', { figures: { printed: 3 } })
    const issued = { convened: 3, present: 3, voters: 3, issued: 3 }
    await take(ballotId, 'issued', { figures: issued })
    await take(ballotId, 'collected', { figures: { exchanged: 0, unused: 0, collected: 3 } })
    for (const [pass, clerk] of [
      [1, 'Lò Thị Én'],
      [2, 'Vàng A Ga'],
    ] as const) {
      await begin(pass, clerk)
      for (const [at, struck] of [[2], [2], [1]].entries()) {
        const entry = { struck, invalid: null }
        const asked = { id, ballotId, pass, clerk, number: at + 1, entry, reason: null }
        await engine.client.counting.enter(asked)
      }
      expect((await one(ballotId)).result).toBeNull()
      await engine.client.counting.close({ id, ballotId, pass, clerk, reason: null })
    }
    await engine.client.counting.confirm({ id, ballotId, by: 'Cháng Thị Dở' })
    await take(ballotId, 'result')
    const counted = await one(ballotId)
    expect([counted.state, counted.result?.sentence]).toEqual([
      'done',
      '1 người trúng cử, đã bầu đủ.',
    ])
    expect(counted.names.map(({ votes, outcome }) => [votes, outcome])).toEqual([
      [2, 'elected'],
      [1, 'not-elected'],
    ])
    const back = { id, ballotId, step: 'issued', reason: 'Ghi nhầm' } as const
    await expect(engine.client.elections.takeBack(back)).rejects.toMatchObject({
      message: expect.stringContaining('Đã bắt đầu kiểm phiếu'),
    })
  }
})

test('a vote of the inspection committee stands with its step, and in no minutes of another meeting', async () => {
  const { ballotId } = await engine.client.elections.begin({ id, kind: 'inspection-vice' })
  const before = [await rowsOf('firstMeeting.votes'), await rowsOf('proceedings.handVotes')]
  const vote = { present: 5, agree: 5, against: 0, other: 0, reason: '' }
  await take(ballotId, 'seats', { seats: 1, vote })
  expect([await rowsOf('firstMeeting.votes'), await rowsOf('proceedings.handVotes')]).toEqual(
    before,
  )
  const notes = async () => (await one(ballotId)).steps[0]?.notes
  expect(await notes()).toEqual(['Có mặt 5: nhất trí 5, không nhất trí 0, ý kiến khác 0'])
  await engine.client.elections.takeBack({ id, ballotId, step: 'seats', reason: 'Ghi nhầm' })
  expect(await notes()).toEqual([])
})

describe('an election from the prepared list', () => {
  let ballotId: string
  beforeEach(async () => {
    await clearBallots()
    ballotId = (await engine.client.elections.begin({ id, kind: 'committee' })).ballotId
  })

  test('has the seats of the plan and the people of the list, and is set up once', async () => {
    const { seats, names, state, current } = await one(ballotId)
    expect([seats, names.length, state, current]).toEqual([27, 29, 'running', 'seats'])
    await expect(engine.client.elections.begin({ id, kind: 'committee' })).rejects.toMatchObject({
      message: expect.stringContaining('Ban Chấp hành, lần 1 đã được lập'),
    })
    await expect(
      engine.client.facts.addRow({
        ...{ id, list: 'elections.ballots' },
        row: { cells: { body: 'Ban Chấp hành', round: 1 } },
      }),
    ).rejects.toMatchObject({ message: expect.stringContaining('Đã có cuộc bầu Ban Chấp hành') })
    await expect(engine.client.elections.begin({ id, kind: 'standing' })).rejects.toMatchObject({
      message: expect.stringContaining('Chưa có kết quả bầu Ban Chấp hành'),
    })
  })

  test('begun by mistake it is discarded with a reason, list and votes by hand with it', async () => {
    const votes = await rowsOf('proceedings.handVotes')
    await take(ballotId, 'seats', { seats: 27, vote: ALL })
    const discard = (reason: string) => engine.client.elections.discard({ id, ballotId, reason })
    await expect(discard(' ')).rejects.toMatchObject({ data: { field: 'reason' } })
    expect((await one(ballotId)).canDiscard).toBe(true)
    await discard('Lập trước khi biểu quyết đề án')
    expect(await rowsOf('elections.ballots')).toEqual([])
    expect(await rowsOf('elections.names')).toEqual([])
    expect(await rowsOf('proceedings.handVotes')).toEqual(votes)
    const again = await engine.client.elections.begin({ id, kind: 'committee' })
    expect((await one(again.ballotId)).current).toBe('seats')
  })

  test('the vote on who counts passes to the election that rests on it, and goes with the last', async () => {
    const { client, parts } = engine
    const { ballotId: other } = await client.elections.begin({ id, kind: 'delegation' })
    const before = (await rowsOf('proceedings.handVotes')).map((row) => row.id)
    const cells = { subject: 'Ban Bầu cử', agree: 117, against: 0, other: 0 }
    await client.facts.addRow({ id, list: 'proceedings.handVotes', row: { cells } })
    const votes = async () =>
      (await rowsOf('proceedings.handVotes'))
        .map((row) => row.id)
        .filter((row) => !before.includes(row))
    const [voteRow = ''] = await votes()
    const counters = async () =>
      (await rowsOf('bodies.members')).filter((row) => row.cells['body'] === 'Ban Bầu cử')
    const counterRows = (await counters()).map((row) => row.id)
    const step = 'election-committee'
    const words = { dossierId: id, name: 'test', label: 'Đã bầu Ban Bầu cử' }
    runCommand(parts, words, (write) => {
      writeDayEvents(parts, write, id, [
        {
          ...{ kind: 'step-taken', subject: ballotId },
          data: { step, present: 117, agree: 117, against: 0, other: 0, voteRow, counterRows },
        },
        { kind: 'step-taken', subject: other, data: { step } },
      ])
    })
    const reason = 'lập nhầm'
    await expect(client.elections.takeBack({ id, ballotId, step, reason })).rejects.toMatchObject({
      message: expect.stringMatching(/dựa vào biểu quyết này/),
    })
    await client.elections.discard({ id, ballotId, reason })
    expect([await votes(), (await counters()).length > 0]).toEqual([[voteRow], true])
    await client.elections.discard({ id, ballotId: other, reason })
    expect([await votes(), await counters()]).toEqual([[], []])
  })

  test('somebody who is not of the dossier stands beside one of the same name', async () => {
    await take(ballotId, 'seats', { seats: 27, vote: ALL })
    const [first] = (await one(ballotId)).names
    const add = (more: { birthYear?: string; unit?: string }) =>
      engine.client.elections.addNames({
        ...{ id, ballotId },
        names: [{ personId: null, name: first?.printed ?? '', origin: 'Ứng cử', ...more }],
      })
    await expect(add({})).rejects.toMatchObject({ message: expect.stringMatching(/đã có tên/) })
    for (const birthYear of ['2099', '2020', '1019'])
      await expect(add({ birthYear })).rejects.toMatchObject({
        message: expect.stringContaining(`Năm sinh ${birthYear} của`),
      })
    await add({ birthYear: '1901', unit: 'Trạm Y tế' })
    const printed = (await one(ballotId)).names.map((name) => name.printed)
    expect(printed).toContain(`${first?.printed} (1901)`)
    const { names } = await engine.client.counting.view({ id, ballotId, pass: 1 })
    expect(names.map(({ name }) => name)).toContain(`${first?.printed} (1901)`)
  })

  test('a step out of its order is refused and changes nothing', async () => {
    const { revision } = (await engine.client.dossier.get({ id })).dossier
    await expect(take(ballotId, 'list', { vote: ALL })).rejects.toMatchObject({
      code: 'INPUT_UNUSABLE',
      message: expect.stringMatching(/“Biểu quyết số lượng, cơ cấu” chưa xong.*Điều 10/),
    })
    expect((await engine.client.dossier.get({ id })).dossier.revision).toBe(revision)
  })

  test('runs to the box with a withdrawal; the votes by hand stand for the minutes', async () => {
    const votes = async () => (await rowsOf('proceedings.handVotes')).length
    const before = await votes()
    const bodies = await rowsOf('bodies.members')
    await take(ballotId, 'seats', { seats: 27, vote: ALL })
    await take(ballotId, 'nominations')
    const { names } = await one(ballotId)
    const withdraw = (nameId: string, reason: string) =>
      engine.client.elections.withdraw({ id, ballotId, nameId, granted: true, reason })
    await expect(withdraw(names[4]?.id ?? '', '')).rejects.toMatchObject({
      data: { field: 'reason' },
    })
    await withdraw(names[4]?.id ?? '', 'Chuyển công tác')
    await take(ballotId, 'withdrawals')
    await take(ballotId, 'list', { vote: ALL })
    expect(await votes()).toBe(before + 2)
    const listed = (await one(ballotId)).names.filter(({ number }) => number !== null)
    expect(listed).toHaveLength(28)
    await expect(
      engine.client.elections.addNames({
        id,
        ballotId,
        names: [{ personId: null, name: 'Sùng A Lử', origin: 'Ứng cử' }],
      }),
    ).rejects.toMatchObject({ message: expect.stringContaining('mở lại bước') })

    const counters = (await one(ballotId)).counters
    const candidate = { personId: listed[0]?.personId ?? null, name: '', isHead: false }
    await expect(
      take(ballotId, 'election-committee', { counters: [...counters, candidate], vote: ALL }),
    ).rejects.toMatchObject({ message: expect.stringContaining('vừa có tên trong danh sách') })
    await take(ballotId, 'election-committee', { counters, vote: ALL })
    expect(await rowsOf('bodies.members')).toHaveLength(12)

    await take(ballotId, 'printed', { figures: { printed: 125 } })
    const figures = { convened: 117, present: 117, voters: 117, issued: 117 }
    await expect(
      take(ballotId, 'issued', { figures: { ...figures, issued: 118 } }),
    ).rejects.toMatchObject({ message: expect.stringContaining('Phát ra 118 phiếu') })
    await take(ballotId, 'issued', { figures, despite: 'bốn người vắng' })
    expect((await rowsOf('elections.ballots'))[0]?.cells['issuedDespite']).toBe('bốn người vắng')
    const back = { exchanged: 1, unused: 7, collected: 116 }
    await expect(take(ballotId, 'collected', { figures: back })).rejects.toMatchObject({
      message: expect.stringMatching(/Thu về 116 phiếu, phát ra 117.*lý do và tên/),
    })
    const loss = { law: 'ballots-lost', by: 'Cháng Thị Dở', reason: 'mang phiếu ra ngoài' } as const
    await take(ballotId, 'collected', { figures: back, signed: [loss] })
    const { current, figures: told, signed } = await one(ballotId)
    expect([current, told.issued, told.collected]).toEqual(['counted', 117, 116])
    expect(signed).toEqual([{ ...loss, left: 116, right: 117 }])
    expect(await rowsOf('elections.signedReasons')).toHaveLength(1)

    // A rehearsal that is cleared leaves who was to count before it.
    expect(await rowsOf('bodies.members')).not.toEqual(bodies)
    await engine.client.run.clearDay({ id })
    const byId = (left: { id: string }, right: { id: string }) => left.id.localeCompare(right.id)
    expect((await rowsOf('bodies.members')).toSorted(byId)).toEqual(bodies.toSorted(byId))
  })

  test('a clause of the pack lets the ballots be printed before the list is voted', async () => {
    const early = { clause: 'printed-before', reason: 'Nhà in ở xa' }
    const figures = { printed: 125 }
    await expect(take(ballotId, 'printed', { figures })).rejects.toMatchObject({
      message: expect.stringContaining('chọn căn cứ cho phép'),
    })
    await take(ballotId, 'printed', { figures, early })
    const step = (await one(ballotId)).steps.find(({ id: stepId }) => stepId === 'printed')
    expect(step?.state).toBe('done')
    expect(step?.notes).toEqual([
      'Làm trước theo Quy ước của chương trình, phiếu in sẵn có kiểm soát. Lý do: Nhà in ở xa',
    ])
  })

  test('a step is opened again with a reason, not undone; its vote goes from the minutes', async () => {
    const before = await rowsOf('proceedings.handVotes')
    const short = { ...ALL, agree: 110, reason: '7 người ra ngoài' }
    await take(ballotId, 'seats', { seats: 27, vote: short })
    const told = (await rowsOf('proceedings.handVotes')).at(-1)
    expect(told?.cells).toMatchObject({ agree: 110, reason: '7 người ra ngoài' })
    expect((await engine.client.run.view({ id })).minutes[0]?.rowId).toBe(told?.id)
    const { undo } = await engine.client.dossier.nextSteps({ id })
    expect(undo?.label).not.toContain('Biểu quyết số lượng')
    const back = (reason: string) =>
      engine.client.elections.takeBack({ id, ballotId, step: 'seats', reason })
    await expect(back(' ')).rejects.toMatchObject({ data: { field: 'reason' } })
    await back('Ghi nhầm số nhất trí')
    expect((await one(ballotId)).current).toBe('seats')
    expect(await rowsOf('proceedings.handVotes')).toEqual(before)
    expect((await engine.client.run.view({ id })).minutes).toEqual([])
  })

  test('a vote that a step rests on is held with enough there, corrected to be passed, and goes with its step', async () => {
    const few = { ...ALL, present: 10, agree: 10 }
    await expect(take(ballotId, 'seats', { seats: 27, vote: few })).rejects.toMatchObject({
      message: expect.stringContaining('Có mặt 10 trên 117, cần từ 78'),
    })
    await take(ballotId, 'seats', { seats: 27, vote: ALL })
    const row = (await rowsOf('proceedings.handVotes')).at(-1)
    const rowId = row?.id ?? ''
    const correct = (cells: Record<string, number>) =>
      engine.client.run.correct({ id, rowId, cells, reason: 'đếm lại' })
    await expect(correct({ agree: 3, against: 114 })).rejects.toMatchObject({
      data: { field: 'despite' },
      message: expect.stringContaining('Nhất trí 3 trên 117 có mặt, cần từ 59'),
    })
    await correct({ agree: 116, against: 1 })
    const { facts } = engine.client
    const kept = { message: expect.stringContaining('mở lại bước ở trang Bầu cử') }
    await expect(facts.removeRows({ id, rowIds: [rowId] })).rejects.toMatchObject(kept)
    const changed = { id, rowId, row: { cells: { agree: 3 } } }
    await expect(facts.updateRow(changed)).rejects.toMatchObject(kept)
    expect((await rowsOf('proceedings.handVotes')).at(-1)?.cells).toMatchObject({ agree: 116 })
  })

  test('an opening is not taken back while a vote of an election stands in its session', async () => {
    const run = () => engine.client.run.view({ id })
    const plan = (await run()).sessions.find(({ items }) =>
      items.some(({ topic }) => topic === 'personnel-plan'),
    )
    const opening = { id, sessionId: plan?.id ?? '', convened: 117, present: 117 }
    await engine.client.run.openSession(opening)
    const opened = (await run()).last.at(-1)
    await take(ballotId, 'seats', { seats: 27, vote: ALL })
    const rows = await rowsOf('proceedings.handVotes')
    const back = () =>
      engine.client.run.withdraw({ id, eventId: opened?.eventId ?? '', reason: 'chạy thử' })
    await expect(back()).rejects.toMatchObject({
      message: expect.stringContaining('Mở lại bước ấy ở trang Bầu cử trước'),
    })
    expect(await rowsOf('proceedings.handVotes')).toEqual(rows)
    await engine.client.elections.takeBack({ id, ballotId, step: 'seats', reason: 'chạy thử' })
    await back()
    expect((await run()).sessions[0]?.run.openedAt).toBeNull()
  })

  test('a vote is told under the name that the minutes give its item, not before what was recorded', async () => {
    const { dossier } = await engine.client.dossier.get({ id })
    const item = dossier.agenda.find(({ topic }) => topic === 'personnel-plan')
    const twin = dossier.agenda.find(
      ({ id: own, sessionId }) => own !== item?.id && sessionId === item?.sessionId,
    )
    const title = item?.title ?? ''
    await engine.client.agenda.updateItem({ id, rowId: twin?.id ?? '', changes: { title } })
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2099, 6, 13, 9, 31) })
    onTestFinished(() => void vi.useRealTimers())
    await engine.client.run.incident({ id, what: 'Mất điện 5 phút', settled: '' })
    vi.setSystemTime(new Date(2099, 6, 13, 8, 0))
    await take(ballotId, 'seats', { seats: 27, vote: ALL })
    const session = dossier.sessions.find(({ id: own }) => own === item?.sessionId)
    expect((await rowsOf('proceedings.handVotes')).at(-1)?.cells).toMatchObject({
      item: `${session?.title}: ${title}`,
      at: 9 * 60 + 31,
    })
  })

  test('a name put on by mistake leaves with a reason', async () => {
    const [first] = (await one(ballotId)).names
    const remove = (reason: string) =>
      engine.client.elections.removeName({ id, ballotId, nameId: first?.id ?? '', reason })
    await expect(remove('')).rejects.toMatchObject({ data: { field: 'reason' } })
    await remove('Ghi trùng')
    expect((await one(ballotId)).names).toHaveLength(28)
  })
})
