import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'
import { loadTestPage, openTestWindow, patiently, startMain } from './open-test-window.ts'

describe('the window is locked', () => {
  test('it has a sandbox, isolation and no Node, and shows only our own address', async () => {
    const { window, electron } = await openTestWindow()
    expect(window.options['webPreferences']).toEqual({
      preload: expect.stringMatching(/preload[\\/]preload\.cjs$/),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    })
    expect(window.address).toBe('app://daihoi/index.html')
    expect(electron.world.isSandboxEnabled).toBe(true)
    expect(electron.world.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true } },
    ])
  })

  test('every permission, device and shared screen is denied', async () => {
    const { electron } = await openTestWindow()
    const { handlers } = electron.world
    const answers: unknown[] = []
    const note = (answer: unknown) => answers.push(answer)
    const call = (name: string, ...parameters: unknown[]) =>
      (handlers[name] as (...all: unknown[]) => unknown)(...parameters)
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
    ]) {
      call('permissionRequest', {}, permission, note)
      answers.push(call('permissionCheck', {}, permission))
    }
    answers.push(call('devicePermission', {}))
    call('displayMedia', {}, (streams: object) => note(Object.keys(streams).length > 0))
    call('bluetoothPairing', {}, ({ confirmed }: { confirmed: boolean }) => note(confirmed))
    expect(answers).toEqual(Array.from({ length: 13 }, () => false))
  })

  test('no other window, address, redirect, frame or embedded browser is opened', async () => {
    const { window, electron } = await openTestWindow()
    const contents = window.webContents
    const opens = (url: string) => contents.openHandler?.({ url }).action
    expect(
      [
        'app://daihoi/index.html',
        'app://daihoi/index.html#/d/1/dai-bieu',
        'app://daihoi/index.html#/d/1/hoi-truong/../dai-bieu',
        'app://daihoi/other.html#/d/1/hoi-truong',
        'app://daihoi.example.org/index.html#/d/1/hoi-truong',
        'https://example.org/#/d/1/hoi-truong',
      ].map(opens),
    ).toEqual(['deny', 'deny', 'deny', 'deny', 'deny', 'deny'])
    const isPrevented = (name: string, address: string, isMainFrame = true) => {
      const event = new electron.FakeEvent(address, isMainFrame)
      contents.emit(name, event)
      return event.isPrevented
    }
    expect([
      isPrevented('will-navigate', 'https://example.org/'),
      isPrevented('will-navigate', 'file:///C:/Windows/win.ini'),
      isPrevented('will-navigate', 'app://daihoi.example.org/'),
      isPrevented('will-frame-navigate', 'app://daihoi/index.html', false),
      isPrevented('will-redirect', 'app://daihoi/index.html'),
      isPrevented('will-attach-webview', ''),
      isPrevented('will-navigate', 'app://daihoi/index.html#/d/1'),
      isPrevented('will-frame-navigate', 'app://daihoi/index.html'),
    ]).toEqual([true, true, true, true, true, true, false, false])
  })

  test('only the screen of the hall has a window of its own, as locked as the first, with a port of its own', async () => {
    const { window, electron } = await openTestWindow()
    const page = await loadTestPage()
    expect(await page.client.dossiers.list()).toEqual([])
    electron.world.displays.push({ workArea: { x: 1366, y: 0, width: 1920, height: 1080 } })
    const opening = window.webContents.openHandler?.({
      url: 'app://daihoi/index.html#/d/0b7-A_1/hoi-truong',
    })
    expect(opening).toMatchObject({
      action: 'allow',
      overrideBrowserWindowOptions: {
        x: 1366,
        width: 1920,
        webPreferences: window.options['webPreferences'],
      },
    })
    const hall = new electron.BrowserWindow({})
    window.webContents.emit('did-create-window', hall)
    expect(
      hall.webContents.openHandler?.({ url: 'app://daihoi/index.html#/d/1/hoi-truong' }),
    ).toEqual({ action: 'deny' })
    // Its page is the one that speaks last in the fake.
    const projector = await loadTestPage()
    expect(await projector.client.dossiers.list()).toEqual([])
    await expect(projector.bridge.takeOpenedFile()).rejects.toThrow('refused')
    hall.emit('closed')
  })

  test('nothing is asked of the outside world', async () => {
    const { electron } = await openTestWindow()
    const isCancelled = (url: string) => {
      let answer: unknown = null
      const decide = electron.world.handlers['beforeRequest'] as (
        details: { url: string },
        decide: (verdict: { cancel: boolean }) => void,
      ) => void
      decide({ url }, ({ cancel }) => (answer = cancel))
      return answer
    }
    expect(
      [
        'https://example.org/',
        'http://127.0.0.1:8080/',
        'file:///etc/passwd',
        'ws://example.org/',
        'blob:https://example.org/1',
        'app://daihoi/assets/index.js',
        'blob:app://daihoi/1',
        'data:font/woff2;base64,AA==',
      ].map(isCancelled),
    ).toEqual([true, true, true, true, true, false, false, false])
    expect(electron.session.defaultSession.isSpellChecked).toBe(false)
  })

  test('the screens come with a policy that lets only their own scripts run and asks nobody', async () => {
    const { electron } = await openTestWindow()
    const serve = electron.world.handlers['protocol'] as (request: Request) => Promise<Response>
    const page = await serve(new Request('app://daihoi/index.html'))
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<div id="root">')
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy.split(/; ?/)).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'none'"]),
    )
    const statuses = await Promise.all(
      [
        'app://daihoi/../../package.json',
        'app://daihoi/%2e%2e/%2e%2e/package.json',
        'app://elsewhere/index.html',
        'app://daihoi/nothing.html',
      ].map(async (address) => (await serve(new Request(address))).status),
    )
    expect(statuses).toEqual([404, 404, 404, 404])
    const posted = await serve(new Request('app://daihoi/index.html', { method: 'POST' }))
    expect(posted.status).toBe(405)
  })
})

