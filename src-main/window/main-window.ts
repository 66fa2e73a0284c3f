import { BrowserWindow, dialog, screen } from 'electron'
import { START_ADDRESS } from './app-scheme.ts'
import type { HallWindow } from './hall-window.ts'
import { SENTENCES } from './sentences.ts'
import { SMALLEST, fitBounds } from './window-state.ts'
import type { WindowStateFile } from './window-state.ts'

interface MainWindowOptions {
  readonly preload: string
  readonly stateFile: WindowStateFile
  /** The page died and is being loaded again. */
  readonly onPageRestart: () => void
  /** The page died again and again; the person decides. */
  readonly onPageGivenUp: () => void
  readonly mayStartAgain: () => boolean
  readonly hall: HallWindow
}

/** The window of the program: shut off from Node and from every address but our own screens. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const { bounds, isMaximized } = options.stateFile.read()
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()]
  const window = new BrowserWindow({
    ...fitBounds(
      bounds,
      areas.map((display) => display.workArea),
    ),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Trợ lý Đại hội',
    backgroundColor: '#ffffff',
    show: false,
    webPreferences: {
      preload: options.preload,
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
    },
  })
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize()
    window.show()
  })
  keepState(window, options.stateFile)
  recover(window, options)
  options.hall.allowFrom(window, options.preload)
  void window.loadURL(START_ADDRESS)
  return window
}

function keepState(window: BrowserWindow, file: WindowStateFile): void {
  const keep = () => {
    if (window.isMinimized() || window.isFullScreen()) return
    file.change({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() })
  }
  window.on('moved', keep)
  window.on('resized', keep)
  window.on('maximize', keep)
  window.on('unmaximize', keep)
  window.on('close', keep)
}

/** A dead page is loaded again where it was: its address names the dossier and the step. */
function recover(window: BrowserWindow, options: MainWindowOptions): void {
  const contents = window.webContents
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    if (!options.mayStartAgain()) return options.onPageGivenUp()
    options.onPageRestart()
    contents.reload()
  })
  window.on('unresponsive', () => {
    void askAboutSilence(window)
  })
}

async function askAboutSilence(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Trợ lý Đại hội',
    message: SENTENCES.screenSilent,
    buttons: ['Chờ thêm', 'Mở lại màn hình'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  // The handler of dead pages loads it again.
  if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
}
