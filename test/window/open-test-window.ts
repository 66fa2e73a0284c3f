import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { QueryClient } from '@tanstack/react-query'
import { onTestFinished, vi } from 'vitest'
import type { Contract } from '#core/contract/contract.ts'
import { BRIDGE_NAME } from '#core/contract/window-bridge.ts'
import type { WindowBridge } from '#core/contract/window-bridge.ts'
import { temporaryFolder } from '#test/store/temporary-workspace.ts'
import type * as fakeElectron from './fake-electron.ts'

type FakeElectron = typeof fakeElectron

export interface TestWindow {
  readonly electron: FakeElectron
  readonly workspace: string
  readonly window: InstanceType<FakeElectron['BrowserWindow']>
}

interface WindowOptions {
  readonly workspace?: string
  readonly parameters?: readonly string[]
  readonly prepare?: (world: FakeElectron['world']) => void
}

/** Runs the real main file against a fresh fake of the module `electron`. */
export async function startMain(options: WindowOptions = {}): Promise<Omit<TestWindow, 'window'>> {
  vi.resetModules()
  const workspace = options.workspace ?? temporaryFolder()
  const electron = await import('./fake-electron.ts')
  vi.doMock('electron', () => electron)
  options.prepare?.(electron.world)
  const { argv } = process
  process.argv = ['electron', '.', '--workspace', workspace, ...(options.parameters ?? [])]
  onTestFinished(async () => {
    process.argv = argv
    await closeAll(electron)
  })
  await import('#main/main.ts')
  await new Promise((done) => setImmediate(done))
  return { electron, workspace }
}

/** The same, for a start that opens the window. */
export async function openTestWindow(options: WindowOptions = {}): Promise<TestWindow> {
  const { electron, workspace } = await startMain(options)
  const [window] = electron.world.windows
  if (!window) throw new Error('no window was opened')
  return { electron, workspace, window }
}

/** Tries again until it holds; starting a process takes a while on a busy machine. */
export function patiently(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 20_000 })
}

async function closeAll(electron: FakeElectron): Promise<void> {
  if (electron.world.windows.length === 0) return
  electron.app.quit()
  await patiently(() => {
    if (!electron.world.hasQuit) throw new Error('the program has not quit')
  })
}

export interface TestPage {
  readonly bridge: WindowBridge
  readonly client: ContractRouterClient<Contract>
  /** What the frame of the screens would show: lost or ok, and the last sentence. */
  readonly connection: () => string
  readonly said: () => string | null
  readonly queryClient: QueryClient
}

/** Loads the real preload script and the real client of the screens into a page without pixels. */
export async function loadTestPage(): Promise<TestPage> {
  const page = Object.assign(new EventTarget(), { location: { origin: 'app://daihoi' } })
  const postMessage = (data: unknown, _origin: string, ports: MessagePort[] = []) => {
    // The MessageEvent of Node knows no page as its source.
    page.dispatchEvent(Object.assign(new Event('message'), { data, ports, source: page }))
  }
  vi.stubGlobal('window', Object.assign(page, { postMessage }))
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  await import('#main/preload/preload.ts')
  const { exposed } = await import('./fake-electron.ts')
  const { connectThroughWindow } = await import('#renderer/client/engine-port.ts')
  const { connection, openFailure, queryClient } = await import('#renderer/client/connection.ts')
  const bridge = exposed[BRIDGE_NAME] as WindowBridge
  const link = connectThroughWindow(bridge, page as unknown as Window)
  return {
    bridge,
    client: createORPCClient(link),
    connection: () => connection.get(),
    said: () => openFailure.get()?.sentence ?? null,
    queryClient,
  }
}