describe('messages', () => {
  test('only the main frame of our window at our address is listened to', async () => {
    const { window, electron } = await openTestWindow()
    const page = await loadTestPage()
    expect(await page.client.dossiers.list()).toEqual([])
    const own = window.webContents.mainFrame
    const strangers = [
      { sender: window.webContents, senderFrame: { ...own } },
      { sender: window.webContents, senderFrame: null },
      { sender: {}, senderFrame: own },
    ]
    for (const stranger of strangers) {
      electron.sender.current = stranger
      await expect(page.bridge.openPaperFolder(null)).rejects.toThrow('refused')
      await expect(page.bridge.choosePaperFolder()).rejects.toThrow('refused')
      await expect(page.bridge.usePaperFolder('x')).rejects.toThrow('refused')
      await expect(page.bridge.takeOpenedFile()).rejects.toThrow('refused')
    }
    electron.sender.current = null
    for (const changes of [
      { origin: 'https://example.org' },
      { url: 'https://example.org/' },
      { detached: true },
    ]) {
      const before = { ...own }
      Object.assign(own, changes)
      await expect(page.bridge.openPaperFolder(null)).rejects.toThrow('refused')
      Object.assign(own, before)
    }
    expect(electron.world.opened).toEqual([])
    expect(await page.bridge.openPaperFolder(null)).toBeNull()
  })

  test('a stranger gets no port', async () => {
    const { window, electron } = await openTestWindow()
    const posted = vi.spyOn(window.webContents, 'postMessage')
    electron.sender.current = { sender: {}, senderFrame: window.webContents.mainFrame }
    electron.ipcRenderer.send('daihoi:request-engine-port')
    expect(posted).not.toHaveBeenCalled()
    electron.sender.current = null
    electron.ipcRenderer.send('daihoi:request-engine-port')
    expect(posted).toHaveBeenCalledOnce()
  })

  test('the page gets six functions and nothing of Electron', async () => {
    const { electron } = await openTestWindow()
    await loadTestPage()
    expect(Object.keys(electron.exposed)).toEqual(['daihoi'])
    expect(Object.keys(electron.exposed['daihoi'] as object).sort()).toEqual([
      'choosePaperFolder',
      'openPaper',
      'openPaperFolder',
      'requestEnginePort',
      'takeOpenedFile',
      'usePaperFolder',
    ])
  })
})

