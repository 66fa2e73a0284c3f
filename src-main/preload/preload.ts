import { contextBridge, ipcRenderer } from 'electron'
import {
  BRIDGE_NAME,
  CHANNELS,
  ENGINE_PORT,
  FILE_WAITING,
  WINDOW_NOTICE,
} from '#core/contract/window-bridge.ts'
import type {
  ChosenFolder,
  OpenedFile,
  PageMessage,
  WindowBridge,
} from '#core/contract/window-bridge.ts'

/** The little of the page that this script touches; src-main has no page otherwise. */
declare const window: {
  readonly location: { readonly origin: string }
  postMessage(message: PageMessage, origin: string, transfer?: readonly unknown[]): void
}

/**
 * All that the screens can reach. Each call drops what it is not meant to carry, so that the page cannot pass
 * on more than its type says.
 */
const bridge: WindowBridge = {
  requestEnginePort: () => ipcRenderer.send(CHANNELS.requestEnginePort),
  choosePaperFolder: () =>
    ipcRenderer.invoke(CHANNELS.choosePaperFolder) as Promise<ChosenFolder | null>,
  usePaperFolder: (handle) =>
    ipcRenderer.invoke(CHANNELS.usePaperFolder, String(handle)) as Promise<string | null>,
  openPaperFolder: (dossierFolder) =>
    ipcRenderer.invoke(CHANNELS.openPaperFolder, dossierFolder) as Promise<string | null>,
  openPaper: (dossierFolder, fileName) =>
    ipcRenderer.invoke(CHANNELS.openPaper, { dossierFolder, fileName }) as Promise<string | null>,
  takeOpenedFile: () => ipcRenderer.invoke(CHANNELS.takeOpenedFile) as Promise<OpenedFile | null>,
}

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge)

// A port cannot pass through the context bridge, only through a message of the page to itself.
ipcRenderer.on(CHANNELS.enginePort, (event, sentence: unknown) => {
  window.postMessage(
    { kind: ENGINE_PORT, sentence: textOrNull(sentence) },
    window.location.origin,
    event.ports,
  )
})

ipcRenderer.on(CHANNELS.notice, (_event, sentence: unknown) => {
  window.postMessage(
    { kind: WINDOW_NOTICE, sentence: textOrNull(sentence) },
    window.location.origin,
  )
})

ipcRenderer.on(CHANNELS.fileWaiting, () => {
  window.postMessage({ kind: FILE_WAITING, sentence: null }, window.location.origin)
})

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
