import { screen } from 'electron'
import type { BrowserWindow, BrowserWindowConstructorOptions, MessagePortMain } from 'electron'
import { CHANNELS } from '#core/contract/window-bridge.ts'
import { START_ADDRESS } from './app-scheme.ts'
import { trustMessagesOf } from './trusted-messages.ts'

/** The one address that may stand in a window of its own: the screen of the hall, which shows no name. */
export function isHallAddress(address: string): boolean {
  if (!address.startsWith(`${START_ADDRESS}#`)) return false
  return /^\/d\/[\w-]+\/hoi-truong$/.test(address.slice(START_ADDRESS.length + 1))
}

type HandOver = (sentence: string | null) => void

export interface HallWindow {
  /** Lets the screens of a window open it, on the projector where there is one, and nothing else. */
  allowFrom(window: BrowserWindow, preload: string): void
  /** Hands a new port to the hall as well. */
  also(handOver: HandOver): HandOver
}

/** The window of the hall; a port to the engine is all it may ask for. */
export function keepHallWindow(connect: () => MessagePortMain): HallWindow {
  let hall: BrowserWindow | null = null
  const handOverPort = () => hall?.webContents.postMessage(CHANNELS.enginePort, null, [connect()])
  trustMessagesOf(() => hall?.webContents ?? null).on(CHANNELS.requestEnginePort, handOverPort)
  return {
    allowFrom: (window, preload) => {
      window.webContents.setWindowOpenHandler(({ url }) =>
        isHallAddress(url)
          ? {
              action: 'allow',
              overrideBrowserWindowOptions: {
                title: 'Màn hình hội trường',
                backgroundColor: '#ffffff',
                autoHideMenuBar: true,
                ...otherDisplay(window),
                // As shut off as the window of the program; the rules look here too.
                webPreferences: {
                  preload,
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
              },
            }
          : { action: 'deny' },
      )
      window.webContents.on('did-create-window', (opened) => {
        hall = opened
        opened.on('closed', () => (hall = null))
      })
      window.on('closed', () => hall?.close())
    },
    also: (handOver) => (sentence) => {
      handOver(sentence)
      handOverPort()
    },
  }
}

/** The bounds of a display on which the window does not stand. */
function otherDisplay(window: BrowserWindow): BrowserWindowConstructorOptions {
  const { x, y } = window.getNormalBounds()
  const other = screen.getAllDisplays().find(({ workArea: area }) => {
    const inWidth = x >= area.x && x < area.x + area.width
    return !(inWidth && y >= area.y && y < area.y + area.height)
  })
  return other ? { ...other.workArea } : {}
}