describe('folders', () => {
  test('a page chooses a folder by handle and papers are written there, also after the next start', async () => {
    const workspace = temporaryFolder()
    const chosen = path.join(temporaryFolder(), 'Văn bản đại hội')
    const { electron } = await openTestWindow({ workspace })
    const page = await loadTestPage()
    electron.world.answers = [{ canceled: false, filePaths: [chosen] }]
    const folder = await page.bridge.choosePaperFolder()
    expect(folder).toEqual({ handle: expect.any(String), name: 'Văn bản đại hội' })
    expect(await page.bridge.usePaperFolder(chosen)).toMatch(/Chọn lại thư mục/)
    expect(await page.bridge.usePaperFolder(folder?.handle ?? '')).toBeNull()
    const { id } = await page.client.dossiers.openSample()
    const written = await page.client.papers.write({ id, slugs: ['agenda'] })
    expect(path.dirname(written.folder)).toBe(chosen)
    expect(existsSync(written.files[0]?.path ?? '')).toBe(true)
    expect(await page.bridge.openPaperFolder(null)).toBeNull()
    mkdirSync(path.join(chosen, 'huyen-tam-duong-lan-11'))
    expect(await page.bridge.openPaperFolder('huyen-tam-duong-lan-11')).toBeNull()
    const elsewhere = ['..', '../x', '', 'agenda.docx', 'khong-co', path.dirname(chosen)]
    for (const name of elsewhere) expect(await page.bridge.openPaperFolder(name)).toBeNull()
    expect(electron.world.opened).toEqual([
      chosen,
      path.join(chosen, 'huyen-tam-duong-lan-11'),
      ...elsewhere.map(() => chosen),
    ])
    const { fileName } = written.files[0] ?? { fileName: '' }
    electron.world.opened.length = 0
    const own = path.basename(written.folder)
    expect(await page.bridge.openPaper(own, fileName)).toBeNull()
    for (const name of ['khong-co.docx', '../x.docx', 'a.exe', path.join(chosen, fileName)]) {
      expect(await page.bridge.openPaper(own, name)).toMatch(/Chưa mở được tệp này/)
    }
    expect(electron.world.opened).toEqual([path.join(written.folder, fileName)])
    electron.app.quit()
    await patiently(() => expect(electron.world.hasQuit).toBe(true))

    await openTestWindow({ workspace })
    const next = await loadTestPage()
    expect((await next.client.workspace.status()).outFolder).toBe(chosen)
  })

  test('a person who changes their mind changes nothing', async () => {
    const { electron } = await openTestWindow()
    const page = await loadTestPage()
    electron.world.answers = [{ canceled: true, filePaths: [] }]
    expect(await page.bridge.choosePaperFolder()).toBeNull()
    expect(electron.world.questions[0]).toMatchObject({
      title: 'Chọn nơi lưu văn bản',
      properties: ['openDirectory', 'createDirectory'],
    })
  })

  test('a file of the screens goes through the save dialog under its last name only', async () => {
    const { electron } = await openTestWindow()
    const offers: unknown[] = []
    const download = (url: string, name: string) => {
      const event = new electron.FakeEvent()
      electron.session.defaultSession.emit('will-download', event, {
        getURL: () => url,
        getFilename: () => name,
        setSaveDialogOptions: (options: unknown) => offers.push(options),
      })
      return event.isPrevented
    }
    expect(download('https://example.org/x.docx', 'x.docx')).toBe(true)
    expect(download('blob:app://daihoi/1', '..\\..\\Startup\\agenda.docx')).toBe(false)
    expect(offers).toEqual([
      {
        title: 'Lưu tệp',
        buttonLabel: 'Lưu',
        defaultPath: expect.stringMatching(/TroLyDaiHoi[\\/]agenda\.docx$/),
        filters: [
          { name: 'Văn bản Word', extensions: ['docx'] },
          { name: 'Mọi tệp', extensions: ['*'] },
        ],
      },
    ])
  })
})

