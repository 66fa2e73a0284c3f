import { accessSync, constants, mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { app, dialog, session, shell } from 'electron'
import type { BrowserWindow, MessageBoxOptions } from 'electron'
import { CHANNELS } from '#core/contract/window-bridge.ts'
import { registerAppScheme, serveScreens } from './app-scheme.ts'
import type { ReadScreenFile } from './app-scheme.ts'
import { countDeaths } from './count-deaths.ts'
import { offerDownloads } from './downloads.ts'
import { keepEngineLog } from './engine-log.ts'
import { startEngineProcess } from './engine-process.ts'
import type { EngineProcess } from './engine-process.ts'
import { innerFolder, innerPaper, makeFolderHandles } from './folder-handles.ts'
import { keepHallWindow } from './hall-window.ts'
import { lockDown } from './lock-down.ts'
import { openMainWindow } from './main-window.ts'
import { setMenu } from './menu.ts'
import { findPackageArgument, keepOpenedFiles } from './opened-files.ts'
import type { OpenedFiles } from './opened-files.ts'
import { SENTENCES } from './sentences.ts'
import { trustMessagesOf } from './trusted-messages.ts'
import { openWindowStateFile } from './window-state.ts'
import type { WindowStateFile } from './window-state.ts'

export interface WindowStart {
  readonly workspace: string
  readonly outFolder: string
  readonly readScreenFile: ReadScreenFile
  readonly preload: string
  readonly engineEntry: string
  /** The `.daihoi` file the program was started with; null without one. */
  readonly file: string | null
  /** Open, wait until a call of the screens is answered, and end with 0; with 1 after a minute. */
  readonly isSmokeTest: boolean
}

const SMOKE_PATIENCE_MS = 60_000

/** Opens the program in its window. Called once, before the app is ready. */
export function runWindow(start: WindowStart): void {
  const ownFolder = ownFolderOf(start.workspace)
  // What Chromium keeps must not travel with a roaming profile; the lock below goes by this folder too.
  app.setPath('userData', ownFolder)
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  app.enableSandbox()
  registerAppScheme()
  void app.whenReady().then(() => openProgram(start, ownFolder))
}

/** Beside the data; where nothing can be written there, the window still needs a place to open and say so. */
function ownFolderOf(workspace: string): string {
  const beside = path.join(workspace, 'cua-so')
  try {
    mkdirSync(beside, { recursive: true })
    accessSync(beside, constants.W_OK)
    return beside
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const temporary = path.join(os.tmpdir(), 'daihoi-cua-so')
    mkdirSync(temporary, { recursive: true })
    return temporary
  }
}

/** What the parts of the window share once they run. */
interface Running {
  readonly engine: EngineProcess
  readonly stateFile: WindowStateFile
  readonly window: () => BrowserWindow | null
  readonly paperFolder: () => string
  usePaperFolder(folder: string): Promise<void>
  readonly openedFiles: OpenedFiles
  notify(sentence: string): void
}

function openProgram(start: WindowStart, ownFolder: string): void {
  const stateFile = openWindowStateFile(path.join(ownFolder, 'window-state.json'))
  const paperFolder = () => stateFile.read().paperFolder ?? start.outFolder
  let window: BrowserWindow | null = null
  /** Said with the next port: after a crash of the page nobody listens yet. */
  let pending: string | null = null

  lockDown(session.defaultSession)
  serveScreens(session.defaultSession, start.readScreenFile)
  offerDownloads(session.defaultSession, paperFolder)

  const handOverPort = (sentence: string | null) =>
    window?.webContents.postMessage(CHANNELS.enginePort, sentence, [engine.connect()])
  const hall = keepHallWindow(() => engine.connect())
  const giveAll = hall.also(handOverPort)
  const engine = startEngineProcess({
    entry: start.engineEntry,
    start: { workspace: start.workspace, outFolder: paperFolder() },
    mayStartAgain: countDeaths(() => performance.now()),
    onComplaint: keepEngineLog(path.join(ownFolder, 'engine.log')),
    onAnswered: () => {
      if (start.isSmokeTest) app.exit(0)
    },
    onRestart: () => giveAll(SENTENCES.engineRestarted),
    onGivenUp: (sentence) => {
      if (start.isSmokeTest) app.exit(1)
      void askToTryAgain(window, sentence ?? SENTENCES.engineGivenUp, () => {
        engine.start()
        giveAll(null)
      })
    },
  })
  const running: Running = {
    engine,
    stateFile,
    window: () => window,
    paperFolder,
    usePaperFolder: (folder) => {
      stateFile.change({ paperFolder: folder })
      return engine.usePaperFolder(folder)
    },
    openedFiles: keepOpenedFiles(start.file, () => window?.webContents.send(CHANNELS.fileWaiting)),
    notify: (sentence) => window?.webContents.send(CHANNELS.notice, sentence),
  }
  listen(running, () => {
    handOverPort(pending)
    pending = null
  })
  setMenu({ isWorkingCopy: !app.isPackaged, deeds: menuDeeds(running) })
  quitInOrder(running)

  window = openMainWindow({
    preload: start.preload,
    stateFile,
    mayStartAgain: countDeaths(() => performance.now()),
    hall,
    onPageRestart: () => (pending = SENTENCES.screenRestarted),
    onPageGivenUp: () => {
      void askToTryAgain(window, SENTENCES.screenGivenUp, () => window?.webContents.reload())
    },
  })
  window.on('closed', () => (window = null))
  if (start.isSmokeTest) setTimeout(() => app.exit(1), SMOKE_PATIENCE_MS)
}

function listen(running: Running, handOverPort: () => void): void {
  const handles = makeFolderHandles()
  const messages = trustMessagesOf(() => running.window()?.webContents ?? null)
  messages.on(CHANNELS.requestEnginePort, handOverPort)
  messages.answer(CHANNELS.choosePaperFolder, async () => {
    const folder = await choosePaperFolder(running)
    return folder === null ? null : handles.grant(folder)
  })
  messages.answer(CHANNELS.usePaperFolder, async (handle) => {
    const folder = handles.resolve(handle)
    if (folder === null) return SENTENCES.folderUnknown
    await running.usePaperFolder(folder)
    return null
  })
  messages.answer(CHANNELS.openPaperFolder, (dossierFolder) =>
    openPaperFolder(running, dossierFolder),
  )
  messages.answer(CHANNELS.openPaper, async (asked) => {
    if (innerPaper(running.paperFolder(), asked) === '') return SENTENCES.paperNotOpened
    const fault = await shell.openPath(innerPaper(running.paperFolder(), asked))
    return fault === '' ? null : SENTENCES.paperNotOpened
  })
  messages.answer(CHANNELS.takeOpenedFile, () => running.openedFiles.take())
}

async function choosePaperFolder(running: Running): Promise<string | null> {
  const window = running.window()
  if (window === null) return null
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Chọn nơi lưu văn bản',
    buttonLabel: 'Lưu vào đây',
    defaultPath: running.paperFolder(),
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

async function choosePackage(running: Running): Promise<void> {
  const window = running.window()
  if (window === null) return
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Mở gói hồ sơ',
    buttonLabel: 'Mở',
    filters: [{ name: 'Hồ sơ Trợ lý Đại hội', extensions: ['daihoi'] }],
    properties: ['openFile'],
  })
  const [file] = filePaths
  if (!canceled && file !== undefined) running.openedFiles.offer(file)
}

