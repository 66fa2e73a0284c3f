import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { QueryObserver } from '@tanstack/react-query'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'
import { loadTestPage, openTestWindow, patiently } from './open-test-window.ts'

const NEW_DOSSIER = {
  unionName: 'Công đoàn cơ sở Trường Tiểu học Suối Bạc',
  level: 'grassroots',
  form: 'plenary',
  ordinal: 4,
  termFrom: 2023,
  termTo: 2028,
  startDate: '2023-04-12',
} as const

describe('an engine that dies', () => {
  test('is started again at once; what was confirmed is there and the page says what happened', async () => {
    const { electron } = await openTestWindow()
    const page = await loadTestPage()
    const { id } = await page.client.dossiers.create(NEW_DOSSIER)
    electron.world.engines[0]?.kill()
    await patiently(() => expect(page.said()).toMatch(/Phần xử lý vừa dừng.*tự mở lại/))
    expect(electron.world.engines.length).toBe(2)
    expect((await page.client.dossiers.list()).map((dossier) => dossier.id)).toEqual([id])
    expect(page.connection()).toBe('ok')
  })

  test('fails the call under way as lost instead of leaving it waiting', async () => {
    const { electron } = await openTestWindow()
    const page = await loadTestPage()
    await page.client.dossiers.list()
    const call = page.client.dossiers.openSample()
    electron.world.engines[0]?.kill()
    await expect(call).rejects.toThrow(TypeError)
    const after = await page.client.dossiers.list()
    // Either the whole sample or nothing of it.
    expect([0, 117]).toContain(after.reduce((sum, dossier) => sum + dossier.delegates, 0))
  })

  test('again and again is left to the person: once more, or close', async () => {
    const { electron } = await openTestWindow()
    const page = await loadTestPage()
    await page.client.dossiers.list()
    for (const deaths of [1, 2, 3]) {
      electron.world.engines.at(-1)?.kill()
      await patiently(() => expect(electron.world.engines.length).toBe(deaths + 1))
      await page.client.dossiers.list()
    }
    expect(electron.world.questions).toEqual([])
    electron.world.answers = [{ response: 0 }]
    electron.world.engines.at(-1)?.kill()
    await patiently(() => expect(electron.world.engines.length).toBe(5))
    expect(electron.world.questions).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/dừng nhiều lần liên tiếp/),
        buttons: ['Thử lại', 'Đóng chương trình'],
      }),
    ])
    expect(await page.client.dossiers.list()).toEqual([])
  })

  test('opens all the same on a damaged workspace, says why and starts fresh beside it', async () => {
    const home = temporaryFolder()
    vi.stubEnv('XDG_DATA_HOME', home)
    vi.stubEnv('LOCALAPPDATA', home)
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    const workspace = temporaryFolder()
    const file = path.join(workspace, 'tro-ly-dai-hoi.sqlite')
    const damaged = 'not a database, '.repeat(100)
    writeFileSync(file, damaged)
    const { electron } = await openTestWindow({ workspace })
    const page = await loadTestPage()
    expect(await page.client.rescue.status()).toMatchObject({
      state: 'closed',
      reason: 'damaged',
      choices: [{ kind: 'start-fresh' }],
    })
    await expect(page.client.dossiers.list()).rejects.toMatchObject({ code: 'STORE_FAILED' })
    expect(await page.client.rescue.startFresh()).toMatchObject({ state: 'open' })
    expect(await page.client.dossiers.list()).toEqual([])
    expect(readFileSync(file, 'utf8')).toBe(damaged)
    expect([electron.world.questions, electron.world.engines.length]).toEqual([[], 1])
  })

  test('opens a window even where nothing can be written, and says so there', async () => {
    const workspace = path.join(temporaryFolder(), 'bi-chan')
    writeFileSync(workspace, '')
    const { electron } = await openTestWindow({ workspace })
    expect(electron.world.paths['userData']).toBe(path.join(os.tmpdir(), 'daihoi-cua-so'))
    const page = await loadTestPage()
    expect(await page.client.rescue.status()).toMatchObject({
      state: 'closed',
      reason: 'folder-not-writable',
      choices: [{ kind: 'try-again' }, { kind: 'start-fresh' }],
    })
  })

  test('that cannot work at all says why, and the program can be closed', async () => {
    const { electron } = await openTestWindow({
      prepare: (world) => Object.assign(world, { answers: [{ response: 1 }] }),
    })
    const page = await loadTestPage()
    await page.client.dossiers.list()
    const sentence = 'Có lỗi trong tệp mẫu văn bản; sửa các chỗ sau rồi mở lại.'
    electron.world.engines[0]?.emit('message', { kind: 'refused', sentence })
    await patiently(() => expect(electron.world.hasQuit).toBe(true))
    expect(electron.world.questions[0]?.['message']).toBe(sentence)
    expect(electron.world.engines.length).toBe(1)
  })
})

