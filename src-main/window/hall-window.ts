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

export interface HallWindow {
  /** The one that was opened; null: it was closed. */
  use(hall: BrowserWindow | null): void
  handOverPort(): void
  close(): void
}

/** The window of the hall while it stands; a port to the engine is all it may ask for. */
export function keepHallWindow(connect: () => MessagePortMain): HallWindow {
  let hall: BrowserWindow | null = null
  const handOverPort = () => hall?.webContents.postMessage(CHANNELS.enginePort, null, [connect()])
  trustMessagesOf(() => hall?.webContents ?? null).on(CHANNELS.requestEnginePort, handOverPort)
  return { use: (opened) => (hall = opened), handOverPort, close: () => hall?.close() }
}

interface HallOptions {
  readonly webPreferences: BrowserWindowConstructorOptions['webPreferences']
  /** Null: it was closed. */
  readonly onHall: (hall: BrowserWindow | null) => void
}

/** Lets the screens open the window of the hall, on the projector where there is one, and nothing else. */
export function allowHallWindow(window: BrowserWindow, { webPreferences, onHall }: HallOptions) {
  window.webContents.setWindowOpenHandler(({ url }) => {
    if (!isHallAddress(url)) return { action: 'deny' }
    return {
      action: 'allow',
      overrideBrowserWindowOptions: {
        title: 'Màn hình hội trường',
        backgroundColor: '#ffffff',
        autoHideMenuBar: true,
        ...otherDisplay(window),
        ...(webPreferences && { webPreferences }),
      },
    }
  })
  window.webContents.on('did-create-window', (hall) => {
    onHall(hall)
    hall.on('closed', () => onHall(null))
  })
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