describe('one program', () => {
  test('a second start opens nothing and ends', async () => {
    const { electron } = await startMain({ prepare: (world) => (world.hasLock = false) })
    expect([electron.world.windows, electron.world.engines, electron.world.hasQuit]).toEqual([
      [],
      [],
      true,
    ])
  })

  test('the first one comes to the front when a second start knocks', async () => {
    const { electron, window } = await openTestWindow()
    window.state.isMinimized = true
    electron.app.emit('second-instance', {}, ['TroLyDaiHoi.exe'], '/')
    expect([window.state.isMinimized, window.focused]).toEqual([false, 1])
  })

  test('closing the window closes the database in order and then the program', async () => {
    const { electron, window, workspace } = await openTestWindow()
    const page = await loadTestPage()
    await page.client.dossiers.openSample()
    const log = path.join(workspace, 'tro-ly-dai-hoi.sqlite-wal')
    expect(existsSync(log)).toBe(true)
    window.emit('close')
    window.emit('closed')
    electron.app.emit('window-all-closed')
    await patiently(() => expect(electron.world.hasQuit).toBe(true))
    // A database that was closed has no log beside it any more.
    expect(existsSync(log)).toBe(false)
    const state: unknown = JSON.parse(
      readFileSync(path.join(workspace, 'cua-so', 'window-state.json'), 'utf8'),
    )
    expect(state).toEqual({ bounds: window.bounds, isMaximized: false, paperFolder: null })
  })

  test('a smoke test ends well once a call of the screens is answered', async () => {
    const { electron } = await openTestWindow({ parameters: ['--smoke-test'] })
    expect(electron.world.exitCode).toBeNull()
    const page = await loadTestPage()
    await page.client.dossiers.list()
    await patiently(() => expect(electron.world.exitCode).toBe(0))
  })
})

test('the menu is Vietnamese, and only a working copy has the tools of a programmer', async () => {
  const labels = async (isPackaged: boolean) => {
    const { electron } = await openTestWindow({
      prepare: (world) => (world.isPackaged = isPackaged),
    })
    return electron.world.menu?.map((item) => [
      item.label,
      ...(item.submenu ?? []).map((inner) => inner.label ?? '-'),
    ])
  }
  const view = ['&Xem', 'Phóng to', 'Thu nhỏ', 'Cỡ thường', '-', 'Toàn màn hình']
  const others = [
    [
      '&Hồ sơ',
      'Mở tệp .daihoi…',
      '-',
      'Chọn nơi lưu văn bản…',
      'Mở thư mục văn bản',
      '-',
      'Sao lưu và khôi phục (Ctrl+B)',
      '-',
      'Thoát',
    ],
    ['&Sửa', 'Cắt', 'Chép', 'Dán', '-', 'Chọn tất cả'],
    ['&Trợ giúp', 'Hướng dẫn màn hình này (F1)', 'Về chương trình'],
  ]
  const [file, edit, help] = others
  expect(await labels(true)).toEqual([file, edit, view, help])
  expect(await labels(false)).toEqual([file, edit, [...view, '-', 'Công cụ lập trình'], help])
})

test('the menu chooses and opens the folder of papers and shows help', async () => {
  const { electron, window } = await openTestWindow()
  const page = await loadTestPage()
  const click = (label: string) =>
    electron.world.menu
      ?.flatMap((item) => item.submenu ?? [])
      .find((item) => item.label === label)
      ?.click?.()
  electron.world.answers = [{ canceled: false, filePaths: ['/van-ban'] }, { response: 0 }]
  click('Chọn nơi lưu văn bản…')
  await patiently(() => expect(page.said()).toBe('Từ nay văn bản được lưu vào /van-ban.'))
  electron.world.openFault = 'not found'
  click('Mở thư mục văn bản')
  await patiently(() => expect(page.said()).toMatch(/Chưa mở được thư mục văn bản/))
  expect(electron.world.opened).toEqual(['/van-ban'])
  click('Hướng dẫn màn hình này (F1)')
  click('Sao lưu và khôi phục (Ctrl+B)')
  expect(window.webContents.keys).toEqual([
    { type: 'keyDown', keyCode: 'F1' },
    { type: 'keyDown', keyCode: 'B', modifiers: ['control'] },
  ])
  click('Về chương trình')
  expect(electron.world.questions.at(-1)).toMatchObject({
    message: expect.stringContaining('Trợ lý Đại hội 0.1.0'),
  })
})