test('what the engine says about a bug of its own is kept in a file that does not grow for ever', async () => {
  const { electron, workspace } = await openTestWindow()
  const file = path.join(workspace, 'cua-so', 'engine.log')
  const complain = (text: string) => electron.world.engines[0]?.stderr.write(text)
  complain('Error: planted\n')
  await patiently(() => expect(readFileSync(file, 'utf8')).toBe('Error: planted\n'))
  complain('x'.repeat(1_000_001))
  await patiently(() => expect(statSync(file).size).toBeGreaterThan(1_000_000))
  complain('Error: after\n')
  await patiently(() => expect(readFileSync(file, 'utf8')).toBe('Error: after\n'))
  expect(readdirSync(path.dirname(file)).sort()).toEqual(['engine.log', 'engine.log.old'])
})

test('what was being read for the first time when the port changed is read again by itself', async () => {
  const { window } = await openTestWindow()
  const page = await loadTestPage()
  await page.client.dossiers.list()
  const reading = new QueryObserver(page.queryClient, {
    queryKey: ['first reading'],
    queryFn: () => page.client.dossiers.openSample(),
  })
  onTestFinished(reading.subscribe(() => undefined))
  window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
  page.bridge.requestEnginePort()
  await patiently(() => expect(reading.getCurrentResult().status).toBe('success'))
  expect(page.connection()).toBe('ok')
})

describe('a page that dies', () => {
  test('is loaded again where it was and says so when it is back', async () => {
    const { window } = await openTestWindow()
    const page = await loadTestPage()
    await page.client.dossiers.list()
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(window.webContents.reloads).toBe(1)
    page.bridge.requestEnginePort()
    await patiently(() => expect(page.said()).toMatch(/Màn hình vừa dừng.*tự mở lại/))
    expect(await page.client.dossiers.list()).toEqual([])
  })

  test('in good order is left alone', async () => {
    const { window } = await openTestWindow()
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
    expect(window.webContents.reloads).toBe(0)
  })

  test('four times within a minute is left to the person', async () => {
    const { window, electron } = await openTestWindow()
    electron.world.answers = [{ response: 0 }]
    for (let death = 1; death <= 4; death += 1) {
      window.webContents.emit('render-process-gone', {}, { reason: 'oom' })
    }
    expect(electron.world.questions.length).toBe(1)
    await patiently(() => expect(window.webContents.reloads).toBe(4))
  })

  test('or hangs: the person waits or has it loaded again', async () => {
    const { window, electron } = await openTestWindow()
    electron.world.answers = [{ response: 0 }, { response: 1 }]
    window.emit('unresponsive')
    window.emit('unresponsive')
    await patiently(() => expect(window.webContents.crashesForced).toBe(1))
    expect(electron.world.questions[0]?.['buttons']).toEqual(['Chờ thêm', 'Mở lại màn hình'])
  })
})
