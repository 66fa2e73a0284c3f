import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { MessageChannel } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { EngineProcess } from './engine-process.ts'
import { mainPort } from './fake-ports.ts'
import type { FakeMainPort } from './fake-ports.ts'

/**
 * The module `electron` for tests: it records what the program asks of it, and behind it run the real parts
 * (the engine in a process of its own, real message ports, the real preload script). `world` is what tests look at.
 */

type Handler = (...parameters: never[]) => unknown

export const world = {
  hasLock: true,
  isPackaged: false,
  paths: {} as Record<string, string>,
  isSandboxEnabled: false,
  schemes: [] as unknown[],
  hasQuit: false,
  exitCode: null as number | null,
  windows: [] as BrowserWindow[],
  engines: [] as FakeUtilityProcess[],
  menu: null as readonly MenuItem[] | null,
  /** What the person answers in native dialogs, in turn. */
  answers: [] as unknown[],
  questions: [] as Record<string, unknown>[],
  opened: [] as string[],
  openFault: '',
  displays: [{ workArea: { x: 0, y: 0, width: 1366, height: 728 } }],
  handlers: {} as Record<string, Handler>,
  /** Otherwise the engine starts when the first port is handed to it, so that locks are tested in no time. */
  startsEngineAtOnce: false,
}

export interface MenuItem {
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly submenu?: readonly MenuItem[]
  readonly click?: () => void
}

export class FakeEvent {
  isPrevented = false
  readonly url: string
  readonly isMainFrame: boolean
  constructor(url = '', isMainFrame = true) {
    this.url = url
    this.isMainFrame = isMainFrame
  }
  preventDefault() {
    this.isPrevented = true
  }
}

class FakeApp extends EventEmitter {
  setPath(name: string, folder: string) {
    world.paths[name] = folder
  }
  requestSingleInstanceLock() {
    return world.hasLock
  }
  enableSandbox() {
    world.isSandboxEnabled = true
  }
  whenReady() {
    return Promise.resolve()
  }
  getVersion() {
    return '0.1.0'
  }
  get isPackaged() {
    return world.isPackaged
  }
  quit() {
    const event = new FakeEvent()
    this.emit('will-quit', event)
    if (!event.isPrevented) world.hasQuit = true
  }
  exit(code: number) {
    world.exitCode = code
  }
}

export const app = new FakeApp()

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => world.schemes.push(...schemes),
}

const keep = (name: string) => (handler: Handler) => {
  world.handlers[name] = handler
}

class FakeSession extends EventEmitter {
  setPermissionRequestHandler = keep('permissionRequest')
  setPermissionCheckHandler = keep('permissionCheck')
  setDevicePermissionHandler = keep('devicePermission')
  setBluetoothPairingHandler = keep('bluetoothPairing')
  setDisplayMediaRequestHandler = keep('displayMedia')
  webRequest = { onBeforeRequest: keep('beforeRequest') }
  protocol = { handle: (_scheme: string, handler: Handler) => keep('protocol')(handler) }
  isSpellChecked = true
  setSpellCheckerEnabled(on: boolean) {
    this.isSpellChecked = on
  }
}

export const session = { defaultSession: new FakeSession() }

export class FakeContents extends EventEmitter {
  mainFrame = { origin: 'app://daihoi', url: 'app://daihoi/index.html', detached: false }
  reloads = 0
  crashesForced = 0
  keys: unknown[] = []
  openHandler: ((details: { url: string }) => { action: string }) | null = null
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openHandler = handler
  }
  reload() {
    this.reloads += 1
  }
  forcefullyCrashRenderer() {
    this.crashesForced += 1
  }
  sendInputEvent(key: unknown) {
    this.keys.push(key)
  }
  send(channel: string, message: unknown) {
    ipcRenderer.emit(channel, { ports: [] }, message)
  }
  postMessage(channel: string, message: unknown, ports: readonly FakeMainPort[]) {
    ipcRenderer.emit(channel, { ports: ports.map((port) => port.nodePort) }, message)
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new FakeContents()
  readonly options: Record<string, unknown>
  address = ''
  isShown = false
  focused = 0
  bounds = { x: 10, y: 20, width: 1200, height: 700 }
  state = { isMinimized: false, isMaximized: false }
  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    world.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  loadURL(address: string) {
    this.address = address
    return Promise.resolve()
  }
  show() {
    this.isShown = true
  }
  focus() {
    this.focused += 1
  }
  restore() {
    this.state.isMinimized = false
  }
  maximize() {
    this.state.isMaximized = true
  }
  isMinimized() {
    return this.state.isMinimized
  }
  isMaximized() {
    return this.state.isMaximized
  }
  isFullScreen() {
    return false
  }
  isDestroyed() {
    return false
  }
  getNormalBounds() {
    return this.bounds
  }
}