async function openPaperFolder(running: Running, dossierFolder: unknown): Promise<string | null> {
  // Only this folder of ours or one right inside it, never a path that a page names: that can also start a program.
  const fault = await shell.openPath(innerFolder(running.paperFolder(), dossierFolder))
  return fault === '' ? null : SENTENCES.folderNotOpened
}

function menuDeeds(running: Running) {
  return {
    openPackage: () => void choosePackage(running),
    choosePaperFolder: () => {
      void choosePaperFolder(running).then(async (folder) => {
        if (folder === null) return
        await running.usePaperFolder(folder)
        running.notify(SENTENCES.folderChanged(folder))
      })
    },
    openPaperFolder: () => {
      void openPaperFolder(running, null).then((sentence) => {
        if (sentence !== null) running.notify(sentence)
      })
    },
    showBackups: () => {
      // The screens open it with these keys themselves.
      running
        .window()
        ?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'B', modifiers: ['control'] })
    },
    showHelp: () => {
      // The screens open their help with F1 themselves.
      running.window()?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'F1' })
    },
    showAbout: () => {
      void dialog.showMessageBox({
        type: 'info',
        title: 'Về chương trình',
        message: SENTENCES.about(app.getVersion()),
        buttons: ['Đóng'],
      })
    },
  }
}

async function askToTryAgain(
  window: BrowserWindow | null,
  message: string,
  tryAgain: () => void,
): Promise<void> {
  const question: MessageBoxOptions = {
    type: 'error',
    title: 'Trợ lý Đại hội',
    message,
    buttons: ['Thử lại', 'Đóng chương trình'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  }
  const { response } =
    window === null
      ? await dialog.showMessageBox(question)
      : await dialog.showMessageBox(window, question)
  if (response === 0) tryAgain()
  else app.quit()
}

function quitInOrder(running: Running): void {
  app.on('second-instance', (_event, args, folder) => {
    const file = findPackageArgument(args, folder)
    if (file !== null) running.openedFiles.offer(file)
    const window = running.window()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  let isStopped = false
  app.on('will-quit', (event) => {
    if (isStopped) return
    event.preventDefault()
    void running.engine.stop().then(() => {
      isStopped = true
      app.quit()
    })
  })
}
