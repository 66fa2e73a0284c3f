import { beforeEach, describe, expect, test } from 'vitest'
import { openTestEngine } from './open-test-engine.ts'
import type { TestEngine } from './open-test-engine.ts'

const NEW_DOSSIER = {
  unionName: 'Công đoàn cơ sở Trường Tiểu học Suối Bạc',
  level: 'grassroots',
  form: 'plenary',
  ordinal: 4,
  termFrom: 2023,
  termTo: 2028,
  startDate: '2023-04-12',
} as const

const DAY = '2023-03-20'

let engine: TestEngine
let id: string
beforeEach(async () => {
  engine = openTestEngine()
  id = (await engine.client.dossiers.create(NEW_DOSSIER)).id
})

const list = async () => engine.client.tasks.list({ id, asOf: DAY })

describe('the standard timeline', () => {
  test('is offered for the level, fills once, and brings back only what is missing', async () => {
    expect((await list()).standards).toEqual([
      { id: 'grassroots', title: 'Công đoàn cơ sở', missing: 27 },
    ])
    const filled = await engine.client.tasks.fillStandard({ id, standardId: 'grassroots' })
    expect(filled.added).toBe(27)
    const { tasks, counts } = await list()
    expect([tasks.length, counts.total, counts.done, counts.noDate]).toEqual([27, 27, 0, 0])
    expect(tasks.map(({ dueDate }) => dueDate)).toEqual(
      tasks.map(({ dueDate }) => dueDate).toSorted(),
    )
    const again = await engine.client.tasks.fillStandard({ id, standardId: 'grassroots' })
    expect([again.added, again.changeId]).toEqual([0, null])
    await engine.client.tasks.remove({ id, rowIds: tasks.slice(0, 2).map(({ task }) => task.id) })
    expect((await engine.client.tasks.fillStandard({ id, standardId: 'grassroots' })).added).toBe(2)
  })

  test('is not taken while the form of the congress is unknown', async () => {
    await engine.client.dossier.setCongress({ id, changes: { form: null } })
    await expect(
      engine.client.tasks.fillStandard({ id, standardId: 'grassroots' }),
    ).rejects.toMatchObject({ code: 'INPUT_UNUSABLE', data: { field: 'congress.form' } })
  })

  test('moves with the first day of the congress', async () => {
    await engine.client.tasks.fillStandard({ id, standardId: 'grassroots' })
    const dueOf = async (slug: string) =>
      (await list()).tasks.find(({ task }) => task.slug === slug)?.dueDate
    expect(await dueOf('congress-notice')).toBe('2023-03-13')
    await engine.client.dossier.setCongress({ id, changes: { startDate: '2023-05-12' } })
    expect(await dueOf('congress-notice')).toBe('2023-04-12')
    await engine.client.dossier.setCongress({ id, changes: { startDate: null } })
    expect((await list()).tasks.find(({ task }) => task.slug === 'congress-notice')).toMatchObject({
      state: 'no-date',
      missing: 'congress.startDate',
    })
  })
})

describe('single tasks', () => {
  test('are added, changed, done, opened, removed, and each step is undone', async () => {
    const { rowId } = await engine.client.tasks.add({
      id,
      changes: { title: ' In phiếu bầu ', fixedDate: '2023-04-05' },
    })
    const only = async () => (await list()).tasks[0]
    expect(await only()).toMatchObject({
      task: { title: 'In phiếu bầu', owner: null, doneOn: null },
      dueDate: '2023-04-05',
      state: 'open',
      daysLeft: 16,
    })
    await engine.client.tasks.update({ id, rowId, changes: { owner: 'Ban Bầu cử' } })
    await engine.client.tasks.setDone({ id, rowIds: [rowId], done: true })
    expect(await only()).toMatchObject({
      task: { owner: 'Ban Bầu cử', doneOn: engine.parts.today() },
      state: 'done',
    })
    await engine.client.tasks.setDone({ id, rowIds: [rowId], done: false })
    await engine.client.tasks.remove({ id, rowIds: [rowId] })
    expect((await list()).tasks).toEqual([])
    const states: (string | undefined)[] = []
    for (let step = 0; step < 5; step += 1) {
      await engine.client.dossier.undo({ id })
      states.push((await only())?.state)
    }
    expect(states).toEqual(['open', 'done', 'open', 'open', undefined])
  })

  test('without a name, done tomorrow, or no longer there are refused with a sentence', async () => {
    const { rowId } = await engine.client.tasks.add({ id, changes: { title: 'Việc' } })
    await expect(engine.client.tasks.add({ id, changes: { title: ' ' } })).rejects.toMatchObject({
      code: 'INPUT_UNUSABLE',
    })
    await expect(
      engine.client.tasks.update({ id, rowId, changes: { doneOn: '9998-01-01' } }),
    ).rejects.toMatchObject({ message: expect.stringContaining('chưa tới') })
    await expect(
      engine.client.tasks.setDone({ id, rowIds: ['nothing'], done: true }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('are counted in the view of the dossier, the most pressing first', async () => {
    await engine.client.tasks.fillStandard({ id, standardId: 'grassroots' })
    const { tasks, nextTasks } = await engine.client.dossier.get({ id })
    expect([tasks.total, tasks.late]).toEqual([27, 27])
    expect(nextTasks.length).toBe(3)
    expect(nextTasks[0]).toMatchObject({ task: { slug: 'complaints-cut-off' }, overLimit: true })
  })
})

describe('the calendar file', () => {
  test('needs a day to stand on', async () => {
    await engine.client.dossier.setCongress({ id, changes: { startDate: null } })
    await expect(engine.client.tasks.calendar({ id, reminder: true })).rejects.toMatchObject({
      code: 'INPUT_UNUSABLE',
    })
  })

  test('is the same until something changes', async () => {
    await engine.client.tasks.fillStandard({ id, standardId: 'grassroots' })
    const first = await engine.client.tasks.calendar({ id, reminder: true })
    expect([first.fileName, first.events]).toEqual(['tien-do-dai-hoi.ics', 28])
    expect(await engine.client.tasks.calendar({ id, reminder: true })).toEqual(first)
  })
})

test('the sample has its tasks done but two', async () => {
  const sample = await engine.client.dossiers.openSample()
  const { counts } = await engine.client.tasks.list({ ...sample, asOf: '2026-01-01' })
  expect([counts.total, counts.done, counts.late, counts.overLimit]).toEqual([58, 56, 2, 0])
})