class FakeUtilityProcess extends EventEmitter {
  readonly startText: string
  readonly options: unknown
  readonly #entry: string
  readonly stderr = new PassThrough()
  #process: EngineProcess | null = null
  constructor(entry: string, [startText = '']: readonly string[], options: unknown) {
    super()
    this.startText = startText
    this.options = options
    // Built, the entry lies beside main.js; in a working copy it is the source beside main.ts.
    this.#entry = entry.replace(/\.js$/, '.ts')
    if (world.startsEngineAtOnce) this.#process = this.#start()
  }
  #start() {
    const engine = new EngineProcess(this.#entry, this.startText)
    engine.on('stderr', (text) => this.stderr.write(text))
    engine.on('word', (word) => this.emit('message', word))
    engine.on('exit', (code) => this.emit('exit', code))
    return engine
  }
  postMessage(data: { readonly kind: string }, ports: readonly FakeMainPort[] = []) {
    if (data.kind === 'connect') this.#process ??= this.#start()
    else if (data.kind === 'close' && !this.#process) this.emit('exit', 0)
    else if (data.kind === 'paper-folder' && !this.#process) {
      this.emit('message', { kind: 'paper-folder-used' })
    }
    const nodePorts = ports.map((port) => port.nodePort)
    this.#process?.say(data, nodePorts)
  }
  kill() {
    if (this.#process) this.#process.kill()
    else this.emit('exit', 1)
    return true
  }
}

export const utilityProcess = {
  fork: (entry: string, parameters: readonly string[], options: unknown) => {
    const engine = new FakeUtilityProcess(entry, parameters, options)
    world.engines.push(engine)
    return engine
  },
}

export class MessageChannelMain {
  readonly port1: FakeMainPort
  readonly port2: FakeMainPort
  constructor() {
    const channel = new MessageChannel()
    this.port1 = mainPort(channel.port1)
    this.port2 = mainPort(channel.port2)
  }
}

class FakeIpcMain extends EventEmitter {
  readonly answers = new Map<string, (event: unknown, argument: unknown) => Promise<unknown>>()
  handle(channel: string, answer: (event: unknown, argument: unknown) => Promise<unknown>) {
    this.answers.set(channel, answer)
  }
}

export const ipcMain = new FakeIpcMain()

/** The sender of everything the fake page sends; tests put a stranger here. */
export const sender = { current: null as { sender: unknown; senderFrame: unknown } | null }

function eventFromPage() {
  const contents = world.windows.at(-1)?.webContents
  return sender.current ?? { sender: contents, senderFrame: contents?.mainFrame }
}

class FakeIpcRenderer extends EventEmitter {
  send(channel: string) {
    ipcMain.emit(channel, eventFromPage())
  }
  async invoke(channel: string, argument: unknown) {
    return ipcMain.answers.get(channel)?.(eventFromPage(), argument)
  }
}

export const ipcRenderer = new FakeIpcRenderer()

export const exposed = {} as Record<string, unknown>
export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => {
    exposed[name] = value
  },
}

function answerNext(question: unknown): Promise<unknown> {
  world.questions.push(question as Record<string, unknown>)
  return world.answers.length > 0
    ? Promise.resolve(world.answers.shift())
    : new Promise(() => undefined)
}

export const dialog = {
  showMessageBox: (...parameters: unknown[]) => answerNext(parameters.at(-1)),
  showOpenDialog: (...parameters: unknown[]) => answerNext(parameters.at(-1)),
}

export const Menu = {
  buildFromTemplate: (template: readonly MenuItem[]) => template,
  setApplicationMenu: (menu: readonly MenuItem[]) => {
    world.menu = menu
  },
}

export const screen = {
  getPrimaryDisplay: () => world.displays[0],
  getAllDisplays: () => world.displays,
}

export const shell = {
  openPath: (folder: string) => {
    world.opened.push(folder)
    return Promise.resolve(world.openFault)
  },
}

export type NodePort = MessagePort
