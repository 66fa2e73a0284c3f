import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import type { ChosenFolder, OpenedFile } from '#core/contract/window-bridge.ts'
import { browserOfWorker } from '#test/browser/browser-of-worker.ts'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'
import { openTestWindow, patiently } from './open-test-window.ts'
import type { NodePort } from './fake-electron.ts'
import type { TestWindow } from './open-test-window.ts'

/** A plain Chromium knows no app: addresses, so the same answers are given under this one. */
const ORIGIN = 'https://daihoi.test'

interface Screens {
  readonly page: Page
  readonly faults: readonly string[]
  /** Addresses asked for that are not the program's own. */
  readonly foreign: readonly string[]
}

/**
 * The built screens in a real Chromium as the window serves them: the answers of the real protocol handler with
 * their policy, and instead of HTTP a port whose other end is the real main file and the real engine.
 */
async function openScreens({ electron }: TestWindow): Promise<Screens> {
  const browser = await browserOfWorker()
  const page = await browser.newPage({ viewport: { width: 1366, height: 700 }, locale: 'vi-VN' })
  onTestFinished(() => page.close())
  const faults: string[] = []
  const foreign: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  const serve = electron.world.handlers['protocol'] as (request: Request) => Promise<Response>
  await page.route('**/*', async (route) => {
    const address = route.request().url()
    if (!address.startsWith(`${ORIGIN}/`)) {
      foreign.push(address)
      return route.abort()
    }
    const answer = await serve(new Request(address.replace(ORIGIN, 'app://daihoi')))
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  })
  await joinPorts(page, electron)
  await page.goto(`${ORIGIN}/index.html`)
  return { page, faults, foreign }
}

/** The preload script of this browser: the page gets a port of its own, and what it says crosses to Node as text. */
async function joinPorts(page: Page, electron: TestWindow['electron']): Promise<void> {
  let toEngine: (text: unknown) => void = () => undefined
  const inPage = (work: Promise<void>) => {
    // At the end of the test the page goes first, and a last word finds nobody.
    work.catch((error: unknown) => {
      if (!page.isClosed()) throw error
    })
  }
  electron.ipcRenderer.on('daihoi:engine-port', (event: { ports: [NodePort] }, sentence) => {
    const [port] = event.ports
    port.on('message', (text: string) => {
      inPage(page.evaluate((words) => window.fromEngine(words), text))
    })
    port.on('close', () => inPage(page.evaluate(() => window.engineGone())))
    toEngine = (text) => port.postMessage(text)
    inPage(page.evaluate((words) => window.newEngine(words), sentence as string | null))
  })
  await page.exposeBinding('toEngine', (_source, text: unknown) => toEngine(text))
  await page.exposeBinding('requestPort', () =>
    electron.ipcRenderer.send('daihoi:request-engine-port'),
  )
  const invoke = (channel: string) => (_source: unknown, argument: unknown) =>
    electron.ipcRenderer.invoke(channel, argument)
  await page.exposeBinding('chooseFolder', invoke('daihoi:choose-paper-folder'))
  await page.exposeBinding('useFolder', invoke('daihoi:use-paper-folder'))
  await page.exposeBinding('takeFile', invoke('daihoi:take-opened-file'))
  electron.ipcRenderer.on('daihoi:file-waiting', () => {
    inPage(page.evaluate(() => window.fileWaits()))
  })
  await page.exposeBinding('openFolder', invoke('daihoi:open-paper-folder'))
  await page.addInitScript(() => {
    let port: MessagePort | null = null
    Object.assign(window, {
      newEngine: (sentence: string | null) => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', ({ data }) => void window.toEngine(data as string))
        port1.start()
        port = port1
        const message = { kind: 'daihoi:engine-port', sentence }
        window.postMessage(message, window.location.origin, [port2])
      },
      fromEngine: (text: string) => port?.postMessage(text),
      engineGone: () => port?.close(),
      fileWaits: () => {
        window.postMessage({ kind: 'daihoi:file-waiting', sentence: null }, window.location.origin)
      },
      daihoi: {
        requestEnginePort: () => void window.requestPort(),
        openPaperFolder: (folder: string | null) => window.openFolder(folder),
        choosePaperFolder: () => window.chooseFolder(),
        usePaperFolder: (handle: string) => window.useFolder(handle),
        takeOpenedFile: () => window.takeFile(),
      },
    })
  })
}

declare global {
  interface Window {
    newEngine(sentence: string | null): void
    fromEngine(text: string): void
    engineGone(): void
    toEngine(text: string): Promise<void>
    requestPort(): Promise<void>
    openFolder(folder: string | null): Promise<string | null>
    fileWaits(): void
    chooseFolder(): Promise<ChosenFolder | null>
    useFolder(handle: string): Promise<string | null>
    takeFile(): Promise<OpenedFile | null>
  }
}

test('the screens run under the policy of the window, over the port, and come back when the engine dies', async () => {
  const testWindow = await openTestWindow()
  const { electron } = testWindow
  const { page, faults, foreign } = await openScreens(testWindow)
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).click()
  const road = page.getByRole('region', { name: 'Con đường tới đại hội' })
  await road.waitFor()
  electron.world.engines[0]?.kill()
  const banner = page.getByRole('alert')
  await banner.getByText(/Phần xử lý vừa dừng.*tự mở lại/).waitFor()
  await patiently(() => expect(electron.world.engines.length).toBe(2))
  // What was being asked for when it died is asked for again without anybody pressing a button.
  await expect.poll(() => page.getByText('Mất liên lạc').count(), { timeout: 20_000 }).toBe(0)
  await page.screenshot({ path: 'test-output/window/engine-restarted.png' })
  await page
    .getByRole('link', { name: /Đại biểu/ })
    .first()
    .click()
  await page.getByText('117').first().waitFor()
  await page
    .getByRole('link', { name: /Văn bản/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Văn bản', exact: true }).waitFor()
  expect({ faults, foreign }).toEqual({ faults: [], foreign: [] })
})

test('in the window a folder is chosen for papers and packages, and a package of a second start is shown', async () => {
  const testWindow = await openTestWindow()
  const { electron } = testWindow
  const { page, faults, foreign } = await openScreens(testWindow)
  await page.getByRole('button', { name: 'Mở hồ sơ mẫu' }).click()
  await page.getByRole('region', { name: 'Con đường tới đại hội' }).waitFor()
  const chosen = path.join(temporaryFolder(), 'Văn bản đại hội')
  electron.world.answers = [{ canceled: false, filePaths: [chosen] }]
  await page.getByRole('link', { name: 'Văn bản', exact: true }).click()
  await page.getByRole('button', { name: 'Chọn nơi lưu' }).click()
  await page.getByText('Từ nay văn bản được lưu vào Văn bản đại hội').waitFor()
  await page.screenshot({ path: 'test-output/window/papers.png' })

  await page.getByRole('link', { name: 'Gói bàn giao' }).click()
  await page.getByRole('button', { name: 'Lưu nơi khác' }).waitFor()
  await page.getByRole('button', { name: 'Ghi vào thư mục văn bản' }).click()
  const packages = () =>
    existsSync(chosen)
      ? readdirSync(chosen, { recursive: true, encoding: 'utf8' }).filter((name) =>
          name.endsWith('.daihoi'),
        )
      : []
  await patiently(() => expect(packages()).toHaveLength(1))
  const [file = ''] = packages()
  await page.getByRole('button', { name: 'Mở thư mục' }).click()
  // The dossier's own folder inside the chosen one.
  await patiently(() =>
    expect(electron.world.opened).toEqual([path.dirname(path.join(chosen, file))]),
  )
  await page.screenshot({ path: 'test-output/window/package.png' })
  electron.app.emit('second-instance', {}, ['TroLyDaiHoi.exe', file], chosen)
  await page.getByText('Trên máy đã có hồ sơ này, giống hệt gói.').waitFor()
  expect({ faults, foreign }).toEqual({ faults: [], foreign: [] })
})
